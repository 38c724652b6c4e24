import type { ChecklistItem } from "../items/checklist-item.ts";
import type { EditionScoring } from "../scoring/edition-scoring.ts";
import type { ItemScoring, ScoringRule } from "../scoring/item-scoring.ts";

/** Scoring rules without what they only say: two that agree in it give the same points for the same answers. */
export function ruleWorth({ rules, ...rest }: ItemScoring): unknown {
  return {
    ...rest,
    rules: Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, worthOf(rule)])),
  };
}

function worthOf(rule: ScoringRule): unknown {
  const { text: _text, ...rest } = rule;
  if (rest.type !== "discretion") return rest;
  // Examples anchor a judgement; what may be given stays the same.
  const { examples: _examples, ...range } = rest;
  return range;
}

/** How an edition adds up, without titles, documents and the sums it is held against. */
export function totalsWorth({ vetoes = {}, ladder, weights: _weights, ...rest }: EditionScoring): unknown {
  const fired = Object.entries(vetoes).map(
    ([id, { title: _title, basis: _basis, ...veto }]) => [id, veto] as const,
  );
  const grades = Object.entries(ladder?.grades ?? {}).map(
    ([id, { title: _title, ...rung }]) => [id, rung] as const,
  );
  return {
    ...rest,
    // Whatever order vetoes are written in, each fires by itself; the order of grades says which is better.
    vetoes: Object.fromEntries(fired),
    ...(ladder === undefined ? {} : { ladder: { measure: ladder.measure, grades } }),
  };
}

/** What items ask of an answer beyond its form, without the words that tell. */
export function demandWorth({ constraints = [], evidence }: ChecklistItem): {
  readonly constraints: unknown;
  readonly evidence: unknown;
} {
  const { because: _because, ...asked } = evidence ?? {};
  return {
    constraints: constraints.map(({ message: _message, ...constraint }) => constraint),
    evidence: evidence === undefined ? undefined : asked,
  };
}
