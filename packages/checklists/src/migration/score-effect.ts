import { passed, type Bilingual, type Checked, type IsoDate } from "@supervision/domain";
import type { ChecklistAnswers } from "../answers/answer.ts";
import { itemsOf } from "../lenses/answer-origin.ts";
import type { EditionLens } from "../lenses/edition-lens.ts";
import { migrateAnswers } from "../lenses/migrate-answers.ts";
import { minus, plus, toDecimal, toNumber, ZERO, type Decimal } from "../scores/decimal.ts";
import { scoreAnswers } from "../scores/score-answers.ts";
import type { Score, Tally } from "../scores/score.ts";

/**
 * What one filled checklist comes to by either edition.
 *
 * @term 单份影响
 */
export interface RecordEffect {
  /** Institution id. */
  readonly institution: string;
  /** Day of the visit. */
  readonly date: IsoDate;
  /** By the edition it was filled for. */
  readonly before: Tally;
  /** By the other edition, with the answers that move along. */
  readonly after: Tally;
  /** Whether points, points still open, or the maximum differ. */
  readonly changed: boolean;
}

/**
 * What one item adds to the difference.
 *
 * @term 单项影响
 */
export interface ItemEffect {
  /** Item of the later edition, or of the earlier one where it is gone. */
  readonly item: string;
  /** Its title. */
  readonly title: string;
  /** In how many of the filled checklists its points differ. */
  readonly records: number;
  /** Points more (above 0) or fewer, over all of them, exactly. */
  readonly points: number;
}

/**
 * What another edition does to the scores of filled checklists.
 *
 * @term 换版对得分的影响
 */
export interface ScoreEffect {
  /** Each filled checklist, in the order given. */
  readonly records: readonly RecordEffect[];
  /** How many of them differ. */
  readonly changed: number;
  /** How many have points open by the later edition that were settled by the earlier one: answers that did not move along, new items. */
  readonly reopened: number;
  /** Items that differ, in the order of the later edition, what is gone last. */
  readonly items: readonly ItemEffect[];
}

/**
 * Scores filled checklists by the edition they were given to and, read through a lens, by the other one: what a new edition would do to
 * the scores of last term, before it is published.
 *
 * Fails with the issues of `scoreAnswers` and `migrateAnswers` for the first checklist that has any.
 */
export function scoreEffect(lens: EditionLens, sample: readonly ChecklistAnswers[]): Checked<ScoreEffect> {
  const records: RecordEffect[] = [];
  const sums = new Map<string, { records: number; points: Decimal }>();
  for (const filled of sample) {
    const before = scoreAnswers(lens.earlier, filled);
    if (!before.ok) return before;
    const moved = migrateAnswers(lens, filled);
    if (!moved.ok) return moved;
    const after = scoreAnswers(lens.later, moved.value.answers);
    if (!after.ok) return after;
    addItems(lens, before.value, after.value, sums);
    records.push({
      institution: filled.institution,
      date: filled.date,
      before: tallyOf(before.value),
      after: tallyOf(after.value),
      changed: (["points", "open", "maximum"] as const).some((sum) => before.value[sum] !== after.value[sum]),
    });
  }
  const items = [...Object.entries(lens.later.items), ...Object.entries(lens.earlier.items)];
  const found = new Map<string, ItemEffect>();
  for (const [item, { title }] of items) {
    const sum = sums.get(item);
    if (sum !== undefined && !found.has(item))
      found.set(item, { item, title, records: sum.records, points: toNumber(sum.points) });
  }
  return passed({
    records,
    changed: records.filter(({ changed }) => changed).length,
    reopened: records.filter(({ before, after }) => before.open === 0 && after.open > 0).length,
    items: [...found.values()],
  });
}

/** The effect on scores in words: how many change, and which items do it. */
export function formatScoreEffect(effect: ScoreEffect, language: keyof Bilingual = "zh"): string {
  const { records, changed, reopened, items } = effect;
  const zh = language === "zh";
  const head = zh
    ? `${records.length}份答卷中${changed}份得分改变，${reopened}份出现待定`
    : `${changed} of ${records.length} filled checklists change, ${reopened} have points open again`;
  const lines = items.map(({ item, title, records: count, points }) => {
    const sign = points > 0 ? "+" : "";
    return zh
      ? `- ${item} ${title}：${count}份改变，合计${sign}${points}分`
      : `- ${item} ${title}: ${count} change, ${sign}${points} points in all`;
  });
  return [head, ...lines].join("\n");
}

function tallyOf({ status, points, lost, open, maximum, excluded, share, range, counts }: Score): Tally {
  return {
    status,
    points,
    lost,
    open,
    maximum,
    excluded,
    ...(share === undefined ? {} : { share }),
    ...(range === undefined ? {} : { range }),
    counts,
  };
}

function addItems(
  lens: EditionLens,
  before: Score,
  after: Score,
  sums: Map<string, { records: number; points: Decimal }>,
): void {
  const had = pointsByItem(before);
  const has = pointsByItem(after);
  const read = new Set<string>();
  const add = (item: string, points: Decimal): void => {
    if (points.units === 0n) return;
    const sum = sums.get(item) ?? { records: 0, points: ZERO };
    sums.set(item, { records: sum.records + 1, points: plus(sum.points, points) });
  };
  for (const item of Object.keys(lens.later.items)) {
    const origin = lens.origins[item];
    // An answer that was split counts once, for the first item that reads it.
    const sources = origin === undefined ? [] : [...new Set(itemsOf(origin))].filter((id) => !read.has(id));
    for (const source of sources) read.add(source);
    const was = sources.reduce((sum, id) => plus(sum, had.get(id) ?? ZERO), ZERO);
    add(item, minus(has.get(item) ?? ZERO, was));
  }
  for (const item of Object.keys(lens.earlier.items))
    if (!read.has(item)) add(item, minus(ZERO, had.get(item) ?? ZERO));
}

function pointsByItem({ items }: Score): ReadonlyMap<string, Decimal> {
  return new Map(
    items.flatMap((line) =>
      "points" in line && line.points !== undefined ? [[line.item, toDecimal(line.points)] as const] : [],
    ),
  );
}
