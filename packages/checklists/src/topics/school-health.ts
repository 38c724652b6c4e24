import { yes } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { dantuPoints2022 } from "../sources/local.ts";
import { ALL_KINDS } from "./kinds.ts";

/** What 丹徒区 names for 2022. Start: the day of the plan. */
const health202202 = standardEdition({
  edition: "2022-02",
  status: "active",
  effective: { from: "2022-02-23" },
  sources: [{ ...dantuPoints2022, article: "二（十）" }],
  items: {
    "holiday-trips": yes("假期行程有摸排（师生、家长）", "查", "行程台账"),
    "closed-campus": yes("校园封闭化管理", "巡", "校门"),
    ventilation: yes("公共区域通风、消杀", "查巡", "记录、现场"),
    "canteen-and-water": yes("食堂及饮用水卫生", "查巡", "食堂、检测报告"),
    drills: yes("开展防控演练", "查", "演练记录"),
    supplies: yes("防控物资有储备", "查巡", "物资清单"),
    "one-hour": yes("每天体育活动一小时和大课间", "查巡", "活动安排、操场"),
  },
});

/**
 * School hygiene and prevention of epidemics before and after the opening of term, with the hour of sport.
 *
 * @term 学校卫生和疫情防控督导
 */
export const schoolHealth = standardChecklist({
  id: "topics/school-health",
  title: "学校卫生和疫情防控督导",
  appliesTo: ALL_KINDS,
  editions: [health202202],
});
