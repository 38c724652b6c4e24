import { checkedFrom, failed, type Checked, type Issue } from "@supervision/domain";
import type { ChecklistAnswers } from "../answers/answer.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { ratingInvalid, ratingMissing, ratingsApart } from "../issues.ts";
import { minus, plus, ratio, times, toDecimal, toNumber, ZERO } from "../scores/decimal.ts";
import type { ItemScore, Score } from "../scores/score.ts";
import { scoreAnswers } from "../scores/score-answers.ts";

/**
 * One item as two raters saw it.
 *
 * @term 自评督评对照
 */
export interface RatedItem {
  /** Item id. */
  readonly item: string;
  /** What it comes to by self-assessment (自评). */
  readonly self: ItemScore;
  /** What it comes to by review (督评), which counts. */
  readonly review: ItemScore;
  /** Points of the self-assessment above those of the review; absent while one of them has none. */
  readonly above?: number;
}

/**
 * Self-assessment and review of one list side by side.
 *
 * @term 自评和督评
 */
export interface RatingComparison {
  /** The self-assessment. */
  readonly self: Score;
  /** The review, which counts. */
  readonly review: Score;
  /** Every item, in the order of the edition. */
  readonly items: readonly RatedItem[];
  /** Items both answered that came to the same judgement. */
  readonly agreed: readonly string[];
  /** Items both answered that did not, the largest difference in points first. */
  readonly differing: readonly string[];
  /** Points of the self-assessment above those of the review over the items that have both. */
  readonly above: number;
}

/**
 * Sets self-assessment (自评) and review (督评) side by side. The review counts; the difference says where both see things otherwise.
 *
 * Fails with the issues of `scoreAnswers`, and with `ratings-apart` when the two are not about one institution and edition.
 *
 * @example
 * ```ts
 * import { defineChecklistEdition, pinOf } from "@supervision/checklists";
 * import { compareRatings } from "@supervision/checklists/scoring";
 * const edition = defineChecklistEdition({
 *   edition: "2026-09",
 *   status: "active",
 *   effective: { from: "2026-09-01" },
 *   sources: [{ title: "示例细则", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }],
 *   items: { exits: { title: "安全出口畅通", answer: { type: "yes-partly-no", partly: 0.5 }, weight: 4 } },
 * });
 * const rating = (value: "yes" | "partly") => ({
 *   pin: pinOf("riverside/safety", edition),
 *   institution: "s1",
 *   date: "2026-09-10",
 *   answers: { exits: { type: "yes-partly-no", value } },
 * }) as const;
 * const both = compareRatings(edition, { self: rating("yes"), review: rating("partly") });
 * console.log(both.ok && [both.value.above, both.value.differing]); // => [ 2, [ 'exits' ] ]
 * ```
 */
export function compareRatings(
  edition: ChecklistEdition,
  ratings: { readonly self: ChecklistAnswers; readonly review: ChecklistAnswers },
): Checked<RatingComparison> {
  const { self, review } = ratings;
  if (self.institution !== review.institution || self.pin.series !== review.pin.series)
    return failed([ratingsApart(self.institution, review.institution, ["self"])]);
  const [own, reviewed] = [scoreAnswers(edition, self), scoreAnswers(edition, review)];
  if (!own.ok) return own;
  if (!reviewed.ok) return reviewed;
  const items = reviewed.value.items.flatMap((line, index): readonly RatedItem[] => {
    const other = own.value.items[index];
    if (other === undefined) return [];
    const [a, b] = [pointsOf(other), pointsOf(line)];
    const above =
      a === undefined || b === undefined ? {} : { above: toNumber(minus(toDecimal(a), toDecimal(b))) };
    return [{ item: line.item, self: other, review: line, ...above }];
  });
  const both = items.filter((each) => "judgement" in each.self && "judgement" in each.review);
  const differing = both.filter(differs).toSorted((a, b) => Math.abs(b.above ?? 0) - Math.abs(a.above ?? 0));
  return checkedFrom(
    {
      self: own.value,
      review: reviewed.value,
      items,
      agreed: both.filter((each) => !differs(each)).map(({ item }) => item),
      differing: differing.map(({ item }) => item),
      above: toNumber(items.reduce((sum, { above = 0 }) => plus(sum, toDecimal(above)), ZERO)),
    },
    [...own.warnings, ...reviewed.warnings],
  );
}

function differs({ self, review, above = 0 }: RatedItem): boolean {
  return above !== 0 || ("judgement" in self && "judgement" in review && self.judgement !== review.judgement);
}

function pointsOf(score: ItemScore): number | undefined {
  return "points" in score ? score.points : undefined;
}

/**
 * One source of a weighted total.
 *
 * @term 评价来源
 */
export interface RatingShare {
  /** Who rated, such as 自评. */
  readonly title: string;
  /** Points given, of `outOf`; absent while they are not known. */
  readonly points?: number;
  /** The most points, above 0. */
  readonly outOf: number;
  /** Part of the total, above 0; the parts of all sources make up what the total is out of. */
  readonly part: number;
}

/**
 * Adds several ratings up by their parts (自评 15% + 学校评价 25% + 督导室评价 60%), each rescaled to its part and rounded half up to four
 * decimals. Fails with `rating-invalid` for numbers out of range. Warns `rating-missing` for each source without points; the total then has a range.
 *
 * @example
 * ```ts
 * import { combineRatings } from "@supervision/checklists/scoring";
 * const total = combineRatings([
 *   { title: "自评", points: 96, outOf: 100, part: 15 },
 *   { title: "学校评价", points: 88, outOf: 100, part: 25 },
 *   { title: "督导室评价", points: 90.5, outOf: 100, part: 60 },
 * ]);
 * console.log(total.ok && total.value); // => { points: 90.7, atMost: 90.7, outOf: 100 }
 * ```
 */
export function combineRatings(shares: readonly RatingShare[]): Checked<{
  readonly points: number;
  readonly atMost: number;
  readonly outOf: number;
}> {
  let [points, open, outOf] = [ZERO, ZERO, ZERO];
  const issues: Issue[] = [];
  for (const [index, share] of shares.entries()) {
    if (!isValid(share)) {
      issues.push(ratingInvalid(share.title, [index]));
      continue;
    }
    const part = toDecimal(share.part);
    outOf = plus(outOf, part);
    if (share.points === undefined) {
      issues.push(ratingMissing(share.title, [index, "points"]));
      open = plus(open, part);
    } else
      points = plus(points, ratio(times(toDecimal(share.points), part), toDecimal(share.outOf), 4) ?? ZERO);
  }
  return checkedFrom(
    { points: toNumber(points), atMost: toNumber(plus(points, open)), outOf: toNumber(outOf) },
    issues,
  );
}

function isValid({ points = 0, outOf, part }: RatingShare): boolean {
  return (
    part > 0 && outOf > 0 && points >= 0 && points <= outOf && Number.isFinite(part) && Number.isFinite(outOf)
  );
}
