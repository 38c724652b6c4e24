import { standardEdition } from "../../editions/standard.ts";
import { kindergartenMeasures2019 } from "../../sources/national.ts";

/**
 * The three domains of routine supervision of kindergartens of 2019.
 *
 * The measures list nothing below the three domains; finer items are local. No weights are given: the domains are counted, not scored.
 * The edition starts on the day of issue.
 */
export const national201906 = standardEdition({
  edition: "2019-06",
  status: "active",
  effective: { from: "2019-06-10" },
  sources: [kindergartenMeasures2019],
  items: {
    safety: { title: "安全管理", answer: "yes-no" },
    conduct: { title: "规范办园", answer: "yes-no" },
    ethics: { title: "师德师风", answer: "yes-no" },
  },
});
