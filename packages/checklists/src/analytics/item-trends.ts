import { passed, type Bilingual, type Checked, type IsoDate } from "@supervision/domain";
import { comparability, type ItemComparability } from "../comparability/comparability.ts";
import { composeLenses } from "../lenses/compose-lenses.ts";
import type { EditionLens } from "../lenses/edition-lens.ts";
import { migrateAnswers } from "../lenses/migrate-answers.ts";
import { formatProportion, rateOf, type ItemRate, type RateOptions } from "./item-rates.ts";
import { judgeRecords, type AnalysedRecord, type RecordJudgement } from "./judge-records.ts";

/**
 * A stretch of time that makes one point of a line.
 *
 * @term 统计期
 */
export interface TrendPeriod {
  /** Name, such as `2025-autumn`. */
  readonly id: string;
  /** First day. */
  readonly from: IsoDate;
  /** Last day. */
  readonly to: IsoDate;
}

/**
 * One point of a line.
 *
 * @term 趋势点
 */
export interface TrendPoint extends Omit<ItemRate, "item" | "title"> {
  /** Id of the period. */
  readonly period: string;
}

/**
 * One unbroken line: the same question through one or more editions, all read as the last of them asks it.
 *
 * @term 事项趋势
 */
export interface TrendLine {
  /** Item id in the edition the line ends with. */
  readonly item: string;
  /** Its title there. */
  readonly title: string;
  /** Names of the editions whose answers it holds, in order. */
  readonly editions: readonly [string, ...string[]];
  /** Periods with records, in the order given. */
  readonly points: readonly TrendPoint[];
  /** Why it does not reach further back: the item is new, or asks something else than before; absent at the first edition. */
  readonly brokenBefore?: {
    /** The edition before the break. */
    readonly edition: string;
    /** Items there that came before it; empty when it is new. */
    readonly items: readonly string[];
    /** What differs. */
    readonly because: readonly Bilingual[];
  };
}

/**
 * The lines of all items through the editions of a list. A line goes on where the comparability of an item allows it, and the answers to
 * earlier editions are read as the last edition of the line asks (a changed standard is applied to all of them); where the question changed,
 * the line ends and another one begins, and says why. Items that are gone keep the line they had.
 *
 * Fails with the issues of `scoreAnswers` and `migrateAnswers`. Records of other editions than those of the lenses are refused by them.
 *
 * @param lenses - from each edition to the next, in order, at least one
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { type ChecklistEdition, pinOf } from "@supervision/checklists";
 * import { formatTrends, itemTrends } from "@supervision/checklists/analytics";
 * import { lensBetween } from "@supervision/checklists/migration";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const next = { ...edition, edition: "2026-09", effective: { from: "2026-09-01" } };
 *   const lens = orThrow(lensBetween(schoolRoutine.id, edition, next));
 *   const record = (of: ChecklistEdition, date: string, value: "yes" | "no") => ({
 *     answers: { pin: pinOf(schoolRoutine.id, of), institution: "s1", date, answers: { safety: { type: "yes-no", value } } },
 *   } as const);
 *   const lines = orThrow(itemTrends(
 *     [lens],
 *     [record(edition, "2026-03-02", "no"), record(next, "2026-10-12", "yes")],
 *     [{ id: "2026春", from: "2026-02-01", to: "2026-07-31" }, { id: "2026秋", from: "2026-08-01", to: "2027-01-31" }],
 *   ));
 *   console.log(formatTrends(lines.filter(({ item }) => item === "safety")).split("\n")[0]); // => safety 校园及周边安全、学生交通安全（2013-09–2026-09）
 * }
 * ```
 */
