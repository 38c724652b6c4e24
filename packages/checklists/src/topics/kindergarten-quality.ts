import { graded } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { dantuPoints2022 } from "../sources/local.ts";

/** The four dimensions of 丹徒区. Its standard and marking rules were not read, so there are no points. Start: the day of the plan. */
const quality202202 = standardEdition({
  edition: "2022-02",
  status: "active",
  effective: { from: "2022-02-23" },
  sources: [{ ...dantuPoints2022, article: "二（五）" }],
  items: {
    management: graded("管理水平", "查谈巡", "制度、现场"),
    staff: graded("师资队伍", "查谈", "名册、访谈"),
    "care-and-education": graded("保教工作", "听查巡", "活动、计划"),
    results: graded("办园绩效", "查卷", "问卷、年度总结"),
  },
});

/**
 * The quality of a kindergarten in the four dimensions of 丹徒区.
 *
 * @term 幼儿园办园水平督导
 */
export const kindergartenQuality = standardChecklist({
  id: "topics/kindergarten-quality",
  title: "幼儿园办园水平督导",
  appliesTo: ["kindergarten"],
  editions: [quality202202],
});
