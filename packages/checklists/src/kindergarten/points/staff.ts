import { count, each, resting, yes } from "../../content/asking.ts";
import { preschoolCoverage2020 } from "../../sources/national.ts";

const section = "staff";

/** Points under 规范办园: enough teachers, and qualified. */
export const numbers = each(
  { domain: "kindergarten/national#conduct", section },
  {
    cert: count("园长、教师资格持证率", "%", "查", "名册、资格证"),
    ratio: count("每名专任教师对应的幼儿", "人", "查", "教师和幼儿名册"),
  },
);

/** Points under 师德师风. */
export const ethics = each(
  { domain: "kindergarten/national#ethics", section },
  {
    "ethic-rules": yes("师德有制度、考核、承诺", "查", "制度、考核、承诺书"),
    train: count("教师培训和教研", "次/月", "查列", "培训和教研记录"),
    rights: yes("合同、待遇、社保落实", "查谈", "合同、缴费单"),
    incentive: yes("有激励机制", "查谈", "奖励办法"),
  },
);

// The numbers were read in tables of counties made after the measures, not in the measures.
const basis = { ...preschoolCoverage2020, certainty: "inferred" } as const;

/** Numbers with a standard under the measures of 2020. */
export const numbers2020 = {
  cert: resting(numbers.cert, basis, { atLeast: 100 }),
  ratio: resting(numbers.ratio, basis, { atMost: 15 }),
} as const;
