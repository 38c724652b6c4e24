import { count, each, yes } from "../../content/asking.ts";
import { schoolMeasures2013 } from "../../sources/national.ts";

/** Points under 校务管理和制度执行. */
export const administration = each(
  { domain: "school/routine#administration", section: "administration" },
  {
    "mgmt-charter": yes("学校章程已核准并公开", "查", "章程、网站"),
    "mgmt-plan": yes("有发展规划，按期对照达成", "查谈", "规划文本、年度自评"),
    "mgmt-meeting": yes("行政会和重大事项集体决定有记录", "查列", "会议记录"),
    "mgmt-rules": yes("制度齐全且在执行", "查谈", "制度汇编、执行记录"),
    "mgmt-congress": count("全年召开教代会", "次/年", "查", "教代会材料", { whole: true }),
    "mgmt-open": yes("校务公示及时", "巡", "公示栏"),
    "mgmt-parents": yes("家委会和家长学校在运行", "查谈", "活动记录"),
    "mgmt-org": yes("处室和群团机构到位", "查巡", "任命文件、办公地点"),
    "mgmt-listen": count("校长听课", "节/学期", "查", "听课本"),
    "mgmt-plate": yes("责任督学标牌在校门显著处", "巡", "校门", { basis: schoolMeasures2013 }),
    "mgmt-followup": yes("上次督导意见已落实", "查巡", "整改报告、现场"),
    "mgmt-log": yes("督导台账或专栏齐全", "查巡", "台账、专栏"),
  },
);
