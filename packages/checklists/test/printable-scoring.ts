import type { Band, ItemScoring, ScoringRule } from "@supervision/checklists";
import fc from "fast-check";

const text = fc.constantFrom("缺教案", "无教学反思", "未按时上交", "资料不齐", "学生代批", "开出率");
const points = fc.integer({ min: 1, max: 20 }).map((halves) => halves / 2);
const labelled = fc
  .option(text, { nil: undefined })
  .map((words) => (words === undefined ? {} : { text: words }));
const compared = fc.constantFrom(
  {},
  { on: { below: 60 } },
  { on: { atLeast: 60, below: 70.5 } },
  { on: { above: 80 } },
);

const takes: fc.Arbitrary<ScoringRule> = fc.oneof(
  fc
    .tuple(text, points, fc.constantFrom({}, { most: 12 }))
    .map(
      ([words, value, most]) =>
        ({ type: "deduct", points: value, each: true, text: words, ...most }) as const,
    ),
  fc
    .tuple(text, points, compared)
    .map(([words, value, on]) => ({ type: "deduct", points: value, text: words, ...on }) as const),
  fc.tuple(labelled, points, points).map(
    ([words, a, b]) =>
      ({
        type: "discretion",
        effect: "deduct",
        least: Math.min(a, b),
        most: Math.max(a, b),
        ...words,
      }) as const,
  ),
  fc
    .tuple(
      labelled,
      points,
      fc.constantFrom("below", "above" as const),
      fc.constantFrom("full", "begun" as const),
    )
    .map(
      ([words, value, side, steps]) =>
        ({ type: "distance", side, standard: 95.5, per: 2, points: value, steps, ...words }) as const,
    ),
);
const factors: fc.Arbitrary<ScoringRule> = fc
  .tuple(fc.constantFrom("halve", "void" as const), labelled, compared)
  .map(([type, words, on]) => ({ type, ...words, ...on }));
const gives: fc.Arbitrary<ScoringRule> = fc.oneof(
  fc.tuple(text, points, fc.boolean()).map(([words, value, each]): ScoringRule => ({
    type: "award",
    points: value,
    text: words,
    ...(each ? { each } : {}),
  })),
  fc
    .tuple(labelled, points)
    .map(
      ([words, value]) =>
        ({ type: "discretion", effect: "award", least: 0.5, most: value + 0.5, ...words }) as const,
    ),
);
const bands: fc.Arbitrary<ScoringRule> = fc
  .tuple(labelled, fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 }))
  .map(([words, edges]): ScoringRule => {
    const sorted = edges.toSorted((a, b) => b - a);
    const list = sorted.map((edge, index): Band => {
      const above = sorted[index - 1];
      return { atLeast: edge, ...(above === undefined ? {} : { below: above }), points: 20 - index * 4 };
    });
    return { type: "bands", bands: [...list, { below: sorted.at(-1) ?? 0, points: 0 }], ...words };
  });

/** Sheets have no words for two comparisons that overlap, or two rules about the same. */
const sameCase = (rule: ScoringRule): string =>
  JSON.stringify([rule.type, "text" in rule ? rule.text : "", "on" in rule ? rule.on : ""]);

function scoringFrom(
  start: ItemScoring["start"],
  rules: readonly ScoringRule[],
  least: number | undefined,
): ItemScoring {
  return {
    start,
    rules: Object.fromEntries(rules.map((rule, index) => [`r${index + 1}`, rule])),
    ...(least === undefined ? {} : { least }),
  };
}

/** Scoring rules that sheets have words for. */
export const printable: fc.Arbitrary<ItemScoring> = fc.oneof(
  fc
    .tuple(
      fc.uniqueArray(fc.oneof(takes, factors), { minLength: 1, maxLength: 4, selector: sameCase }),
      fc.constantFrom(undefined, 2),
    )
    .map(([rules, least]) => scoringFrom("full", rules, least)),
  fc
    .tuple(fc.array(gives, { minLength: 1, maxLength: 3 }), fc.array(factors, { maxLength: 2 }))
    // More points than the clause has look like levels of which one counts.
    .filter(([some]) => some.reduce((sum, rule) => sum + (rule.type === "award" ? rule.points : 0), 0) <= 20)
    .map(([some, rest]) => scoringFrom("nothing", [...some, ...rest], undefined)),
  fc
    .tuple(fc.array(factors, { maxLength: 2 }), bands)
    .map(([rest, table]) => scoringFrom("nothing", [...rest, table], undefined)),
);
