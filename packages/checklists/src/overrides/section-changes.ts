import { nearest, type Issue } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { outerSection } from "../editions/section-tree.ts";
import { overrideReasonMissing, overrideSectionExists, overrideSectionMissing } from "../issues.ts";
import { isRemoval, type Removal } from "./removal.ts";

/**
 * What is different about a section: only what changes.
 *
 * @term 部分修改
 */
export interface SectionChange {
  /** Its title from now on. */
  readonly title?: string;
  /** The section it stands in from now on; `false` when it stands in none. */
  readonly within?: string | false;
}

/**
 * A section that a change adds.
 *
 * @term 新增部分
 */
export interface NewSection {
  /** Its title. */
  readonly title: string;
  /** The section it stands in; absent when it stands in none. */
  readonly within?: string;
}

/**
 * What a change says about sections.
 *
 * @term 各部分的修改
 */
export interface SectionChanges {
  /** Changed and dropped sections by id. A section is dropped when nothing stands in it any more. */
  readonly sections?: Readonly<Record<string, SectionChange | Removal>>;
  /** New sections by id; each is printed after the last one that stands where it does. */
  readonly addSections?: Readonly<Record<string, NewSection>>;
}

/** Sections and where they stand, with the changes applied; what does not fit is left to the check. */
export function applySectionChanges(
  edition: ChecklistEdition,
  { sections: changes = {}, addSections = {} }: SectionChanges,
): Pick<ChecklistEdition, "sections" | "sectionWithin"> {
  const added = Object.entries(addSections);
  if (added.length === 0 && Object.keys(changes).length === 0) return {};
  const within = new Map(Object.entries(edition.sectionWithin ?? {}));
  const sections: [string, string][] = [];
  for (const [id, title] of Object.entries(edition.sections ?? {})) {
    const change = Object.hasOwn(changes, id) ? changes[id] : undefined;
    if (change !== undefined && isRemoval(change)) {
      within.delete(id);
      continue;
    }
    sections.push([id, change?.title ?? title]);
    if (change?.within === false) within.delete(id);
    else if (change?.within !== undefined) within.set(id, change.within);
  }
  for (const [id, { title, within: outer }] of added) {
    if (sections.some(([known]) => known === id)) continue;
    const last = sections.findLastIndex(([known]) => within.get(known) === outer);
    sections.splice(last === -1 ? sections.length : last + 1, 0, [id, title]);
    if (outer !== undefined) within.set(id, outer);
  }
  return {
    sections: Object.fromEntries(sections),
    ...(within.size === 0 && edition.sectionWithin === undefined
      ? {}
      : { sectionWithin: Object.fromEntries(within) }),
  };
}

/** What is wrong with changes of sections by themselves: `override-section-missing`, `override-section-exists`, `override-reason-missing`. */
export function checkSectionChanges(
  checklist: string,
  edition: ChecklistEdition,
  { sections = {}, addSections = {} }: SectionChanges,
): readonly Issue[] {
  const known = Object.keys(edition.sections ?? {});
  const missing = Object.keys(sections)
    .filter((id) => !known.includes(id))
    .map((id) =>
      overrideSectionMissing(checklist, edition.edition, id, nearest(id, known), ["sections", id]),
    );
  const silent = Object.entries(sections)
    .filter(([, change]) => isRemoval(change) && change.removed.trim() === "")
    .map(([id]) => overrideReasonMissing(checklist, id, ["sections", id]));
  const twice = Object.keys(addSections)
    .filter((id) => known.includes(id))
    .map((id) => overrideSectionExists(checklist, edition.edition, id, ["addSections", id]));
  return [...missing, ...silent, ...twice];
}

/** The places of the edition that changes of sections take, as dotted paths: titles and where sections stand. */
export function sectionFields({ sections = {}, addSections = {} }: SectionChanges): readonly string[] {
  return Object.entries({ ...sections, ...addSections }).flatMap(([id, change]) => [
    ...(isRemoval(change) || change.title !== undefined ? [`sections.${id}`] : []),
    ...(isRemoval(change) || change.within !== undefined ? [`sectionWithin.${id}`] : []),
  ]);
}

/** What a changed section was: its title and where it stood. */
export function sectionAsChange(
  edition: ChecklistEdition,
  id: string,
): { readonly title: string; readonly within: string | false } | undefined {
  const { sections = {} } = edition;
  const title = Object.hasOwn(sections, id) ? sections[id] : undefined;
  return title === undefined ? undefined : { title, within: outerSection(edition, id) ?? false };
}
