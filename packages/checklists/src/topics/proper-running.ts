import { borrowed, each, no } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { classSizes2017, enrolment, fees } from "../school/points/admission.ts";
import { curriculum } from "../school/points/curriculum.ts";
import { conduct } from "../school/points/teachers.ts";
import { homework2021, lessonStart2021, load } from "../school/points/workload.ts";
import { SCHOOL_KINDS } from "../school/school-kinds.ts";
import {
  fiveManagements2021,
  lessHomework2021,
  qualityBalance2017,
  schoolMeasures2013,
} from "../sources/national.ts";

const SECTIONS = {
  admission: "招生和编班",
  fees: "收费",
  teaching: "课程和考试",
  hours: "作息和作业",
} as const;

const first = borrowed("admission", enrolment);
const own = each(
  { section: "admission" },
  {
    "refused-pupils": no("拒收指派的随迁子女", "查谈", "登记表、访谈"),
    "repeat-classes": no("公办高中办复读班", "查巡", "班级名册", {
      appliesTo: { stages: ["senior-middle"] },
    }),
  },
);
const second = {
  ...borrowed("fees", {
    "adm-fee-board": fees["adm-fee-board"],
    "adm-fee-extra": fees["adm-fee-extra"],
    "adm-material": fees["adm-material"],
  }),
  ...borrowed("teaching", {
    "cur-complete": curriculum["cur-complete"],
    "cur-hours": curriculum["cur-hours"],
    "cur-exam": curriculum["cur-exam"],
    "cur-rank": curriculum["cur-rank"],
    "tea-tutoring": conduct["tea-tutoring"],
  }),
  ...each(
    { section: "teaching" },
    {
      venue: no("为校外培训班提供场所", "谈巡", "校园、访谈"),
      boasting: no("炒作升学率", "巡", "墙面、网站"),
    },
  ),
} as const;
const hours = borrowed("hours", {
  "load-in-school": load["load-in-school"],
  "load-makeup": load["load-makeup"],
  "load-evening": load["load-evening"],
});

/** Start: that of the eight items. */
const running201309 = standardEdition({
  edition: "2013-09",
  status: "active",
  effective: { from: "2013-09-30" },
  sources: [schoolMeasures2013],
  sections: SECTIONS,
  items: { ...first, ...own, ...second, ...hours },
});

/** With the size of classes of the measures on quality balance. Start: the day they were published. */
const running201705 = standardEdition({
  edition: "2017-05",
  status: "active",
  effective: { from: "2017-05-23" },
  sources: [schoolMeasures2013, qualityBalance2017],
  sections: SECTIONS,
  items: { ...first, ...borrowed("admission", classSizes2017), ...own, ...second, ...hours },
});

/** With the beginning of lessons and the homework of 2021. Start: the day of issue of the later document. */
const running202107 = standardEdition({
  edition: "2021-07",
  status: "active",
  effective: { from: "2021-07-24" },
  sources: [schoolMeasures2013, qualityBalance2017, fiveManagements2021, lessHomework2021],
  sections: SECTIONS,
  items: {
    ...first,
    ...borrowed("admission", classSizes2017),
    ...own,
    ...second,
    ...hours,
    ...borrowed("hours", { ...lessonStart2021, ...homework2021 }),
  },
});

/**
 * Running a school by the rules: admission and classes, fees, lessons and examinations, hours and homework.
 *
 * @term 规范办学专项督导
 */
export const properRunning = standardChecklist({
  id: "topics/proper-running",
  title: "规范办学专项督导",
  appliesTo: SCHOOL_KINDS,
  editions: [running201309, running201705, running202107],
});
