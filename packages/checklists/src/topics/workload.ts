import { borrowed } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { curriculum } from "../school/points/curriculum.ts";
import {
  exercise,
  homework2021,
  lessonStart2021,
  load,
  sleep2021,
  sport2023,
} from "../school/points/workload.ts";
import { SCHOOL_KINDS } from "../school/school-kinds.ts";
import {
  fiveManagements2021,
  lessHomework2021,
  schoolMeasures2013,
  sleepNotice2021,
  sportsLaw2022,
} from "../sources/national.ts";

const SECTIONS = { homework: "作业", hours: "作息", exams: "考试", exercise: "锻炼" } as const;

const homework = borrowed("homework", {
  "load-hw-public": load["load-hw-public"],
  "load-hw-parent": load["load-hw-parent"],
});
const hours = borrowed("hours", {
  "load-early": load["load-early"],
  "load-in-school": load["load-in-school"],
  "load-makeup": load["load-makeup"],
  "load-evening": load["load-evening"],
});
const exams = borrowed("exams", { "cur-exam": curriculum["cur-exam"], "cur-rank": curriculum["cur-rank"] });
const hour = borrowed("exercise", {
  "load-hour": exercise["load-hour"],
  "load-break": exercise["load-break"],
});

/** Start: that of the fourth of the eight items. */
const workload201309 = standardEdition({
  edition: "2013-09",
  status: "active",
  effective: { from: "2013-09-30" },
  sources: [schoolMeasures2013],
  sections: SECTIONS,
  items: { ...homework, ...hours, ...exams, ...hour },
});

const items2021 = {
  ...borrowed("homework", homework2021),
  ...homework,
  ...borrowed("hours", { ...lessonStart2021, ...sleep2021 }),
  ...hours,
  ...exams,
  ...hour,
} as const;

/** With the homework, the beginning of lessons and the sleep of 2021. Start: the day of issue of the later document. */
const workload202107 = standardEdition({
  edition: "2021-07",
  status: "active",
  effective: { from: "2021-07-24" },
  sources: [schoolMeasures2013, fiveManagements2021, sleepNotice2021, lessHomework2021],
  sections: SECTIONS,
  items: items2021,
});

/** With the hour a day of the sports law. Start: the day it came into force. */
const workload202301 = standardEdition({
  edition: "2023-01",
  status: "active",
  effective: { from: "2023-01-01" },
  sources: [schoolMeasures2013, fiveManagements2021, sleepNotice2021, lessHomework2021, sportsLaw2022],
  sections: SECTIONS,
  items: {
    ...items2021,
    ...borrowed("exercise", { "load-hour": sport2023["load-hour"] }),
  },
});

/**
 * The load on pupils: homework, hours, examinations, exercise.
 *
 * @term 课业负担专项督导
 */
export const workload = standardChecklist({
  id: "topics/workload",
  title: "课业负担专项督导",
  appliesTo: SCHOOL_KINDS,
  editions: [workload201309, workload202107, workload202301],
});
