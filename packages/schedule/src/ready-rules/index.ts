/**
 * Rules ready to be declared: how long one inspector comes to the same place, which items every institution sees.
 *
 * @packageDocumentation
 */
export { consecutiveVisits, type ConsecutiveVisits } from "./consecutive-visits.ts";
export { coverItems, type CoveredItems } from "./cover-items.ts";
