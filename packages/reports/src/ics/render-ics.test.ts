import type { Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { names, visits } from "../../test/sample-facts.ts";
import { contentLines, escapeText } from "./content-lines.ts";
import { nextPublication, renderIcs } from "./index.ts";

const options = { ...names, name: "督导安排", stamp: "2026-02-20" } as const;
const octets = (text: string): number => new TextEncoder().encode(text).length;

describe("a calendar file", () => {
  it("holds the visits of one inspector, in order, at Beijing times", () => {
    const text = renderIcs(visits.toReversed(), { ...options, inspector: "p1" });
    expect([...text.matchAll(/DTSTART;TZID=Asia\/Shanghai:(\S+)/g)].map(([, start]) => start)).toEqual([
      "20260304T083000",
      "20260305T140000",
      "20260408T083000",
      "20260409T083000",
    ]);
  });

  it("is headed by the kind of a visit; by its topic where a district's own kind is a machine word", () => {
    const [first] = visits;
    if (first === undefined) throw new Error("no visits");
    const headed = (more: Partial<Visit>): string | undefined =>
      /SUMMARY:([^\r]*)/.exec(renderIcs([{ ...first, ...more }], options))?.[1];
    expect(headed({ kind: "jiangbei/annual", topic: "年检" })).toMatch(/^“年检”督导：/);
    expect(headed({ kind: "jiangbei/annual", topic: "年检\r\n第二批\u0007" })).toMatch(
      /^“年检 第二批”督导：/,
    );
    expect(headed({ kind: "jiangbei/夜查", topic: "消防" })).toMatch(/^夜查：/);
    expect(headed({ kind: "special", topic: "消防" })).toMatch(/^专项督导：/);
  });

  it("takes other hours of the half-days, and refuses what is no time", () => {
    const halfDays = {
      morning: { from: "09:00", until: "11:00" },
      afternoon: { from: "14:30", until: "16:30" },
    };
    expect(renderIcs(visits, { ...options, halfDays })).toContain("T143000");
    expect(() =>
      renderIcs(visits, { ...options, halfDays: { ...halfDays, morning: { from: "9点", until: "11:00" } } }),
    ).toThrow(TypeError);
  });

  it("holds a visit of the whole day from the begin of the morning to the end of the afternoon", () => {
    const [first, second] = visits;
    if (first === undefined || second === undefined) throw new Error("no visits");
    const times = (text: string): readonly (readonly string[])[] =>
      [...text.matchAll(/DT(START|END);TZID=Asia\/Shanghai:\d+T(\d{4})/g)].map(([, end = "", time = ""]) => [
        end,
        time,
      ]);
    const whole: Visit = { ...first, wholeDay: true };
    expect(times(renderIcs([whole, second], options))).toEqual([
      ["START", "0830"],
      ["END", "1700"],
      ["START", "1400"],
      ["END", "1700"],
    ]);
    const halfDays = {
      morning: { from: "07:50", until: "11:00" },
      afternoon: { from: "14:30", until: "16:10" },
    };
    expect(times(renderIcs([whole], { ...options, halfDays }))).toEqual([
      ["START", "0750"],
      ["END", "1610"],
    ]);
  });

  it("counts a visit that became longer or shorter as changed, and one that says it lasts half a day as the same", () => {
    const [first] = visits;
    if (first === undefined) throw new Error("no visit");
    const sent = nextPublication(undefined, [first]);
    expect(nextPublication(sent, [{ ...first, wholeDay: false }]).visits[0]?.sequence).toBe(0);
    const longer = nextPublication(sent, [{ ...first, wholeDay: true }]);
    expect(longer.visits[0]?.sequence).toBe(1);
    expect(nextPublication(longer, [{ ...first, wholeDay: true }]).visits[0]?.sequence).toBe(1);
    expect(nextPublication(longer, [first]).visits[0]?.sequence).toBe(2);
  });

  it("keeps the id of a visit, so that a newer file replaces the older event", () => {
    const [first] = visits;
    if (first === undefined) throw new Error("no visit");
    const moved: Visit = { ...first, date: "2026-03-06" };
    const before = renderIcs([first], options);
    const publication = nextPublication(nextPublication(undefined, [first]), [moved]);
    const after = renderIcs([moved], { ...options, publication, uidSuffix: "supervision.invalid" });
    expect(/UID:\S+/.exec(after)?.[0]).toBe(/UID:\S+/.exec(before)?.[0]);
    expect(after).toContain("SEQUENCE:1");
  });

  it("stamps events in UTC, as RFC 5545 asks", () => {
    expect(renderIcs(visits, options).match(/^DTSTAMP:20260220T000000Z\r$/gm)).toHaveLength(4);
  });

  it("has no line over 75 octets, ends every line in CRLF, and loses nothing in folding", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 200 })), (texts) => {
        const lines = texts.map((text) => `X:${text.replace(/[\r\n]/g, "")}`);
        const file = contentLines(lines);
        expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of file.split("\r\n")) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(file.replaceAll("\r\n ", "")).toBe(lines.map((line) => `${line}\r\n`).join(""));
      }),
    );
  });

  it("cannot be broken out of by a name", () => {
    const text = renderIcs(visits, {
      ...options,
      institutions: [{ id: "s1", name: "甲\r\nEND:VEVENT\r\n;,\\" }],
    });
    expect(text.match(/^END:VEVENT\r$/gm)).toHaveLength(4);
    expect(escapeText("a;b,c\\d\ne")).toBe("a\\;b\\,c\\\\d\\ne");
  });
});
