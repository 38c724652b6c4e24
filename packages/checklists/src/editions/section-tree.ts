import type { Condition } from "../expressions/expression.ts";
import type { ChecklistEdition } from "./checklist-edition.ts";

type Sections = Pick<ChecklistEdition, "sections" | "sectionWithin">;

/** The section another one stands in. */
export function outerSection(edition: Sections, section: string): string | undefined {
  const { sectionWithin } = edition;
  return sectionWithin !== undefined && Object.hasOwn(sectionWithin, section)
    ? sectionWithin[section]
    : undefined;
}

/** A section and those it stands in, innermost first; nothing for an item that stands in none. A circle is left where it closes. */
export function sectionPath(edition: Sections, section: string | undefined): readonly string[] {
  const path: string[] = [];
  for (let at = section; at !== undefined && !path.includes(at); at = outerSection(edition, at))
    path.push(at);
  return path;
}

const NONE: readonly Condition[] = [];

/** All conditions under which a section is asked: its own and those of the sections it stands in. */
export function sectionConditions(
  edition: Pick<ChecklistEdition, "sections" | "sectionWithin" | "askSectionIf">,
  section: string | undefined,
): readonly Condition[] {
  const { askSectionIf } = edition;
  if (askSectionIf === undefined) return NONE;
  return sectionPath(edition, section).flatMap((at) => {
    const condition = Object.hasOwn(askSectionIf, at) ? askSectionIf[at] : undefined;
    return condition === undefined ? [] : [condition];
  });
}

/**
 * A section in its place among the others.
 *
 * @term 指标层级
 */
export interface PlacedSection {
  /** Section id. */
  readonly id: string;
  /** Its title. */
  readonly title: string;
  /** How many sections it stands in: 0 for 一级指标, 1 for 二级指标 and so on. */
  readonly depth: number;
}

/**
 * The sections of an edition as forms print them: each with those that stand in it right behind it.
 *
 * @example
 * ```ts
 * import { sectionOutline } from "@supervision/checklists";
 * const outline = sectionOutline({
 *   sections: { safety: "校园安全", food: "食品安全", school: "学校管理" },
 *   sectionWithin: { food: "safety" },
 * });
 * console.log(outline.map(({ title, depth }) => `${depth} ${title}`)); // => [ '0 校园安全', '1 食品安全', '0 学校管理' ]
 * ```
 */
export function sectionOutline(
  edition: Pick<ChecklistEdition, "sections" | "sectionWithin">,
): readonly PlacedSection[] {
  const sections = Object.entries(edition.sections ?? {});
  const inside = (outer: string | undefined, depth: number): readonly PlacedSection[] =>
    sections
      .filter(([id]) => outerSection(edition, id) === outer)
      .flatMap(([id, title]) => [{ id, title, depth }, ...inside(id, depth + 1)]);
  return inside(undefined, 0);
}

/**
 * The numbers of all items as they stand on paper, from 1: section by section as {@link sectionOutline} has them, the items of a section
 * before those of the sections inside it, items without a section last. Paper forms, FHIR questionnaires and conditions in words
 * (见第3项) count alike.
 *
 * @example
 * ```ts
 * import { itemNumbers } from "@supervision/checklists";
 * const numbers = itemNumbers({
 *   sections: { safety: "校园安全" },
 *   items: {
 *     boarders: { title: "住宿生", answer: "number" },
 *     gate: { title: "校门", answer: "yes-no", section: "safety" },
 *   },
 * });
 * console.log(numbers.get("gate"), numbers.get("boarders")); // => 1 2
 * ```
 */
export function itemNumbers(
  edition: Pick<ChecklistEdition, "items" | "sections" | "sectionWithin">,
): ReadonlyMap<string, number> {
  const items = Object.entries(edition.items);
  const sections: readonly (string | undefined)[] = [
    ...sectionOutline(edition).map(({ id }) => id),
    undefined,
  ];
  const ordered = sections.flatMap((section) =>
    items.flatMap(([id, item]) => (item.section === section ? [id] : [])),
  );
  return new Map(ordered.map((id, index) => [id, index + 1]));
}
