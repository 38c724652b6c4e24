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
