import type { HalfDay, IsoDate, Visit } from "@supervision/domain";
import { byTime } from "../formatters/by-time.ts";
import { kindName } from "../formatters/format-visit-record.ts";
import { indexNames, type NameIndex, type Names } from "../formatters/names.ts";
import { printable } from "../model/printable.ts";
import { contentLines, escapeText } from "./content-lines.ts";

/**
 * From when to when a half-day lasts, `HH:MM` in Beijing time.
 *
 * @term 时段
 */
export interface HalfDayTimes {
  /** First minute, such as `08:30`. */
  readonly from: string;
  /** Last minute, such as `11:30`. */
  readonly until: string;
}

/**
 * How a calendar file is made.
 *
 * @term 日历输出选项
 */
export interface IcsOptions extends Names {
  /** Name of the calendar in the calendar program. */
  readonly name: string;
  /** Day on which the plan was made; it stamps every event, so that the same plan gives the same bytes. */
  readonly stamp: IsoDate;
  /** Only visits of this inspector; default: all visits given. */
  readonly inspector?: string;
  /** Begin and end of the half-days; default 08:30–11:30 and 14:00–17:00. */
  readonly halfDays?: Readonly<Record<HalfDay, HalfDayTimes>>;
  /** What follows the `@` of event ids, such as the domain name of the office; default `supervision.invalid`. */
  readonly uidSuffix?: string;
  /** Ordinal of the plan from 0; raise it when a plan is published again, so that calendar programs take the change. */
  readonly sequence?: number;
}

const HALF_DAYS: Readonly<Record<HalfDay, HalfDayTimes>> = {
  morning: { from: "08:30", until: "11:30" },
  afternoon: { from: "14:00", until: "17:00" },
};

const ZONE = "Asia/Shanghai";

// China has kept one time without summer time since 1992, so one component is enough.
const TIME_ZONE = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:STANDARD",
  "DTSTART:19920101T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
] as const;

/**
 * Visits as an iCalendar file (RFC 5545) with Beijing times: an event a visit, its id made from the visit's id, so that a newer file
 * replaces the older events. Lines end in CRLF and hold at most 75 octets.
 *
 * Throws a `TypeError` for times that are not `HH:MM`.
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
  const name = escapeText(oneLine(options.name));
  const chosen = visits.filter(
    (visit) => options.inspector === undefined || visit.inspectors.includes(options.inspector),
  );
  return contentLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//supervision//reports//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...TIME_ZONE,
    ...chosen.toSorted(byTime).flatMap((visit) => eventOf(visit, names, options)),
    "END:VCALENDAR",
  ]);
}

function eventOf(visit: Visit, names: NameIndex, options: IcsOptions): readonly string[] {
  const times = (options.halfDays ?? HALF_DAYS)[visit.halfDay];
  const institution = oneLine(names.institution(visit.institution));
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(oneLine(`${visit.id}@${options.uidSuffix ?? "supervision.invalid"}`))}`,
    `DTSTAMP:${options.stamp.replaceAll("-", "")}T000000Z`,
    `SEQUENCE:${options.sequence ?? 0}`,
    `DTSTART;TZID=${ZONE}:${localTime(visit.date, times.from)}`,
    `DTEND;TZID=${ZONE}:${localTime(visit.date, times.until)}`,
    `SUMMARY:${escapeText(`${kindName(visit.kind)}：${institution}`)}`,
    `LOCATION:${escapeText(institution)}`,
    `DESCRIPTION:${escapeText(printable(descriptionOf(visit, names)))}`,
    "END:VEVENT",
  ];
}

function oneLine(text: string): string {
  return printable(text).replaceAll("\n", " ");
}

function descriptionOf(visit: Visit, names: NameIndex): string {
  return [
    `督导人员：${visit.inspectors.map(names.inspector).join("、")}`,
    ...(visit.topic === undefined ? [] : [`专题：${visit.topic}`]),
    ...(visit.items.length === 0 ? [] : [`督导事项：${visit.items.map(names.item).join("；")}`]),
  ].join("\n");
}

function localTime(date: IsoDate, time: string): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    throw new TypeError(`Expected a time HH:MM, got ${JSON.stringify(time)}`);
  return `${date.replaceAll("-", "")}T${time.replace(":", "")}00`;
}
