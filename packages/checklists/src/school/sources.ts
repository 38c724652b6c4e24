import type { LegalSource } from "@supervision/domain";

/** The measures of 2013 on responsible inspectors of schools. The month of issue is known, the day is not verified. */
export const schoolMeasures2013: LegalSource = {
  title: "中小学校责任督学挂牌督导办法",
  issuedBy: "国务院教育督导委员会办公室",
  authority: "national",
  documentNumber: "国教督办〔2013〕2号",
  issuedOn: "2013-09",
};

/** The guide of 2014 on evacuation drills. */
export const drills2014: LegalSource = {
  title: "中小学幼儿园应急疏散演练指南",
  issuedBy: "教育部办公厅",
  authority: "national",
  documentNumber: "教基一厅〔2014〕2号",
  issuedOn: "2014",
};

/** The measures of 2017 on county-wide quality balance of compulsory education. */
export const qualityBalance2017: LegalSource = {
  title: "县域义务教育优质均衡发展督导评估办法",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教督〔2017〕6号",
  issuedOn: "2017",
};

/** The opinions of 2021 on less homework and less tutoring (双减). */
export const lessHomework2021: LegalSource = {
  title: "关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见",
  issuedBy: "中共中央办公厅、国务院办公厅",
  authority: "national",
  documentNumber: "中办发〔2021〕40号",
  issuedOn: "2021-07-24",
};

/** The sports law as revised in 2022, in force from 2023-01-01. */
export const sportsLaw2022: LegalSource = {
  title: "中华人民共和国体育法",
  issuedBy: "全国人民代表大会常务委员会",
  authority: "national",
  issuedOn: "2022-06-24",
};
