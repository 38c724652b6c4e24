import { standardEdition } from "../../../editions/standard.ts";
import { kindergartenConduct2017 } from "../../../sources/national.ts";
import { headings, SECTIONS } from "./headings.ts";

/**
 * The five domains of 2017 with their headings.
 *
 * The rows of the annex were not read. No points and no form of answer are known: the headings are asked yes or no and counted. Start:
 * the day of issue.
 */
export const conduct201704 = standardEdition({
  edition: "2017-04",
  status: "active",
  effective: { from: "2017-04-18" },
  sources: [kindergartenConduct2017],
  sections: SECTIONS,
  items: headings,
});
