import { canonicalJson } from "@supervision/domain";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import {
  fieldEffect,
  FIELD_EFFECTS,
  formEffect,
  isScored,
  moveEffect,
  presenceEffect,
  RULE_EFFECTS,
  ruleEffect,
  type ChangeEffect,
  type OtherField,
  type RuleField,
} from "./change-effect.ts";
import type { ChecklistEdition } from "./checklist-edition.ts";
import { movedItems } from "./moved-items.ts";
import { outerSection } from "./section-tree.ts";

/**
 * One difference between two editions, without what it does.
 *
 * @term 差异
 */
export type EditionDifference =
  | { readonly kind: "added"; readonly item: string; readonly title: string; readonly weight?: number }
  | { readonly kind: "removed"; readonly item: string; readonly title: string; readonly weight?: number }
  | { readonly kind: "renamed"; readonly from: string; readonly item: string; readonly title: string }
  | { readonly kind: "merged"; readonly from: string; readonly item: string; readonly title: string }
  | { readonly kind: "retitled"; readonly item: string; readonly before: string; readonly after: string }
  | {
      readonly kind: "reweighted";
      readonly item: string;
      readonly title: string;
      /** Points before; absent when the item was not scored. */
      readonly before?: number;
      /** Points after; absent when the item is no longer scored. */
      readonly after?: number;
    }
  | {
      readonly kind: "answer-changed";
      readonly item: string;
      readonly title: string;
      readonly before: AnswerForm;
      readonly after: AnswerForm;
    }
  | {
      readonly kind: "field-changed";
      readonly item: string;
      readonly title: string;
      /** Which field; titles, weights and answers have kinds of their own. */
      readonly field: OtherField;
    }
  | {
      readonly kind: "reordered";
      /** The fewest items that, moved, give the new order, in that order. */
      readonly items: readonly string[];
    }
  | {
      readonly kind: "section-changed";
      readonly section: string;
      readonly before?: string;
      readonly after?: string;
    }
  | {
      readonly kind: "section-moved";
      readonly section: string;
      readonly title: string;
      /** The section it stood in; absent when it stood in none. */
      readonly before?: string;
      /** The section it stands in; absent when it stands in none. */
      readonly after?: string;
    }
  | {
      readonly kind: "rules-changed";
      /** Which rule of the edition, such as its scoring. */
      readonly rule: RuleField;
    };

/**
 * One difference between two editions, and what it does.
 *
 * @term 版次差异
 */
export type EditionChange = EditionDifference & {
  /** What it does to scores and answers. */
  readonly effect: ChangeEffect;
};

/**
 * The differences between two editions of a checklist.
 *
 * @term 版次对照
 */
export interface EditionDiff {
  /** Name of the earlier edition. */
  readonly from: string;
  /** Name of the later edition. */
  readonly to: string;
  /** Every difference of items, sections and rules, in the order of the later edition, what was removed first. */
  readonly changes: readonly EditionChange[];
  /** The gravest effect of all; absent when nothing differs. */
  readonly effect?: ChangeEffect;
}

/**
 * Compares the items, sections and rules of two editions, and says what each difference does to scores and answers; `replaces` of the
 * later one tells renamed and merged items from removed ones.
 *
 * Name, start, status and sources of an edition are not compared: they differ by design.
 *
 * @example
 * ```ts
 * import { diffEditions, formatDiff } from "@supervision/checklists";
 * import { kindergartenEightItems } from "@supervision/checklists/kindergarten";
 * const [edition] = kindergartenEightItems.editions;
 * if (edition) console.log(formatDiff(diffEditions(edition, edition))); // => 2020-12 与 2020-12 没有差异
 * ```
 */
