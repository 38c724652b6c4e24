import type { LegalSource } from "@supervision/domain";

/** The district's plan for its team of responsible inspectors. The paper carries no number and no date; it cites the reform opinions of 2020. */
export const teamPlan: LegalSource = {
  title: "关于成立天桥区教育系统“向阳责任督学专家团队”工作方案",
  issuedBy: "天桥区人民政府教育督导室",
  authority: "district",
  issuedOn: "2020",
  certainty: "inferred",
};
