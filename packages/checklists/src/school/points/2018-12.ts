import { standardEdition } from "../../editions/standard.ts";
import {
  drills2014,
  qualityBalance2017,
  schoolMeasures2013,
  teacherConduct2018,
} from "../../sources/national.ts";
import { administration } from "./administration.ts";
import { classSizes2017, enrolment, fees } from "./admission.ts";
import { canteen } from "./canteen.ts";
import { curriculum } from "./curriculum.ts";
import { ethos } from "./ethos.ts";
import { safety, safetyDrills2014 } from "./safety.ts";
import { conduct, conduct2018, growth } from "./teachers.ts";
import { exercise, load } from "./workload.ts";
import { SECTIONS } from "./sections.ts";

/** From the ten rules of conduct. Only the year of their issue is known. */
export const points201812 = standardEdition({
  edition: "2018-12",
  status: "active",
  effective: { from: "2018-12-31" },
  sources: [schoolMeasures2013, drills2014, qualityBalance2017, teacherConduct2018],
  sections: SECTIONS,
  items: {
    ...administration,
    ...enrolment,
    ...classSizes2017,
    ...fees,
    ...curriculum,
    ...load,
    ...exercise,
    ...conduct,
    ...conduct2018,
    ...growth,
    ...safety,
    ...safetyDrills2014,
    ...canteen,
    ...ethos,
  },
});
