import type { LegalSource } from "@supervision/domain";

// Papers of districts, zones and schools. Their numbers are theirs: lists take over what they look at, not what they demand.

/** The plan of 天桥区. It bears no date; it cites a national paper of February 2020, so 2020 is the earliest possible year. */
export const tianqiaoPlan: LegalSource = {
  title: "关于成立天桥区教育系统“向阳责任督学专家团队”工作方案",
  issuedBy: "天桥区政府教育督导室",
  authority: "district",
  issuedOn: "2020",
  certainty: "inferred",
};

/** The plan of a zone of 柳河县. */
export const liuhePlan2021: LegalSource = {
  title: "柳河县第五督学责任区2021年挂牌督导工作计划",
  issuedBy: "柳河县第五督学责任区",
  authority: "district",
  issuedOn: "2021-03",
};

/** The key points of 丹徒区 for 2022. */
export const dantuPoints2022: LegalSource = {
  title: "2022年丹徒区教育督导工作要点",
  issuedBy: "镇江市丹徒区人民政府教育督导室",
  authority: "district",
  documentNumber: "徒教督〔2022〕1号",
  issuedOn: "2022-02-23",
};

/** A city's survey of satisfaction with education; read in the news only. */
export const qingdaoSurvey2015: LegalSource = {
  title: "教育满意度调查",
  issuedBy: "青岛市教育督导机构",
  authority: "city",
  issuedOn: "2015",
  certainty: "inferred",
};

/** A research institute's surveys of satisfaction with education, of 2015 and 2017; read in the news only. */
export const researchSurvey2015: LegalSource = {
  title: "中国教科院教育满意度调查",
  issuedBy: "中国教育科学研究院",
  authority: "institution",
  issuedOn: "2015",
  certainty: "inferred",
};

/** A county's list of what teachers must not do. */
export const dianjiangList2024: LegalSource = {
  title: "师德师风负面清单",
  issuedBy: "垫江县教育行政部门",
  authority: "district",
  issuedOn: "2024",
  certainty: "inferred",
};

/** A collection of plans of supervision offices within schools and of one district, published without names. */
export const planCollection2023: LegalSource = {
  title: "2023年督导工作总结和计划（精选7篇）",
  issuedBy: "网络公开汇编",
  authority: "institution",
  issuedOn: "2023",
};

/** A school's scale for judging lessons, published without a date; the year of the collection above stands for it. */
export const lessonScale: LegalSource = {
  title: "课堂教学评价量表",
  issuedBy: "士杰学校",
  authority: "institution",
  issuedOn: "2023",
  certainty: "inferred",
};

/** A table for judging lessons with grades from 90, 75 and 60, published without a date; the year of the collection above stands for it. */
export const lessonTable: LegalSource = {
  title: "课堂教学评价表",
  issuedBy: "网络公开汇编",
  authority: "institution",
  issuedOn: "2023",
  certainty: "inferred",
};

/** Rules of schools for checking lesson plans and homework, published without a date; the year of the collection above stands for it. */
export const teachingCheckRules: LegalSource = {
  title: "教案和作业检查评比细则",
  issuedBy: "网络公开汇编",
  authority: "institution",
  issuedOn: "2023",
  certainty: "inferred",
};
