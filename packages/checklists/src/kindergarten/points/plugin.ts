import { standardPlugin } from "../../editions/standard.ts";
import { kindergartenPoints } from "./points.ts";

/**
 * The plugin `kindergarten-points`: the check points under the three domains, for a district that answers them one by one.
 *
 * @example
 * ```ts
 * import { kindergartenPointsPlugin } from "@supervision/checklists/kindergarten";
 * console.log(kindergartenPointsPlugin.contributes.map((list) => list.id)); // => [ 'kindergarten-points/routine' ]
 * ```
 */
export const kindergartenPointsPlugin = standardPlugin({
  id: "kindergarten-points",
  version: "1.0.0",
  requires: { kindergarten: "^1" },
  contributes: [kindergartenPoints],
});
