import type { EditionPin } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { ItemScore, Score } from "./score.ts";
import { sumsOf, tally, type Sums } from "./tally.ts";

/** The totals of scored items: of the whole by its sums, of each section, and what is open. */
export function totals(
  edition: ChecklistEdition,
  pin: EditionPin,
  items: readonly ItemScore[],
  whole: Sums,
): Score {
  const sections = Object.keys(edition.sections ?? {}).map((section) => {
    const list = items.filter(({ item }) => edition.items[item]?.section === section);
    return [section, tally(sumsOf(list), list)];
  });
  const missing = items.flatMap((item) => (item.result === "open" ? [[item.item, item.reason]] : []));
  return {
    pin,
    ...tally(whole, items),
    items,
    sections: Object.fromEntries(sections),
    missing: Object.fromEntries(missing),
  };
}
