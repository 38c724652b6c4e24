import { borrowed, each, no } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { conduct, conduct2018 } from "../school/points/teachers.ts";
import { dianjiangList2024 } from "../sources/local.ts";
import { kindergartenMeasures2019, schoolMeasures2013, teacherConduct2018 } from "../sources/national.ts";
import { ALL_KINDS } from "./kinds.ts";

const RULES = { rules: "制度和行为" } as const;

/** Start: that of the fifth of the eight items. */
const ethics201309 = standardEdition({
  edition: "2013-09",
  status: "active",
  effective: { from: "2013-09-30" },
  sources: [schoolMeasures2013],
  items: borrowed("rules", conduct),
  sections: RULES,
});

/** With the ten rules of conduct. Only the year of their issue is known. */
const ethics201812 = standardEdition({
  edition: "2018-12",
  status: "active",
  effective: { from: "2018-12-31" },
  sources: [schoolMeasures2013, teacherConduct2018],
  sections: RULES,
  items: borrowed("rules", { ...conduct, ...conduct2018 }),
});

/** The same for kindergartens under their own measures, whose third domain is conduct. Start: the day of issue. */
const ethics201906 = standardEdition({
  edition: "2019-06",
  status: "active",
  effective: { from: "2019-06-10" },
  sources: [schoolMeasures2013, teacherConduct2018, kindergartenMeasures2019],
  sections: RULES,
  items: borrowed("rules", { ...conduct, ...conduct2018 }),
});

/** With what a county's list of 2024 adds. Only the year is known. */
const ethics202412 = standardEdition({
  edition: "2024-12",
  status: "active",
  effective: { from: "2024-12-31" },
  sources: [schoolMeasures2013, teacherConduct2018, kindergartenMeasures2019, dianjiangList2024],
  sections: { ...RULES, conduct: "负面清单" },
  items: {
    ...borrowed("rules", { ...conduct, ...conduct2018 }),
    ...each(
      { section: "conduct" },
      {
        speech: no("课堂或网络上有不当言论", "听谈卷", "课堂、访谈"),
        flee: no("遇险不顾学生安危", "谈卷", "访谈、举报核查"),
        fraud: no("招考、评聘、评优中造假", "谈卷", "举报核查"),
        harassment: no("猥亵、性骚扰", "谈卷", "举报核查"),
        banquets: no("接受家长付费的宴请、旅游", "谈卷", "问卷、举报核查"),
      },
    ),
  },
});

/**
 * Teachers' conduct. The last points come from a county's list of 2024 and are marked so by the source of their edition.
 *
 * @term 师德师风专项督导
 */
export const teacherEthics = standardChecklist({
  id: "topics/teacher-ethics",
  title: "师德师风专项督导",
  appliesTo: ALL_KINDS,
  editions: [ethics201309, ethics201812, ethics201906, ethics202412],
});
