import type { EditionPin } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { sectionPath } from "../editions/section-tree.ts";
import type { ItemScore, Score, Tally } from "./score.ts";
import { tally, type Sums } from "./tally.ts";

/**
 * The totals of scored items: of the whole (under `undefined`) and of each section by their sums, and what is open. What is extra and not earned in full counts as noted.
 */
export function totals(
  edition: ChecklistEdition,
  pin: EditionPin,
  items: readonly ItemScore[],
  sumsFor: (section: string | undefined, inside: readonly ItemScore[]) => Sums,
  isExtra: (item: string) => boolean,
): Score {
  const sumUp = (section: string | undefined, list: readonly ItemScore[]): Tally =>
    tally(sumsFor(section, list), list, isExtra);
  const sections = Object.keys(edition.sections ?? {}).map((section) => {
    const isInside = ({ item }: ItemScore): boolean =>
      sectionPath(edition, edition.items[item]?.section).includes(section);
    return [section, sumUp(section, items.filter(isInside))];
  });
  const missing = items.flatMap((item) => (item.result === "open" ? [[item.item, item.reason]] : []));
  return {
    pin,
    ...sumUp(undefined, items),
    items,
    sections: Object.fromEntries(sections),
    missing: Object.fromEntries(missing),
  };
}
