import { standardChecklist, standardEdition } from "../../editions/standard.ts";
import { privateEducation2021, schoolMeasures2013 } from "../../sources/national.ts";
import { routine201309 } from "../routine/2013-09.ts";
import { SCHOOL_KINDS } from "../school-kinds.ts";
import { variantOf } from "./variant-of.ts";

/** The eight items for private schools. Start: the day of issue of the rules on private education; the day they came into force is not verified. */
const private202104 = standardEdition({
  edition: "2021-04",
  status: "active",
  effective: { from: "2021-04-07" },
  sources: [schoolMeasures2013, privateEducation2021],
  items: variantOf(routine201309, { natures: ["private"] }),
});

/**
 * The eight items for private schools: the same items, asked of private schools only, so that a district can change them apart.
 *
 * @term 民办学校经常性督导八项
 */
export const schoolPrivate = standardChecklist({
  id: "school-variants/private",
  title: "民办学校经常性督导事项",
  appliesTo: SCHOOL_KINDS,
  editions: [private202104],
});
