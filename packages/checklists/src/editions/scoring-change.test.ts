import { canonicalJson, orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersTo, edition2024 } from "../../test/editions.ts";
import {
  checkAnswers,
  checkChecklistEdition,
  diffEditions,
  scoreAnswers,
  type Answer,
  type ChangeEffect,
  type ChecklistEdition,
  type EditionScoring,
  type ItemScoring,
  type ScoringRule,
} from "../index.ts";

/** What a list with rules, vetoes and grades is made of; each number can be told from its neighbours by some answer below. */
interface Written {
  readonly each: number;
  readonly most: number | undefined;
  readonly once: number;
  readonly range: readonly [number, number];
  readonly factor: "halve" | "void";
  readonly edge: number;
  readonly standard: number;
  readonly bound: number;
  readonly gate: boolean;
  readonly veto: "lowest" | "cap" | "none";
  readonly outOf: number | undefined;
  readonly words: string;
  readonly example: number;
  readonly message: string;
}

const written: fc.Arbitrary<Written> = fc.record({
  each: fc.constantFrom(1, 2),
  most: fc.constantFrom(undefined, 4, 6),
  once: fc.constantFrom(1, 2, 3),
  range: fc.constantFrom([1, 3] as const, [1, 4] as const, [2, 3] as const),
  factor: fc.constantFrom("halve", "void" as const),
  edge: fc.constantFrom(80, 85, 90),
  standard: fc.constantFrom(95, 98),
  bound: fc.constantFrom(70, 75),
  gate: fc.boolean(),
  veto: fc.constantFrom("lowest", "cap", "none" as const),
  outOf: fc.constantFrom(undefined, 100),
  words: fc.constantFrom("缺教案", "教案缺失"),
  example: fc.constantFrom(2, 3),
  message: fc.constantFrom("须核对", "请核对"),
});

function editionOf(made: Written): ChecklistEdition {
  const { each, most, once, range, factor, edge, standard, bound, gate, veto, outOf, words, message } = made;
  const rules: Record<string, ScoringRule> = {
    missing: {
      type: "deduct",
      points: each,
      each: true,
      text: words,
      ...(most === undefined ? {} : { most }),
    },
    once: { type: "deduct", points: once },
    judged: {
      type: "discretion",
      effect: "deduct",
      least: range[0],
      most: range[1],
      text: words,
      examples: [{ text: words, points: made.example }],
    },
    factor: { type: factor, text: words },
  };
  const plans: ItemScoring = { start: "full", rules };
  const scoring: EditionScoring = {
    ...(outOf === undefined ? {} : { outOf }),
    ...(veto === "none"
      ? {}
      : {
          vetoes: {
            accident: {
              title: words,
              items: ["accident"],
              effect: veto === "lowest" ? { type: "lowest" } : { type: "cap", grade: "good" },
            },
          },
        }),
    ladder: {
      measure: "share",
      grades: {
        best: { title: `优（${words}）`, atLeast: 0.9, ...(gate ? { requires: [{ items: ["rate"] }] } : {}) },
        good: { title: "良", atLeast: bound / 100 },
        fail: { title: "差" },
      },
    },
  };
  return {
    ...edition2024,
    sections: {},
    items: {
      plans: { title: "教案", answer: { type: "marks" }, weight: 20, scoring: plans },
      rate: {
        title: "开出率",
        answer: { type: "number", minimum: 0, maximum: 100 },
        weight: 10,
        scoring: {
          start: "nothing",
          rules: {
            bands: {
              type: "bands",
              text: words,
              bands: [
                { atLeast: edge, points: 10 },
                { below: edge, points: 7 },
              ],
            },
          },
        },
      },
      kept: {
        title: "巩固率",
        answer: { type: "number", minimum: 0, maximum: 100 },
        weight: 10,
        scoring: {
          start: "full",
          rules: {
            low: { type: "distance", side: "below", standard, per: 1, points: 1, steps: "full", text: words },
          },
        },
        constraints: [{ holds: { more: [{ answer: "kept" }, 10] }, message, severity: "warning" }],
      },
      accident: { title: "责任事故", answer: { type: "yes-no", good: "no" } },
    },
    scoring,
  };
}

