import type { VisitKind } from "@supervision/domain";
import type { InstitutionsConcerned } from "./institutions-among.ts";

/**
 * A visit lasts no less than so long: 每次督导不少于一个工作日.
 *
 * A visit of two half-days takes the morning and the afternoon of one day; it is one visit for what is owed, for limits and for the
 * school, and two half-days of each of its inspectors. Whatever its level, generation keeps to it; where several rules say how long a
 * visit lasts, the longest holds.
 *
 * @term 督导时长
 */
export interface VisitLengthRule extends InstitutionsConcerned {
  /** Tells the forms of a rule apart. */
  readonly type: "visit-length";
  /** Half-days a visit lasts, 1 or 2; 2 is the whole day. */
  readonly halfDays: number;
  /** Kinds of visit concerned; absent: all. */
  readonly visitKinds?: readonly [VisitKind, ...VisitKind[]];
}
