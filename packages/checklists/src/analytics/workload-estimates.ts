import { failed, passed, type Bilingual, type Checked } from "@supervision/domain";
import { checkTimingPolicy, FEWEST_VISITS, type TimingPolicy } from "../answer-log/timing-policy.ts";
import type { VisitTiming } from "../answer-log/visit-timing.ts";

/**
 * How long something takes, of many visits.
 *
 * @term 用时估计
 */
export interface MinutesEstimate {
  /** Visits it rests on. */
  readonly visits: number;
  /** Half of them took at most this long: whole minutes. */
  readonly median: number;
  /** The middle half of them took at least this long; the shortest and the longest are single visits and are not told. */
  readonly atLeast: number;
  /** The middle half of them took at most this long. */
  readonly atMost: number;
}

/**
 * How long visits with one checklist take. What rests on too few visits is left out.
 *
 * @term 工作量估计
 */
export interface WorkloadEstimate {
  /** Id of the checklist. */
  readonly series: string;
  /** What `parts` are: nothing, sections or items. */
  readonly per: TimingPolicy["per"];
  /** Visits there are. */
  readonly visits: number;
  /** The whole visit; absent with too few visits. */
  readonly visit?: MinutesEstimate;
  /** Sections or items seen in enough visits, by id. */
  readonly parts: Readonly<Record<string, MinutesEstimate>>;
  /** Ids of sections or items seen in too few. */
  readonly tooFew: readonly string[];
}

/**
 * How long visits, their sections and items take, for planning work: median and middle half over many visits, nothing of what rests on
 * fewer visits than the policy of the district allows. Editions of a checklist are put together. Not for comparing inspectors or institutions,
 * which the timings do not name.
 *
 * Fails with `timing-policy-invalid`.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { minutesByItem, workloadEstimates } from "@supervision/checklists/analytics";
 * const policy = {
 *   agreedIn: { title: "督导用时测算办法", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2026-02" },
 *   from: "2026-03-01",
 *   per: "item",
 * } as const;
 * const timings = [70, 75, 80, 80, 85, 90, 95, 100, 110, 240].map((minutes) => ({
 *   series: "school/routine",
 *   edition: "2013-09",
 *   per: "item" as const,
 *   minutes,
 *   parts: { safety: minutes / 5 },
 * }));
 * const [routine] = orThrow(workloadEstimates(timings, policy));
 * console.log(routine?.visit); // => { visits: 10, median: 88, atLeast: 80, atMost: 100 }
 * console.log(routine && minutesByItem(routine)); // => { 'school/routine#safety': 18 }
 * ```
 */
export function workloadEstimates(
  timings: readonly VisitTiming[],
  policy: TimingPolicy,
): Checked<readonly WorkloadEstimate[]> {
  const [wrong, ...more] = checkTimingPolicy(policy);
  if (wrong !== undefined) return failed([wrong, ...more]);
  const { fewest = FEWEST_VISITS } = policy;
  return passed(
    [...grouped(timings, ({ series, per }) => JSON.stringify([series, per])).values()].flatMap((own) => {
      const [first] = own;
      return first === undefined ? [] : [estimateOf(first, own, fewest)];
    }),
  );
}

function estimateOf(
  { series, per }: VisitTiming,
  timings: readonly VisitTiming[],
  fewest: number,
): WorkloadEstimate {
  const parts = timings.flatMap((timing) => Object.entries(timing.parts));
  const byPart = [...grouped(parts, ([id]) => id)].map(
    ([id, own]) => [id, own.map(([, minutes]) => minutes)] as const,
  );
  const enough = byPart.filter(([, minutes]) => minutes.length >= fewest);
  return {
    series,
    per,
    visits: timings.length,
    ...(timings.length < fewest ? {} : { visit: spread(timings.map(({ minutes }) => minutes)) }),
    parts: Object.fromEntries(enough.map(([id, minutes]) => [id, spread(minutes)] as const)),
    tooFew: byPart.flatMap(([id, minutes]) => (minutes.length < fewest ? [id] : [])),
  };
}

function spread(minutes: readonly number[]): MinutesEstimate {
  const sorted = minutes.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? 0;
  const quarter = Math.floor(sorted.length / 4);
  const half = sorted.length / 2;
  return {
    visits: sorted.length,
    median: Math.round((at(Math.ceil(half) - 1) + at(Math.floor(half))) / 2),
    atLeast: at(quarter),
    atMost: at(sorted.length - 1 - quarter),
  };
}

function grouped<One>(
  list: readonly One[],
  keyOf: (one: One) => string,
): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of list) {
    const own = groups.get(keyOf(one));
    if (own === undefined) groups.set(keyOf(one), [one]);
    else own.push(one);
  }
  return groups;
}

/** Minutes of items by their reference, at least 1 each, as `selectItems` takes them; items that are not told of are not there. */
export function minutesByItem({ series, per, parts }: WorkloadEstimate): Readonly<Record<string, number>> {
  if (per !== "item") return {};
  return Object.fromEntries(
    Object.entries(parts).map(([id, { median }]) => [`${series}#${id}`, Math.max(1, median)]),
  );
}

/** Estimates in words, with what they rest on. Titles of items or sections are used where they are given. */
export function formatWorkload(
  { series, visits, visit, parts, tooFew }: WorkloadEstimate,
  titles: Readonly<Record<string, string>> = {},
  language: keyof Bilingual = "zh",
): string {
  const zh = language === "zh";
  const told = ({ visits: base, median, atLeast, atMost }: MinutesEstimate): string =>
    zh
      ? `一般${median}分钟（半数在${atLeast}至${atMost}分钟之间，${base}次）`
      : `${median} minutes (half of them ${atLeast} to ${atMost}; ${base} visits)`;
  const name = (id: string): string => titles[id] ?? id;
  const [colon, comma] = zh ? ["：", "、"] : [": ", ", "];
  const few = zh ? `只有${visits}次，不作估计` : `only ${visits} visit(s), nothing is told`;
  const list = tooFew.map(name).join(comma);
  return [
    `${series}${colon}${visit === undefined ? few : told(visit)}`,
    ...Object.entries(parts).map(([id, part]) => `- ${name(id)}${colon}${told(part)}`),
    ...(list === "" ? [] : [zh ? `次数太少，不作估计：${list}` : `too few visits: ${list}`]),
  ].join("\n");
}
