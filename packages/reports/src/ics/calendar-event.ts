import { type HalfDay, type IsoDate, type Visit, visitName } from "@supervision/domain";
import type { NameIndex, Names } from "../formatters/names.ts";
import { printable } from "../model/printable.ts";
import { escapeText } from "./content-lines.ts";

/**
 * From when to when a half-day lasts, `HH:MM` in Beijing time.
 *
 * @term 半天起止时间
 */
export interface HalfDayTimes {
  /** First minute, such as `08:30`. */
  readonly from: string;
  /** Last minute, such as `11:30`. */
  readonly until: string;
}

/**
 * What every calendar file is made from.
 *
 * @term 日历事件选项
 */
export interface EventOptions extends Names {
  /** Name of the calendar in the calendar program. */
  readonly name: string;
  /** Day on which the plan was made; it stamps every event, so that the same plan gives the same bytes. */
  readonly stamp: IsoDate;
  /** Begin and end of the half-days; default 08:30–11:30 and 14:00–17:00. A whole day begins with the morning and ends with the afternoon. */
  readonly halfDays?: Readonly<Record<HalfDay, HalfDayTimes>>;
  /** What follows the `@` of event ids, such as the domain name of the office; default `supervision.invalid`. */
  readonly uidSuffix?: string;
}

const HALF_DAYS: Readonly<Record<HalfDay, HalfDayTimes>> = {
  morning: { from: "08:30", until: "11:30" },
  afternoon: { from: "14:00", until: "17:00" },
};

/** The half-days a whole day begins and ends with. */
const ENDS = ["morning", "afternoon"] as const;

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

/** What an iCalendar file asks of the program that reads it (RFC 5546). */
export type CalendarMethod = "PUBLISH" | "REQUEST" | "CANCEL";

/** The lines of a calendar around its events. */
export function calendarLines(
  name: string,
  method: CalendarMethod,
  events: readonly string[],
): readonly string[] {
  const title = escapeText(oneLine(name));
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//supervision//reports//ZH",
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
    `NAME:${title}`,
    `X-WR-CALNAME:${title}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...TIME_ZONE,
    ...events,
    "END:VCALENDAR",
  ];
}

/** The lines of one event; throws a `TypeError` for times that are not `HH:MM`. */
export function eventLines(
  visit: Visit,
  sequence: number,
  isProvisional: boolean,
  names: NameIndex,
  options: EventOptions,
  more: readonly string[],
): readonly string[] {
  const halves = options.halfDays ?? HALF_DAYS;
  const [first, last] = visit.wholeDay === true ? ENDS : ([visit.halfDay, visit.halfDay] as const);
  const institution = oneLine(names.institution(visit.institution));
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(oneLine(`${visit.id}@${options.uidSuffix ?? "supervision.invalid"}`))}`,
    `DTSTAMP:${options.stamp.replaceAll("-", "")}T000000Z`,
    `SEQUENCE:${sequence}`,
    `DTSTART;TZID=${ZONE}:${localTime(visit.date, halves[first].from)}`,
    `DTEND;TZID=${ZONE}:${localTime(visit.date, halves[last].until)}`,
    `SUMMARY:${escapeText(`${isProvisional ? "（暂定）" : ""}${oneLine(visitName(visit))}：${institution}`)}`,
    `LOCATION:${escapeText(institution)}`,
    `DESCRIPTION:${escapeText(printable(descriptionOf(visit, names)))}`,
    ...more,
    "END:VEVENT",
  ];
}

/** A text without line ends or characters that cannot be printed. */
export function oneLine(text: string): string {
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
