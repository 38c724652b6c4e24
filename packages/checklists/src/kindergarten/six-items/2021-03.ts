import { standardEdition } from "../../editions/standard.ts";
import { liuhePlan2021 } from "../../sources/local.ts";

/**
 * The six items of 柳河县, each under its national domain.
 *
 * The plan gives their number; their names were read elsewhere, hence the citation is inferred.
 *
 * Start: the month of the plan is known, the day is not; the edition starts on the last day of that month.
 */
export const sixItems202103 = standardEdition({
  edition: "2021-03",
  status: "active",
  effective: { from: "2021-03-31" },
  sources: [{ ...liuhePlan2021, article: "三（四）", certainty: "inferred" }],
  items: {
    "lawful-operation": { title: "依法办园", answer: "yes-no", domain: "kindergarten/national#conduct" },
    administration: { title: "园务管理", answer: "yes-no", domain: "kindergarten/national#conduct" },
    health: { title: "卫生保健", answer: "yes-no", domain: "kindergarten/national#safety" },
    "care-and-education": { title: "保育教育", answer: "yes-no", domain: "kindergarten/national#conduct" },
    "no-primary-teaching": { title: "杜绝小学化", answer: "yes-no", domain: "kindergarten/national#conduct" },
    ethics: { title: "师德师风", answer: "yes-no", domain: "kindergarten/national#ethics" },
  },
});
