import { addDays, canonicalJson, checkedFrom, type Checked, type Issue } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { EditionScoring } from "../scoring/edition-scoring.ts";
import { checkChecklistOverride } from "../overrides/check-checklist-override.ts";
import type { ChecklistOverride, ItemChange } from "../overrides/override-checklist.ts";
import { isRemoval, type Removal } from "../overrides/removal.ts";
import { carrySections, withdrawSection, type SectionPiece, type SectionWork } from "./carry-sections.ts";

/**
 * Why a local change cannot simply be carried over to the next edition:
 *
 * - `both-changed`: the field was changed above as well, to something else
 * - `item-gone`: the item, or section, was dropped above
 * - `item-merged`: the item went into another one
 * - `removed-but-changed`: the item is dropped here and was changed above
 * - `both-added`: an item of the same id was added above
 * - `unfit`: the change does not fit the item as it is now
 *
 * @term 冲突原因
 */
export type ConflictKind =
  | "both-changed"
  | "item-gone"
  | "item-merged"
  | "removed-but-changed"
  | "both-added"
  | "unfit";

/**
 * What a layer says about one item or section: its fields, that it is dropped, or that it is new; or how items add up.
 *
 * @term 一处本级修改
 */
export type LocalPiece =
  | SectionPiece
  | { readonly kind: "change"; readonly fields: ItemChange }
  | { readonly kind: "remove"; readonly removal: Removal }
  | { readonly kind: "add"; readonly item: ChecklistItem }
  | { readonly kind: "scoring"; readonly scoring: EditionScoring };

/**
 * A local change that needs a decision.
 *
 * @term 升级冲突
 */
export interface OverlayConflict {
  /** Its name in decisions: a dotted path such as `items.safety.title` or `sections.food.within`, by the id in force before, or `scoring`. */
  readonly path: string;
  /** Why. */
  readonly kind: ConflictKind;
  /** The item, or section, in the next edition: under which id the local change would stand; `scoring` where items add up. */
  readonly item: string;
  /** Title of the item, as it was. */
  readonly title: string;
  /** Which field, when it is about one. */
  readonly field?: string;
  /** What stood there before; absent when nothing did. */
  readonly base?: unknown;
  /** What stands there now; absent when nothing does. */
  readonly upstream?: unknown;
  /** What the layer wants, to be taken when the decision is `local`. */
  readonly local: LocalPiece;
}

/**
 * A local change that asked for no decision, but did not stay as it was.
 *
 * @term 升级说明
 */
export interface UpgradeNote {
  /** `renamed`: it follows the item to its new id; `settled`: the next edition says the same; `gone`: what it drops is dropped already. */
  readonly kind: "renamed" | "settled" | "gone";
  /** Dotted path by the item id in force before. */
  readonly path: string;
  /** The item in the next edition. */
  readonly item: string;
}

/**
 * A layer as it may lie over the next edition.
 *
 * @term 升级结果
 */
export interface OverlayUpgrade {
  /** What did not conflict, written against the next edition and in force from its start at the earliest. */
  readonly kept: ChecklistOverride;
  /** The layer as it was, ended on the day before; absent when it starts no earlier than the next edition. */
  readonly ended?: ChecklistOverride;
  /** What needs a decision. */
  readonly conflicts: readonly OverlayConflict[];
  /** What changed without one. */
  readonly notes: readonly UpgradeNote[];
}

/**
 * Carries a layer of changes over from one edition to the next, three ways: what the edition said, what it says now, what the layer wants.
 * What only one side changed stands; what both changed differently is a conflict and decided by nobody but a person.
 *
 * Fails with the issues of `overrideChecklist` when the layer does not fit the edition it was written against.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { overrideChecklist } from "@supervision/checklists";
 * import { formatUpgrade, resolveUpgrade, upgradeOverlay } from "@supervision/checklists/overlays";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * const change = overrideChecklist(schoolRoutine, {
 *   basedOn: "2013-09", effective: { from: "2025-09-01" },
 *   source: { title: "示例通知", issuedBy: "示例督导室", authority: "district", issuedOn: "2025-08" },
 *   items: { safety: { title: "校园及周边安全" } },
 * });
 * if (edition) {
 *   const { items } = edition;
 *   const next = { ...edition, edition: "2026-09", items: { ...items, safety: { ...items.safety, title: "校园安全、交通安全、食品安全" } } };
 *   const upgrade = orThrow(upgradeOverlay(edition, next, change)); // both sides changed the title
 *   console.log(formatUpgrade(upgrade).split("\n")[0]); // => school/routine 升级到 2026-09 版：1处冲突
 *   const [conflict] = upgrade.conflicts;
 *   const resolved = orThrow(resolveUpgrade(upgrade, conflict ? { [conflict.path]: "local" } : {}));
 *   console.log(resolved.basedOn, resolved.items?.["safety"]); // => 2026-09 { title: "校园及周边安全" }
 * }
 * ```
 */
