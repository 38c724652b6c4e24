/**
 * 全部标准清单合在一起：供目录、检索、选用清单的页面使用。只用其中几种的页面，请从 `…/school` 等处取。
 *
 * Every standard checklist together, for catalogues and for pages on which somebody picks a list. A page that uses a few takes them from `…/school` and
 * the like, and loads no other.
 *
 * @example
 * ```ts
 * import { standardChecklists } from "@supervision/checklists/standard";
 * console.log(standardChecklists.filter(({ id }) => id.startsWith("kindergarten/")).map(({ id }) => id));
 * // => [ 'kindergarten/national', 'kindergarten/eight-items', 'kindergarten/six-items' ]
 * ```
 *
 * @category 国家清单 National lists
 * @packageDocumentation
 */
export { standardChecklists } from "./standard-checklists.ts";
