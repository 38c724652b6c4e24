import { IssueError, type EditionHeader } from "@supervision/domain";
import type { Condition } from "../expressions/expression.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { NonAnswerPolicies } from "../items/non-answer-policies.ts";
import type { EditionScoring } from "../scoring/edition-scoring.ts";
import { checkChecklistEdition } from "./check-checklist-edition.ts";

/**
 * One dated edition of a checklist. Items are printed in the order they are written.
 *
 * @term 督导清单版次
 */
export interface ChecklistEdition<
  ItemId extends string = string,
  Name extends string = string,
> extends EditionHeader {
  /** Name of the edition, such as `2017-04`. */
  readonly edition: Name;
  /** Titles of the sections by id, in printing order; absent when the list has none. */
  readonly sections?: Readonly<Record<string, string>>;
  /**
   * The section each section stands in (二级指标 within 一级指标), by section id; sections that are not named stand in none. Items name the
   * innermost section, and count in all those around it.
   */
  readonly sectionWithin?: Readonly<Record<string, string>>;
  /** When whole sections, with those inside them, are asked, by section id; absent means always. */
  readonly askSectionIf?: Readonly<Record<string, Condition>>;
  /** What non-answers mean for all its items, where that differs from the defaults. */
  readonly nonAnswers?: NonAnswerPolicies;
  /** How items add up: sections, rescaling, vetoes, grades; absent means the plain sum of their points. */
  readonly scoring?: EditionScoring;
  // Written as one mapped type: Readonly<Record<…>> is two, which costs the compiler four times as much on a large district.
  /** The items by id. An id is stable, English and never derived from the title. */
  readonly items: { readonly [Id in ItemId]: ChecklistItem };
}

/**
 * An edition as it is written: conditions, computed values and `replaces` may name only items the edition has.
 *
 * @term 督导清单版次写法
 */
export type WrittenEdition<ItemId extends string, Name extends string> = Omit<
  ChecklistEdition<ItemId, Name>,
  "items" | "askSectionIf" | "scoring" | "replaces"
> & {
  /** The items by id. */
  readonly items: { readonly [Id in ItemId]: ChecklistItem<NoInfer<ItemId>> };
  /** When whole sections are asked, by section id. */
  readonly askSectionIf?: Readonly<Record<string, Condition<NoInfer<ItemId>>>>;
  /** How items add up; vetoes and conditions of grades name items of this edition. */
  readonly scoring?: EditionScoring<NoInfer<ItemId>>;
  /** Renamed or merged item ids: old id to an id of this edition. */
  readonly replaces?: Readonly<Record<string, NoInfer<ItemId>>>;
};

/**
 * Declares an edition; the compiler keeps the item ids.
 *
 * Data that comes from JSON is checked as programs are: fields that do not exist (`edition-field-unknown`), words such as stages, kinds of
 * institution, methods and the status (`edition-word-unknown`), name, start and sources (`edition-name-invalid`, `edition-start-invalid`,
 * `edition-source-invalid`, `edition-sources-missing`). The order of editions is checked by `defineChecklist`.
 *
 * Throws `IssueError` with these, `edition-without-items`, `item-id-invalid`, `item-title-missing`, `item-weight-invalid`,
 * `item-section-unknown`, `section-outer-unknown`, `section-circular`, `item-domain-invalid`, `item-answer-invalid`, `item-points-missing`, `replaces-invalid` or another issue of
 * `checkChecklistEdition`, such as those of conditions and scoring rules.
 *
 * @example
 * ```ts
 * import { defineChecklistEdition } from "@supervision/checklists";
 * const edition = defineChecklistEdition({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [{ title: "示例清单", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *   items: { "fire-exit": { title: "安全出口畅通", answer: "yes-no", weight: 6 } },
 * });
 * console.log(Object.keys(edition.items)); // => [ 'fire-exit' ]
 * ```
 */
export function defineChecklistEdition<const ItemId extends string, const Name extends string>(
  edition: WrittenEdition<ItemId, Name>,
): ChecklistEdition<ItemId, Name> {
  const [first, ...rest] = checkChecklistEdition(edition);
  if (first !== undefined) throw new IssueError([first, ...rest]);
  return edition;
}
