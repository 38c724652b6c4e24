import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import {
  compare,
  greater,
  lesser,
  minus,
  plus,
  ratio,
  times,
  toDecimal,
  ZERO,
  type Decimal,
} from "../scores/decimal.ts";
import type { ItemScore, Judgement } from "../scores/score.ts";
import { addSums, NO_SUMS, sumsOf, type Sums } from "../scores/tally.ts";
import type { EditionScoring, SectionScoring, Veto } from "./edition-scoring.ts";
import type { VetoOutcome } from "./outcome.ts";

/** Decimals to which rescaled points are rounded, half up. */
export const RESCALED_DECIMALS = 4;

/** An item with nothing left open. */
export interface SettledItem {
  readonly item: string;
  readonly section: string | undefined;
  /** Points it can earn; zero for items that are not scored or do not apply. */
  readonly weight: Decimal;
  readonly points: Decimal;
  /** Absent for items that do not apply. */
  readonly judgement: Judgement | undefined;
}

/** A list with nothing left open, added up. */
export interface Settled {
  readonly items: ReadonlyMap<string, SettledItem>;
  readonly sections: ReadonlyMap<string | undefined, { readonly points: Decimal; readonly maximum: Decimal }>;
  readonly base: Decimal;
  readonly maximum: Decimal;
  readonly bonus: Decimal;
  readonly deduction: Decimal;
  readonly vetoes: readonly VetoOutcome[];
  readonly points: Decimal;
}

/** Reads open items as badly or as well as they can turn out. */
export function assume(
  edition: ChecklistEdition,
  items: readonly ItemScore[],
  open: "worst" | "best",
): readonly SettledItem[] {
  return items.map((score) => {
    const weight = score.result === "counted" ? undefined : score.weight;
    const full = weight === undefined ? ZERO : toDecimal(weight);
    const base = { item: score.item, section: edition.items[score.item]?.section };
    switch (score.result) {
      case "scored":
      case "presumed":
        return { ...base, weight: full, points: toDecimal(score.points ?? 0), judgement: score.judgement };
      case "counted":
        return { ...base, weight: ZERO, points: ZERO, judgement: score.judgement };
      case "not-applicable":
      case "not-asked":
        return { ...base, weight: ZERO, points: ZERO, judgement: undefined };
      case "open":
        return open === "best"
          ? { ...base, weight: full, points: full, judgement: "met" }
          : { ...base, weight: full, points: ZERO, judgement: "not-met" };
    }
  });
}

/** Adds a settled list up as its edition counts: sections, rescaling, bonus, deductions, vetoes. */
export function settle(scoring: EditionScoring, list: readonly SettledItem[]): Settled {
  const items = new Map(list.map((item) => [item.item, item]));
  const vetoes = Object.entries(scoring.vetoes ?? {}).flatMap(([id, veto]) => firedBy(id, veto, items) ?? []);
  const zeroed = new Set(
    vetoes.flatMap(({ effect }) =>
      effect.type === "zero" && effect.section !== undefined ? [effect.section] : [],
    ),
  );
  const sections = new Map<string | undefined, { points: Decimal; maximum: Decimal }>();
  for (const { section, weight, points } of list) {
    const sum = sections.get(section) ?? { points: ZERO, maximum: ZERO };
    const earned = section !== undefined && zeroed.has(section) ? ZERO : points;
    sections.set(section, { points: plus(sum.points, earned), maximum: plus(sum.maximum, weight) });
  }
  let [base, maximum, bonus, deduction] = [ZERO, ZERO, ZERO, ZERO];
  for (const [section, sum] of sections) {
    const rule = section === undefined ? undefined : scoring.sections?.[section];
    if (rule?.type === "bonus") bonus = plus(bonus, capped(sum.points, rule.most));
    else if (rule?.type === "deduction")
      deduction = plus(deduction, capped(minus(sum.maximum, sum.points), rule.most));
    else {
      const weighed = weigh(rule, { ...NO_SUMS, points: sum.points, answered: sum.maximum });
      base = plus(base, weighed.points);
      maximum = plus(maximum, weighed.answered);
    }
  }
  if (scoring.outOf !== undefined) {
    const outOf = toDecimal(scoring.outOf);
    base = ratio(times(base, outOf), maximum, RESCALED_DECIMALS) ?? ZERO;
    if (maximum.units !== 0n) maximum = outOf;
  }
  const whole = vetoes.some(({ effect }) => effect.type === "zero" && effect.section === undefined);
  const points = whole ? ZERO : greater(ZERO, minus(plus(base, bonus), deduction));
  return { items, sections, base, maximum, bonus, deduction, vetoes, points };
}

/** The sums of the whole list: each section as it counts, bonus and deductions left out. */
export function wholeSums(edition: ChecklistEdition, items: readonly ItemScore[]): Sums {
  const rules = edition.scoring?.sections;
  if (rules === undefined) return sumsOf(items);
  const bySection = new Map<string | undefined, ItemScore[]>();
  for (const item of items) {
    const section = edition.items[item.item]?.section;
    const list = bySection.get(section);
    if (list === undefined) bySection.set(section, [item]);
    else list.push(item);
  }
  let whole = NO_SUMS;
  for (const [section, list] of bySection) {
    const rule = section === undefined ? undefined : rules[section];
    if (rule?.type !== "bonus" && rule?.type !== "deduction")
      whole = addSums(whole, weigh(rule, sumsOf(list)));
  }
  return whole;
}

/** The sums of a section as they count in the whole. */
function weigh(rule: SectionScoring | undefined, sums: Sums): Sums {
  if (rule?.type === "weighted") {
    const factor = toDecimal(rule.factor);
    return {
      points: times(sums.points, factor),
      answered: times(sums.answered, factor),
      open: times(sums.open, factor),
      excluded: times(sums.excluded, factor),
    };
  }
  if (rule?.type !== "rescaled") return sums;
  const to = toDecimal(rule.to);
  const maximum = plus(sums.answered, sums.open);
  const points = ratio(times(sums.points, to), maximum, RESCALED_DECIMALS);
  const best = ratio(times(plus(sums.points, sums.open), to), maximum, RESCALED_DECIMALS);
  if (points === undefined || best === undefined) return { ...NO_SUMS, excluded: to };
  const open = minus(best, points);
  return { points, answered: minus(to, open), open, excluded: ZERO };
}

function firedBy(id: string, veto: Veto, items: ReadonlyMap<string, SettledItem>): VetoOutcome | undefined {
  const bad = veto.items.filter((item) => {
    const judgement = items.get(item)?.judgement;
    return judgement === "not-met" || (veto.judged === "not-fully-met" && judgement === "partly");
  });
  return bad.length < (veto.count ?? 1)
    ? undefined
    : { veto: id, title: veto.title, effect: veto.effect, items: bad };
}

function capped(points: Decimal, most: number | undefined): Decimal {
  return most === undefined ? points : lesser(points, toDecimal(most));
}

/** Says whether `points` reach a share of `maximum`, exactly. */
export function reaches(points: Decimal, share: number, maximum: Decimal): boolean {
  return compare(points, times(toDecimal(share), maximum)) >= 0;
}
