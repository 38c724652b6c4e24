import type { LegalSource } from "@supervision/domain";

/** The district office's plan of work for 2019; its attachment is the month table. The day of issue is not on the paper. */
export const plan2019: LegalSource = {
  title: "2019年惠山区责任督学挂牌督导工作计划",
  issuedBy: "无锡市惠山区人民政府教育督导室",
  authority: "district",
  documentNumber: "惠教督〔2019〕2号",
  issuedOn: "2019",
};
