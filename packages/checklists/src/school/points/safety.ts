import { count, each, resting, yes } from "../../content/asking.ts";
import { drills2014 } from "../../sources/national.ts";

/** Points under 校园及周边安全、学生交通安全. */
export const safety = each(
  { domain: "school/routine#safety", section: "safety" },
  {
    "saf-duty": yes("校长为第一责任人，责任书到岗", "查", "文件、责任书"),
    "saf-study": count("研究安全工作", "次/年", "查", "会议记录", { whole: true }),
    "saf-gate": yes("封闭管理，来访登记", "查巡", "登记簿"),
    "saf-guard": count("专职保安", "人", "查巡", "保安证、值班表", { whole: true }),
    "saf-alarm": yes("一键报警可用并联网", "巡", "现场测试"),
    "saf-cctv": count("监控图像保存", "天", "巡", "现场回放"),
    "saf-hazard": yes("隐患排查整改台账闭环", "查", "台账"),
    "saf-drill": count("应急疏散演练", "次/月", "查", "方案、总结"),
    "saf-plan": yes("应急预案齐全可行", "查谈", "预案、提问"),
    "saf-teach": count("集中安全教育", "次/学期", "查", "教案、讲座记录"),
    "saf-peak": yes("上下学护学岗在位", "巡", "校门"),
    "saf-around": yes("周边网吧、摊点、交通标志有整治", "巡", "校门周边"),
    "saf-drown": yes("防溺水、防踩踏有教育和警示", "查巡", "警示牌、告家长书"),
    "saf-building": count("D级危房", "处", "查巡", "年检报告、校舍系统", { whole: true }),
    "saf-conflict": yes("涉校矛盾纠纷有排查、有化解", "查谈", "台账"),
  },
);

/** Points whose document is of 2014: drills. */
export const safetyDrills2014 = {
  "saf-drill": resting(safety["saf-drill"], drills2014, { atLeast: 1 }),
} as const;
