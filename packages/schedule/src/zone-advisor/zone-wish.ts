import type { ZoneYardstick } from "./measure-zones.ts";

/**
 * What a new layout should be like.
 *
 * @term 责任区划分意向
 */
export interface ZoneWish extends ZoneYardstick {
  /**
   * Number of zones, from 1 to the number of institutions (of towns, when they stay whole); absent: as many as today, or as few as their
   * size allows. With kindergartens apart: those of schools.
   */
  readonly zones?: number;
  /**
   * Number of zones of kindergartens, with kindergartens apart, from 1 to the number of kindergartens (of towns, when they stay whole); absent: as
   * many as have more kindergartens than schools today, or as few as their size allows.
   */
  readonly kindergartenZones?: number;
  /** Most institutions a zone, a whole number from 1; absent: 20 (教督〔2012〕7号). */
  readonly institutionsPerZone?: number;
  /**
   * Work by which the largest zone may exceed the smallest in every proposal, from 0, wherever that can be kept; absent: any. With
   * kindergartens apart: among the zones of schools, and among those of kindergartens.
   */
  readonly spreadAtMost?: number;
  /**
   * Whether kindergartens have zones of their own; absent: together with schools. A zone of today that holds both stays that of the more
   * numerous (of schools when they are as many); the others go to zones of their own, which are named after it where there is one beside each zone
   * of today.
   */
  readonly kindergartens?: "together" | "apart";
  /** Whether towns stay whole wherever they fit into one zone; absent: false. */
  readonly keepTowns?: boolean;
  /** Seed of the search, a whole number; absent: 1. */
  readonly seed?: number;
}
