import type { Visit } from "@supervision/domain";
import fc from "fast-check";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { describe, expect, it } from "vitest";
import { names, visits } from "../../test/sample-facts.ts";
import { type CalendarMessage, calendarMessages, nextPublication, renderIcs } from "./index.ts";

const options = {
  ...names,
  name: "督导安排",
  stamp: "2026-02-20",
  organizer: { name: "教育督导室", address: "office@supervision.invalid" },
  addresses: { p1: "p1@supervision.invalid" },
} as const;

// What a calendar program that knows the standard holds after reading: the newest number of an event wins, a cancellation removes it.
class Calendar {
  readonly events = new Map<string, { sequence: number; start: string } | { sequence: number; gone: true }>();
  read(text: string): void {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const method = String(calendar.getFirstPropertyValue("method"));
    for (const part of calendar.getAllSubcomponents("vevent")) {
      const uid = String(part.getFirstPropertyValue("uid"));
      const sequence = Number(part.getFirstPropertyValue("sequence"));
      if (sequence < (this.events.get(uid)?.sequence ?? 0)) continue;
      const start = String(part.getFirstPropertyValue("dtstart"));
      this.events.set(uid, method === "CANCEL" ? { sequence, gone: true } : { sequence, start });
    }
  }
  get shown(): readonly string[] {
    return [...this.events]
      .flatMap(([uid, event]) => ("gone" in event ? [] : [`${uid} ${event.start}`]))
      .toSorted((a, b) => (a < b ? -1 : 1));
  }
}

function expected(plan: readonly Visit[], inspector: string): readonly string[] {
  return plan
    .filter(({ inspectors }) => inspectors.includes(inspector))
    .map(
      ({ id, date, halfDay }) =>
        `${id}@supervision.invalid ${date}T${halfDay === "morning" ? "08:30:00" : "14:00:00"}`,
    )
    .toSorted((a, b) => (a < b ? -1 : 1));
}

const planOf = fc.array(
  fc.record({
    id: fc.constantFrom("v1", "v2", "v3", "v4"),
    day: fc.integer({ min: 1, max: 28 }),
    inspectors: fc.uniqueArray(fc.constantFrom("p1", "p2", "p3"), { minLength: 1, maxLength: 3 }),
    morning: fc.boolean(),
  }),
  { maxLength: 5 },
);

describe("calendar messages", () => {
  it("keep every inspector's calendar equal to the plan, however often it is published", () => {
    fc.assert(
      fc.property(fc.array(planOf, { minLength: 1, maxLength: 5 }), (plans) => {
        const calendars = new Map(["p1", "p2", "p3"].map((id) => [id, new Calendar()]));
        let last: ReturnType<typeof nextPublication> | undefined;
        for (const raw of plans) {
          const plan = [...new Map(raw.map((entry) => [entry.id, entry])).values()].flatMap(
            (entry): readonly Visit[] => {
              const [lead, ...others] = entry.inspectors;
              if (lead === undefined) return [];
              return [
                {
                  id: entry.id,
                  institution: "s1",
                  inspectors: [lead, ...others],
                  date: `2026-03-${String(entry.day).padStart(2, "0")}`,
                  halfDay: entry.morning ? "morning" : "afternoon",
                  kind: "routine",
                  items: [],
                },
              ];
            },
          );
          const next = nextPublication(last, plan);
          for (const { inspector, text } of calendarMessages(last, next, options))
            calendars.get(inspector)?.read(text);
          last = next;
          for (const [inspector, calendar] of calendars)
            expect(calendar.shown).toEqual(expected(plan, inspector));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("are tentative while the notice of holidays is not out, and firm with a higher number when it is", () => {
    const tentative = nextPublication(undefined, visits, visits.slice(0, 1));
    const [message] = calendarMessages(undefined, tentative, options);
    expect(
      message?.text
        .match(/STATUS:\w+/g)
        ?.toSorted(byText)
        .at(-1),
    ).toBe("STATUS:TENTATIVE");
    expect(message?.text).toContain("SUMMARY:（暂定）");
    const firm = nextPublication(tentative, visits);
    const sent = calendarMessages(tentative, firm, options).flatMap((one) => one.visits);
    expect(new Set(sent)).toEqual(new Set([visits[0]?.id]));
    expect(calendarMessages(tentative, firm, options)[0]?.text).toMatch(/SEQUENCE:1[\s\S]*STATUS:CONFIRMED/);
    const file = renderIcs(visits, { ...options, provisional: visits.slice(0, 1) });
    expect(file.match(/STATUS:TENTATIVE/g)).toHaveLength(1);
  });

  it("are none when nothing changed", () => {
    const first = nextPublication(undefined, visits);
    expect(calendarMessages(first, nextPublication(first, visits), options)).toEqual([]);
  });

  it("name the office, the inspectors with their addresses, and their state", () => {
    const first = nextPublication(undefined, visits);
    const [message] = calendarMessages(undefined, first, options);
    const event = new ICAL.Component(ICAL.parse(message?.text ?? "")).getFirstSubcomponent("vevent");
    expect(String(event?.getFirstPropertyValue("organizer"))).toBe("mailto:office@supervision.invalid");
    expect(String(event?.getFirstPropertyValue("attendee"))).toBe("mailto:p1@supervision.invalid");
    expect(event?.getFirstProperty("attendee")?.getFirstParameter("partstat")).toBe("NEEDS-ACTION");
    const [cancel] = calendarMessages(first, nextPublication(first, []), options);
    expect(cancel?.method).toBe("CANCEL");
    expect(cancel?.text).toContain("STATUS:CANCELLED");
    expect(cancel?.text).toContain("SEQUENCE:1");
  });

  it("are read by a second parser to the same days at Beijing time", () => {
    const texts: readonly string[] = [
      renderIcs(visits, options),
      ...calendarMessages(undefined, nextPublication(undefined, visits), options).map(
        ({ text }: CalendarMessage) => text,
      ),
    ];
    for (const text of texts) {
      const parsed = Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === "VEVENT");
      const wanted = new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents("vevent")
        .map((part) => new Date(`${String(part.getFirstPropertyValue("dtstart"))}+08:00`).toISOString());
      const found = parsed.map((part) => (part?.type === "VEVENT" ? new Date(part.start).toISOString() : ""));
      expect(found.toSorted(byText)).toEqual(wanted.toSorted(byText));
    }
  });
});

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
