import { no, yes } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { planCollection2023 } from "../sources/local.ts";
import { OFFICE_KINDS } from "./kinds.ts";

/** Start: only the year of the collection is known. */
const compliance202312 = standardEdition({
  edition: "2023-12",
  status: "active",
  effective: { from: "2023-12-31" },
  sources: [{ ...planCollection2023, article: "篇二" }],
  items: {
    poaching: no("抢挖其他学校的优质生源", "查谈", "转入名册、访谈"),
    "large-classes": no("有大班额", "查巡", "班级名册、教室"),
    "key-classes": no("有重点班、实验班、快慢班", "查谈", "分班名单"),
    "courses-and-hours": yes("全面开科开课，执行作息时间", "查巡", "课表、作息表"),
    "sunshine-sports": yes("开展阳光体育活动", "巡", "操场"),
    "materials-and-fees": yes("教辅征订和收费合规", "查卷", "征订单、收据"),
  },
});

/**
 * The six checks whether a school keeps the rules.
 *
 * @term 规范办学六查
 */
export const compliance = standardChecklist({
  id: "in-school/compliance",
  title: "规范办学行为六项督查",
  appliesTo: OFFICE_KINDS,
  editions: [compliance202312],
});
