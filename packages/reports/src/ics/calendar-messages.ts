import type { Visit } from "@supervision/domain";
import { byTime } from "../formatters/by-time.ts";
import { indexNames, type NameIndex } from "../formatters/names.ts";
import {
  calendarLines,
  type CalendarMethod,
  type EventOptions,
  eventLines,
  oneLine,
} from "./calendar-event.ts";
import { contentLines } from "./content-lines.ts";
import type { Publication, PublishedVisit } from "./publication.ts";

/**
 * Who sends calendar messages, and where inspectors get them.
 *
 * @term 日历消息选项
 */
export interface MessageOptions extends EventOptions {
  /** The office: its name and its mail address. */
  readonly organizer: { readonly name: string; readonly address: string };
  /** Mail address by inspector id; those without one get an address of the form `urn:x-supervision:…`. */
  readonly addresses?: Readonly<Record<string, string>>;
}

/**
 * A calendar message to one inspector.
 *
 * @term 日历消息
 */
export interface CalendarMessage {
  /** Inspector id. */
  readonly inspector: string;
  /** `REQUEST`: new or changed visits; `CANCEL`: visits that are called off or made by somebody else now. */
  readonly method: "REQUEST" | "CANCEL";
  /** Ids of the visits, in order. */
  readonly visits: readonly string[];
  /** The iCalendar file. */
  readonly text: string;
}

/**
 * What has to be sent when a plan is published again (RFC 5546): each inspector gets what is new, changed or called off for them, and
 * nothing else. Ids stay, numbers go up, so that calendar programs update instead of doubling, and cancellations remove.
 *
 * Throws a `TypeError` for times that are not `HH:MM`.
 *
 * @param before - what was sent last; `undefined` the first time
 * @param after - the next publication, from {@link nextPublication}
 *
 * @example
 * ```ts
 * import { calendarMessages, nextPublication } from "@supervision/reports/ics";
 * const visit = { id: "v1", institution: "s1", inspectors: ["p1"], date: "2026-03-04", halfDay: "morning", kind: "routine", items: [] } as const;
 * const first = nextPublication(undefined, [visit]);
 * const second = nextPublication(first, [{ ...visit, inspectors: ["p2"] }]);
 * const messages = calendarMessages(first, second, {
 *   name: "督导安排", stamp: "2026-03-01", organizer: { name: "教育督导室", address: "office@supervision.invalid" },
 * });
 * console.log(messages.map(({ inspector, method }) => `${inspector} ${method}`).join(", ")); // => p1 CANCEL, p2 REQUEST
 * ```
 */
export function calendarMessages(
  before: Publication | undefined,
  after: Publication,
  options: MessageOptions,
): readonly CalendarMessage[] {
  const old = new Map((before?.visits ?? []).map((entry) => [entry.visit.id, entry]));
  const requests = new Map<string, PublishedVisit[]>();
  const cancels = new Map<string, PublishedVisit[]>();
  for (const entry of after.visits) {
    const last = old.get(entry.visit.id);
    if (last?.sequence === entry.sequence) continue;
    const now = entry.cancelled === true ? [] : entry.visit.inspectors;
    const then = last === undefined || last.cancelled === true ? [] : last.visit.inspectors;
    for (const inspector of now) add(requests, inspector, entry);
    for (const inspector of then) if (!now.some((id) => id === inspector)) add(cancels, inspector, entry);
  }
  const names = indexNames(options);
  const message = (
    inspector: string,
    method: CalendarMessage["method"],
    entries: readonly PublishedVisit[],
  ): CalendarMessage => {
    const ordered = entries.toSorted((a, b) => byTime(a.visit, b.visit));
    const events = ordered.flatMap(({ visit, sequence, provisional = false }) =>
      eventLines(visit, sequence, provisional, names, options, [
        ...peopleOf(visit, inspector, method, names, options),
        `STATUS:${method === "CANCEL" ? "CANCELLED" : provisional ? "TENTATIVE" : "CONFIRMED"}`,
      ]),
    );
    return {
      inspector,
      method,
      visits: ordered.map(({ visit }) => visit.id),
      text: contentLines(calendarLines(options.name, method, events)),
    };
  };
  return [...new Set([...cancels.keys(), ...requests.keys()])]
    .toSorted(names.byInspector)
    .flatMap((inspector) => {
      const cancel = cancels.get(inspector);
      const request = requests.get(inspector);
      return [
        ...(cancel === undefined ? [] : [message(inspector, "CANCEL", cancel)]),
        ...(request === undefined ? [] : [message(inspector, "REQUEST", request)]),
      ];
    });
}

function add(to: Map<string, PublishedVisit[]>, inspector: string, entry: PublishedVisit): void {
  const known = to.get(inspector);
  if (known === undefined) to.set(inspector, [entry]);
  else known.push(entry);
}

// A cancellation names the one it is for: the visit may go on with others.
function peopleOf(
  visit: Visit,
  inspector: string,
  method: CalendarMethod,
  names: NameIndex,
  { organizer, addresses }: MessageOptions,
): readonly string[] {
  const attendees = method === "CANCEL" ? [inspector] : visit.inspectors;
  return [
    `ORGANIZER;CN=${quoted(organizer.name)}:${mailto(organizer.address)}`,
    ...attendees.map((id) => {
      const address = addresses?.[id];
      const where =
        address === undefined ? `urn:x-supervision:inspector:${encodeURIComponent(id)}` : mailto(address);
      const answer = method === "CANCEL" ? "" : ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE";
      return `ATTENDEE;CN=${quoted(names.inspector(id))};ROLE=REQ-PARTICIPANT${answer}:${where}`;
    }),
  ];
}

// Inside a parameter no double quote can stand (RFC 5545, 3.2).
function quoted(text: string): string {
  return `"${oneLine(text).replaceAll('"', "'")}"`;
}

function mailto(address: string): string {
  return `mailto:${oneLine(address).replaceAll(/[\s;,:"]/g, "")}`;
}
