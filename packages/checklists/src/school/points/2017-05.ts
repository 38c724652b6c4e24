import { standardEdition } from "../../editions/standard.ts";
import { drills2014, qualityBalance2017, schoolMeasures2013 } from "../../sources/national.ts";
import { administration } from "./administration.ts";
import { classSizes2017, enrolment, fees } from "./admission.ts";
import { canteen } from "./canteen.ts";
import { curriculum } from "./curriculum.ts";
import { ethos } from "./ethos.ts";
import { safety, safetyDrills2014 } from "./safety.ts";
import { conduct, growth } from "./teachers.ts";
import { exercise, load } from "./workload.ts";
import { SECTIONS } from "./sections.ts";

/** From the measures on quality balance: the size of classes. Start: the day they were published. */
export const points201705 = standardEdition({
  edition: "2017-05",
  status: "active",
  effective: { from: "2017-05-23" },
  sources: [schoolMeasures2013, drills2014, qualityBalance2017],
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
    ...growth,
    ...safety,
    ...safetyDrills2014,
    ...canteen,
    ...ethos,
  },
});
