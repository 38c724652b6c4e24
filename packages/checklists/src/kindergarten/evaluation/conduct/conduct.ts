import { standardChecklist } from "../../../editions/standard.ts";
import { kindergartenEvaluation2023 } from "../../../sources/national.ts";
import { conduct201704 } from "./2017-04.ts";
import { conduct201906 } from "./2019-06.ts";

/**
 * The evaluation of a kindergarten's conduct by the five domains of 2017, 教督〔2017〕7号: the topic 幼儿园办园行为.
 *
 * It ends with the year 2023. That 教督〔2023〕5号 takes its place from then on is inferred, not read. The annex of the new measures was not read, so they stand here as the end of this list and not as
 * an edition. A district that has the annex writes it as a list of its own.
 *
 * @term 幼儿园办园行为督导评估
 */
export const kindergartenConduct = standardChecklist({
  id: "kindergarten-evaluation/conduct",
  title: "幼儿园办园行为督导评估",
  appliesTo: ["kindergarten"],
  editions: [conduct201704, conduct201906],
  withdrawn: { on: "2023-12-31", source: kindergartenEvaluation2023 },
});
