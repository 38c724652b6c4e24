import type { Bilingual, Period, VisitKind } from "@supervision/domain";
import type { DutyBearer } from "./cadence-rule.ts";
import type { InstitutionsAmong, InstitutionsConcerned } from "./institutions-among.ts";

/**
 * Once in so many years, counted from the last visit on record: 每三到五年一次综合督导.
 *
 * With `turns` the areas come one after the other (分片轮流), such as 城关 in 2026 and 东乡 in 2027. A turn is due by its last day, or by
 * the end of the cycle when that comes earlier; where the cycle would end before the turn begins, or the visit before lies fewer than
 * `atLeastYears` back, the cycle prevails, and `checkProblem` names the institutions. Without a history turns alone say what is due.
 *
 * A cycle that ended before the planned time is made up for in it, and so is one whose end leaves less than five teaching days of it.
 *
 * @term 督导周期
 */
export interface CycleRule extends InstitutionsConcerned {
  /** Tells the forms of a rule apart. */
  readonly type: "cycle";
  /** Kinds of visit that count, the first being the one that is planned. */
  readonly visitKinds: readonly [VisitKind, ...VisitKind[]];
  /** Longest time from one visit to the next in years, 1 to 20. */
  readonly atMostYears: number;
  /** Years after a visit before which the next one is not planned, 0 up to `atMostYears`; absent: 0. */
  readonly atLeastYears?: number;
  /** Whose turn it is when; absent: each institution by its own last visit. */
  readonly turns?: readonly CycleTurn[];
  /** Who owes it. */
  readonly owedBy: DutyBearer;
  /** Paper that proves it was done. */
  readonly proof: Bilingual;
}

/**
 * The turn of some institutions within a cycle, such as all of one town in one year.
 *
 * @term 督导轮次
 */
export interface CycleTurn {
  /** The days in which they are visited: a calendar year, a school year, a month. It is planned with the period that holds its last day. */
  readonly during: Period;
  /** Whose turn it is, among those the rule is about; `{}`: all of them. */
  readonly among: InstitutionsAmong;
}
