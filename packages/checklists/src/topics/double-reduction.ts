import { borrowed, count, each, no, yes } from "../content/asking.ts";
import { standardChecklist, standardEdition } from "../editions/standard.ts";
import { homework2021 } from "../school/points/workload.ts";
import { lessHomework2021 } from "../sources/national.ts";
import { COMPULSORY_KINDS } from "./kinds.ts";

/** Start: the day of issue of the opinions. The rules for training bodies are not asked of schools. */
const reduction202107 = standardEdition({
  edition: "2021-07",
  status: "active",
  effective: { from: "2021-07-24" },
  sources: [lessHomework2021],
  sections: { homework: "作业", "after-school": "课后服务", outside: "校外培训" },
  items: {
    ...each({ section: "homework" }, { study: yes("班子研究作业和课后服务", "查", "会议记录") }),
    ...borrowed("homework", homework2021),
    ...each(
      { section: "after-school" },
      {
        plan: yes("课后服务一校一案并备案", "查", "方案、备案表"),
        known: count("家长知情率", "%", "卷", "问卷、告知书"),
        voluntary: yes("家长自愿申请，名册清楚", "查卷", "申请表、名册"),
        "not-taking-part": yes("未参加的有书面知情", "查", "知情书"),
        rate: count("课后服务参加率", "%", "查", "名册"),
        days: count("每周开展", "天", "查", "课表"),
        hours: count("每天开展", "小时", "查巡", "课表"),
        end: yes("结束不早于当地正常下班时间", "巡", "现场", { basis: lessHomework2021 }),
        "new-lessons": no("讲新课或集体补课", "听巡", "现场", { basis: lessHomework2021 }),
        content: yes("内容分辅导、阅读、体育、艺术、劳动等类", "听巡", "安排表"),
        fees: yes("收费合规，经费使用公开", "查", "账目"),
        handover: yes("放学交接和安全有安排", "巡", "值守表"),
      },
    ),
    ...each({ section: "outside" }, { teachers: no("教师参与校外培训", "谈卷", "承诺书、问卷") }),
  },
});

/**
 * Less homework and less tutoring (双减) as seen in a school: homework, after-school care, teachers outside.
 *
 * @term 双减专项督导
 */
export const doubleReduction = standardChecklist({
  id: "topics/double-reduction",
  title: "双减专项督导",
  appliesTo: COMPULSORY_KINDS,
  editions: [reduction202107],
});
