import type { Occurrence, ScoringRule } from "./item-scoring.ts";

/** Up to so many steps of a count or a distance are tried; the last always takes everything off. */
const MOST_STEPS = 40;

/** Values next to bounds: the bound itself and one to each side. */
export function edges(bounds: readonly (number | undefined)[]): readonly number[] {
  const known = unique(bounds.filter((bound) => bound !== undefined));
  return known.flatMap((bound, index) => {
    const next = known[index + 1];
    return [bound - 1, bound, bound + 1, ...(next === undefined ? [] : [bound + (next - bound) / 2])];
  });
}

/** Numbers once each, in order. */
export function unique(values: readonly number[]): readonly number[] {
  return [...new Set(values)].toSorted((a, b) => a - b);
}

/** The values at which a rule that reads a number changes what it does. */
export function tellingValues(rule: ScoringRule, weight: number): readonly number[] {
  if (rule.type === "discretion") return [];
  if (rule.type === "bands")
    return edges(rule.bands.flatMap(({ atLeast, above, atMost, below }) => [atLeast, above, atMost, below]));
  if (rule.type === "distance") {
    const sign = rule.side === "below" ? -1 : 1;
    const steps = counts(weight / rule.points);
    return steps.map((step) => rule.standard + sign * step * rule.per);
  }
  if (rule.on !== undefined) return "column" in rule.on ? [] : edges(boundsOf(rule.on));
  return "each" in rule && rule.each ? counts(weight / rule.points) : [0, 1];
}

function counts(most: number): readonly number[] {
  const whole = Math.ceil(most);
  return [...Array.from({ length: Math.min(whole, MOST_STEPS) }, (_, count) => count), whole];
}

/** The bounds of what a rule looks at; none when it looks at words or options. */
export function boundsOf(on: Occurrence): readonly (number | undefined)[] {
  if ("value" in on || "chosen" in on || "missing" in on || "words" in on) return [];
  return [on.atLeast, on.above, on.atMost, on.below];
}
