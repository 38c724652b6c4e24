/**
 * Proposes and compares ways to divide a district into zones: work, ways, barriers, and what changes for institutions.
 *
 * @packageDocumentation
 */
export {
  type Barrier,
  type LayoutMeasures,
  measureZones,
  type ZoneMeasure,
  type ZoneYardstick,
} from "./measure-zones.ts";
export { proposeZones, type ZoneProposal, type ZoneWish } from "./propose-zones.ts";
