import { standardEdition } from "../../editions/standard.ts";
import {
  drills2014,
  lessHomework2021,
  qualityBalance2017,
  schoolMeasures2013,
  sportsLaw2022,
} from "../../sources/national.ts";

/**
 * The eight items of routine supervision of 2013.
 *
 * Start: the month of issue is known, the day is not verified; the edition starts on the last day of that month, the first day on
 * which the measures had certainly been issued.
 *
 * The measures give no weights and no form of answer: the items are asked yes or no and counted, not scored. They name six methods for
 * all items; `methods` lists those by which the points of an item are usually seen. `lookAt` names the points one looks at first, each
 * with the item of the long list `school-points/routine` that asks it; points with a document of their own carry the day from which they may
 * be asked.
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
        { text: "学校章程已核准并公开", item: "school-points/routine#mgmt-charter" },
        { text: "制度齐全且在执行", item: "school-points/routine#mgmt-rules" },
        { text: "校务公示及时", item: "school-points/routine#mgmt-open" },
        {
          text: "责任督学标牌在校门显著处",
          item: "school-points/routine#mgmt-plate",
          basis: schoolMeasures2013,
        },
        { text: "上次督导意见已落实", item: "school-points/routine#mgmt-followup" },
      ],
    },
    admission: {
      title: "招生、收费、择校",
      answer: "yes-no",
      methods: ["document-review", "interview", "questionnaire", "campus-round"],
      lookAt: [
        { text: "义务教育免试就近入学", item: "school-points/routine#adm-nearby" },
        { text: "均衡编班，不设重点班", item: "school-points/routine#adm-key-class" },
        { text: "收费项目、标准、依据公示", item: "school-points/routine#adm-fee-board" },
        {
          text: "班额：小学不超过45人，初中不超过50人",
          item: "school-points/routine#adm-class-size-primary",
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
        { text: "开齐国家规定课程", item: "school-points/routine#cur-complete" },
        { text: "音体美等课程不被占用", item: "school-points/routine#cur-occupied" },
        { text: "教案与教学进度一致", item: "school-points/routine#cur-prep" },
        { text: "不公布考试成绩和排名", item: "school-points/routine#cur-rank" },
      ],
    },
    workload: {
      title: "学生学习、体育锻炼和课业负担",
      answer: "yes-no",
      methods: ["document-review", "interview", "questionnaire", "campus-round"],
      lookAt: [
        {
          text: "书面作业：小学一二年级不留，三至六年级平均不超过60分钟，初中平均不超过90分钟",
          item: "school-points/routine#load-homework-upper",
          basis: lessHomework2021,
          since: "2021-07-24",
        },
        {
          text: "每天在校体育锻炼不少于1小时",
          item: "school-points/routine#load-hour",
          basis: { ...sportsLaw2022, article: "第二十七条" },
          since: "2023-01-01",
        },
        {
          text: "每学年至少一次全校运动会",
          item: "school-points/routine#load-meet",
          basis: { ...sportsLaw2022, article: "第二十八条" },
          since: "2023-01-01",
        },
        { text: "节假日不集体补课", item: "school-points/routine#load-makeup" },
      ],
    },
    teachers: {
      title: "教师师德和专业发展",
      answer: "yes-no",
      methods: ["lesson-observation", "document-review", "interview", "questionnaire", "campus-round"],
      lookAt: [
        { text: "师德监督、考评、奖惩制度", item: "school-points/routine#tea-rules" },
        { text: "无有偿补课", item: "school-points/routine#tea-tutoring" },
        { text: "无体罚和变相体罚", item: "school-points/routine#tea-punish" },
        { text: "校本研修有方案和记录", item: "school-points/routine#tea-training-rule" },
      ],
    },
    safety: {
      title: "校园及周边安全、学生交通安全",
      answer: "yes-no",
      methods: ["document-review", "interview", "campus-round"],
      lookAt: [
        { text: "封闭管理，来访登记", item: "school-points/routine#saf-gate" },
        { text: "隐患排查整改台账闭环", item: "school-points/routine#saf-hazard" },
        { text: "上下学护学岗在位", item: "school-points/routine#saf-peak" },
        {
          text: "应急疏散演练每月至少一次",
          item: "school-points/routine#saf-drill",
          basis: drills2014,
          since: "2014-12-31",
        },
      ],
    },
    canteen: {
      title: "食堂、食品、饮水及宿舍卫生",
      answer: "yes-no",
      methods: ["document-review", "interview", "questionnaire", "campus-round"],
      lookAt: [
        { text: "食品许可证有效", item: "school-points/routine#can-license" },
        { text: "从业人员健康证和晨检", item: "school-points/routine#can-health" },
        { text: "索证索票和进货台账", item: "school-points/routine#can-trace" },
        { text: "水质定期检测合格", item: "school-points/routine#wat-test" },
        { text: "寄宿制学校夜间清点和巡查", item: "school-points/routine#dorm-night" },
      ],
    },
    ethos: {
      title: "校风、教风、学风建设",
      answer: "yes-no",
      methods: ["lesson-observation", "document-review", "interview", "questionnaire", "campus-round"],
      lookAt: [
        { text: "三风和校训有诠释并上墙", item: "school-points/routine#eth-motto" },
        { text: "工作计划有三风内容", item: "school-points/routine#eth-plan" },
        { text: "学习习惯培养有要求、有落实", item: "school-points/routine#eth-habit" },
      ],
    },
  },
});
