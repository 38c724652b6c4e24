import type { Answer, ChecklistAnswers, GivenAnswer } from "../answers/answer.ts";
import { settleAnswers } from "../conditions/settle-answers.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { sectionPath } from "../editions/section-tree.ts";
import { referencesOf } from "../expressions/references.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import { hasConditions, partsOf } from "../items/group-parts.ts";
import { toNumber } from "../scores/decimal.ts";
import { scoreItems } from "../scores/score-answers.ts";
import { scoreItem } from "../scores/score-item.ts";
import type { ItemScore } from "../scores/score.ts";
import type { GradeOutcome } from "./outcome.ts";
import { outcomeOf } from "./outcome-of.ts";
import { settle } from "./settle.ts";

/** A scored list whose answers can be tried otherwise. */
export interface Standing {
  /** Whether nothing hangs on the answer to an item but its own points and judgement. A better one never lowers the result then. */
  readonly alone: (item: string) => boolean;
  /** Height of the grade with some answers replaced; `undefined` while it is open. */
  readonly height: (changes: ReadonlyMap<string, GivenAnswer>) => number | undefined;
  /** What an item comes to with an answer. */
  readonly itemScore: (item: string, answer: GivenAnswer | undefined) => ItemScore | undefined;
  /** Points before vetoes. */
  readonly points: number;
  /** The maximum they are measured by. */
  readonly maximum: number;
  /** Points of the total that one point of an item can be worth at most. */
  readonly worth: (item: string) => number;
}

/** The standing of a list that has been checked. */
export function standingOf(edition: ChecklistEdition, answers: ChecklistAnswers): Standing {
  const items = scoreItems(edition, answers);
  const scoring = edition.scoring ?? {};
  const settled = settle({ ...edition, scoring: { ...scoring, vetoes: {} } }, items, "worst");
  const hanging = namedElsewhere(edition);
  const alone = (id: string): boolean => !hanging.has(id);
  const scores = new WeakMap<GivenAnswer, ItemScore>();
  const scoreOf = (id: string, item: ChecklistItem, answer: GivenAnswer): ItemScore => {
    const score = scores.get(answer) ?? scoreItem(edition, id, item, answer);
    scores.set(answer, score);
    return score;
  };
  const scale =
    scoring.outOf === undefined || settled.maximum.units === 0n
      ? 1
      : scoring.outOf / ordinaryMaximum(edition, items);
  return {
    alone,
    points: toNumber(settled.points),
    maximum: toNumber(settled.maximum),
    height: (changes) => {
      if (![...changes.keys()].every(alone))
        return heightOf(
          edition,
          outcomeOf(edition, scoreItems(edition, withAnswers(edition, answers, changes)))?.grade,
        );
      const tried = items.map((score) => {
        const answer = changes.get(score.item);
        const item = edition.items[score.item];
        return answer === undefined || item === undefined || score.result === "not-asked"
          ? score
          : scoreOf(score.item, item, answer);
      });
      return heightOf(edition, outcomeOf(edition, tried)?.grade);
    },
    itemScore: (id, answer) => {
      const item = edition.items[id];
      if (item === undefined) return undefined;
      return answer === undefined
        ? items.find((score) => score.item === id)
        : scoreItem(edition, id, item, answer);
    },
    worth: (id) => {
      let worth = 1;
      for (const section of sectionPath(edition, edition.items[id]?.section)) {
        const rule = scoring.sections?.[section];
        if (rule?.type === "bonus" || rule?.type === "deduction") return worth;
        if (rule?.type === "weighted") worth *= rule.factor;
        const maximum = toNumber(settled.sections.get(section)?.answered ?? settled.maximum);
        if (rule?.type === "rescaled" && maximum > 0) worth *= rule.to / maximum;
      }
      return worth * scale;
    },
  };
}

/** Answers with some replaced and computed values worked out anew. */
export function withAnswers(
  edition: ChecklistEdition,
  answers: ChecklistAnswers,
  changes: ReadonlyMap<string, Answer>,
): ChecklistAnswers {
  const changed = { ...answers, answers: { ...answers.answers, ...Object.fromEntries(changes) } };
  const computed = Object.entries(settleAnswers(edition, changed).counted).filter(
    ([id, { type }]) => type === "computed" && Object.hasOwn(changed.answers, id),
  );
  return { ...changed, answers: { ...changed.answers, ...Object.fromEntries(computed) } };
}

/** Height of a grade: 0 for the lowest, -1 when a veto takes the list out of grading, `undefined` while open. */
export function heightOf(edition: ChecklistEdition, grade: GradeOutcome | undefined): number | undefined {
  if (grade === undefined || grade.status === "open") return undefined;
  if (grade.status === "ineligible") return -1;
  const grades = Object.keys(edition.scoring?.ladder?.grades ?? {});
  return grades.length - 1 - grades.indexOf(grade.grade);
}

/** The maximum before rescaling. */
function ordinaryMaximum(edition: ChecklistEdition, items: readonly ItemScore[]): number {
  const { outOf: _outOf, ...scoring } = edition.scoring ?? {};
  return toNumber(settle({ ...edition, scoring: { ...scoring, vetoes: {} } }, items, "worst").maximum);
}

/** Items on whose answers something else hangs, or whose parts do, and computed ones. */
function namedElsewhere(edition: ChecklistEdition): ReadonlySet<string> {
  const conditions = [
    ...Object.values(edition.askSectionIf ?? {}),
    ...Object.values(edition.items).flatMap(({ askIf, answer }) => [askIf, ...expressionsOf(answer)]),
  ];
  const named = new Set(conditions.flatMap((each) => [...referencesOf(each).items]));
  for (const [id, item] of Object.entries(edition.items)) {
    const form = answerFormOf(item.answer);
    if (form.type === "computed" || hasConditions(form)) named.add(id);
  }
  return named;
}

/** What the answer to an item is worked out from, or asked by. */
function expressionsOf(answer: ChecklistItem["answer"]): readonly unknown[] {
  const form = answerFormOf(answer);
  return form.type === "computed" ? [form.value] : Object.values(partsOf(form)).map(({ askIf }) => askIf);
}

/**
 * Items that only say what the institution is like: without points of their own, veto or condition of a grade. Other items are asked, or
 * values are worked out, because of what they say.
 */
export function factItems({ items, scoring = {} }: ChecklistEdition): ReadonlySet<string> {
  const gates = Object.values(scoring.ladder?.grades ?? {}).flatMap(({ requires = [] }) => requires);
  const judged = new Set([
    ...Object.values(scoring.vetoes ?? {}).flatMap((veto) => veto.items),
    ...gates.flatMap((gate) => ("items" in gate ? gate.items : [])),
    ...Object.entries(items).flatMap(([id, { weight }]) => (weight === undefined ? [] : [id])),
  ]);
  return new Set(Object.keys(items).filter((id) => !judged.has(id)));
}

/** Items that values are worked out of. */
export function sourceItems({ items }: ChecklistEdition): ReadonlySet<string> {
  const forms = Object.values(items).map(({ answer }) => answerFormOf(answer));
  return new Set(
    forms.flatMap((form) => (form.type === "computed" ? [...referencesOf(form.value).items] : [])),
  );
}
