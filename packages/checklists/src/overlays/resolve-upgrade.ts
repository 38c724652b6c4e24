import { checkedFrom, type Checked } from "@supervision/domain";
import { overlayConflictOpen, overlayDecisionsClash } from "../issues.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { ChecklistOverride, ItemChange } from "../overrides/override-checklist.ts";
import { isRemoval, type Removal } from "../overrides/removal.ts";
import type { NewSection, SectionChange } from "../overrides/section-changes.ts";
import { isEqual } from "./is-equal.ts";
import type { OverlayUpgrade } from "./overlay-upgrade.ts";

/**
 * Which side of a conflict holds: what the layer wants, or what the next edition says.
 *
 * @term 冲突处理
 */
export type ConflictDecision = "local" | "upstream";

/**
 * The layer for the next edition: what did not conflict, and of the conflicts what was decided for `local`.
 *
 * Decided for `local`, an item that is gone above becomes an item of the layer's own, and changes to an item that went into another one
 * apply to that one. Where a decided change meets one that did not conflict on one field, the latter stands. Issues: `overlay-conflict-open`
 * for each conflict without a decision, `overlay-decisions-clash` where changes of two items that were made one are both decided for `local`
 * and say different things.
 */
export function resolveUpgrade(
  { kept, conflicts }: OverlayUpgrade,
  decisions: Readonly<Record<string, ConflictDecision>>,
): Checked<ChecklistOverride> {
  const items: Record<string, ItemChange | Removal> = { ...kept.items };
  const add: Record<string, ChecklistItem> = { ...kept.add };
  const sections: Record<string, SectionChange | Removal> = { ...kept.sections };
  const addSections: Record<string, NewSection> = { ...kept.addSections };
  let { scoring } = kept;
  /** Changes that were decided for, by the item they stand under now. */
  const decided = new Map<string, { readonly path: string; readonly change: ItemChange | Removal }[]>();
  const open = conflicts.flatMap(({ path, item, local }) => {
    const decision = Object.hasOwn(decisions, path) ? decisions[path] : undefined;
    if (decision === undefined) return [overlayConflictOpen(path, [path])];
    if (decision === "upstream") return [];
    const present = items[item];
    if (local.kind === "remove" || local.kind === "change") {
      const change = local.kind === "remove" ? local.removal : local.fields;
      const others = decided.get(item) ?? [];
      const other = others.find((one) => saysOther(one.change, change));
      if (other !== undefined) return [overlayDecisionsClash(path, other.path, [path])];
      decided.set(item, [...others, { path, change }]);
    }
    if (local.kind === "add") add[item] = local.item;
    else if (local.kind === "scoring") scoring = local.scoring;
    else if (local.kind === "add-section") addSections[item] = local.section;
    else if (local.kind === "section")
      sections[item] = isRemoval(local.change) ? local.change : { ...local.change, ...sections[item] };
    else if (local.kind === "remove") items[item] = local.removal;
    else if (present === undefined || !isRemoval(present)) items[item] = { ...local.fields, ...present };
    return [];
  });
  return checkedFrom(
    {
      ...kept,
      items,
      add,
      ...(Object.keys(sections).length === 0 ? {} : { sections }),
      ...(Object.keys(addSections).length === 0 ? {} : { addSections }),
      ...(scoring === undefined ? {} : { scoring }),
    },
    open,
  );
}

/** Says whether two changes of one item cannot both hold: one drops it, or they give a field different values. */
function saysOther(one: ItemChange | Removal, other: ItemChange | Removal): boolean {
  if (isRemoval(one) || isRemoval(other)) return isRemoval(one) !== isRemoval(other);
  const fields: Readonly<Record<string, unknown>> = { ...one };
  return Object.entries(other).some(
    ([field, value]) => Object.hasOwn(fields, field) && !isEqual(fields[field], value),
  );
}
