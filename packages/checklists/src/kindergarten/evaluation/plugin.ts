import { standardPlugin } from "../../editions/standard.ts";
import { kindergartenConduct } from "./conduct/conduct.ts";
import { kindergartenQualityGuide } from "./quality-guide/quality-guide.ts";

/**
 * The plugin `kindergarten-evaluation`: the evaluation of conduct of 2017, which has ended, and the quality guide of 2022.
 *
 * @example
 * ```ts
 * import { editionOn } from "@supervision/domain";
 * import { kindergartenConduct, kindergartenEvaluation } from "@supervision/checklists/kindergarten";
 * console.log(kindergartenEvaluation.contributes.length); // => 2
 * console.log(editionOn(kindergartenConduct, "2022-05-01").status); // => in-force
 * console.log(editionOn(kindergartenConduct, "2024-05-01").status); // => withdrawn
 * ```
 */
export const kindergartenEvaluation = standardPlugin({
  id: "kindergarten-evaluation",
  version: "1.0.0",
  requires: { kindergarten: "^1" },
  contributes: [kindergartenConduct, kindergartenQualityGuide],
});
