import { standardChecklist, standardEdition } from "../../editions/standard.ts";
import { disabledEducation2017, schoolMeasures2013 } from "../../sources/national.ts";
import { routine201309 } from "../routine/2013-09.ts";
import { variantOf } from "./variant-of.ts";

/** The eight items for special schools. Start: the day of the rules on disabled persons' education; the day they came into force is not verified. */
const special201702 = standardEdition({
  edition: "2017-02",
  status: "active",
  effective: { from: "2017-02-01" },
  sources: [schoolMeasures2013, disabledEducation2017],
  // Points about single stages of ordinary schools are not asked.
  items: variantOf(routine201309, { kinds: ["special"] }, (text) => !/小学|初中/.test(text)),
});

/**
 * The eight items for special schools: the same items without the points about single stages, so that a district can change them apart.
 *
 * @term 特殊教育学校经常性督导八项
 */
export const schoolSpecial = standardChecklist({
  id: "school-variants/special",
  title: "特殊教育学校经常性督导事项",
  appliesTo: ["special"],
  editions: [special201702],
});
