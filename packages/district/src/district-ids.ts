import type { Contribution, DatedZoneLayout, Plugin, ZoneLayout } from "@supervision/domain";

/**
 * The ids a district knows, as unions of strings: all that composed types carry.
 *
 * @term 编号集合
 */
export interface DistrictIds {
  /** Ids of checklists. */
  readonly checklist: string;
  /** Ids of schedule rules. */
  readonly scheduleRule: string;
  /** Ids of year plans. */
  readonly yearPlan: string;
  /** Ids of work calendars. */
  readonly workCalendar: string;
  /** Ids of indicators. */
  readonly indicator: string;
  /** Ids of indicator sets. */
  readonly indicatorSet: string;
  /** Ids of report templates. */
  readonly reportTemplate: string;
  /** Ids of zones. */
  readonly zone: string;
}

/** Ids of one kind of content that a union of plugins adds; `string` for plugins whose types are not known. */
export type ContentIds<Plugins extends Plugin, Kind extends string> = 0 extends 1 & Plugins
  ? string
  : Plugins extends Plugin<string, infer Added>
    ? IdsOfKind<Added, Kind>
    : never;

/** Ids among contributions of one kind; an untyped contribution may be of any kind, so it widens to `string`. */
export type IdsOfKind<Added extends Contribution, Kind extends string> = 0 extends 1 & Added
  ? string
  : Added extends Contribution<infer Id>
    ? Kind extends Added["kind"]
      ? 0 extends 1 & Id
        ? string
        : Id
      : never
    : never;

/**
 * A zone layout, or several with the day from which each holds.
 *
 * @term 历次责任区划分
 */
export type ZonesOverTime = ZoneLayout | readonly [DatedZoneLayout, ...DatedZoneLayout[]];

/** Ids of the zones of a layout; `string` when layouts change over time, for a zone of one may be missing from another. */
export type ZoneIds<Zones extends ZonesOverTime> = 0 extends 1 & Zones
  ? string
  : Zones extends ZoneLayout<infer Id>
    ? 0 extends 1 & Id
      ? string
      : Id
    : string;
