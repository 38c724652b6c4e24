import type { Visit } from "@supervision/domain";
import { byTime } from "../formatters/by-time.ts";
import { indexNames } from "../formatters/names.ts";
import { calendarLines, type EventOptions, eventLines } from "./calendar-event.ts";
import { contentLines } from "./content-lines.ts";
import type { Publication } from "./publication.ts";

/**
 * How a calendar file is made.
 *
 * @term 日历输出选项
 */
export interface IcsOptions extends EventOptions {
  /** Only visits of this inspector; default: all visits given. */
  readonly inspector?: string;
  /** What was sent out, with these visits in it: gives every event its number, so that calendar programs take the change; absent: all 0. */
  readonly publication?: Publication;
  /** Visits whose day may still change, from `provisionalVisits`; their events are tentative. Those of `publication` are too. */
  readonly provisional?: readonly Visit[];
}

/**
 * Visits as an iCalendar file (RFC 5545) with Beijing times: an event a visit, its id made from the visit's id, so that a newer file
 * replaces the older events. Lines end in CRLF and hold at most 75 octets.
 *
 * For invitations and cancellations see {@link calendarMessages}. Throws a `TypeError` for times that are not `HH:MM`.
 *
 * @example
 * ```ts
 * import { renderIcs } from "@supervision/reports/ics";
 * const visit = { id: "v1", institution: "s1", inspectors: ["p1"], date: "2026-03-04", halfDay: "morning", kind: "routine", items: [] } as const;
 * const text = renderIcs([visit], { name: "督导安排", stamp: "2026-02-20" });
 * console.log(text.includes("DTSTART;TZID=Asia/Shanghai:20260304T083000")); // => true
 * ```
 */
export function renderIcs(visits: readonly Visit[], options: IcsOptions): string {
  const names = indexNames(options);
  const sent = new Map((options.publication?.visits ?? []).map((entry) => [entry.visit.id, entry]));
  const provisional = new Set((options.provisional ?? []).map(({ id }) => id));
  const events = visits
    .filter((visit) => options.inspector === undefined || visit.inspectors.includes(options.inspector))
    .toSorted(byTime)
    .flatMap((visit) => {
      const entry = sent.get(visit.id);
      const isProvisional = entry?.provisional === true || provisional.has(visit.id);
      const status = isProvisional ? ["STATUS:TENTATIVE"] : [];
      return eventLines(visit, entry?.sequence ?? 0, isProvisional, names, options, status);
    });
  return contentLines(calendarLines(options.name, "PUBLISH", events));
}
