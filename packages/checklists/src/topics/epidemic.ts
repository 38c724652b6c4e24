import { count, each, yes } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { epidemic2020 } from "../sources/national.ts";
import { ALL_KINDS } from "./kinds.ts";

/** Points of 2020. Only the month of the national notice is known. */
const epidemic202002 = standardEdition({
  edition: "2020-02",
  status: "retired",
  effective: { from: "2020-02-29" },
  sources: [epidemic2020],
  sections: { organisation: "组织", daily: "日常" },
  items: {
    ...each(
      { section: "organisation" },
      {
        lead: yes("校长任组长，分工明确", "查谈", "文件、提问"),
        plan: yes("方案和预案已演练", "查谈", "方案、演练记录"),
        network: yes("校、年级、班、家长四级网络畅通", "查谈", "网络图、现场连线"),
        partners: yes("与卫健、社区、公安联动", "查谈", "联络记录"),
      },
    ),
    ...each(
      { section: "daily" },
      {
        trace: yes("有师生行程和健康台账", "查", "台账"),
        gate: yes("校门管控和测温", "巡", "校门"),
        checks: yes("晨、午、晚检有登记", "查巡", "登记表"),
        absences: yes("因病缺勤追踪，复课有证明", "查", "追踪登记"),
        reports: yes("日报告、零报告", "查", "报表"),
        disinfection: yes("通风消杀有记录", "查巡", "记录、现场"),
        hands: yes("洗手设施和用品齐全", "巡", "洗手处"),
        isolation: count("隔离观察室", "间", "巡", "现场", { whole: true }),
        stock: count("防控物资可用", "天", "查巡", "物资清单"),
      },
    ),
  },
});

/**
 * Epidemic prevention as inspected in the years from 2020: kept for the records of those years, not to be started with.
 *
 * @term 疫情防控专项督导
 */
export const epidemic = standardChecklist({
  id: "topics/epidemic",
  title: "疫情防控专项督导",
  appliesTo: ALL_KINDS,
  editions: [epidemic202002],
});
