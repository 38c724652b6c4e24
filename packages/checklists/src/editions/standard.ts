import type { Contribution, Plugin } from "@supervision/domain";
import type { Checklist, ItemIdsOf } from "./checklist.ts";
import type { ChecklistEdition, WrittenEdition } from "./checklist-edition.ts";

/**
 * An edition of this package's own content: typed like `defineChecklistEdition`, but checked by a test of the package instead of on
 * every page that loads it, so that pages do not carry the checker.
 */
export function standardEdition<const ItemId extends string, const Name extends string>(
  edition: WrittenEdition<ItemId, Name>,
): ChecklistEdition<ItemId, Name> {
  return edition;
}

/** A checklist of this package's own content: typed like `defineChecklist`, checked by a test. */
export function standardChecklist<
  const Id extends string,
  const Editions extends readonly ChecklistEdition[],
>(
  checklist: Omit<Checklist, "kind" | "id" | "editions"> & {
    readonly id: Id;
    readonly editions: Editions;
  },
): Checklist<Id, ItemIdsOf<Editions>>;
export function standardChecklist(checklist: Omit<Checklist, "kind">): Checklist {
  return { kind: "checklist", ...checklist };
}

/**
 * A plugin of this package's own content: typed like `definePlugin`, checked by a test.
 *
 * It stands in a file of its own beside the entry, so that a page that imports one list of the entry does not load the others.
 */
export function standardPlugin<
  const Id extends string,
  const Added extends Contribution<`${Id}/${string}`>,
>(plugin: {
  readonly id: Id;
  readonly version: string;
  readonly requires?: Readonly<Record<string, string>>;
  readonly contributes: readonly Added[];
}): Plugin<Id, Added> {
  return { requires: {}, overrides: [], ...plugin };
}
