import { each, oneOf } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { qingdaoSurvey2015, researchSurvey2015 } from "../sources/local.ts";
import { ALL_KINDS } from "./kinds.ts";

const satisfied = (title: string) => oneOf(title, ["满意", "基本满意", "不满意"], "卷", "有效问卷");

/**
 * Only the year of the surveys is known. The questions to parents are a city's, those to staff and on fairness and expectations a research
 * institute's; the three answers, the whole school and its teachers are those of a primary school's form without a date.
 */
const satisfaction201512 = standardEdition({
  edition: "2015-12",
  status: "active",
  effective: { from: "2015-12-31" },
  sources: [qingdaoSurvey2015, researchSurvey2015],
  sections: { parents: "家长", staff: "教师和校长" },
  items: {
    ...each(
      { section: "parents" },
      {
        overall: satisfied("学校总体"),
        teachers: satisfied("任课教师"),
        ethics: satisfied("师德"),
        service: satisfied("后勤服务"),
        safety: satisfied("安全教育"),
        contact: satisfied("家校联系"),
        growth: satisfied("学生身心发展"),
        committee: satisfied("家长委员会"),
        quality: satisfied("办学质量"),
        fairness: satisfied("教育公平"),
        expectations: satisfied("教育期望的达成"),
      },
    ),
    ...each(
      { section: "staff" },
      {
        management: satisfied("学校管理"),
        support: satisfied("政府保障"),
        development: satisfied("个人发展"),
        environment: satisfied("社会环境"),
      },
    ),
  },
});

/**
 * Questions of a survey of satisfaction (社会满意度), one form a respondent. Whether 基本满意 counts as satisfied is for the district to say.
 *
 * @term 社会满意度调查
 */
export const satisfaction = standardChecklist({
  id: "topics/satisfaction",
  title: "社会满意度调查",
  appliesTo: ALL_KINDS,
  editions: [satisfaction201512],
});
