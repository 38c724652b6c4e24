import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { ChecklistOverride, ItemChange } from "../overrides/override-checklist.ts";
import { isRemoval, type Removal } from "../overrides/removal.ts";
import { isEqual } from "./is-equal.ts";
import type { LocalPiece, OverlayConflict, UpgradeNote } from "./overlay-upgrade.ts";

/** What is carried of a layer's changes to items, while it is carried. */
export interface ItemWork {
  readonly items: Record<string, ItemChange | Removal>;
  readonly add: Record<string, ChecklistItem>;
  readonly conflicts: OverlayConflict[];
  readonly notes: UpgradeNote[];
}

/** Carries what a layer says about items over to the next edition, field by field. */
export function carryItems(
  work: ItemWork,
  base: ChecklistEdition,
  upstream: ChecklistEdition,
  { items = {}, add = {} }: Pick<ChecklistOverride, "items" | "add">,
): void {
  for (const [id, changed] of Object.entries(items)) {
    const old = base.items[id];
    if (old !== undefined) carryItem(work, base, upstream, id, old, changed);
  }
  for (const [id, item] of Object.entries(add)) carryAddition(work, upstream, id, item);
}

function carryItem(
  work: ItemWork,
  base: ChecklistEdition,
  upstream: ChecklistEdition,
  id: string,
  old: ChecklistItem,
  changed: ItemChange | Removal,
): void {
  const path = `items.${id}`;
  const { to, merged } = successor(base, upstream, id);
  const local: LocalPiece = isRemoval(changed)
    ? { kind: "remove", removal: changed }
    : { kind: "change", fields: changed };
  const now = to === undefined ? undefined : upstream.items[to];
  if (to === undefined || now === undefined) {
    if (local.kind === "remove") work.notes.push({ kind: "gone", path, item: id });
    else {
      const own: LocalPiece = { kind: "add", item: { ...old, ...local.fields } };
      work.conflicts.push({ path, kind: "item-gone", item: id, title: old.title, base: old, local: own });
    }
    return;
  }
  const place = { item: to, title: old.title };
  if (merged) {
    work.conflicts.push({ path, kind: "item-merged", ...place, base: old, upstream: now, local });
    return;
  }
  if (local.kind === "remove") {
    if (!isEqual(old, now))
      work.conflicts.push({ path, kind: "removed-but-changed", ...place, base: old, upstream: now, local });
    else work.items[to] = local.removal;
  } else if (local.kind === "change") carryFields(work, path, place, old, now, local.fields);
  if (to !== id) work.notes.push({ kind: "renamed", path, item: to });
}

function carryFields(
  work: ItemWork,
  path: string,
  place: { readonly item: string; readonly title: string },
  old: ChecklistItem,
  now: ChecklistItem,
  fields: ItemChange,
): void {
  const kept: Record<string, unknown> = {};
  const [was, is]: readonly Readonly<Record<string, unknown>>[] = [{ ...old }, { ...now }];
  for (const [field, wanted] of Object.entries(fields)) {
    const [before, after] = [was?.[field], is?.[field]];
    const at = `${path}.${field}`;
    if (isEqual(after, wanted) || isEqual(before, wanted))
      work.notes.push({ kind: "settled", path: at, item: place.item });
    else if (isEqual(before, after)) kept[field] = wanted;
    else
      work.conflicts.push({
        path: at,
        kind: "both-changed",
        ...place,
        field,
        ...(before === undefined ? {} : { base: before }),
        ...(after === undefined ? {} : { upstream: after }),
        local: { kind: "change", fields: { [field]: wanted } },
      });
  }
  if (Object.keys(kept).length > 0) work.items[place.item] = kept;
}

function carryAddition(work: ItemWork, upstream: ChecklistEdition, id: string, item: ChecklistItem): void {
  const path = `add.${id}`;
  const now = Object.hasOwn(upstream.items, id) ? upstream.items[id] : undefined;
  if (now === undefined) work.add[id] = item;
  else if (isEqual(now, item)) work.notes.push({ kind: "settled", path, item: id });
  else {
    const local: LocalPiece = { kind: "change", fields: item };
    work.conflicts.push({ path, kind: "both-added", item: id, title: item.title, upstream: now, local });
  }
}

/** The item of the next edition an item goes on as, and whether others went into it as well. */
function successor(
  base: ChecklistEdition,
  upstream: ChecklistEdition,
  id: string,
): { readonly to?: string; readonly merged: boolean } {
  if (Object.hasOwn(upstream.items, id)) return { to: id, merged: false };
  const to = upstream.replaces?.[id];
  if (to === undefined || !Object.hasOwn(upstream.items, to)) return { merged: false };
  const others = Object.entries(upstream.replaces ?? {}).filter(
    ([from, target]) => target === to && from !== id && Object.hasOwn(base.items, from),
  );
  return { to, merged: others.length > 0 || Object.hasOwn(base.items, to) };
}
