import {
  checkEditions,
  IssueError,
  type Contribution,
  type InstitutionKind,
  type Withdrawal,
} from "@supervision/domain";
import { checkComposedEdition } from "./check-composed-edition.ts";
import { checkWrittenFields } from "./check-checklist-edition.ts";
import type { ChecklistEdition } from "./checklist-edition.ts";

/**
 * The item ids of a checklist by edition: `{ "2024-01": "a" | "b"; "2026-09": "a" | "c" }`.
 *
 * @term 事项编号
 */
export type ItemIds = Readonly<Record<string, string>>;

/** The {@link ItemIds} of a list of editions. */
export type ItemIdsOf<Editions extends readonly ChecklistEdition[]> = {
  readonly [Edition in Editions[number] as Edition["edition"]]: keyof Edition["items"] & string;
};

/**
 * A checklist: a series of dated editions under one stable id.
 *
 * @term 督导清单
 */
export interface Checklist<
  Id extends string = string,
  Items extends ItemIds = ItemIds,
> extends Contribution<Id> {
  /** Always `checklist`. */
  readonly kind: "checklist";
  /** Kinds of institution it is used for. */
  readonly appliesTo: readonly InstitutionKind[];
  /** All editions, oldest first. */
  readonly editions: readonly {
    readonly [Name in keyof Items & string]: ChecklistEdition<Items[Name], Name>;
  }[keyof Items & string][];
}

/**
 * Declares a checklist; the compiler keeps its id, its editions and their item ids.
 *
 * Throws `IssueError` with the issues of `checkEditions` in the domain package and of {@link defineChecklistEdition}.
 *
 * @example
 * ```ts
 * import { defineChecklist, defineChecklistEdition } from "@supervision/checklists";
 * const list = defineChecklist({
 *   id: "riverside/opening",
 *   title: "开学检查",
 *   appliesTo: ["primary"],
 *   editions: [
 *     defineChecklistEdition({
 *       edition: "2026-09",
 *       status: "active",
 *       effective: { from: "2026-09-01" },
 *       sources: [{ title: "示例清单", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *       items: { textbooks: { title: "课前到书", answer: "yes-no" } },
 *     }),
 *   ],
 * });
 * console.log(list.kind, list.id); // => checklist riverside/opening
 * ```
 */
export function defineChecklist<
  const Id extends string,
  const Editions extends readonly ChecklistEdition[],
>(checklist: {
  readonly id: Id;
  readonly title: string;
  readonly appliesTo: readonly InstitutionKind[];
  readonly editions: Editions;
  readonly withdrawn?: Withdrawal;
}): Checklist<Id, ItemIdsOf<Editions>>;
export function defineChecklist(checklist: Omit<Checklist, "kind">): Checklist {
  const complete: Checklist = { kind: "checklist", ...checklist };
  const issues = [
    ...checkEditions(complete),
    ...complete.editions.flatMap((edition, index) =>
      [...checkWrittenFields(edition), ...checkComposedEdition(edition)].map((issue) => ({
        ...issue,
        path: ["editions", index, ...issue.path],
      })),
    ),
  ];
  const [first, ...rest] = issues;
  if (first !== undefined) throw new IssueError([first, ...rest]);
  return complete;
}
