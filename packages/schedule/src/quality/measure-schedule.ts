import { type Checked, contains, daysBetween, passed, type Visit, visitHalfDays } from "@supervision/domain";
import { isConcerned } from "../checking/is-concerned.ts";
import { judgeSchedule } from "../checking/check-schedule.ts";
import { softPenalty } from "../checking/soft-penalty.ts";
import { grouped } from "../grouped.ts";
import { planningDays } from "../planning-days.ts";
import { searchWeight } from "../rules/rule-level.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { costOfOddLoads } from "../matching/odd-loads.ts";
import { fairShares, type FairShares, imbalance, SHARE_WEIGHT } from "./fair-shares.ts";
import { leastWays } from "./least-ways.ts";
import { daysOut, type QualityFacts, qualityFacts } from "./quality-facts.ts";

/**
 * What a plan from anywhere costs, part by part, beside a proven lower bound: whole numbers, 100 m of way counting 1.
 *
 * The parts are those of `PlanQuality`.
 *
 * @term 安排测评
 */
export interface ScheduleMeasure {
  /** Sum of the parts. */
  readonly cost: number;
  /** Ways of all inspectors over all days, out and back, in 100 m; 0 where places are unknown. */
  readonly travel: number;
  /** Weight × missing days under rules of rest, see `PlanQuality`. */
  readonly rest: number;
  /** 200 for each half-day by which an inspector's load misses the share of the work, see `PlanQuality`. */
  readonly balance: number;
  /** Penalty under medium and soft rules written as functions (`inspect`), those over the whole plan left out. */
  readonly own: number;
  /**
   * No valid plan costs less that makes the same visits, each in the same month, leaves visits of one inspector to those who serve the zone
   * or make them here, and visits a school once a day at most; where this plan goes to a school twice on a day, all may.
   */
  readonly lowerBound: number;
  /**
   * By how much the plan may be dearer than the best one, in per cent of the bound, from 0; absent when the bound is 0 and the plan costs
   * something, and for plans that send an inspector to two places in one half-day, for which the bound does not hold.
   */
  readonly gapPercent?: number;
  /** Ids of visits that were not measured: their institution or an inspector is unknown, or the day lies outside the period. */
  readonly notMeasured: readonly string[];
}

/**
 * Measures a plan from anywhere: this package's, a spreadsheet's, another solver's.
 *
 * What it costs and how little it could cost is counted anew from the problem and the visits; only the geometry of the map and the
 * mathematics of best pairs are the same as in the search; shares of the work (`balance`) know no deputies, whom
 * the search does. Whether the plan is allowed is for `checkSchedule` to say. Issues:
 * `period-invalid`, `register-id-duplicate`, `rule-duplicate`, `calendar-year-missing`; warnings `terms-missing`,
 * `period-without-visiting-days`.
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Institution, type Visit } from "@supervision/domain";
 * import { atLeastMonthlySchool } from "@supervision/schedule/national";
 * import { measureSchedule } from "@supervision/schedule/quality";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const school = (id: string, longitude: number): Institution => ({
 *   id, name: id, kind: "primary", nature: "public", town: "东街", students: {}, coordinates: { longitude, latitude: 36 },
 * });
 * const visit = (institution: string, date: string): Visit => ({
 *   id: institution, institution, inspectors: ["I1"], date, halfDay: "morning", kind: "routine", items: [],
 * });
 * const measured = measureSchedule({
 *   period: { from: "2026-03-02", until: "2026-03-31" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [school("S1", 117), school("S2", 117.02)],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar,
 *   rules: [atLeastMonthlySchool],
 *   office: { longitude: 117.1, latitude: 36 },
 * }, [visit("S1", "2026-03-03"), visit("S2", "2026-03-04")]);
 * // Both on one day would save the second way out.
 * if (measured.ok) console.log(measured.value.cost, measured.value.lowerBound, measured.value.gapPercent); // => 324 180 80
 * ```
 */
