import type { IsoDate, Issue, Plugin, SchoolTerm } from "@supervision/domain";
import type { DistrictIds, ZonesOverTime } from "./district-ids.ts";
import type { DistrictOn, PluginVersion } from "./district-on.ts";

/**
 * What a district is composed of.
 *
 * @term 区县定义
 */
export interface DistrictDefinition<
  Plugins extends readonly Plugin[] = readonly Plugin[],
  Zones extends ZonesOverTime = ZonesOverTime,
> {
  /** Lower-case words with hyphens, such as `tianqiao`. */
  readonly id: string;
  /** Name as printed, such as `天桥区`. */
  readonly name: string;
  /** Plugins in any order; the order never decides anything. */
  readonly plugins: Plugins;
  /** The zone layout, or several with the day from which each holds. */
  readonly zones: Zones;
  /** School terms; nothing here has a default. */
  readonly terms?: readonly SchoolTerm[];
}

/**
 * A district: what its plugins, zones and terms give on any day.
 *
 * @term 区县
 */
export interface District<Ids extends DistrictIds = DistrictIds> {
  /** Lower-case words with hyphens. */
  readonly id: string;
  /** Name as printed. */
  readonly name: string;
  /** The zone layout or the dated layouts as defined. */
  readonly zones: ZonesOverTime;
  /** The plugins it is composed of, by id. */
  readonly plugins: readonly PluginVersion[];
  /** Every date on which anything changes, oldest first. */
  readonly timeline: readonly IsoDate[];
  /** What composition found doubtful without refusing it, with the date from which it matters. */
  readonly warnings: readonly Issue[];
  /** Everything in force on a day; throws a `TypeError` for a text that is no date. */
  on(date: IsoDate): DistrictOn<Ids>;
}
