import { count, each, oneOf, yes } from "../../content/asking.ts";

/** Points under 校风、教风、学风建设. */
export const ethos = each(
  { domain: "school/routine#ethos", section: "ethos" },
  {
    "eth-motto": yes("三风和校训有诠释并上墙", "谈巡", "墙面、提问"),
    "eth-plan": yes("工作计划有三风内容", "查", "学校、德育、教学计划"),
    "eth-record": yes("行政会、教师学习、班务中有记载", "查", "记录本"),
    "eth-routine": yes("教学常规有要求，领导巡课有记载", "查", "巡课簿"),
    "eth-habit": yes("学习习惯培养有要求、有落实", "听查", "方案、课堂"),
    "eth-duty": yes("教师坐班和课堂纪律良好", "巡", "办公室、教室"),
    "eth-order": oneOf("校园和课间秩序", ["好", "一般", "差"], "巡", "校园"),
    "eth-env": oneOf("校容校貌和宣传栏", ["好", "一般", "差"], "巡", "校园"),
    "eth-theme": count("主题教育活动", "次/学期", "查", "活动方案"),
    "eth-code": yes("中小学生守则上墙并学习", "谈巡", "墙面、提问"),
    "eth-survey": oneOf("师生对校风、教风、学风的评价", ["满意", "基本满意", "不满意"], "卷", "问卷统计"),
  },
);
