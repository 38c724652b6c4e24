import { count, resting, yes } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { SCHOOL_KINDS } from "../school/school-kinds.ts";
import { bullying2016, bullying2017 } from "../sources/national.ts";

const campaign = {
  rules: yes("有预防、报告、处理、干预制度", "查", "制度"),
  plan: yes("有应急处置预案和岗位职责", "查", "预案"),
  phone: yes("公布求助电话和负责人", "巡", "公示处"),
  teach: count("学生专题教育", "次/学期", "查卷", "教案、学生问卷"),
  psychology: yes("心理室开放，有疏导", "查巡", "心理室、值班表"),
  cases: count("发生和处置的欺凌事件", "件", "查", "处理档案", { whole: true }),
} as const;

/** The campaign of 2016. Only the year is known. */
const bullying201612 = standardEdition({
  edition: "2016-12",
  status: "active",
  effective: { from: "2016-12-31" },
  sources: [bullying2016],
  items: campaign,
});

/**
 * From the plan of 2017, on which the rules of a school rest. Only its year is known. A committee, training, a survey and groups at risk
 * were read in papers of places made after it: that the plan asks for them is inferred, so they name no document.
 */
const bullying201712 = standardEdition({
  edition: "2017-12",
  status: "active",
  effective: { from: "2017-12-31" },
  sources: [bullying2016, bullying2017],
  items: {
    committee: yes("有学生欺凌治理委员会，校长负责", "查", "名单"),
    ...campaign,
    rules: resting(campaign.rules, bullying2017),
    train: count("教职工专题培训", "次/学期", "查", "培训记录"),
    survey: count("欺凌专项调查", "次/学期", "查卷", "问卷统计"),
    groups: yes("重点群体关爱有台账", "查谈", "台账"),
  },
});

/**
 * Prevention of bullying in schools. How often to teach, train and survey is left to the district.
 *
 * @term 校园欺凌防治专项督导
 */
export const bullying = standardChecklist({
  id: "topics/bullying",
  title: "校园欺凌防治专项督导",
  appliesTo: SCHOOL_KINDS,
  editions: [bullying201612, bullying201712],
});
