import { stagesOf, type InstitutionKind, type InstitutionNature } from "@supervision/domain";
import type { ChecklistItem } from "./checklist-item.ts";

/**
 * Says whether an item is asked of an institution, as far as its kind and nature are known: what is not known rules nothing out.
 *
 * @example
 * ```ts
 * import { itemAppliesTo } from "@supervision/checklists";
 * const fees = { appliesTo: { natures: ["private"] } } as const;
 * console.log(itemAppliesTo(fees, { kind: "primary", nature: "public" }), itemAppliesTo(fees, { kind: "primary" })); // => false true
 * ```
 */
export function itemAppliesTo(
  { appliesTo = {} }: Pick<ChecklistItem, "appliesTo">,
  {
    kind,
    nature,
  }: { readonly kind?: InstitutionKind | undefined; readonly nature?: InstitutionNature | undefined },
): boolean {
  const { kinds, stages, natures } = appliesTo;
  if (nature !== undefined && natures?.includes(nature) === false) return false;
  return (
    kind === undefined ||
    (kinds?.includes(kind) !== false &&
      (stages === undefined || stagesOf(kind).some((stage) => stages.includes(stage))))
  );
}
