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
 *
 * @example
 * ```ts
 * import { checkSchedule, defineScheduleRule } from "@supervision/schedule";
 * import { defineZoneLayout } from "@supervision/domain";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const wholeDays = defineScheduleRule({
 *   id: "riverside/whole-days", title: "综合督导不少于一个工作日", editions: [{
 *     edition: "2025-09", status: "active", effective: { from: "2025-09-01" },
 *     sources: [{ title: "滨江区督导办法", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2025-08", article: "第六条" }],
 *     level: "hard",
 *     rule: { type: "visit-length", halfDays: 2, visitKinds: ["comprehensive"] },
 *   }],
 * });
 * const check = checkSchedule({
 *   period: { from: "2026-03-02", until: "2026-03-31" },
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "full-time", responsible: true, zones: ["east"] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar,
 *   rules: [wholeDays],
 * }, [{ id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "comprehensive", items: [] }]);
 * const broken = check.ok ? check.value.rules.find(({ satisfied }) => !satisfied) : undefined;
 * console.log(broken?.violations[0]?.because.zh); // => 2026年3月11日上午到东街小学只有半天，应为全天
 * console.log(broken?.sources?.[0]?.article); // => 第六条
 * ```
 */
export interface VisitLengthRule extends InstitutionsConcerned {
  /** Tells the forms of a rule apart. */
  readonly type: "visit-length";
  /** Half-days a visit lasts, 1 or 2; 2 is the whole day. */
  readonly halfDays: number;
  /** Kinds of visit concerned; absent: all. */
  readonly visitKinds?: readonly [VisitKind, ...VisitKind[]];
}
