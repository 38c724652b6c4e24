/**
 * 责任区划分方案：工作量、路程、河流铁路阻隔、与现状相比变动多少学校。
 *
 * Proposes and compares ways to divide a district into zones: work, ways, barriers, and what changes for institutions.
 *
 * @category 规则和日历 Rules and calendars
 * @packageDocumentation
 */
export {
  type Barrier,
  type LayoutMeasures,
  measureZones,
  type ZoneMeasure,
  type ZoneYardstick,
} from "./measure-zones.ts";
export type { ZoneAim } from "./division.ts";
export { proposeZones, type ZoneProposal } from "./propose-zones.ts";
export type { ZoneWish } from "./zone-wish.ts";
