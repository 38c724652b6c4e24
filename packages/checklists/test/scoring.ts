import type {
  Answer,
  ChecklistAnswers,
  ChecklistEdition,
  ChecklistItem,
  EditionScoring,
  ScoringRule,
} from "@supervision/checklists";
import { checkChecklistEdition } from "@supervision/checklists";
import fc from "fast-check";
import { mostPoints } from "../src/scoring/check-weights.ts";
import { answersTo, source } from "./editions.ts";

/** An item with two answers, of which the second is no worse than the first. */
export interface Judged {
  readonly item: ChecklistItem;
  readonly worse: Answer;
  readonly better: Answer;
}

const weight = fc.integer({ min: 1, max: 40 }).map((halves) => halves / 2);
const section = fc.constantFrom("a", "b", "c", "d", "e", undefined);
const tenths = fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10);

/** Two values of a list, in its order. */
function twoOf<Value>(values: readonly Value[]): fc.Arbitrary<readonly [Value, Value]> {
  const index = fc.nat({ max: values.length - 1 });
  return fc.tuple(index, index).map(([a, b]) => {
    const [low, high] = [values[Math.min(a, b)], values[Math.max(a, b)]];
    if (low === undefined || high === undefined) throw new Error("indexes lie within the list");
    return [low, high] as const;
  });
}

function item(
  answer: ChecklistItem["answer"],
  extra: Partial<ChecklistItem>,
  at: string | undefined,
): ChecklistItem {
  return { title: "条款", answer, ...extra, ...(at === undefined ? {} : { section: at }) };
}

const yesNo = fc
  .tuple(section, fc.option(weight, { nil: undefined }), twoOf(["no", "yes"] as const))
  .map(([at, points, [a, b]]): Judged => ({
    item: item("yes-no", points === undefined ? {} : { weight: points }, at),
    worse: { type: "yes-no", value: a },
    better: { type: "yes-no", value: b },
  }));

const partly = fc
  .tuple(section, weight, tenths, twoOf(["no", "partly", "yes"] as const))
  .map(([at, points, share, [a, b]]): Judged => ({
    item: item({ type: "yes-partly-no", partly: share }, { weight: points }, at),
    worse: { type: "yes-partly-no", value: a },
    better: { type: "yes-partly-no", value: b },
  }));

const graded = fc
  .tuple(section, weight, twoOf(["fail", "pass", "good", "excellent"] as const))
  .map(([at, points, [a, b]]): Judged => ({
    item: item(
      { type: "grade", shares: { excellent: 1, good: 0.8, pass: 0.6, fail: 0 } },
      { weight: points },
      at,
    ),
    worse: { type: "grade", value: a },
    better: { type: "grade", value: b },
  }));

/** A clause of deductions: two counts for every rule, the first no smaller. */
const clause = fc
  .tuple(
    section,
    weight,
    fc.record({ each: fc.boolean(), capped: fc.boolean(), halve: fc.boolean(), void: fc.boolean() }),
    twoOf([4, 3, 2, 1, 0]),
    twoOf([2, 1, 0]),
    twoOf([1, 0]),
    twoOf([1, 0]),
    tenths,
  )
  .map(([at, points, has, missing, judged, halved, voided, least]): Judged => {
    const rules: Record<string, ScoringRule> = {
      missing: {
        type: "deduct",
        points: 0.5,
        each: has.each,
        text: "缺项",
        ...(has.capped ? { most: 0.5 } : {}),
      },
      care: { type: "discretion", effect: "deduct", least: 0, most: points, text: "不认真" },
      ...(has.halve ? { late: { type: "halve", text: "补交" } } : {}),
      ...(has.void ? { fake: { type: "void", text: "弄虚作假" } } : {}),
    };
    const answer = (index: 0 | 1): Answer => ({
      type: "marks",
      value: {
        missing: missing[index],
        care: { points: (judged[index] * points) / 2, because: "抽查所见" },
        ...(has.halve ? { late: halved[index] } : {}),
        ...(has.void ? { fake: voided[index] } : {}),
      },
    });
    return {
      item: item(
        { type: "marks" },
        { weight: points, scoring: { start: "full", rules, least: Math.min(least, points) } },
        at,
      ),
      worse: answer(0),
      better: answer(1),
    };
  });

const rate = fc
  .tuple(section, weight, fc.boolean(), twoOf([40, 59.5, 60, 79, 80, 94.9, 95, 100]))
  .map(([at, points, banded, [a, b]]): Judged => {
    const rule: ScoringRule = banded
      ? {
          type: "bands",
          bands: [
            { atLeast: 95, points },
            { atLeast: 80, below: 95, points: points / 2 },
            { below: 80, points: 0 },
          ],
        }
      : { type: "distance", side: "below", standard: 95, per: 1, points: 0.5, steps: "begun", most: points };
    return {
      item: item(
        { type: "number", unit: "%" },
        { weight: points, scoring: { start: banded ? "nothing" : "full", rules: { rate: rule } } },
        at,
      ),
      worse: { type: "number", value: a },
      better: { type: "number", value: b },
    };
  });

