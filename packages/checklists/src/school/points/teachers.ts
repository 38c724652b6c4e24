import { count, each, no, resting, yes } from "../../content/asking.ts";
import { teacherConduct2018 } from "../../sources/national.ts";

const place = { domain: "school/routine#teachers", section: "teachers" } as const;

/** Points under 教师师德和专业发展: conduct. */
export const conduct = each(place, {
  "tea-rules": yes("有师德监督、考评、奖惩制度", "查", "制度、考核档案"),
  "tea-tutoring": no("有偿补课或校外兼职", "谈卷", "问卷、举报核查"),
  "tea-gift": no("收受学生家长礼品礼金", "谈卷", "问卷、承诺书"),
  "tea-punish": no("体罚、变相体罚、歧视学生", "谈卷", "学生访谈"),
  "tea-class-conduct": no("上课玩手机、酒后上课", "听巡", "巡课记录"),
  "tea-sales": no("推销教辅、保险、报刊", "卷", "家长问卷"),
});

/** Points under 教师师德和专业发展: growing in the profession. */
export const growth = each(place, {
  "tea-training-rule": yes("校本研修有制度、方案和记录", "查", "方案、记录"),
  "tea-observe": count("教师互相听课", "节/学期", "查", "听课本"),
  "tea-mentor": yes("师徒结对有协议和过程", "查谈", "协议、过程记录"),
  "tea-hours": count("教师培训", "学时/年", "查", "学时证明"),
  "tea-plan": yes("教师有个人发展规划", "查谈", "规划文本"),
  "tea-cert": count("教师持证上岗率", "%", "查", "资格证名册"),
  "tea-pay-link": no("绩效与考试成绩挂钩", "查谈", "绩效方案"),
});

/** Points whose document is of 2018: the ten rules of conduct. */
export const conduct2018 = {
  "tea-tutoring": resting(conduct["tea-tutoring"], teacherConduct2018),
  "tea-gift": resting(conduct["tea-gift"], teacherConduct2018),
  "tea-punish": resting(conduct["tea-punish"], teacherConduct2018),
} as const;
