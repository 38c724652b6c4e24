import { standardEdition } from "../../editions/standard.ts";
import { drills2014, schoolMeasures2013 } from "../../sources/national.ts";
import { administration } from "./administration.ts";
import { enrolment, fees } from "./admission.ts";
import { canteen } from "./canteen.ts";
import { curriculum } from "./curriculum.ts";
import { ethos } from "./ethos.ts";
import { safety, safetyDrills2014 } from "./safety.ts";
import { conduct, growth } from "./teachers.ts";
import { exercise, load } from "./workload.ts";
import { SECTIONS } from "./sections.ts";

/** From the guide on drills: one a month. Only the year of its issue is known. */
export const points201412 = standardEdition({
  edition: "2014-12",
  status: "active",
  effective: { from: "2014-12-31" },
  sources: [schoolMeasures2013, drills2014],
  sections: SECTIONS,
  items: {
    ...administration,
    ...enrolment,
    ...fees,
    ...curriculum,
    ...load,
    ...exercise,
    ...conduct,
    ...growth,
    ...safety,
    ...safetyDrills2014,
    ...canteen,
    ...ethos,
  },
});
