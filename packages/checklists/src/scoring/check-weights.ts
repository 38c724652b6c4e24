import type { Issue } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { outerSection } from "../editions/section-tree.ts";
import { scoringSectionUnknown, scoringWeightsUnequal } from "../issues.ts";
import { compare, lesser, plus, times, toDecimal, toNumber, ZERO, type Decimal } from "../scores/decimal.ts";

/** What the items of an edition come to when everything is earned. */
interface FullPoints {
  /** Each section with those inside it, before its own rule; sections of a circle are left out. */
  readonly sections: ReadonlyMap<string, Decimal>;
  /** The whole, without bonus and deductions, before it is rescaled. */
  readonly total: Decimal;
}

function fullPoints(edition: ChecklistEdition): FullPoints {
  const found = new Map<string, Decimal>();
  const own = (section: string | undefined): Decimal =>
    Object.values(edition.items).reduce(
      (sum, item) =>
        item.section === section && isPoints(item.weight) ? plus(sum, toDecimal(item.weight)) : sum,
      ZERO,
    );
  const sections = Object.keys(edition.sections ?? {});
  // Sections of a circle stand in no outermost one and are not added up.
  const inside = (outer: string | undefined): Decimal =>
    sections
      .filter((section) => outerSection(edition, section) === outer)
      .reduce((sum, section) => {
        const points = plus(own(section), inside(section));
        found.set(section, points);
        return plus(sum, counted(edition, section, points));
      }, ZERO);
  return { total: plus(inside(undefined), own(undefined)), sections: found };
}

/** Holds the points of all items against what the document prints: `scoring-weights-unequal`, `scoring-section-unknown`. */
export function checkWeights(edition: ChecklistEdition): readonly Issue[] {
  const { weights } = edition.scoring ?? {};
  if (weights === undefined) return [];
  const path = ["scoring", "weights"];
  const { total, sections: found } = fullPoints(edition);
  const issues: Issue[] = [];
  for (const [section, printed] of Object.entries(weights.sections ?? {})) {
    const at = [...path, "sections", section];
    const points = found.get(section);
    if (points === undefined)
      issues.push(scoringSectionUnknown(section, Object.keys(edition.sections ?? {}), at));
    else if (differs(points, printed))
      issues.push(
        scoringWeightsUnequal(edition.sections?.[section] ?? section, printed, toNumber(points), at),
      );
  }
  if (weights.total !== undefined && differs(total, weights.total))
    issues.push(scoringWeightsUnequal(undefined, weights.total, toNumber(total), [...path, "total"]));
  return issues;
}

/**
 * The most points a list can come to, bonus included; `undefined` where items stand in sections that are not listed or go in a circle.
 * What does not apply, or is not asked, only makes it less.
 */
export function mostPoints(edition: ChecklistEdition): number | undefined {
  const { outOf, sections: rules = {} } = edition.scoring ?? {};
  const { total, sections } = fullPoints(edition);
  if (Object.values(edition.items).some(({ section }) => section !== undefined && !sections.has(section)))
    return undefined;
  const base = isPoints(outOf) && total.units > 0n ? toDecimal(outOf) : total;
  return toNumber(
    Object.entries(rules).reduce((sum, [section, rule]) => {
      if (rule.type !== "bonus") return sum;
      const points = sections.get(section) ?? ZERO;
      return plus(sum, isPoints(rule.most) ? lesser(points, toDecimal(rule.most)) : points);
    }, base),
  );
}

/** The points with which a section counts in what is around it. */
function counted({ scoring }: ChecklistEdition, section: string, points: Decimal): Decimal {
  const rule = scoring?.sections?.[section];
  switch (rule?.type) {
    case "bonus":
    case "deduction":
      return ZERO;
    case "weighted":
      return isPoints(rule.factor) ? times(points, toDecimal(rule.factor)) : ZERO;
    case "rescaled":
      return compare(points, ZERO) === 0 || !isPoints(rule.to) ? ZERO : toDecimal(rule.to);
    case undefined:
      return points;
  }
}

function differs(points: Decimal, printed: number): boolean {
  return !Number.isFinite(printed) || compare(points, toDecimal(printed)) !== 0;
}

/** Other numbers have issues of their own. */
function isPoints(points: number | undefined): points is number {
  return points !== undefined && Number.isFinite(points);
}
