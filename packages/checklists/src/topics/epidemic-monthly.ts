import { yes } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { liuhePlan2021 } from "../sources/local.ts";
import { ALL_KINDS } from "./kinds.ts";

/** The five points of 柳河县. Only the month of the plan is known. */
const epidemicMonthly202103 = standardEdition({
  edition: "2021-03",
  status: "retired",
  effective: { from: "2021-03-31" },
  sources: [{ ...liuhePlan2021, article: "三（三）" }],
  items: {
    "closed-campus": yes("校园封闭管理", "巡", "校门"),
    "teaching-and-living-areas": yes("教学区、生活区防疫工作落实", "巡", "教学区、生活区"),
    rules: yes("防疫制度建设", "查", "制度"),
    disinfection: yes("通风消杀制度执行", "查巡", "记录、现场"),
    "trips-register": yes("师生外出统计", "查", "统计表"),
  },
});

/**
 * What a zone of 柳河县 looked at every month of 2021 in every school and kindergarten; kept for the records of that time.
 *
 * @term 疫情防控每月必查
 */
export const epidemicMonthly = standardChecklist({
  id: "topics/epidemic-monthly",
  title: "校园疫情防控每月必查五项",
  appliesTo: ALL_KINDS,
  editions: [epidemicMonthly202103],
});