export function itemTrends(
  lenses: readonly [EditionLens, ...EditionLens[]],
  records: readonly AnalysedRecord[],
  periods: readonly TrendPeriod[],
  options: RateOptions = {},
): Checked<readonly TrendLine[]> {
  const editions = [lenses[0].earlier, ...lenses.map(({ later }) => later)];
  const covered = editions.map(() => new Set<string>());
  const lines: TrendLine[] = [];
  for (let last = editions.length - 1; last >= 0; last -= 1) {
    const edition = editions[last];
    if (edition === undefined) continue;
    const rows = rowsTo(lenses, last);
    const judged = judgedAs(lenses, editions, last, records);
    if (!judged.ok) return judged;
    for (const [item, { title }] of Object.entries(edition.items)) {
      if (covered[last]?.has(item) === true) continue;
      let first = last;
      const from = new Map([[last, [item] as readonly string[]]]);
      for (; first > 0; first -= 1) {
        const row = rows[first - 1]?.get(item);
        if (row === undefined || row.verdict === "not-comparable") break;
        from.set(first - 1, row.from);
      }
      for (const [at, items] of from) for (const id of items) covered[at]?.add(id);
      const names = editions.slice(first, last + 1).map((one) => one.edition);
      const [begins = edition.edition, ...rest] = names;
      const broken = first === 0 ? undefined : rows[first - 1]?.get(item);
      const points = pointsOf(judged.value.slice(first), item, periods, options);
      lines.push({
        item,
        title,
        editions: [begins, ...rest],
        points,
        ...(broken === undefined
          ? {}
          : {
              brokenBefore: {
                edition: editions[first - 1]?.edition ?? "",
                items: broken.from,
                because: broken.because,
              },
            }),
      });
    }
  }
  return passed(lines);
}

/** How each item of an edition compares with each earlier edition, by place of that edition. */
function rowsTo(
  lenses: readonly EditionLens[],
  last: number,
): readonly ReadonlyMap<string, ItemComparability>[] {
  return Array.from({ length: last }, (_edition, at) => {
    const [one, ...rest] = lenses.slice(at, last);
    const rows = one === undefined ? [] : comparability(composeLenses(one, ...rest));
    return new Map(rows.flatMap((row) => (row.to === undefined ? [] : [[row.to, row] as const])));
  });
}

type Judged = readonly (readonly [date: IsoDate, judgements: ReadonlyMap<string, RecordJudgement>])[];

/** The records of each edition up to one, judged as that one asks. */
function judgedAs(
  lenses: readonly EditionLens[],
  editions: readonly EditionLens["later"][],
  last: number,
  records: readonly AnalysedRecord[],
): Checked<readonly Judged[]> {
  const result: Judged[] = [];
  for (let at = 0; at <= last; at += 1) {
    const edition = editions[at];
    const [one, ...rest] = lenses.slice(at, last);
    const moved: AnalysedRecord[] = [];
    for (const record of records) {
      if (record.answers.pin.edition !== edition?.edition) continue;
      if (one === undefined) {
        moved.push(record);
        continue;
      }
      const migrated = migrateAnswers(composeLenses(one, ...rest), record.answers);
      if (!migrated.ok) return migrated;
      moved.push({ ...record, answers: migrated.value.answers });
    }
    const target = editions[last];
    const judged = target === undefined ? passed([]) : judgeRecords(target, moved);
    if (!judged.ok) return judged;
    result.push(judged.value.map(([{ answers }, byItem]) => [answers.date, byItem] as const));
  }
  return passed(result);
}

function pointsOf(
  judged: readonly Judged[],
  item: string,
  periods: readonly TrendPeriod[],
  options: RateOptions,
): readonly TrendPoint[] {
  return periods.flatMap(({ id, from, to }) => {
    const judgements = judged.flatMap((records) =>
      records.flatMap(([date, byItem]) =>
        date >= from && date <= to ? [byItem.get(item) ?? ("excluded" as const)] : [],
      ),
    );
    return judgements.length === 0 ? [] : [{ period: id, ...rateOf(judgements, options) }];
  });
}

/** Lines in words: each with its points, and where it breaks off and why. */
export function formatTrends(lines: readonly TrendLine[], language: keyof Bilingual = "zh"): string {
  const zh = language === "zh";
  return lines
    .map(({ item, title, editions, points, brokenBefore }) => {
      const through = editions.length === 1 ? editions[0] : `${editions[0]}–${editions.at(-1) ?? ""}`;
      const head = `${item} ${title}${zh ? `（${through}）` : ` (${through})`}`;
      const broken =
        brokenBefore === undefined
          ? []
          : [
              zh
                ? `  ┄┄ 与${brokenBefore.edition}不可比：${brokenBefore.because.map(({ zh: why }) => why).join("；")}`
                : `  ┄┄ not comparable with ${brokenBefore.edition}: ${brokenBefore.because.map(({ en }) => en).join("; ")}`,
            ];
      const said = points.map(
        ({ period, short, few }) => `  ${period} ${formatProportion(short, few, language)}`,
      );
      return [head, ...broken, ...said].join("\n");
    })
    .join("\n");
}
