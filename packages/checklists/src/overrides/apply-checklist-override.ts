import { digestOf } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { own } from "../expressions/read-node.ts";
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
 *
 * A change that supersedes others is held against the edition as published: what it demands in other words rests on its document, also
 * where a superseded change said the same; an item that demands again what was published rests on what it rested on then.
 */
export function applyChecklistOverride(
  edition: ChecklistEdition,
  change: ChecklistOverride,
  published: ChecklistEdition = edition,
): ChecklistEdition {
  const replaced = (change.supersedes ?? []).length === 0 ? edition : published;
  const items: [string, ChecklistItem][] = [];
  for (const [id, item] of Object.entries(edition.items)) {
    const changed = change.items?.[id];
    if (changed === undefined) items.push([id, item]);
    else if (!isRemoval(changed))
      items.push([id, changedItem(item, changed, change, own(replaced.items, id))]);
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

function changedItem(
  item: ChecklistItem,
  changed: ItemChange,
  { source }: ChecklistOverride,
  before: ChecklistItem = item,
): ChecklistItem {
  const { basis, ...rest } = { ...item, ...changed };
  const now: ChecklistItem = rest;
  const demanded = DEMANDS.filter((field) => changed[field] !== undefined);
  if (changed.basis !== undefined) return { ...item, ...changed };
  if (!sameDemands(before, now, demanded)) return { ...now, basis: source };
  const kept = demanded.length > 0 && sameDemands(before, now, DEMANDS) ? before.basis : basis;
  return kept === undefined ? now : { ...now, basis: kept };
}

function sameDemands(
  before: ChecklistItem,
  now: ChecklistItem,
  fields: readonly (typeof DEMANDS)[number][],
): boolean {
  return fields.every((field) => digestOf(before[field] ?? null) === digestOf(now[field] ?? null));
}

/** An edition keeps only renames from ids that are gone to items it has: dropping a renamed item drops its rename. */
function withoutDeadRenames(edition: ChecklistEdition): ChecklistEdition {
  const renames = Object.entries(edition.replaces ?? {});
  const alive = renames.filter(
    ([from, to]) => Object.hasOwn(edition.items, to) && !Object.hasOwn(edition.items, from),
  );
  return alive.length === renames.length ? edition : { ...edition, replaces: Object.fromEntries(alive) };
}
