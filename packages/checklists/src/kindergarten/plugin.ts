import { standardPlugin } from "../editions/standard.ts";
import { kindergartenEightItems } from "./eight-items/eight-items.ts";
import { kindergartenNational } from "./national/national.ts";
import { kindergartenSixItems } from "./six-items/six-items.ts";

/**
 * The plugin `kindergarten`: the three national domains, and the local variants with eight and six items that point at them.
 *
 * @example
 * ```ts
 * import { kindergarten } from "@supervision/checklists/kindergarten";
 * console.log(kindergarten.contributes.length); // => 3
 * ```
 */
export const kindergarten = standardPlugin({
  id: "kindergarten",
  version: "1.0.0",
  contributes: [kindergartenNational, kindergartenEightItems, kindergartenSixItems],
});
