import { passed, type Bilingual, type Checked } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { answerFormOf } from "../items/answer-form.ts";
import { judgeRecords, type AnalysedRecord, type RecordJudgement } from "./judge-records.ts";
import { CONFIDENCE, proportion, type Proportion } from "./proportion.ts";

/**
 * How often an item falls short.
 *
 * @term 事项问题率
 */
export interface ItemRate {
  /** Item id. */
  readonly item: string;
  /** Its title. */
  readonly title: string;
  /** Records by what they say. `noted` says nothing about falling short, `excluded` and `missing` neither. */
  readonly counts: Readonly<Record<RecordJudgement, number>>;
  /** Share of `not-met` among what was judged. */
  readonly notMet: Proportion;
  /** Share of `not-met` and `partly` among what was judged. */
  readonly short: Proportion;
  /** What the share of `short` can still become, 0 to 1, when every missing record turned out well, or badly; absent while nothing is missing. */
  readonly possible?: { readonly atLeast: number; readonly atMost: number };
  /** Whether the base is below the fewest records asked for: tell the count then, not the share. */
  readonly few: boolean;
}

/**
 * What rates are told with.
 *
 * @term 统计口径
 */
export interface RateOptions {
  /** How sure the intervals are, above 0 and below 1; absent means 0.95. */
  readonly confidence?: number;
  /** Fewest records to tell a share from, a whole number; absent means 10. No document sets it: it is yours to set. */
  readonly fewest?: number;
}

/** Fewest records a share is told from, when nothing else is said. */
export const FEWEST = 10;

/**
 * The share of records in which each item falls short. The base is what was judged: answers that do not apply or were not asked are left
 * out by the declared policy (`nonAnswers`), and what was not looked at, refused or not due is `missing`: never a zero, never a pass. With
 * `missing` records the share the item can still come to is given as a range.
 *
 * Fails with the issues of `scoreAnswers`; all records belong to this edition.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { pinOf } from "@supervision/checklists";
 * import { itemRates } from "@supervision/checklists/analytics";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const pin = pinOf(schoolRoutine.id, edition);
 *   const safety = [{ type: "yes-no", value: "yes" }, { type: "yes-no", value: "no" }, { type: "not-checked" }] as const;
 *   const records = safety.map((answer, index) => ({
 *     answers: { pin, institution: `s${index}`, date: "2026-03-02", answers: { safety: answer } },
 *   } as const));
 *   const rate = orThrow(itemRates(edition, records)).find(({ item }) => item === "safety");
 *   console.log(rate?.notMet.share, rate?.counts.missing, rate?.few); // => 0.5 1 true
 * }
 * ```
 */
export function itemRates(
  edition: ChecklistEdition,
  records: readonly AnalysedRecord[],
  options: RateOptions = {},
): Checked<readonly ItemRate[]> {
  const judged = judgeRecords(edition, records);
  if (!judged.ok) return judged;
  const rates = Object.entries(edition.items).flatMap(([item, { title, answer }]) => {
    if (answerFormOf(answer).type === "note") return [];
    const judgements = judged.value.map(([, byItem]) => byItem.get(item) ?? "excluded");
    return [{ item, title, ...rateOf(judgements, options) }];
  });
  return passed(rates);
}

/** The rate some judgements come to. */
export function rateOf(
  judgements: readonly RecordJudgement[],
  { confidence = CONFIDENCE, fewest = FEWEST }: RateOptions,
): Omit<ItemRate, "item" | "title"> {
  const counts = { met: 0, partly: 0, "not-met": 0, noted: 0, excluded: 0, missing: 0 };
  for (const judgement of judgements) counts[judgement] += 1;
  const base = counts.met + counts.partly + counts["not-met"];
  const falls = counts.partly + counts["not-met"];
  const all = base + counts.missing;
  return {
    counts,
    notMet: proportion(counts["not-met"], base, confidence),
    short: proportion(falls, base, confidence),
    ...(counts.missing === 0
      ? {}
      : { possible: { atLeast: falls / all, atMost: (falls + counts.missing) / all } }),
    few: base < fewest,
  };
}

/** Rates in words, in the order given; shares of few records are told as counts. */
export function formatItemRates(rates: readonly ItemRate[], language: keyof Bilingual = "zh"): string {
  const zh = language === "zh";
  return rates
    .map(({ title, short, counts, few, possible }) => {
      const missing =
        possible === undefined
          ? ""
          : zh
            ? `；另有${counts.missing}份未知，可能为${percent(possible.atLeast)}至${percent(possible.atMost)}`
            : `; ${counts.missing} unknown, so anything from ${percent(possible.atLeast)} to ${percent(possible.atMost)}`;
      return `- ${title}${zh ? "：" : ": "}${formatProportion(short, few, language)}${missing}`;
    })
    .join("\n");
}

/** A share in words: with its interval, or only the count when there are few. */
export function formatProportion(
  { count, base, share, interval }: Proportion,
  few: boolean,
  language: keyof Bilingual,
): string {
  const zh = language === "zh";
  if (base === 0) return zh ? "没有可计的记录" : "nothing to count";
  const counted = zh ? `${base}份中${count}份不足` : `${count} of ${base} fall short`;
  if (few || share === undefined || interval === undefined)
    return zh ? `${counted}（样本少，不计比例）` : `${counted} (too few for a share)`;
  const range = `${percent(interval.atLeast)}–${percent(interval.atMost)}`;
  return `${counted}${zh ? "，" : ", "}${percent(share)}${zh ? `（${range}）` : ` (${range})`}`;
}

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
