import { outerSection } from "../editions/section-tree.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";

/** An item with what it was written as. */
export interface WrittenItem<Written> {
  /** The item. */
  readonly item: ChecklistItem;
  /** What it was written as. */
  readonly written: readonly Written[];
}

/**
 * Puts written items into their sections: the items of a section, then the sections inside it, and items without a section last. A
 * section without any item is left out.
 */
export function inSections<Written>(
  edition: ChecklistEdition,
  items: readonly WrittenItem<Written>[],
  wrap: (section: string, title: string, inside: readonly Written[]) => readonly Written[],
): readonly Written[] {
  const sections = Object.entries(edition.sections ?? {});
  const of = (section: string | undefined): readonly Written[] =>
    items.filter(({ item }) => item.section === section).flatMap(({ written }) => written);
  const within = (outer: string | undefined): readonly Written[] =>
    sections
      .filter(([id]) => outerSection(edition, id) === outer)
      .flatMap(([id, title]) => {
        const inside = [...of(id), ...within(id)];
        return inside.length === 0 ? [] : wrap(id, title, inside);
      });
  return [...within(undefined), ...of(undefined)];
}
