import { passed, type Bilingual, type Checked, type IsoDate } from "@supervision/domain";
import type { ChecklistAnswers } from "../answers/answer.ts";
import { itemsOf } from "../lenses/answer-origin.ts";
import type { EditionLens } from "../lenses/edition-lens.ts";
import { migrateAnswers } from "../lenses/migrate-answers.ts";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { nameGrade, outcomeChange, type OutcomeChange } from "./grade-change.ts";
import { minus, plus, toDecimal, toNumber, ZERO, type Decimal } from "../scores/decimal.ts";
import { scoreAnswers } from "../scores/score-answers.ts";
import type { Score, Tally } from "../scores/score.ts";

/**
 * What one filled checklist comes to by either edition.
 *
 * @term 单份答卷的变化
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
  /** How grade, vetoes and the points that count differ; absent when they do not. */
  readonly outcome?: OutcomeChange;
  /** Whether points, points still open, the maximum or the outcome differ. */
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
  /** How many get another grade. */
  readonly regraded: number;
  /** The editions, earlier and later, whose grades and items are named. */
  readonly editions: readonly [earlier: ChecklistEdition, later: ChecklistEdition];
  /** Items that differ, in the order of the later edition, what is gone last. */
  readonly items: readonly ItemEffect[];
}

/**
 * Scores filled checklists by the edition they were given to and, read through a lens, by the other one: what a new edition would do to
 * the scores of last term, before it is published.
 *
 * Fails with the issues of `scoreAnswers` and `migrateAnswers` for the first checklist that has any.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { defineChecklistEdition, pinOf } from "@supervision/checklists";
 * import { formatScoreEffect, lensBetween, scoreEffect } from "@supervision/checklists/migration";
 * const sources = [{ title: "示例清单", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-08" }] as const;
 * const earlier = defineChecklistEdition({
 *   edition: "2025-09", status: "active", effective: { from: "2025-09-01" }, sources,
 *   items: { exits: { title: "安全出口畅通", answer: "yes-no", weight: 10 } },
 * });
 * const later = defineChecklistEdition({
 *   edition: "2026-09", status: "active", effective: { from: "2026-09-01" }, sources,
 *   items: { exits: { title: "安全出口畅通", answer: "yes-no", weight: 20 } },
 * });
 * const effect = orThrow(
 *   scoreEffect(orThrow(lensBetween("riverside/safety", earlier, later)), [
 *     {
 *       pin: pinOf("riverside/safety", earlier),
 *       institution: "s1",
 *       date: "2026-03-02",
 *       answers: { exits: { type: "yes-no", value: "yes" } },
 *     },
 *   ]),
 * );
 * console.log(formatScoreEffect(effect).split("\n")[0]); // => 1份答卷中1份得分改变，0份出现待定
 * ```
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
    const outcome = outcomeChange(lens.later, before.value.outcome, after.value.outcome);
    records.push({
      institution: filled.institution,
      date: filled.date,
      before: tallyOf(before.value),
      after: tallyOf(after.value),
      ...(outcome === undefined ? {} : { outcome }),
      changed:
        outcome !== undefined ||
        (["points", "open", "maximum"] as const).some((sum) => before.value[sum] !== after.value[sum]),
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
    regraded: records.filter(({ outcome }) => outcome?.regraded === true).length,
    editions: [lens.earlier, lens.later],
    items: [...found.values()],
  });
}

/** The effect on scores in words: how many change, which items do it, and who gets another grade or a veto. */
export function formatScoreEffect(effect: ScoreEffect, language: keyof Bilingual = "zh"): string {
  const { records, changed, reopened, regraded, items } = effect;
  const zh = language === "zh";
  const head = zh
    ? `${records.length}份答卷中${changed}份得分改变，${reopened}份出现待定`
    : `${changed} of ${records.length} filled checklists change, ${reopened} have points open again`;
  const grades = regraded === 0 ? "" : zh ? `，${regraded}份等级改变` : `, ${regraded} get another grade`;
  const lines = items.map(({ item, title, records: count, points }) => {
    const sign = points > 0 ? "+" : "";
    return zh
      ? `- ${item} ${title}：${count}份改变，合计${sign}${points}分`
      : `- ${item} ${title}: ${count} change, ${sign}${points} points in all`;
  });
  const outcomes = records.flatMap((record) => outcomeLine(effect.editions, record, language));
  return [`${head}${grades}`, ...lines, ...outcomes].join("\n");
}

/** Whose grade or vetoes change. */
function outcomeLine(
  [earlier, later]: ScoreEffect["editions"],
  { institution, date, outcome }: RecordEffect,
  language: keyof Bilingual,
): readonly string[] {
  if (outcome === undefined) return [];
  const { before, after, regraded, direction, vetoed, cleared } = outcome;
  const zh = language === "zh";
  const way = direction === undefined ? "" : { up: zh ? "↑" : " up", down: zh ? "↓" : " down" }[direction];
  const grade = regraded
    ? [`${nameGrade(earlier, before?.grade, language)} → ${nameGrade(later, after?.grade, language)}${way}`]
    : [];
  const said = [
    ...grade,
    ...vetoed.map((title) => (zh ? `一票否决：${title}` : `veto: ${title}`)),
    ...cleared.map((title) => (zh ? `不再否决：${title}` : `no longer vetoed: ${title}`)),
  ];
  return said.length === 0
    ? []
    : [`- ${institution} ${date}${zh ? "：" : ": "}${said.join(zh ? "；" : "; ")}`];
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
