import { count, each, graded, no, yes, type Point } from "../../content/asking.ts";

const LESSONS: Point = {
  title: "各科周课时与规定之差",
  text: "开足填0，超出填正数，不足填负数；未开的科目在说明中写明",
  answer: {
    type: "matrix",
    rows: {
      music: "音乐",
      "physical-education": "体育",
      "fine-arts": "美术",
      "information-technology": "信息技术",
      "integrated-practice": "综合实践",
      labour: "劳动",
    },
    columns: {
      difference: { title: "与规定之差", answer: { type: "number", unit: "节/周" } },
    },
  },
  methods: ["document-review"],
  seenIn: "课程计划、课表",
};

/** Points under 课程开设和课堂教学. */
export const curriculum = each(
  { domain: "school/routine#curriculum", section: "curriculum" },
  {
    "cur-complete": yes("开齐国家规定课程", "查巡", "课程计划、课表"),
    "cur-hours": LESSONS,
    "cur-local": yes("地方、校本、劳动、综合实践课程有开设", "听查", "课表、教案"),
    "cur-occupied": no("音体美等课程被占用", "听谈", "课堂、学生访谈"),
    "cur-listened": count("本次随机听课", "节", "听", "听课记录", { whole: true }),
    "cur-lesson-level": graded("所听课的等级", "听", "听课评价表"),
    "cur-prep": yes("教案先于上课，与教学进度一致", "查", "教案"),
    "cur-research": count("教研和集体备课", "次/月", "查列", "教研记录"),
    "cur-exam": count("统一考试", "次/学期", "查谈", "考试安排", { whole: true }),
    "cur-rank": no("公布考试成绩和排名", "卷巡", "墙面、家长群"),
    "cur-pace": no("压缩课时，超标超前教学", "听查", "教学进度表"),
    "cur-rooms": yes("功能室和多媒体按课使用", "查巡", "使用记录"),
    "cur-grade-plan": yes("教学常规检查有反馈", "查", "检查通报"),
  },
);
