import { IssueError } from "@supervision/domain";
import type { Checklist, ItemIds } from "../editions/checklist.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { lensEditionMissing } from "../issues.ts";
import type { EditionLens } from "./edition-lens.ts";
import { lensBetween } from "./lens-between.ts";
import type { LensStep } from "./lens-step.ts";

/**
 * Declares how answers to one edition of a checklist are read as answers to another one. The compiler knows the item ids of both.
 *
 * Throws `IssueError` with `lens-edition-missing`, `lens-item-missing`, `lens-target-twice`, `lens-source-archived`,
 * `lens-value-invalid`, `lens-kinds-unfit` or `lens-order-missing`.
 *
 * @example
 * ```ts
 * import { defineChecklist, defineChecklistEdition } from "@supervision/checklists";
 * import { comparability, defineLens, formatComparability } from "@supervision/checklists/migration";
 * const header = {
 *   status: "active",
 *   sources: [{ title: "示例清单", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 * } as const;
 * const list = defineChecklist({
 *   id: "riverside/routine",
 *   title: "示例清单",
 *   appliesTo: ["primary"],
 *   editions: [
 *     defineChecklistEdition({
 *       ...header,
 *       edition: "2025-09",
 *       effective: { from: "2025-09-01" },
 *       items: { patrol: { title: "校园巡查", answer: "yes-no" } },
 *     }),
 *     defineChecklistEdition({
 *       ...header,
 *       edition: "2026-09",
 *       effective: { from: "2026-09-01" },
 *       items: { patrol: { title: "校园巡查", answer: "yes-partly-no" } },
 *     }),
 *   ],
 * });
 * const lens = defineLens(list, {
 *   from: "2025-09",
 *   to: "2026-09",
 *   steps: [{ kind: "rescale", from: "patrol", to: "patrol", by: { values: { yes: "yes", no: "no" } } }],
 * });
 * console.log(formatComparability(comparability(lens))); // => patrol 校园巡查：可比（作答方式由是否改为是、部分、否）
 * ```
 */
export function defineLens<
  Id extends string,
  Items extends ItemIds,
  const From extends keyof Items & string,
  const To extends keyof Items & string,
>(
  checklist: Checklist<Id, Items>,
  between: {
    /** The edition answers were given to. */
    readonly from: From;
    /** The edition they are read as answers to. */
    readonly to: To;
    /** What the ids alone do not tell. */
    readonly steps?: readonly LensStep<Items[From], Items[To]>[];
  },
): EditionLens;
export function defineLens(
  checklist: Checklist,
  between: { readonly from: string; readonly to: string; readonly steps?: readonly LensStep[] },
): EditionLens {
  const find = (name: string, field: string): ChecklistEdition => {
    const edition = checklist.editions.find((one) => one.edition === name);
    if (edition !== undefined) return edition;
    const known = checklist.editions.map((one) => one.edition);
    throw new IssueError([lensEditionMissing(checklist.id, name, known, [field])]);
  };
  const lens = lensBetween(
    checklist.id,
    find(between.from, "from"),
    find(between.to, "to"),
    between.steps ?? [],
  );
  if (lens.ok) return lens.value;
  throw new IssueError(lens.issues);
}
