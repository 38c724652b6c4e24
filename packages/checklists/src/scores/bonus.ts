import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { sectionPath } from "../editions/section-tree.ts";

/** Says whether an item stands in a section of bonus points: what is not earned there is nothing that falls short. */
export function isBonus(edition: ChecklistEdition, item: string): boolean {
  const rules = edition.scoring?.sections;
  if (rules === undefined) return false;
  return sectionPath(edition, edition.items[item]?.section).some(
    (section) => rules[section]?.type === "bonus",
  );
}
