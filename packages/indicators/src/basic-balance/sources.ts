import type { LegalSource } from "@supervision/domain";

/** 县域义务教育均衡发展督导评估暂行办法 of 2012. The day of issue could not be verified. */
export const basicBalanceMeasures = {
  title: "县域义务教育均衡发展督导评估暂行办法",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教督〔2012〕3号",
  issuedOn: "2012",
} as const satisfies LegalSource;
