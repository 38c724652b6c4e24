import type { LegalSource } from "@supervision/domain";

/** 县域义务教育优质均衡发展督导评估办法, published 2017-05-23. The day of signature could not be verified. */
export const qualityBalanceMeasures = {
  title: "县域义务教育优质均衡发展督导评估办法",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教督〔2017〕6号",
  issuedOn: "2017",
} as const satisfies LegalSource;

/** 县域义务教育优质均衡督导评估认定工作规程: counting rules and application tables. */
export const qualityBalanceProcedure = {
  title: "县域义务教育优质均衡发展督导评估认定工作规程",
  issuedBy: "国务院教育督导委员会办公室",
  authority: "national",
  documentNumber: "国教督办函〔2019〕30号",
  issuedOn: "2019",
} as const satisfies LegalSource;
