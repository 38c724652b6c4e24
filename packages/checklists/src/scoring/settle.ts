import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { outerSection, sectionPath } from "../editions/section-tree.ts";
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
import type { SectionScoring, Veto } from "./edition-scoring.ts";
import type { VetoOutcome } from "./outcome.ts";

/** Decimals to which rescaled points are rounded, half up. */
export const RESCALED_DECIMALS = 4;

/** What adding up looks at in an edition. */
type Counted = Pick<ChecklistEdition, "items" | "sections" | "sectionWithin" | "scoring">;

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
  /** Each section with what stands inside it, before its own rule. */
  readonly sections: Levels["sums"];
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

/** Adds a settled list up as its edition counts: sections level by level, rescaling, bonus, deductions, vetoes. */
export function settle(edition: Counted, list: readonly SettledItem[]): Settled {
  const { scoring = {} } = edition;
  const items = new Map(list.map((item) => [item.item, item]));
  const vetoes = Object.entries(scoring.vetoes ?? {}).flatMap(([id, veto]) => firedBy(id, veto, items) ?? []);
  const zeroed = vetoes.flatMap(({ effect }) => (effect.type === "zero" ? (effect.section ?? []) : []));
  const direct = new Map<string | undefined, Sums>();
  for (const { section, weight, points } of list) {
    const isZero = zeroed.length > 0 && sectionPath(edition, section).some((at) => zeroed.includes(at));
    const own = { ...NO_SUMS, points: isZero ? ZERO : points, answered: weight };
    direct.set(section, addSums(direct.get(section) ?? NO_SUMS, own));
  }
  const { sums, bonus, deduction } = addLevels(edition, direct);
  let { points: base, answered: maximum } = sums.get(undefined) ?? NO_SUMS;
  if (scoring.outOf !== undefined) {
    const outOf = toDecimal(scoring.outOf);
    base = ratio(times(base, outOf), maximum, RESCALED_DECIMALS) ?? ZERO;
    if (maximum.units !== 0n) maximum = outOf;
  }
  const whole = vetoes.some(({ effect }) => effect.type === "zero" && effect.section === undefined);
  const points = whole ? ZERO : greater(ZERO, minus(plus(base, bonus), deduction));
  return { items, sections: sums, base, maximum, bonus, deduction, vetoes, points };
}

/** Sums of sections, each with what stands inside it as that counts, before the section's own rule; under `undefined` those of the whole. */
export interface Levels {
  readonly sums: ReadonlyMap<string | undefined, Sums>;
  /** Points that come on top of the whole. */
  readonly bonus: Decimal;
  /** Points that come off the whole. */
  readonly deduction: Decimal;
}

/** Adds scored items up, from the innermost sections outwards. */
export function levelsOf(edition: Counted, items: readonly ItemScore[]): Levels {
  const inside = new Map<string | undefined, ItemScore[]>();
  for (const item of items) {
    const section = edition.items[item.item]?.section;
    const list = inside.get(section);
    if (list === undefined) inside.set(section, [item]);
    else list.push(item);
  }
  return addLevels(edition, new Map([...inside].map(([section, list]) => [section, sumsOf(list)])));
}

/** Adds the sums of sections up: the innermost by their rules into those around them, the outermost into the whole. */
function addLevels(edition: Counted, direct: ReadonlyMap<string | undefined, Sums>): Levels {
  const sums = new Map(direct);
  let [bonus, deduction] = [ZERO, ZERO];
  for (const section of innermostFirst(edition, [...direct.keys()])) {
    const sum = sums.get(section) ?? NO_SUMS;
    const rule = edition.scoring?.sections?.[section];
    const outer = outerSection(edition, section);
    if (rule?.type === "bonus") bonus = plus(bonus, capped(sum.points, rule.most));
    else if (rule?.type === "deduction")
      deduction = plus(deduction, capped(minus(sum.answered, sum.points), rule.most));
    else sums.set(outer, addSums(sums.get(outer) ?? NO_SUMS, weigh(rule, sum)));
  }
  return { sums, bonus, deduction };
}

/** Sections with those they stand in, each before the one around it. */
export function innermostFirst(
  edition: Pick<ChecklistEdition, "sectionWithin">,
  sections: readonly (string | undefined)[],
): readonly string[] {
  const depths = new Map<string, number>();
  for (const section of sections)
    for (const [up, id] of sectionPath(edition, section).toReversed().entries()) depths.set(id, up);
  return [...depths.keys()].toSorted((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}

/** The sums of a section as they count in what is around it. */
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
