import { standardEdition } from "../../editions/standard.ts";
import {
  drills2014,
  lessHomework2021,
  qualityBalance2017,
  schoolMeasures2013,
  sportsLaw2022,
} from "../sources.ts";

/**
 * The eight items of routine supervision of 2013.
 *
 * Start: the month of issue is known, the day is not verified; the edition starts on the last day of that month, the first day on
 * which the measures had certainly been issued.
 *
 * The measures give no weights and no form of answer: the items are asked yes or no and counted, not scored. They name six methods for
 * all items; `methods` lists those by which the points of an item are usually seen. Points with a document of their own carry the day
 * from which they may be asked.
 */
export const routine201309 = standardEdition({
  edition: "2013-09",
  status: "active",
  effective: { from: "2013-09-30" },
  sources: [schoolMeasures2013],
  items: {
    administration: {
      title: "校务管理和制度执行",
      answer: "yes-no",
      methods: ["document-review", "meeting-attendance", "interview", "campus-round"],
      lookAt: [
        { text: "学校章程已核准并公开" },
        { text: "制度齐全且在执行" },
        { text: "校务公示及时" },
        { text: "责任督学标牌在校门显著处", basis: schoolMeasures2013 },
        { text: "上次督导意见已落实" },
      ],
    },
    admission: {
      title: "招生、收费、择校",
      answer: "yes-no",
      methods: ["document-review", "interview", "questionnaire", "campus-round"],
      lookAt: [
        { text: "义务教育免试就近入学" },
        { text: "均衡编班，不设重点班" },
        { text: "收费项目、标准、依据公示" },
        {
          text: "班额：小学不超过45人，初中不超过50人",
          basis: qualityBalance2017,
          since: "2017-05-23",
        },
      ],
    },
    curriculum: {
      title: "课程开设和课堂教学",
      answer: "yes-no",
      methods: [
        "lesson-observation",
        "document-review",
        "meeting-attendance",
        "interview",
        "questionnaire",
        "campus-round",
      ],
      lookAt: [
        { text: "开齐国家规定课程" },
        { text: "音体美等课程不被占用" },
        { text: "教案与教学进度一致" },
        { text: "不公布考试成绩和排名" },
      ],
    },
    workload: {
      title: "学生学习、体育锻炼和课业负担",
      answer: "yes-no",
      methods: ["document-review", "interview", "questionnaire", "campus-round"],
      lookAt: [
        {
          text: "书面作业：小学一二年级不留，三至六年级平均不超过60分钟，初中平均不超过90分钟",
          basis: lessHomework2021,
          since: "2021-07-24",
        },
        {
          text: "每天在校体育锻炼不少于1小时",
          basis: { ...sportsLaw2022, article: "第二十七条" },
          since: "2023-01-01",
        },
        {
          text: "每学年至少一次全校运动会",
          basis: { ...sportsLaw2022, article: "第二十八条" },
          since: "2023-01-01",
        },
        { text: "节假日不集体补课" },
      ],
    },
    teachers: {
      title: "教师师德和专业发展",
      answer: "yes-no",
      methods: ["lesson-observation", "document-review", "interview", "questionnaire", "campus-round"],
      lookAt: [
        { text: "师德监督、考评、奖惩制度" },
        { text: "无有偿补课" },
        { text: "无体罚和变相体罚" },
        { text: "校本研修有方案和记录" },
      ],
    },
    safety: {
      title: "校园及周边安全、学生交通安全",
      answer: "yes-no",
      methods: ["document-review", "interview", "campus-round"],
      lookAt: [
        { text: "封闭管理，来访登记" },
        { text: "隐患排查整改台账闭环" },
        { text: "上下学护学岗在位" },
        { text: "应急疏散演练每月至少一次", basis: drills2014, since: "2014-12-31" },
      ],
    },
    canteen: {
      title: "食堂、食品、饮水及宿舍卫生",
      answer: "yes-no",
      methods: ["document-review", "interview", "questionnaire", "campus-round"],
      lookAt: [
        { text: "食品许可证有效" },
        { text: "从业人员健康证和晨检" },
        { text: "索证索票和进货台账" },
        { text: "水质定期检测合格" },
        { text: "寄宿制学校夜间清点和巡查" },
      ],
    },
    ethos: {
      title: "校风、教风、学风建设",
      answer: "yes-no",
      methods: ["lesson-observation", "document-review", "interview", "questionnaire", "campus-round"],
      lookAt: [
        { text: "三风和校训有诠释并上墙" },
        { text: "工作计划有三风内容" },
        { text: "学习习惯培养有要求、有落实" },
      ],
    },
  },
});
