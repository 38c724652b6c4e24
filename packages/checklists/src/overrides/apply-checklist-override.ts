import { digestOf } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { ChecklistOverride, ItemChange } from "./override-checklist.ts";
import { isRemoval } from "./removal.ts";
import { applySectionChanges } from "./section-changes.ts";

/** Fields that say what is demanded and of whom; points, methods, places and the like may change without the demand. */
const DEMANDS = [
  "title",
  "text",
  "answer",
  "scoring",
  "appliesTo",
  "askIf",
  "constraints",
] as const satisfies readonly (keyof ChecklistItem)[];

/**
 * The edition with the change applied; the edition itself stays as it was. Items it adds, and items of which it changes what they demand,
 * rest on its document from then on, unless it names another. Unknown items are left to the check.
 */
export function applyChecklistOverride(
  edition: ChecklistEdition,
  change: ChecklistOverride,
): ChecklistEdition {
  const items: [string, ChecklistItem][] = [];
  for (const [id, item] of Object.entries(edition.items)) {
    const changed = change.items?.[id];
    if (changed === undefined) items.push([id, item]);
    else if (!isRemoval(changed))
      items.push([
        id,
        { ...item, ...(saysOtherwise(item, changed) ? { basis: change.source } : {}), ...changed },
      ]);
  }
  for (const [id, item] of Object.entries(change.add ?? {})) {
    if (items.some(([existing]) => existing === id)) continue;
    const last =
      item.section === undefined ? -1 : items.findLastIndex(([, { section }]) => section === item.section);
    items.splice(last === -1 ? items.length : last + 1, 0, [id, { basis: change.source, ...item }]);
  }
  const scoring = change.scoring === undefined ? {} : { scoring: change.scoring };
  return withoutDeadRenames({
    ...edition,
    ...applySectionChanges(edition, change),
    ...scoring,
    items: Object.fromEntries(items),
  });
}

function saysOtherwise(item: ChecklistItem, change: ItemChange): boolean {
  return DEMANDS.some(
    (field) => change[field] !== undefined && digestOf(change[field]) !== digestOf(item[field] ?? null),
  );
}

/** An edition keeps only renames from ids that are gone to items it has: dropping a renamed item drops its rename. */
function withoutDeadRenames(edition: ChecklistEdition): ChecklistEdition {
  const renames = Object.entries(edition.replaces ?? {});
  const alive = renames.filter(
    ([from, to]) => Object.hasOwn(edition.items, to) && !Object.hasOwn(edition.items, from),
  );
  return alive.length === renames.length ? edition : { ...edition, replaces: Object.fromEntries(alive) };
}