export function upgradeOverlay(
  base: ChecklistEdition,
  upstream: ChecklistEdition,
  change: ChecklistOverride,
): Checked<OverlayUpgrade> {
  const problems = checkChecklistOverride(base, change).filter(({ severity }) => severity === "error");
  const work: Work = { items: {}, add: {}, sections: {}, addSections: {}, conflicts: [], notes: [] };
  for (const [id, changed] of Object.entries(change.items ?? {})) {
    const old = base.items[id];
    if (old !== undefined) carryItem(work, base, upstream, id, old, changed);
  }
  for (const [id, item] of Object.entries(change.add ?? {})) carryAddition(work, upstream, id, item);
  carrySections(work, base, upstream, change);
  carryScoring(work, base, upstream, change);
  const { scoring: _scoring, sections: _sections, addSections: _added, ...others } = change;
  const from =
    change.effective.from < upstream.effective.from ? upstream.effective.from : change.effective.from;
  const kept = (): ChecklistOverride => ({
    ...others,
    ...(work.scoring === undefined ? {} : { scoring: work.scoring }),
    ...(Object.keys(work.sections).length === 0 ? {} : { sections: { ...work.sections } }),
    ...(Object.keys(work.addSections).length === 0 ? {} : { addSections: { ...work.addSections } }),
    basedOn: upstream.edition,
    effective: { ...change.effective, from },
    items: { ...work.items },
    add: { ...work.add },
  });
  withdrawUnfit(work, upstream, kept);
  const ended =
    change.effective.from < from
      ? { ended: { ...change, effective: { from: change.effective.from, until: addDays(from, -1) } } }
      : {};
  return checkedFrom({ kept: kept(), ...ended, conflicts: work.conflicts, notes: work.notes }, problems);
}

interface Work extends SectionWork {
  readonly items: Record<string, ItemChange | Removal>;
  readonly add: Record<string, ChecklistItem>;
  scoring?: EditionScoring;
}

/** How items add up is carried as a whole: who weighs sections and grades means them together. */
function carryScoring(
  work: Work,
  base: ChecklistEdition,
  upstream: ChecklistEdition,
  { scoring }: ChecklistOverride,
): void {
  if (scoring === undefined) return;
  const [before, after] = [base.scoring, upstream.scoring];
  if (isEqual(after, scoring) || isEqual(before, scoring))
    work.notes.push({ kind: "settled", path: "scoring", item: "scoring" });
  else if (isEqual(before, after)) work.scoring = scoring;
  else
    work.conflicts.push({
      path: "scoring",
      kind: "both-changed",
      ...SCORING,
      field: "scoring",
      ...(before === undefined ? {} : { base: before }),
      ...(after === undefined ? {} : { upstream: after }),
      local: { kind: "scoring", scoring },
    });
}

const SCORING = { item: "scoring", title: "合计、否决和等级" } as const;

function carryItem(
  work: Work,
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
  work: Work,
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

function carryAddition(work: Work, upstream: ChecklistEdition, id: string, item: ChecklistItem): void {
  const path = `add.${id}`;
  const now = Object.hasOwn(upstream.items, id) ? upstream.items[id] : undefined;
  if (now === undefined) work.add[id] = item;
  else if (isEqual(now, item)) work.notes.push({ kind: "settled", path, item: id });
  else {
    const local: LocalPiece = { kind: "change", fields: item };
    work.conflicts.push({ path, kind: "both-added", item: id, title: item.title, upstream: now, local });
  }
}

/** What does not fit the next edition, such as points for an item that is answered in words by now, becomes a conflict. */
function withdrawUnfit(work: Work, upstream: ChecklistEdition, kept: () => ChecklistOverride): void {
  for (;;) {
    const issues = checkChecklistOverride(upstream, kept());
    const { scoring } = work;
    if (
      scoring !== undefined &&
      issues.some(({ severity, path: [place] }) => severity === "error" && place === "scoring")
    ) {
      delete work.scoring;
      const before = upstream.scoring === undefined ? {} : { upstream: upstream.scoring };
      work.conflicts.push({
        path: "scoring",
        kind: "unfit",
        ...SCORING,
        ...before,
        local: { kind: "scoring", scoring },
      });
      continue;
    }
    const issue = issues.find((one) => culprit(work, one) !== undefined);
    const id = issue === undefined ? undefined : culprit(work, issue);
    if (id === undefined) {
      if (withdrawSection(work, upstream, issues)) continue;
      return;
    }
    const added = work.add[id];
    const changed = work.items[id];
    const upstreamItem = upstream.items[id];
    const local: LocalPiece | undefined =
      added !== undefined
        ? { kind: "add", item: added }
        : changed === undefined
          ? undefined
          : isRemoval(changed)
            ? { kind: "remove", removal: changed }
            : { kind: "change", fields: changed };
    delete work.add[id];
    delete work.items[id];
    if (local !== undefined)
      work.conflicts.push({
        path: added === undefined ? `items.${id}` : `add.${id}`,
        kind: "unfit",
        item: id,
        title: added?.title ?? upstreamItem?.title ?? id,
        ...(upstreamItem === undefined ? {} : { upstream: upstreamItem }),
        local,
      });
  }
}

function culprit(work: Work, { code, severity, path: [place, id] }: Issue): string | undefined {
  if (code === "edition-without-items")
    return Object.entries(work.items).find(([, changed]) => isRemoval(changed))?.[0];
  if (severity !== "error" || (place !== "items" && place !== "add") || typeof id !== "string")
    return undefined;
  return Object.hasOwn(work.items, id) || Object.hasOwn(work.add, id) ? id : undefined;
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

function isEqual(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