export function diffEditions(earlier: ChecklistEdition, later: ChecklistEdition): EditionDiff {
  const before = new Map(Object.entries(earlier.items));
  const after = new Map(Object.entries(later.items));
  const origin = originsOf(earlier, later);
  const changes: EditionChange[] = [];
  for (const [id, item] of before) {
    if (after.has(id)) continue;
    const successor = later.replaces?.[id];
    const target = successor === undefined ? undefined : after.get(successor);
    if (successor === undefined || target === undefined)
      changes.push({
        kind: "removed",
        item: id,
        title: item.title,
        ...weightOf(item),
        effect: presenceEffect(item),
      });
    else if (origin.get(successor) !== id)
      changes.push({
        kind: "merged",
        from: id,
        item: successor,
        title: target.title,
        effect: isScored(item, target) ? "scores" : "answers",
      });
  }
  for (const [id, item] of after) {
    const from = origin.get(id);
    const old = from === undefined ? undefined : before.get(from);
    if (from === undefined || old === undefined)
      changes.push({
        kind: "added",
        item: id,
        title: item.title,
        ...weightOf(item),
        effect: presenceEffect(item),
      });
    else {
      if (from !== id)
        changes.push({ kind: "renamed", from, item: id, title: item.title, effect: "answers" });
      changes.push(...compareItems(id, old, item));
    }
  }
  const wasOrder = [...before.keys()].flatMap((id) =>
    [...origin].filter(([, from]) => from === id).map(([to]) => to),
  );
  const isOrder = [...after.keys()].filter((id) => origin.has(id));
  const moved = movedItems(wasOrder, isOrder);
  if (moved.length > 0) changes.push({ kind: "reordered", items: moved, effect: "wording" });
  changes.push(
    ...compareSections(earlier.sections ?? {}, later.sections ?? {}),
    ...movedSections(earlier, later),
  );
  for (const rule of ruleFields())
    if (canonicalJson(earlier[rule]) !== canonicalJson(later[rule]))
      changes.push({ kind: "rules-changed", rule, effect: ruleEffect(rule, earlier, later) });
  const effect = gravest(changes);
  return { from: earlier.edition, to: later.edition, changes, ...(effect === undefined ? {} : { effect }) };
}

/** New id to the old id it continues: the same id, else the first that `replaces` names. */
function originsOf(earlier: ChecklistEdition, later: ChecklistEdition): ReadonlyMap<string, string> {
  const origin = new Map<string, string>();
  for (const id of Object.keys(later.items)) if (Object.hasOwn(earlier.items, id)) origin.set(id, id);
  for (const [from, to] of Object.entries(later.replaces ?? {})) {
    const renamed = Object.hasOwn(earlier.items, from) && !Object.hasOwn(later.items, from);
    if (renamed && Object.hasOwn(later.items, to) && !origin.has(to)) origin.set(to, from);
  }
  return origin;
}

function compareItems(id: string, old: ChecklistItem, item: ChecklistItem): EditionChange[] {
  const changes: EditionChange[] = [];
  const { title } = item;
  if (old.title !== title)
    changes.push({ kind: "retitled", item: id, before: old.title, after: title, effect: "wording" });
  if (old.weight !== item.weight)
    changes.push({
      kind: "reweighted",
      item: id,
      title,
      ...(old.weight === undefined ? {} : { before: old.weight }),
      ...(item.weight === undefined ? {} : { after: item.weight }),
      effect: "scores",
    });
  const before = answerFormOf(old.answer);
  const after = answerFormOf(item.answer);
  if (canonicalJson(plain(before)) !== canonicalJson(plain(after)))
    changes.push({ kind: "answer-changed", item: id, title, before, after, effect: formEffect(old, item) });
  for (const field of otherFields())
    if (canonicalJson(old[field]) !== canonicalJson(item[field]))
      changes.push({ kind: "field-changed", item: id, title, field, effect: fieldEffect(field, old, item) });
  return changes;
}

function compareSections(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): EditionChange[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].flatMap((section): EditionChange[] => {
    const was = before[section];
    const is = after[section];
    if (was === is) return [];
    return [
      {
        kind: "section-changed",
        section,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
        effect: "wording",
      },
    ];
  });
}

function movedSections(earlier: ChecklistEdition, later: ChecklistEdition): EditionChange[] {
  return Object.entries(later.sections ?? {}).flatMap(([section, title]): EditionChange[] => {
    const before = outerSection(earlier, section);
    const after = outerSection(later, section);
    if (before === after || !Object.hasOwn(earlier.sections ?? {}, section)) return [];
    return [
      {
        kind: "section-moved",
        section,
        title,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
        effect: moveEffect(section, earlier, later),
      },
    ];
  });
}

function weightOf(item: ChecklistItem): { readonly weight?: number } {
  return item.weight === undefined ? {} : { weight: item.weight };
}

/** The form without what is understood anyway. */
function plain(form: AnswerForm): AnswerForm {
  return form.type === "yes-no" && form.good === "yes" ? { type: "yes-no" } : form;
}

function otherFields(): readonly OtherField[] {
  return keysOf(FIELD_EFFECTS);
}

function ruleFields(): readonly RuleField[] {
  return keysOf(RULE_EFFECTS);
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in record) if (Object.hasOwn(record, key)) keys.push(key);
  return keys;
}

function gravest(changes: readonly EditionChange[]): ChangeEffect | undefined {
  for (const effect of ["scores", "answers", "wording"] as const)
    if (changes.some((change) => change.effect === effect)) return effect;
  return undefined;
}
