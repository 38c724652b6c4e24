import { graded, yes } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { SCHOOL_KINDS } from "../school/school-kinds.ts";
import { schoolMeasures2013 } from "../sources/national.ts";

/** Start: that of the third of the eight items. */
const experiments201309 = standardEdition({
  edition: "2013-09",
  status: "active",
  effective: { from: "2013-09-30" },
  sources: [schoolMeasures2013],
  items: {
    plan: yes("有学期演示实验、分组实验计划", "查", "计划"),
    "four-papers": yes("实验计划、申报、备课、报告四者对应", "查", "四单比对"),
    loans: yes("仪器借还有登记", "查", "借还登记"),
    money: yes("实验经费专账", "查", "账册"),
    danger: yes("危险化学品和废液管理到位", "巡", "药品室、台账"),
    skill: graded("抽签学生的操作规范、记录和结论", "听", "实验现场"),
    design: graded("教师现场设计和演示实验", "听", "实验现场"),
  },
});

/**
 * Science experiments. Rates of experiments carried out are not among them: their national standard was not found.
 *
 * @term 科学实验专项督导
 */
export const scienceExperiments = standardChecklist({
  id: "topics/science-experiments",
  title: "科学实验专项督导",
  appliesTo: SCHOOL_KINDS,
  editions: [experiments201309],
});
