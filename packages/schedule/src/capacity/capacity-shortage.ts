import type { Bilingual, Period } from "@supervision/domain";

/**
 * A proof that some visits cannot all be made: together they have fewer half-days than they take, one each or, for a whole day, two.
 *
 * Every half-day on which anybody could make any of them is counted, so the proof can be checked by hand and no search is needed.
 *
 * @term 人力缺口
 */
export interface CapacityShortage {
  /** Zones of the institutions, by id. */
  readonly zones: readonly string[];
  /** First and last day on which the visits could be made. */
  readonly period: Period;
  /** Institutions that are owed the visits, by id; one that is owed two appears once. */
  readonly institutions: readonly string[];
  /** Inspectors who could make any of the visits, by id. */
  readonly inspectors: readonly string[];
  /** Number of half-days they take: as many as visits, where none of them lasts the whole day. */
  readonly demand: number;
  /** Number of half-days on which they could be made, fewer than `demand`. */
  readonly supply: number;
  /** The same in words. */
  readonly because: Bilingual;
}
