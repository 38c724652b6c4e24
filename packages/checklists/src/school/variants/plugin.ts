import { standardPlugin } from "../../editions/standard.ts";
import { schoolPrivate } from "./private.ts";
import { schoolSpecial } from "./special.ts";

/**
 * The plugin `school-variants`: the eight items apart for special and for private schools, for a district that treats them differently.
 *
 * @example
 * ```ts
 * import { schoolVariants } from "@supervision/checklists/school";
 * console.log(schoolVariants.contributes.map((list) => list.title)); // => [ '特殊教育学校经常性督导事项', '民办学校经常性督导事项' ]
 * ```
 */
export const schoolVariants = standardPlugin({
  id: "school-variants",
  version: "1.0.0",
  requires: { school: "^1" },
  contributes: [schoolSpecial, schoolPrivate],
});
