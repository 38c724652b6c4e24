import { passed, type Checked } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import { judgeRecords, type AnalysedRecord, type RecordJudgement } from "./judge-records.ts";
import { FEWEST, rateOf, type RateOptions } from "./item-rates.ts";
import { CONFIDENCE, difference, proportion, type Difference, type Proportion } from "./proportion.ts";

/**
 * How often an item falls short in one zone, beside all the others.
 *
 * @term 责任区差异
 */
export interface ZoneRate {
  /** Zone id. */
  readonly zone: string;
  /** Records judged there. */
  readonly base: number;
  /** Share that falls short; absent where the zone or all others together have fewer records than asked for. */
  readonly short?: Proportion;
  /** The zone beside all the others; absent where `short` is. */
  readonly beside?: Difference;
}

/**
 * The zones of one item.
 *
 * @term 事项的责任区差异
 */
export interface ItemByZone {
  /** Item id. */
  readonly item: string;
  /** Its title. */
  readonly title: string;
  /** The zones in the order of their ids. */
  readonly zones: readonly ZoneRate[];
  /** Records that name no zone; in no zone and in no comparison. */
  readonly without: number;
}

/**
 * Where an item falls short more often than elsewhere: each zone beside all the others, with intervals. Zones with few records are told by
 * their count alone. Of twenty comparisons at 95 % one differs by chance, so look at what stays through several terms.
 *
 * Fails with the issues of `scoreAnswers`.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { pinOf } from "@supervision/checklists";
 * import { ratesByZone } from "@supervision/checklists/analytics";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const pin = pinOf(schoolRoutine.id, edition);
 *   const records = Array.from({ length: 60 }, (_, index) => ({
 *     zone: index < 30 ? "east" : "west",
 *     answers: {
 *       pin, institution: `s${index}`, date: "2026-03-02",
 *       answers: { canteen: { type: "yes-no", value: index % (index < 30 ? 2 : 10) === 0 ? "no" : "yes" } },
 *     },
 *   } as const));
 *   const canteen = orThrow(ratesByZone(edition, records)).find(({ item }) => item === "canteen");
 *   console.log(canteen?.zones.map(({ zone, short }) => `${zone} ${short?.share}`)); // => ["east 0.5", "west 0.1"]
 * }
 * ```
 */
export function ratesByZone(
  edition: ChecklistEdition,
  records: readonly AnalysedRecord[],
  options: RateOptions = {},
): Checked<readonly ItemByZone[]> {
  const { fewest = FEWEST } = options;
  const judged = judgeRecords(edition, records);
  if (!judged.ok) return judged;
  const zones = [...new Set(judged.value.flatMap(([{ zone }]) => zone ?? []))].toSorted();
  const result = Object.entries(edition.items).map(([item, { title }]) => {
    const of = (isIn: (zone: string) => boolean): readonly RecordJudgement[] =>
      judged.value.flatMap(([{ zone }, byItem]) =>
        zone !== undefined && isIn(zone) ? [byItem.get(item) ?? "excluded"] : [],
      );
    return {
      item,
      title,
      zones: zones.map((zone): ZoneRate => {
        const { short } = rateOf(
          of((one) => one === zone),
          options,
        );
        const { short: rest } = rateOf(
          of((one) => one !== zone),
          options,
        );
        const beside = difference(short, rest);
        const { base } = short;
        return base < fewest || rest.base < fewest || beside === undefined
          ? { zone, base }
          : { zone, base, short, beside };
      }),
      without: judged.value.filter(([{ zone }]) => zone === undefined).length,
    };
  });
  return passed(result);
}

/**
 * Whether those who judge an item judge alike. Nobody is named: it tells of the item, which may need a clearer wording, not of people.
 *
 * @term 判断尺度差异
 */
export interface RaterSpread {
  /** Item id. */
  readonly item: string;
  /** Its title. */
  readonly title: string;
  /** How many raters have enough records. */
  readonly raters: number;
  /** How many have fewer and are left out. */
  readonly left: number;
  /** The lowest and the highest share that falls short among them; absent below two raters. */
  readonly range?: { readonly atLeast: number; readonly atMost: number };
  /**
   * `apart` when two of them differ by more than chance, all pairs taken together; `alike` when no two do; `too-few` below two raters.
   * They visit different schools, so `apart` is a reason to rate some visits in pairs (`raterAgreement`), not a result.
   */
  readonly verdict: "alike" | "apart" | "too-few";
}

/**
 * How far the shares of different raters lie apart, item by item, without naming anybody. Fails with the issues of `scoreAnswers`.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { pinOf } from "@supervision/checklists";
 * import { raterSpread } from "@supervision/checklists/analytics";
 * import { schoolRoutine } from "@supervision/checklists/school";
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const pin = pinOf(schoolRoutine.id, edition);
 *   // Two inspectors, forty schools each: one finds a shortfall in every second, the other in every tenth.
 *   const records = Array.from({ length: 80 }, (_, index) => ({
 *     rater: index < 40 ? "I1" : "I2",
 *     answers: {
 *       pin, institution: `s${index}`, date: "2026-03-02",
 *       answers: { safety: { type: "yes-no", value: index % (index < 40 ? 2 : 10) === 0 ? "no" : "yes" } },
 *     },
 *   } as const));
 *   const safety = orThrow(raterSpread(edition, records)).find(({ item }) => item === "safety");
 *   console.log(safety?.verdict); // => apart
 * }
 * ```
 */
export function raterSpread(
  edition: ChecklistEdition,
  records: readonly AnalysedRecord[],
  { confidence = CONFIDENCE, fewest = FEWEST }: RateOptions = {},
): Checked<readonly RaterSpread[]> {
  const judged = judgeRecords(edition, records);
  if (!judged.ok) return judged;
  const result = Object.entries(edition.items).map(([item, { title }]): RaterSpread => {
    const byRater = new Map<string, RecordJudgement[]>();
    for (const [{ rater }, byItem] of judged.value)
      if (rater !== undefined)
        byRater.set(rater, [...(byRater.get(rater) ?? []), byItem.get(item) ?? "excluded"]);
    const rates = [...byRater.values()].map((judgements) => rateOf(judgements, { confidence, fewest }));
    const enough = rates.filter(({ few }) => !few).map(({ short }) => short);
    const left = rates.length - enough.length;
    if (enough.length < 2) return { item, title, raters: enough.length, left, verdict: "too-few" };
    const shares = enough.map(({ share = 0 }) => share);
    // All pairs at once: each at a share of the doubt (Bonferroni).
    const pairs = (enough.length * (enough.length - 1)) / 2;
    const strict = enough.map(({ count, base }) => proportion(count, base, 1 - (1 - confidence) / pairs));
    const apart = strict.some((one, index) =>
      strict.slice(index + 1).some((other) => difference(one, other)?.verdict !== "alike"),
    );
    const range = { atLeast: Math.min(...shares), atMost: Math.max(...shares) };
    return { item, title, raters: enough.length, left, range, verdict: apart ? "apart" : "alike" };
  });
  return passed(result);
}
