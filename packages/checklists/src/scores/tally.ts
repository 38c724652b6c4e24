import { minus, plus, quotient, toDecimal, toNumber, ZERO, type Decimal } from "./decimal.ts";
import type { ItemScore, Judgement, Tally } from "./score.ts";

const SHARE_DECIMALS = 6;

/** Exact sums over items, by what became of them. */
export interface Sums {
  /** Points earned. */
  readonly points: Decimal;
  /** The most the answered items can earn. */
  readonly answered: Decimal;
  /** Points of open items. */
  readonly open: Decimal;
  /** Points of items that do not apply. */
  readonly excluded: Decimal;
}

/** The sums of nothing. */
export const NO_SUMS: Sums = { points: ZERO, answered: ZERO, open: ZERO, excluded: ZERO };

/** What one item adds. */
export function sumsOfItem(item: ItemScore): Sums {
  if (item.result === "counted" || item.weight === undefined) return NO_SUMS;
  const weight = toDecimal(item.weight);
  if (item.result === "open") return { ...NO_SUMS, open: weight };
  return item.result === "not-applicable" || item.result === "not-asked"
    ? { ...NO_SUMS, excluded: weight }
    : { ...NO_SUMS, points: toDecimal(item.points ?? 0), answered: weight };
}

/** Adds items up, exactly. */
export function sumsOf(items: readonly ItemScore[]): Sums {
  return items.reduce((sums, item) => addSums(sums, sumsOfItem(item)), NO_SUMS);
}

/** Adds two sums. */
export function addSums(a: Sums, b: Sums): Sums {
  return {
    points: plus(a.points, b.points),
    answered: plus(a.answered, b.answered),
    open: plus(a.open, b.open),
    excluded: plus(a.excluded, b.excluded),
  };
}

/** Sums as numbers, with the judgements of the items they come from; what is short of met of an extra item is only noted. */
export function tally(
  { points, answered, open, excluded }: Sums,
  items: readonly ItemScore[],
  isExtra: (item: string) => boolean,
): Tally {
  const counts: Record<Judgement, number> = { met: 0, partly: 0, "not-met": 0, noted: 0 };
  for (const item of items)
    if ("judgement" in item)
      counts[item.judgement !== "met" && isExtra(item.item) ? "noted" : item.judgement] += 1;
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
