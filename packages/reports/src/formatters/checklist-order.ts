import type { ChecklistEdition } from "@supervision/checklists";

type Ordered = Pick<ChecklistEdition, "items" | "sections" | "sectionWithin">;

/** The sections that stand in another one, in printing order; `undefined` for the outermost. */
export function sectionsWithin(edition: Ordered, outer: string | undefined): readonly string[] {
  return Object.keys(edition.sections ?? {}).filter((section) => edition.sectionWithin?.[section] === outer);
}

/** The numbers of all items as they stand on paper: section by section, those of a section before the sections inside it, loose ones last. */
export function numbersOnPaper(edition: Ordered): ReadonlyMap<string, number> {
  const items = Object.entries(edition.items);
  const of = (section: string | undefined): readonly string[] =>
    items.filter(([, item]) => item.section === section).map(([id]) => id);
  const inside = (outer: string | undefined): readonly string[] =>
    sectionsWithin(edition, outer).flatMap((section) => [...of(section), ...inside(section)]);
  return new Map([...inside(undefined), ...of(undefined)].map((id, index) => [id, index + 1]));
}
