import { addDays, checkedFrom, type Checked, type Issue } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { EditionScoring } from "../scoring/edition-scoring.ts";
import { checkChecklistOverride } from "../overrides/check-checklist-override.ts";
import type { ChecklistOverride } from "../overrides/override-checklist.ts";
import { isRemoval } from "../overrides/removal.ts";
import { carryItems, type ItemWork } from "./carry-items.ts";
import { carrySections, withdrawSection, type SectionWork } from "./carry-sections.ts";
import { isEqual } from "./is-equal.ts";
import type { LocalPiece, OverlayUpgrade } from "./overlay-upgrade.ts";

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
  carryItems(work, base, upstream, change);
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

interface Work extends ItemWork, SectionWork {
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
