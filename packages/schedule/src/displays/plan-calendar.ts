import {
  type HalfDay,
  type InstitutionKind,
  type Period,
  type Unavailability,
  type UnavailabilityReason,
  type Visit,
  visitHalfDays,
  visitName,
  type VisitKind,
  type WorkCalendar,
} from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * A plan as calendar and timeline components take it: who, what, and when nothing can be.
 *
 * @term 日历视图数据
 */
export interface PlanCalendar {
  /** Rows of a timeline: the inspectors of the register. */
  readonly resources: readonly CalendarResource[];
  /** Visits in order of time. */
  readonly events: readonly CalendarEvent[];
  /** Time in which nothing is planned: leave and other absences, closures of institutions, closed spans of terms, public holidays. */
  readonly blocks: readonly CalendarBlock[];
}

/**
 * A row of a timeline.
 *
 * @term 督学（时间轴的一行）
 */
export interface CalendarResource {
  /** Inspector id. */
  readonly id: string;
  /** Name. */
  readonly title: string;
  /** Names of the zones served. */
  readonly zones: readonly string[];
}

/**
 * A visit on a calendar.
 *
 * @term 日历上的督导
 */
export interface CalendarEvent {
  /** Visit id. */
  readonly id: string;
  /** Kind and institution in Chinese, such as `经常性督导：东街小学`. */
  readonly title: string;
  /** Begin without time zone, `YYYY-MM-DDTHH:MM`, Beijing time. */
  readonly start: string;
  /** End: that of the afternoon for a visit that lasts the whole day. */
  readonly end: string;
  /** Whether the visit lasts the whole day, with both half-days and the noon between them; absent: half a day. */
  readonly wholeDay?: true;
  /** Inspector ids. */
  readonly resources: readonly string[];
  /** Institution id. */
  readonly institution: string;
  /** Its kind; absent when the register does not hold it. */
  readonly institutionKind?: InstitutionKind;
  /** What the visit is for. */
  readonly kind: VisitKind;
}

/**
 * Time in which nothing is planned.
 *
 * @term 不安排督导的时间
 */
export interface CalendarBlock extends Period {
  /** Inspector id, when it is an inspector's. */
  readonly resource?: string;
  /** Institution id, when it is an institution's; without either it is everybody's. */
  readonly institution?: string;
  /** Only mornings or only afternoons; absent: whole days. */
  readonly halfDay?: HalfDay;
  /** Only these days of the week, 1 for Monday to 7 for Sunday; absent: every day of the span. */
  readonly weekdays?: readonly number[];
  /** Why. */
  readonly because: "leave" | "closed-span" | "public-holiday" | UnavailabilityReason;
  /** Name of the holiday, of the term or of what keeps them. */
  readonly name?: string;
}

/**
 * Begin and end of a half-day, `HH:MM`.
 *
 * @term 半天起止钟点
 */
export type HalfDayHours = Readonly<Record<HalfDay, readonly [from: string, until: string]>>;

const HOURS: HalfDayHours = { morning: ["08:30", "11:30"], afternoon: ["14:00", "17:00"] };

/**
 * A plan as calendar and timeline components take it (FullCalendar and others read `resources` and `events` as they are).
 *
 * @param hours - begin and end of the half-days; absent: 08:30–11:30 and 14:00–17:00
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Visit } from "@supervision/domain";
 * import { planCalendar } from "@supervision/schedule/displays";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const visits: Visit[] = [
 *   { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "afternoon", kind: "routine", items: [] },
 * ];
 * const { events, blocks } = planCalendar({
 *   period: { from: "2026-03-01", until: "2026-04-30" }, calendar: stateCouncilCalendar, rules: [],
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: {} }),
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} }], recusals: [], inspectors: [],
 *   },
 * }, visits);
 * console.log(events[0]?.title, events[0]?.start); // => 经常性督导：东街小学 2026-03-11T14:00
 * console.log(blocks[0]?.name, blocks[0]?.from); // => 清明节 2026-04-04
 * ```
 */
export function planCalendar(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  hours: HalfDayHours = HOURS,
): PlanCalendar {
  const { register, zones, period, terms = [], calendar } = problem;
  const institutions = new Map(register.institutions.map((one) => [one.id, one]));
  const blocks: CalendarBlock[] = [
    ...register.inspectors.flatMap(({ id, leave = [], unavailable = [] }) => [
      ...leave.map((span): CalendarBlock => ({ ...span, resource: id, because: "leave" })),
      ...unavailable.map((span): CalendarBlock => ({ ...blockOf(span), resource: id })),
    ]),
    ...register.institutions.flatMap(({ id, unavailable = [] }) =>
      unavailable.map((span): CalendarBlock => ({ ...blockOf(span), institution: id })),
    ),
    ...terms.flatMap(({ name, closed = [] }) =>
      closed.map((span): CalendarBlock => ({ ...span, because: "closed-span", name })),
    ),
    ...holidays(calendar),
  ];
  return {
    resources: register.inspectors.map(({ id, name, zones: served }) => ({
      id,
      title: name,
      zones: served.map((zone) => zones.zones[zone]?.name ?? zone),
    })),
    events: visits.toSorted(byTime).map((visit): CalendarEvent => {
      const institution = institutions.get(visit.institution);
      const halves = visitHalfDays(visit);
      const [from] = hours[halves[0] ?? visit.halfDay];
      const [, until] = hours[halves.at(-1) ?? visit.halfDay];
      return {
        id: visit.id,
        title: `${visitName(visit)}：${institution?.name ?? visit.institution}`,
        start: `${visit.date}T${from}`,
        end: `${visit.date}T${until}`,
        ...(halves.length === 2 ? { wholeDay: true } : {}),
        resources: visit.inspectors,
        institution: visit.institution,
        ...(institution === undefined ? {} : { institutionKind: institution.kind }),
        kind: visit.kind,
      };
    }),
    blocks: blocks
      .flatMap((block): readonly CalendarBlock[] => {
        const from = block.from > period.from ? block.from : period.from;
        const until = block.until < period.until ? block.until : period.until;
        return from <= until ? [{ ...block, from, until }] : [];
      })
      .toSorted(
        (a, b) =>
          compare(a.from, b.from) || compare(a.until, b.until) || compare(a.resource ?? "", b.resource ?? ""),
      ),
  };
}

function blockOf({ reason, note, ...span }: Unavailability): CalendarBlock {
  return { ...span, because: reason, ...(note === undefined ? {} : { name: note }) };
}

function holidays(calendar: WorkCalendar): readonly CalendarBlock[] {
  return calendar.editions.flatMap(({ holidays: announced }) =>
    announced.map(({ name, daysOff }): CalendarBlock => ({ ...daysOff, because: "public-holiday", name })),
  );
}

function byTime(a: Visit, b: Visit): number {
  return compare(a.date, b.date) || compare(b.halfDay, a.halfDay) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
