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
import { addSums, NO_SUMS, sumsOfItem, type Sums } from "../scores/tally.ts";
import type { SectionScoring, Veto } from "./edition-scoring.ts";
import type { VetoOutcome } from "./outcome.ts";

/** Decimals to which rescaled points are rounded, half up. */
export const RESCALED_DECIMALS = 4;

/** What adding up looks at in an edition. */
type Counted = Pick<ChecklistEdition, "items" | "sections" | "sectionWithin" | "scoring">;

/** A list with nothing left open, added up. */
export interface Settled {
  /** What each item is judged; nothing for those that do not apply or are not judged. */
  readonly judgements: ReadonlyMap<string, Judgement | undefined>;
  /** Each section with what stands inside it, before its own rule. */
  readonly sections: Levels["sums"];
  readonly base: Decimal;
  readonly maximum: Decimal;
  readonly bonus: Decimal;
  readonly deduction: Decimal;
  readonly vetoes: readonly VetoOutcome[];
  /** What counts, never below 0. */
  readonly points: Decimal;
  /** The same before that bound: below 0 where deductions take more than there is. */
  readonly sum: Decimal;
}

/**
 * Adds a list up as its edition counts, with open items as badly or as well as they can turn out: sections level by level, rescaling, bonus,
 * deductions, vetoes.
 */
export function settle(edition: Counted, items: readonly ItemScore[], open: "worst" | "best"): Settled {
  const { scoring = {} } = edition;
  const openAs: Judgement = open === "best" ? "met" : "not-met";
  const judgements = new Map(
    items.map((score) => [
      score.item,
      score.result === "open"
        ? openAs
        : "judgement" in score && score.judgement !== "noted"
          ? score.judgement
          : undefined,
    ]),
  );
  const vetoes = Object.entries(scoring.vetoes ?? {}).flatMap(
    ([id, veto]) => firedBy(id, veto, judgements) ?? [],
  );
  const zeroed = vetoes.flatMap(({ effect }) => (effect.type === "zero" ? (effect.section ?? []) : []));
  const direct = directSums(edition, items, (score, section) => {
    const own = sumsOfItem(score);
    const isZero = zeroed.length > 0 && sectionPath(edition, section).some((at) => zeroed.includes(at));
    const earned = open === "best" ? plus(own.points, own.open) : own.points;
    return { ...NO_SUMS, points: isZero ? ZERO : earned, answered: plus(own.answered, own.open) };
  });
  const { sums, bonus, deduction } = addLevels(edition, direct);
  let { points: base, answered: maximum } = sums.get(undefined) ?? NO_SUMS;
  if (scoring.outOf !== undefined) {
    const outOf = toDecimal(scoring.outOf);
    base = ratio(times(base, outOf), maximum, RESCALED_DECIMALS) ?? ZERO;
    if (maximum.units !== 0n) maximum = outOf;
  }
  const whole = vetoes.some(({ effect }) => effect.type === "zero" && effect.section === undefined);
  const sum = whole ? ZERO : minus(plus(base, bonus), deduction);
  const points = greater(ZERO, sum);
  return { judgements, sections: sums, base, maximum, bonus, deduction, vetoes, points, sum };
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
  return addLevels(edition, directSums(edition, items, sumsOfItem));
}

/** The sums of what stands in each section itself. */
function directSums(
  edition: Counted,
  items: readonly ItemScore[],
  read: (score: ItemScore, section: string | undefined) => Sums,
): ReadonlyMap<string | undefined, Sums> {
  const direct = new Map<string | undefined, Sums>();
  for (const score of items) {
    const section = edition.items[score.item]?.section;
    direct.set(section, addSums(direct.get(section) ?? NO_SUMS, read(score, section)));
  }
  return direct;
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

function firedBy(id: string, veto: Veto, judgements: Settled["judgements"]): VetoOutcome | undefined {
  const bad = veto.items.filter((item) => {
    const judgement = judgements.get(item);
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