export function measureSchedule(
  problem: ScheduleProblem,
  visits: readonly Visit[],
): Checked<ScheduleMeasure> {
  const days = planningDays(problem);
  if (!days.ok) return days;
  const facts = qualityFacts(problem, visits);
  const travel = travelOf(facts);
  const rest = restOf(facts, days.value.workdays);
  const shares = fairShares(facts);
  const balance = imbalance(shares);
  const own = softPenalty(judgeSchedule(problem, facts.visits, days.value.workdays).rules, facts.spans);
  const cost = travel + rest + balance + own;
  const lowerBound = boundOf(facts, shares);
  return passed(
    {
      cost,
      travel,
      rest,
      balance,
      own,
      lowerBound,
      ...gapOf(facts, cost, lowerBound),
      notMeasured: facts.notMeasured,
    },
    days.warnings,
  );
}

// Days hold two visits: an odd share of the work takes a day with one.
function boundOf(facts: QualityFacts, shares: readonly FairShares[]): number {
  const { way, singles } = leastWays(facts);
  if (singles === undefined) return way;
  let sum = way;
  for (const { staff, load, least, most } of shares) {
    const own = singles.filter(({ who }) => staff.includes(who));
    const days = own.reduce((all, one) => all + one.days, 0);
    const work = load.reduce((all, one) => all + one, 0);
    const whole = own.reduce((all, one) => all + one.whole, 0);
    const breaks = own.flatMap(({ gains }) => gains).toSorted((a, b) => a - b);
    // Somebody from outside has a part in the work.
    if (work !== days + 2 * breaks.length + whole) return way;
    sum += costOfOddLoads(least, most, work, days, breaks, SHARE_WEIGHT);
  }
  return sum;
}

function gapOf(facts: QualityFacts, cost: number, bound: number): Pick<ScheduleMeasure, "gapPercent"> {
  const isTwice = [
    ...grouped(facts.visits, (visit) =>
      visit.inspectors.flatMap((id) => visitHalfDays(visit).map((half) => `${visit.date} ${half} ${id}`)),
    ),
  ].some(([, own]) => own.length > 1);
  if (isTwice || (bound === 0 && cost > 0)) return {};
  return { gapPercent: bound === 0 ? 0 : Math.round((100_000 * (cost - bound)) / bound) / 1000 };
}

function travelOf(facts: QualityFacts): number {
  let sum = 0;
  for (const [inspector, visits] of daysOut(facts.visits)) {
    const [first] = visits;
    const last = visits.at(-1);
    if (first === undefined || last === undefined) continue;
    sum += facts.out(inspector, first.institution) + facts.out(inspector, last.institution);
    visits.forEach((visit, index) => {
      const before = visits[index - 1];
      if (before !== undefined) sum += facts.between(before.institution, visit.institution);
    });
  }
  return sum;
}

// Every two visits of an institution count, not only those that follow one another.
function restOf({ visits, spans, check }: QualityFacts, workdays: readonly string[]): number {
  const number = new Map(workdays.map((day, index) => [day, index]));
  let sum = 0;
  for (const { edition, days } of spans) {
    const { rule } = edition;
    if (rule.type !== "rest-between-visits") continue;
    const weight = searchWeight(edition);
    const apart = (from: string, until: string): number =>
      rule.unit === "days" ? daysBetween(from, until) : (number.get(until) ?? 0) - (number.get(from) ?? 0);
    const counted = visits.filter(({ kind, institution }) => {
      const place = check.institutions.get(institution);
      return kind !== "follow-up" && place !== undefined && isConcerned(check, rule, place);
    });
    for (const own of grouped(counted, ({ institution }) => [institution]).values())
      own.forEach((later, index) => {
        if (!contains(days, later.date)) return;
        for (const earlier of own.slice(0, index))
          sum += weight * Math.max(0, rule.days - apart(earlier.date, later.date));
      });
  }
  return sum;
}
