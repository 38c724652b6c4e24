import { standardEdition } from "../../editions/standard.ts";
import {
  drills2014,
  fitnessNotice2021,
  fiveManagements2021,
  lessHomework2021,
  qualityBalance2017,
  schoolMeasures2013,
  sleepNotice2021,
  teacherConduct2018,
} from "../../sources/national.ts";
import { administration } from "./administration.ts";
import { classSizes2017, enrolment, fees } from "./admission.ts";
import { canteen } from "./canteen.ts";
import { curriculum } from "./curriculum.ts";
import { ethos } from "./ethos.ts";
import { safety, safetyDrills2014 } from "./safety.ts";
import { conduct, conduct2018, growth } from "./teachers.ts";
import { exercise, eyes2021, homework2021, lessonStart2021, load, sleep2021 } from "./workload.ts";
import { SECTIONS } from "./sections.ts";

/** From the opinions on less homework (双减). Start: the day of issue. */
export const points202107 = standardEdition({
  edition: "2021-07",
  status: "active",
  effective: { from: "2021-07-24" },
  sources: [
    schoolMeasures2013,
    drills2014,
    qualityBalance2017,
    teacherConduct2018,
    fiveManagements2021,
    sleepNotice2021,
    fitnessNotice2021,
    lessHomework2021,
  ],
  sections: SECTIONS,
  items: {
    ...administration,
    ...enrolment,
    ...classSizes2017,
    ...fees,
    ...curriculum,
    ...homework2021,
    ...lessonStart2021,
    ...sleep2021,
    ...load,
    ...exercise,
    ...eyes2021,
    ...conduct,
    ...conduct2018,
    ...growth,
    ...safety,
    ...safetyDrills2014,
    ...canteen,
    ...ethos,
  },
});
