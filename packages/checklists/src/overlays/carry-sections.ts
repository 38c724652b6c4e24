import type { Issue } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { Removal } from "../overrides/removal.ts";
import { isRemoval } from "../overrides/removal.ts";
import {
  sectionAsChange,
  type NewSection,
  type SectionChange,
  type SectionChanges,
} from "../overrides/section-changes.ts";
import { isEqual } from "./is-equal.ts";
import type { OverlayConflict, SectionPiece, UpgradeNote } from "./overlay-upgrade.ts";

/** What is carried of a layer's changes to sections, while it is carried. */
export interface SectionWork {
  readonly sections: Record<string, SectionChange | Removal>;
  readonly addSections: Record<string, NewSection>;
  readonly conflicts: OverlayConflict[];
  readonly notes: UpgradeNote[];
}

/** Carries what a layer says about sections over to the next edition, field by field like items. */
export function carrySections(
  work: SectionWork,
  base: ChecklistEdition,
  upstream: ChecklistEdition,
  { sections = {}, addSections = {} }: SectionChanges,
): void {
  for (const [id, change] of Object.entries(sections)) {
    const old = sectionAsChange(base, id);
    if (old !== undefined) carrySection(work, id, old, sectionAsChange(upstream, id), change);
  }
  for (const [id, section] of Object.entries(addSections)) {
    const now = sectionAsChange(upstream, id);
    const wanted: Section = { title: section.title, within: section.within ?? false };
    const place = { path: `addSections.${id}`, item: id };
    if (now === undefined) work.addSections[id] = section;
    else if (isEqual(now, wanted)) work.notes.push({ kind: "settled", ...place });
    else
      work.conflicts.push({
        ...place,
        kind: "both-added",
        title: section.title,
        upstream: now,
        local: { kind: "section", change: wanted },
      });
  }
}

type Section = NonNullable<ReturnType<typeof sectionAsChange>>;

function carrySection(
  work: SectionWork,
  id: string,
  old: Section,
  now: Section | undefined,
  change: SectionChange | Removal,
): void {
  const place = { path: `sections.${id}`, item: id };
  const about = { ...place, title: old.title, base: old };
  if (isRemoval(change)) {
    if (now === undefined) work.notes.push({ kind: "gone", ...place });
    else if (isEqual(old, now)) work.sections[id] = change;
    else
      work.conflicts.push({
        ...about,
        kind: "removed-but-changed",
        upstream: now,
        local: { kind: "section", change },
      });
    return;
  }
  if (now === undefined) {
    const { within, ...rest } = { ...old, ...change };
    const section = within === false ? rest : { ...rest, within };
    work.conflicts.push({ ...about, kind: "item-gone", local: { kind: "add-section", section } });
    return;
  }
  let kept: SectionChange = {};
  for (const field of ["title", "within"] as const) {
    const wanted = change[field];
    if (wanted === undefined) continue;
    const path = `${place.path}.${field}`;
    if (now[field] === wanted || old[field] === wanted) work.notes.push({ kind: "settled", path, item: id });
    else if (old[field] === now[field]) kept = { ...kept, [field]: wanted };
    else
      work.conflicts.push({
        path,
        kind: "both-changed",
        item: id,
        title: old.title,
        field,
        base: old[field],
        upstream: now[field],
        local: { kind: "section", change: { [field]: wanted } },
      });
  }
  if (Object.keys(kept).length > 0) work.sections[id] = kept;
}

/**
 * Takes a section change that issues come from back into a conflict: the one an issue names; where none does, such as a new item in a section
 * that is dropped here, one that drops a section, or else the last. Says whether it did.
 */
export function withdrawSection(
  work: SectionWork,
  upstream: ChecklistEdition,
  issues: readonly Issue[],
): boolean {
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return false;
  const all = [...Object.keys(work.sections), ...Object.keys(work.addSections)];
  const named = errors.flatMap(({ path: [place, id] }) =>
    place === "sections" || place === "addSections" || place === "sectionWithin" ? [id] : [],
  );
  const dropped = Object.entries(work.sections).find(([, change]) => isRemoval(change))?.[0];
  const culprit = all.find((id) => named.includes(id)) ?? dropped ?? all.at(-1);
  if (culprit === undefined) return false;
  const change = work.sections[culprit];
  const section = work.addSections[culprit];
  const now = sectionAsChange(upstream, culprit);
  delete work.sections[culprit];
  delete work.addSections[culprit];
  const local: SectionPiece | undefined =
    section !== undefined
      ? { kind: "add-section", section }
      : change === undefined
        ? undefined
        : { kind: "section", change };
  if (local !== undefined)
    work.conflicts.push({
      path: `${section === undefined ? "sections" : "addSections"}.${culprit}`,
      kind: "unfit",
      item: culprit,
      title: section?.title ?? now?.title ?? culprit,
      ...(now === undefined ? {} : { upstream: now }),
      local,
    });
  return true;
}
