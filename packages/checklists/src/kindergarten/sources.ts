import type { LegalSource } from "@supervision/domain";

/** The measures of 2019 on responsible inspectors of kindergartens. */
export const kindergartenMeasures2019: LegalSource = {
  title: "幼儿园责任督学挂牌督导办法",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教督〔2019〕3号",
  issuedOn: "2019-06-10",
};

/** The guide of 2014 on evacuation drills. */
export const drills2014: LegalSource = {
  title: "中小学幼儿园应急疏散演练指南",
  issuedBy: "教育部办公厅",
  authority: "national",
  documentNumber: "教基一厅〔2014〕2号",
  issuedOn: "2014",
};

/** The preschool law, in force from 2025-06-01. */
export const preschoolLaw2024: LegalSource = {
  title: "中华人民共和国学前教育法",
  issuedBy: "全国人民代表大会常务委员会",
  authority: "national",
  issuedOn: "2024-11-08",
};

/** The plan of 天桥区. It bears no date; it cites a national paper of February 2020, so 2020 is the earliest possible year. */
export const tianqiaoPlan: LegalSource = {
  title: "关于成立天桥区教育系统“向阳责任督学专家团队”工作方案",
  issuedBy: "天桥区政府教育督导室",
  authority: "district",
  issuedOn: "2020",
  article: "四（二）2",
  certainty: "inferred",
};

/** The plan of a zone of 柳河县. It gives the number of items, six; their names were read elsewhere, hence `inferred`. */
export const liuhePlan2021: LegalSource = {
  title: "柳河县第五督学责任区2021年挂牌督导工作计划",
  issuedBy: "柳河县第五督学责任区",
  authority: "district",
  issuedOn: "2021-03",
  article: "三（四）",
  certainty: "inferred",
};
