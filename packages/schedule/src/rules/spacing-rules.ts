import type { InstitutionsConcerned } from "./institutions-among.ts";

/**
 * An inspector makes one visit a half-day.
 *
 * @term 半天一校
 */
export interface OneVisitPerHalfDayRule {
  /** Tells the forms of a rule apart. */
  readonly type: "one-visit-per-half-day";
}

/**
 * Two visits to one institution lie at least so many days apart; follow-up visits, which a time limit drives, do not count.
 *
 * @term 督导间隔
 */
export interface RestBetweenVisitsRule extends InstitutionsConcerned {
  /** Tells the forms of a rule apart. */
  readonly type: "rest-between-visits";
  /** Smallest distance between two visits, at least 1; visits on consecutive days have distance 1. */
  readonly days: number;
  /** Whether calendar days or workdays are counted. */
  readonly unit: "days" | "workdays";
}
