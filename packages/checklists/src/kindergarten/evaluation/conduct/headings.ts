import { each } from "../../../content/asking.ts";

const asked = (title: string) => ({ title, answer: "yes-no" }) as const;

/** The five domains of 2017. */
export const SECTIONS = {
  conditions: "办园条件",
  health: "安全卫生",
  care: "保育教育",
  staff: "教职工队伍",
  management: "内部管理",
} as const;

/** The headings of the five domains, as the measures write them; 园舍与场地 stands as one heading, others count it as two. */
export const headings = {
  ...each(
    { section: "conditions" },
    {
      licence: asked("资质"),
      funds: asked("经费"),
      "size-and-classes": asked("规模与班额"),
      "buildings-and-grounds": asked("园舍与场地"),
      equipment: asked("设备设施"),
      toys: asked("玩教具材料"),
    },
  ),
  ...each(
    { section: "health" },
    {
      "safety-rules": asked("安全和卫生制度"),
      nutrition: asked("膳食营养"),
      disinfection: asked("卫生消毒"),
      "health-checks": asked("健康检查"),
      "disease-control": asked("疾病防控"),
      "safety-education": asked("安全教育"),
      "risk-control": asked("安全风险管控"),
      buses: asked("校车及使用"),
    },
  ),
  ...each(
    { section: "care" },
    {
      goals: asked("理念与目标"),
      contents: asked("内容与形式"),
      plans: asked("计划与方案"),
      activities: asked("活动组织实施"),
      relations: asked("师幼关系"),
    },
  ),
  ...each(
    { section: "staff" },
    {
      qualifications: { ...asked("各类人员数量及资格") },
      growth: asked("专业成长"),
      ethics: asked("师德师风"),
      rights: asked("权益保障"),
    },
  ),
  ...each(
    { section: "management" },
    {
      organisation: asked("组织机构"),
      mechanisms: asked("管理机制"),
      "use-of-funds": asked("经费管理与使用"),
      enrolment: asked("招生"),
      parents: asked("家长参与"),
    },
  ),
};