const kept = fc
  .tuple(section, weight, twoOf([[], ["plan"], ["plan", "log"], ["plan", "log", "rule"]]))
  .map(([at, points, [a, b]]): Judged => ({
    item: item(
      {
        type: "several",
        options: { plan: { title: "计划" }, log: { title: "记录" }, rule: { title: "制度" } },
      },
      {
        weight: points,
        scoring: {
          start: "full",
          rules: {
            missing: {
              type: "deduct",
              points: points / 4,
              each: true,
              on: { missing: ["plan", "log", "rule"] },
            },
          },
        },
      },
      at,
    ),
    worse: { type: "several", value: a },
    better: { type: "several", value: b },
  }));

/** Any judged item with two answers in order. */
export const judged: fc.Arbitrary<Judged> = fc.oneof(yesNo, partly, graded, clause, rate, kept);

/** Which section stands in which: none, one level, two levels, bonus and deductions inside a plain section. */
const within = fc.constantFrom<Readonly<Record<string, string>> | undefined>(
  undefined,
  { b: "a" },
  { a: "b" },
  { a: "e", b: "e" },
  { e: "b", b: "a" },
  { a: "b", b: "e" },
  { c: "a", e: "a" },
  { d: "e", a: "b" },
);

/** How sections, vetoes and grades of a list of `count` items count. */
function scoringOf(ids: readonly string[]): fc.Arbitrary<EditionScoring> {
  const some = fc.subarray([...ids], { minLength: 1 });
  const effect = fc.constantFrom(
    { type: "lowest" } as const,
    { type: "cap", grade: "good" } as const,
    { type: "lower", by: 1 } as const,
    { type: "lower", by: 2 } as const,
    { type: "ineligible" } as const,
    { type: "zero" } as const,
    { type: "zero", section: "a" } as const,
  );
  const badly = fc.constantFrom("not-met", "not-fully-met" as const);
  return fc
    .record({
      second: fc.constantFrom(
        { type: "weighted", factor: 0.15 } as const,
        { type: "rescaled", to: 30 } as const,
        undefined,
      ),
      outOf: fc.constantFrom(100, undefined),
      most: fc.constantFrom(5, undefined),
      vetoes: fc.array(fc.tuple(some, badly, effect), { maxLength: 2 }),
      gate: fc.option(some, { nil: undefined }),
      measure: fc.constantFrom("points", "share" as const),
    })
    .map(({ second, outOf, most, vetoes, gate, measure }) => {
      const cap = most === undefined ? {} : { most };
      return {
        sections: {
          ...(second === undefined ? {} : { b: second }),
          c: { type: "bonus", ...cap },
          d: { type: "deduction", ...cap },
        },
        ...(outOf === undefined ? {} : { outOf }),
        vetoes: Object.fromEntries(
          vetoes.map(([items, level, does], index) => [
            `v${index}`,
            { title: "否决", items, judged: level, effect: does },
          ]),
        ),
        ladder: {
          measure,
          grades: {
            excellent: {
              title: "优秀",
              atLeast: measure === "points" ? 20 : 0.9,
              requires: [{ section: "a", share: 0.8 }],
            },
            good: {
              title: "良好",
              atLeast: measure === "points" ? 12 : 0.75,
              requires: gate === undefined ? [] : [{ items: gate, judged: "at-least-partly" }],
            },
            pass: { title: "合格", atLeast: measure === "points" ? 6 : 0.6 },
            fail: { title: "不合格" },
          },
        },
      };
    });
}

/** An edition whose grades ask for no more points than it can come to. */
function withinReach(edition: ChecklistEdition): ChecklistEdition {
  const { scoring = {} } = edition;
  const { ladder } = scoring;
  const most = mostPoints(edition);
  if (ladder?.measure !== "points" || most === undefined) return edition;
  const grades = Object.entries(ladder.grades).map(([id, rung]) => [
    id,
    rung.atLeast === undefined ? rung : { ...rung, atLeast: Math.min(rung.atLeast, most) },
  ]);
  return { ...edition, scoring: { ...scoring, ladder: { ...ladder, grades: Object.fromEntries(grades) } } };
}

/** Any list of judged items with sections, vetoes and grades, and two answers to each item, in order. */
export function judgedList(maxLength = 8): fc.Arbitrary<{
  readonly edition: ChecklistEdition;
  readonly entries: readonly (readonly [string, Judged])[];
}> {
  return fc.array(judged, { minLength: 1, maxLength }).chain((list) => {
    const entries = list.map((each, index) => [`i${index}`, each] as const);
    return fc.tuple(scoringOf(entries.map(([id]) => id)), within).map(([scoring, tree]) => {
      const edition: ChecklistEdition = {
        edition: "2024-01",
        status: "active",
        effective: { from: "2024-01-01" },
        sources: [source],
        sections: { a: "甲", b: "乙", c: "附加", d: "减分", e: "戊" },
        ...(tree === undefined ? {} : { sectionWithin: tree }),
        items: Object.fromEntries(entries.map(([id, each]) => [id, each.item])),
        scoring,
      };
      const reachable = withinReach(edition);
      const issues = checkChecklistEdition(reachable);
      if (issues.length > 0) throw new Error(issues.map(({ message }) => message.en).join("\n"));
      return { edition: reachable, entries };
    });
  });
}

/** The answers of a list, one for each item. */
export function fill(
  edition: ChecklistEdition,
  entries: readonly (readonly [string, Judged])[],
  pick: (entry: Judged, index: number) => Answer,
): ChecklistAnswers {
  return answersTo(
    edition,
    Object.fromEntries(entries.map(([id, entry], index) => [id, pick(entry, index)])),
  );
}
