import type { GivenAnswer } from "../answers/answer.ts";
import { own } from "../expressions/read-node.ts";
import {
  greater,
  half,
  lesser,
  minus,
  plus,
  stepsIn,
  times,
  toDecimal,
  toNumber,
  ZERO,
  type Decimal,
} from "../scores/decimal.ts";
import type { BandsRule, DistanceRule, ItemScoring, ScoringRule } from "./item-scoring.ts";
import { isWithin, measureOf, occurrencesOf } from "./occurrences.ts";

/**
 * What one rule did to an item.
 *
 * @term 扣分说明
 */
export interface RuleEffect {
  /** Id of the rule. */
  readonly rule: string;
  /** What it did: `base` sets the points to start from. */
  readonly effect: "base" | "award" | "deduct" | "halve" | "void";
  /** How often it counted, or the number of steps; absent for bands, halving, 不得分 and judgement. */
  readonly times?: number;
  /** Points set, given or taken off; absent for `halve` and `void`. */
  readonly points?: number;
  /** The value it measured. */
  readonly value?: number;
  /** The reason of a judgement. */
  readonly because?: string;
}

/** The points an answer leaves of an item, and what each rule that counted did. */
export function applyRules(
  scoring: ItemScoring,
  weight: number,
  answer: GivenAnswer,
): { readonly points: Decimal; readonly effects: readonly RuleEffect[] } {
  const full = toDecimal(weight);
  const effects = Object.entries(scoring.rules).flatMap(([id, rule]) => effectOf(id, rule, answer) ?? []);
  let points = scoring.start === "full" ? full : ZERO;
  for (const { effect, points: amount = 0 } of effects)
    if (effect === "base" || effect === "award") points = plus(points, toDecimal(amount));
    else if (effect === "deduct") points = minus(points, toDecimal(amount));
  points = greater(toDecimal(scoring.least ?? 0), lesser(full, points));
  for (const { effect } of effects) if (effect === "halve") points = half(points);
  return { points: effects.some(({ effect }) => effect === "void") ? ZERO : points, effects };
}

function effectOf(id: string, rule: ScoringRule, answer: GivenAnswer): RuleEffect | undefined {
  switch (rule.type) {
    case "deduct":
    case "award": {
      const happened = Math.max(0, occurrencesOf(id, rule.on, answer) ?? 0);
      const counted = rule.each === true ? happened : Math.min(1, Math.ceil(happened));
      if (counted === 0) return undefined;
      const amount = capped(times(toDecimal(counted), toDecimal(rule.points)), rule.most);
      return { rule: id, effect: rule.type, times: counted, points: toNumber(amount) };
    }
    case "halve":
    case "void":
      return (occurrencesOf(id, rule.on, answer) ?? 0) > 0 ? { rule: id, effect: rule.type } : undefined;
    case "discretion": {
      const mark = answer.type === "marks" ? own(answer.value, id) : undefined;
      if (typeof mark !== "object" || mark.points === 0) return undefined;
      return { rule: id, effect: rule.effect, points: mark.points, because: mark.because };
    }
    case "bands":
      return bandEffect(id, rule, answer);
    case "distance":
      return distanceEffect(id, rule, answer);
  }
}

function bandEffect(id: string, rule: BandsRule, answer: GivenAnswer): RuleEffect | undefined {
  const value = measureOf(id, answer);
  const band = value === undefined ? undefined : rule.bands.find((each) => isWithin(each, value));
  return value === undefined || band === undefined
    ? undefined
    : { rule: id, effect: "base", points: band.points, value };
}

function distanceEffect(id: string, rule: DistanceRule, answer: GivenAnswer): RuleEffect | undefined {
  const value = measureOf(id, answer);
  if (value === undefined) return undefined;
  const [low, high] = rule.side === "below" ? [value, rule.standard] : [rule.standard, value];
  const distance = minus(toDecimal(high), toDecimal(low));
  if (distance.units <= 0n) return undefined;
  const { full, rest } = stepsIn(distance, toDecimal(rule.per));
  const steps = Number(rule.steps === "begun" && rest ? full + 1n : full);
  if (steps === 0) return undefined;
  const amount = capped(times(toDecimal(steps), toDecimal(rule.points)), rule.most);
  return { rule: id, effect: "deduct", times: steps, points: toNumber(amount), value };
}

function capped(amount: Decimal, most: number | undefined): Decimal {
  return most === undefined ? amount : lesser(amount, toDecimal(most));
}
