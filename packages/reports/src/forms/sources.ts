import type { LegalSource } from "@supervision/domain";

/** The work plan of 天桥区 whose two annexes are the forms; it bears no date, and cites a document of 2020 that gives the year. */
export const tianqiaoTeamPlan = {
  title: "关于成立天桥区教育系统“向阳责任督学专家团队”工作方案",
  issuedBy: "天桥区人民政府教育督导室",
  authority: "district",
  issuedOn: "2020",
  certainty: "inferred",
} as const satisfies LegalSource;

/**
 * The procedure of responsible inspectors that asks for a record of the visit and a follow-up visit within a limit; the forms apply
 * from the year after it.
 */
export const visitProcedure = {
  title: "中小学校责任督学挂牌督导规程",
  issuedBy: "国务院教育督导委员会办公室",
  authority: "national",
  issuedOn: "2013",
  certainty: "inferred",
} as const satisfies LegalSource;

/** The year plan of 惠山区 whose annex is the year table. */
export const huishanYearPlan = {
  title: "2019年惠山区责任督学挂牌督导工作计划",
  issuedBy: "无锡市惠山区人民政府教育督导室",
  authority: "district",
  documentNumber: "惠教督〔2019〕2号",
  issuedOn: "2019",
  article: "附件",
} as const satisfies LegalSource;

/** The year plan of 丹徒区 whose second annex is the quarter table. */
export const dantuYearPlan = {
  title: "2022年丹徒区教育督导工作要点",
  issuedBy: "镇江市丹徒区人民政府教育督导室",
  authority: "district",
  documentNumber: "徒教督〔2022〕1号",
  issuedOn: "2022-02-23",
  article: "附件2",
} as const satisfies LegalSource;
