import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { ChecklistOverride, ItemChange, Removal } from "./override-checklist.ts";

/** Says whether a change drops its item. */
export function isRemoval(change: ItemChange | Removal): change is Removal {
  return "removed" in change;
}

/** The edition with the change applied; the edition itself stays as it was. Unknown items are left to the check. */
export function applyChecklistOverride(
  edition: ChecklistEdition,
  change: ChecklistOverride,
): ChecklistEdition {
  const items: [string, ChecklistItem][] = [];
  for (const [id, item] of Object.entries(edition.items)) {
    const changed = change.items?.[id];
    if (changed === undefined) items.push([id, item]);
    else if (!isRemoval(changed)) items.push([id, { ...item, ...changed }]);
  }
  for (const [id, item] of Object.entries(change.add ?? {})) {
    if (items.some(([existing]) => existing === id)) continue;
    const last =
      item.section === undefined ? -1 : items.findLastIndex(([, { section }]) => section === item.section);
    items.splice(last === -1 ? items.length : last + 1, 0, [id, item]);
  }
  return { ...edition, items: Object.fromEntries(items) };
}
