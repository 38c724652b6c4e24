import { minus, plus, quotient, times, toDecimal, toNumber, ZERO, type Decimal } from "./decimal.ts";
import type { ItemScore, Judgement, Tally } from "./score.ts";

const SHARE_DECIMALS = 6;

/** Adds items up, exactly. */
export function tally(items: readonly ItemScore[]): Tally {
  let points = ZERO;
  let answered = ZERO;
  let open = ZERO;
  let excluded = ZERO;
  const counts: Record<Judgement, number> = { met: 0, partly: 0, "not-met": 0, noted: 0 };
  for (const item of items) {
    if (item.result === "scored") {
      points = plus(points, times(toDecimal(item.weight), toDecimal(item.share)));
      answered = plus(answered, toDecimal(item.weight));
    } else if (item.result === "open") open = plus(open, weightOf(item.weight));
    else if (item.result === "not-applicable") excluded = plus(excluded, weightOf(item.weight));
    if (item.result === "scored" || item.result === "counted") counts[item.judgement] += 1;
  }
  const maximum = plus(answered, open);
  return {
    points: toNumber(points),
    lost: toNumber(minus(answered, points)),
    open: toNumber(open),
    maximum: toNumber(maximum),
    excluded: toNumber(excluded),
    counts,
    ...standing(points, open, maximum),
  };
}

function weightOf(weight: number | undefined): Decimal {
  return weight === undefined ? ZERO : toDecimal(weight);
}

function standing(
  points: Decimal,
  open: Decimal,
  maximum: Decimal,
): Pick<Tally, "status" | "share" | "range"> {
  const atLeast = quotient(points, maximum, SHARE_DECIMALS);
  const atMost = quotient(plus(points, open), maximum, SHARE_DECIMALS);
  if (atLeast === undefined || atMost === undefined) return { status: "nothing-to-score" };
  return open.units === 0n
    ? { status: "complete", share: atLeast }
    : { status: "incomplete", range: { atLeast, atMost } };
}