const clean: Readonly<Record<string, Answer>> = {
  plans: { type: "marks", value: {} },
  rate: { type: "number", value: 100 },
  kept: { type: "number", value: 100 },
  accident: { type: "yes-no", value: "no" },
};
const marks = (
  value: Readonly<Record<string, number | { readonly points: number; readonly because: string }>>,
): Answer => ({ type: "marks", value });
const PROBES: readonly Readonly<Record<string, Answer>>[] = [
  ...[1, 3, 5, 7, 12].map((missing) => ({ plans: marks({ missing }) })),
  { plans: marks({ once: 1 }) },
  { plans: marks({ factor: 1 }) },
  ...[1, 2, 3, 4].map((points) => ({ plans: marks({ judged: { points, because: "见记录" } }) })),
  ...[75, 82, 87, 92].map((value) => ({ rate: { type: "number", value } as const })),
  ...[94, 96].map((value) => ({ kept: { type: "number", value } as const })),
  { accident: { type: "yes-no", value: "yes" } },
  // Shares on either side of each bound of the grades.
  { rate: { type: "number", value: 10 }, plans: marks({ missing: 2, once: 1 }) },
  ...Array.from({ length: 12 }, (_step, index) => ({
    rate: { type: "number", value: 10 } as const,
    kept: { type: "number", value: 98 - index } as const,
  })),
];

/** What answers come to, without words; `undefined` when they are refused. */
function outcome(edition: ChecklistEdition, more: Readonly<Record<string, Answer>>): string | undefined {
  const filled = answersTo(edition, { ...clean, ...more });
  if (!checkAnswers(edition, filled).ok) return undefined;
  const { points, maximum, outcome: counted } = orThrow(scoreAnswers(edition, filled));
  const { grade, vetoes, points: total, maximum: of } = counted ?? {};
  const given = grade?.status === "given" ? grade.grade : grade?.status;
  return canonicalJson({
    points,
    maximum,
    total,
    of,
    given,
    vetoes: vetoes?.map(({ veto, effect }) => [veto, effect]),
  });
}

/** The effect as those who answer and score find it. */
function oracle(before: ChecklistEdition, after: ChecklistEdition): ChangeEffect | undefined {
  const worth = PROBES.map((probe) => [outcome(before, probe), outcome(after, probe)] as const);
  if (worth.some(([was, is]) => was !== undefined && was !== is)) return "scores";
  // A range that takes more than before changes what may be given for what was seen.
  if (worth.some(([was, is]) => was === undefined && is !== undefined)) return "scores";
  return canonicalJson(before) === canonicalJson(after) ? undefined : "wording";
}

describe("what a change of scoring rules does", () => {
  it("is what scoring before and after shows, in 500 mutated editions", () => {
    const seen = new Map<string, number>();
    const pair = written.chain((one) =>
      fc
        .tuple(
          written,
          fc.subarray<keyof Written>(
            [
              "each",
              "most",
              "once",
              "range",
              "factor",
              "edge",
              "standard",
              "bound",
              "gate",
              "veto",
              "outOf",
              "words",
              "example",
              "message",
            ],
            { maxLength: 2 },
          ),
        )
        .map(([other, fields]) => {
          const changed: Written = {
            ...one,
            ...Object.fromEntries(fields.map((field) => [field, other[field]])),
          };
          return { before: one, after: changed, fields };
        }),
    );
    fc.assert(
      fc.property(pair, ({ before, after, fields }) => {
        const [was, is] = [editionOf(before), { ...editionOf(after), edition: "2026-09" }];
        expect([...checkChecklistEdition(was), ...checkChecklistEdition(is)]).toEqual([]);
        const expected = oracle(was, { ...is, edition: was.edition });
        seen.set(String(expected), (seen.get(String(expected)) ?? 0) + 1);
        expect(diffEditions(was, is).effect, fields.join()).toBe(expected);
      }),
      { numRuns: 500, seed: 20260901 },
    );
    for (const effect of ["scores", "wording", "undefined"])
      expect(seen.get(effect) ?? 0, effect).toBeGreaterThan(20);
  });
});
