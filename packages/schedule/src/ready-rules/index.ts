/**
 * 现成的规则：同一督学连续几次、每所学校看全哪些事项。
 *
 * Rules ready to be declared: how long one inspector comes to the same place, which items every institution sees.
 *
 * @category 规则和日历 Rules and calendars
 * @packageDocumentation
 */
export { consecutiveVisits, type ConsecutiveVisits } from "./consecutive-visits.ts";
export { coverItems, type CoveredItems } from "./cover-items.ts";
