import { count, each, no, resting, yes } from "../../content/asking.ts";
import { qualityBalance2017 } from "../../sources/national.ts";

const place = { domain: "school/routine#admission", section: "admission" } as const;

// Senior middle schools may choose their pupils by examination.
const COMPULSORY = { stages: ["primary", "junior-middle", "special"] } as const;

/** Points under 招生、收费、择校: how pupils come in and into which class. */
export const enrolment = each(place, {
  "adm-nearby": yes("义务教育免试就近入学", "查谈", "招生方案、学区公告", { appliesTo: COMPULSORY }),
  "adm-no-exam": no("以考试、竞赛、面试选生", "查卷", "招生简章、家长问卷", { appliesTo: COMPULSORY }),
  "adm-early": no("提前招生或与民办学校联合招生", "查谈", "招生时间记录"),
  "adm-choice": count("择校生占新生的比例", "%", "查", "新生名册"),
  "adm-class-size-primary": count("小学最大班额", "人", "查巡", "班级名册、教室", {
    whole: true,
    appliesTo: { stages: ["primary"] },
  }),
  "adm-class-size-junior": count("初中最大班额", "人", "查巡", "班级名册、教室", {
    whole: true,
    appliesTo: { stages: ["junior-middle"] },
  }),
  "adm-key-class": no("设重点班、实验班、快慢班", "查谈", "分班名单"),
  "adm-balanced": yes("均衡编班，过程公开并有见证", "查谈", "编班方案、名单、公示"),
  "adm-roll": yes("学籍与学生一致，转学手续齐全", "查", "学籍系统抽查"),
  "adm-dropout": count("辍学或因贫失学的学生", "人", "查谈", "控辍台账", { whole: true }),
  "adm-care": yes("随迁、留守、残疾儿童就学有关爱", "查谈", "花名册、关爱记录"),
});

/** Points under 招生、收费、择校: what families pay and what they are given. */
export const fees = each(place, {
  "adm-aid": yes("资助名单公示，档案齐全", "查", "评审和公示材料"),
  "adm-fee-board": yes("收费项目、标准、依据公示", "查巡", "公示牌"),
  "adm-fee-extra": no("自立项目、搭车、强制收费", "查卷", "收据、家长问卷"),
  "adm-material": yes("教辅一科一辅且自愿", "查卷", "征订单、目录"),
  "adm-agency": yes("代收费据实结算并公布", "查", "学期结算表"),
});

/** Points whose document is of 2017: the size of classes. */
export const classSizes2017 = {
  "adm-class-size-primary": resting(enrolment["adm-class-size-primary"], qualityBalance2017, { atMost: 45 }),
  "adm-class-size-junior": resting(enrolment["adm-class-size-junior"], qualityBalance2017, { atMost: 50 }),
} as const;
