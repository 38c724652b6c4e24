import type { Bilingual, InstitutionKind, InstitutionNature, VisitKind } from "@supervision/domain";
import type { DutyBearer } from "./cadence-rule.ts";
import type { InstitutionsAmong } from "./institutions-among.ts";

/**
 * Once in so many years, counted from the last visit on record: 每三到五年一次综合督导.
 *
 * @term 督导周期
 */
export interface CycleRule {
  /** Tells the forms of a rule apart. */
  readonly type: "cycle";
  /** Kinds of visit that count, the first being the one that is planned. */
  readonly visitKinds: readonly [VisitKind, ...VisitKind[]];
  /** Longest time from one visit to the next in years, 1 to 20. */
  readonly atMostYears: number;
  /** Years after a visit before which the next one is not planned, 0 up to `atMostYears`; absent: 0. */
  readonly atLeastYears?: number;
  /** Kinds of institution that are owed a visit; absent: all. */
  readonly audience?: readonly InstitutionKind[];
  /** Only public or only private institutions; absent: both. */
  readonly nature?: InstitutionNature;
  /** Only some of them, by town, size or name; absent: all. */
  readonly among?: InstitutionsAmong;
  /** Who owes it. */
  readonly owedBy: DutyBearer;
  /** Paper that proves it was done. */
  readonly proof: Bilingual;
}
