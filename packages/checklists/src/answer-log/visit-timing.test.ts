import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { source } from "../../test/editions.ts";
import { everyForm } from "../../test/every-form.ts";
import { newAnswer, play, started, steps } from "../../test/answer-logs.ts";
import type { ChecklistEdition } from "../index.ts";
import {
  appendAnswer,
  mergeLogs,
  timedWriter,
  undoAnswer,
  visitTiming,
  type AnswerLog,
  type TimingPolicy,
} from "./index.ts";

const policy: TimingPolicy = { agreedIn: source, from: "2026-09-01", per: "item" };

const edition: Pick<ChecklistEdition, "items"> = {
  items: {
    ...everyForm.items,
    patrol: { title: "巡查", answer: "yes-no" },
    clause: { title: "条款", answer: "text" },
  },
};

/** A log of one device: an item and the time it was answered, one after the other. */
function filled(times: readonly (readonly [item: string, when: string])[], replica = "phone-1"): AnswerLog {
  return times.reduce<AnswerLog>(
    (log, [item, when], index) =>
      appendAnswer(
        log,
        { replica, when, who: "王建国" },
        { item, answer: { type: "text", value: `${index}` } },
      ).log,
    started,
  );
}

const morning = filled([
  ["canteen", "2026-09-10 09:00"],
  ["patrol", "2026-09-10 09:12"],
  ["canteen", "2026-09-10 09:20"],
  ["patrol", "2026-09-10 09:20"],
]);

describe("how long a visit took", () => {
  it("is the time up to each answer, for what was answered", () => {
    expect(orThrow(visitTiming(edition, morning, policy))).toEqual({
      series: "riverside/every-form",
      edition: everyForm.edition,
      per: "item",
      minutes: 20,
      parts: { canteen: 8, patrol: 12 },
    });
  });

  it("is told by section, or for the visit only, as was agreed", () => {
    const inSections = {
      items: {
        canteen: { title: "食堂", answer: "yes-no", section: "food" },
        patrol: { title: "巡查", answer: "yes-no", section: "safety" },
      },
    } as const;
    expect(orThrow(visitTiming(inSections, morning, { ...policy, per: "section" })).parts).toEqual({
      food: 8,
      safety: 12,
    });
    expect(orThrow(visitTiming(edition, morning, { ...policy, per: "visit" }))).toMatchObject({
      minutes: 20,
      parts: {},
    });
  });

  it("counts a long pause as much as was agreed, and nothing of other days or of a clock set back", () => {
    const log = filled([
      ["canteen", "09:00"],
      ["patrol", "11:30"],
      ["canteen", "11:25"],
      ["patrol", "11:35"],
      ["canteen", "2026-09-11 08:00"],
      ["patrol", "改"],
    ]);
    expect(orThrow(visitTiming(edition, log, policy)).minutes).toBe(25);
    expect(orThrow(visitTiming(edition, log, { ...policy, pauseAtMost: 5 })).minutes).toBe(10);
  });

  it("counts two people side by side once for the visit, and the item each was at for itself", () => {
    const other = filled(
      [
        ["supplier", "09:05"],
        ["dangers", "09:25"],
      ],
      "phone-2",
    );
    const both = orThrow(visitTiming(edition, orThrow(mergeLogs(morning, other)), policy));
    expect([both.minutes, both.parts]).toEqual([25, { canteen: 8, patrol: 12, dangers: 20 }]);
  });

  it("names nobody, no device, no institution and no day", () => {
    const told = JSON.stringify(orThrow(visitTiming(edition, morning, policy)));
    for (const name of ["王建国", "phone-1", "s1", "2026-09-10", "09:"]) expect(told).not.toContain(name);
  });

  it("is not told without the agreement of the district, nor of visits before it", () => {
    const code = (result: ReturnType<typeof visitTiming>): unknown => !result.ok && result.issues[0].code;
    expect(code(visitTiming(edition, morning, undefined))).toBe("timing-not-agreed");
    expect(code(visitTiming(edition, morning, { ...policy, from: "2026-09-11" }))).toBe("timing-not-agreed");
    expect(code(visitTiming(edition, started, policy))).toBe("timing-not-shown");
    expect(code(visitTiming(edition, filled([["canteen", "09:00"]]), policy))).toBe("timing-not-shown");
  });

  it.each([
    ["fewest", 4],
    ["fewest", Number.NaN],
    ["pauseAtMost", 0],
    ["pauseAtMost", 1.5],
    ["from", "2026-9-1"],
    ["per", "person"],
    ["agreedIn", { title: " " }],
    ["agreedIn", null],
  ])("refuses a policy whose %s is %s", (field, value) => {
    const wrong = JSON.parse(JSON.stringify({ ...policy, [field]: Number.isNaN(value) ? "x" : value }));
    const told = visitTiming(edition, morning, wrong);
    expect(told.ok ? [] : told.issues).toMatchObject([
      { code: "timing-policy-invalid", path: ["policy", field] },
    ]);
  });

  it("refuses what is no policy at all", () => {
    const told = visitTiming(edition, morning, JSON.parse("null"));
    expect(told.ok ? [] : told.issues.map(({ code }) => code)).toEqual(["timing-policy-invalid"]);
  });

  it("is noted to the minute, from the day that was agreed, and not at all without", () => {
    const writer = { replica: "phone-1", who: "王建国", when: "10:05:33" };
    expect(timedWriter(writer, policy, "2026-09-10 10:05:41").when).toBe("2026-09-10 10:05");
    expect(timedWriter(writer, policy, "2026-08-31 10:05")).toEqual({ replica: "phone-1", who: "王建国" });
    expect(timedWriter(writer, undefined, "2026-09-10 10:05")).toEqual({ replica: "phone-1", who: "王建国" });
    expect(timedWriter(writer, policy, "早上").when).toBeUndefined();
  });
});

const timed = fc
  .tuple(steps(newAnswer, 20), fc.array(fc.nat(45), { minLength: 20, maxLength: 20 }))
  .map(([history, gaps]) => {
    // The same history, with a time beside everything: each step some minutes after the one before.
    let minute = 8 * 60;
    const logs: AnswerLog[] = [started, started, started];
    for (const [index, step] of history.entries()) {
      minute += gaps[index] ?? 0;
      const own = logs[step.by] ?? started;
      const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
      const writer = timedWriter({ replica: `phone-${step.by}` }, policy, `2026-09-10 ${time}`);
      logs[step.by] =
        step.does === "answer"
          ? appendAnswer(own, writer, step.what).log
          : step.does === "undo"
            ? undoAnswer(own, writer).log
            : orThrow(mergeLogs(own, logs[step.from] ?? started));
    }
    return logs.reduce((all, log) => orThrow(mergeLogs(all, log)));
  });

describe("the laws of timings", () => {
  it("a visit takes no longer than from its first time to its last, and no less than any of its items", () => {
    fc.assert(
      fc.property(timed, fc.integer({ min: 1, max: 60 }), (log, pauseAtMost) => {
        const told = visitTiming(edition, log, { ...policy, pauseAtMost });
        if (!told.ok) return;
        const times = log.events.flatMap(({ when = "" }) => {
          const [, hour, minute] = /(\d\d):(\d\d)$/.exec(when) ?? [];
          return hour === undefined ? [] : [60 * Number(hour) + Number(minute)];
        });
        const { minutes, parts } = told.value;
        expect(minutes).toBeLessThanOrEqual(Math.max(...times) - Math.min(...times));
        for (const part of Object.values(parts)) expect(part).toBeLessThanOrEqual(minutes);
        const sum = Object.values(parts).reduce((all, part) => all + part, 0);
        expect(sum).toBeGreaterThanOrEqual(minutes);
        expect(minutes).toBeLessThanOrEqual(pauseAtMost * log.events.length);
      }),
      { numRuns: 300 },
    );
  });

  it("do not depend on the order in which events came", () => {
    fc.assert(
      fc.property(timed, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (log, chance) => {
        const keys = new Map(log.events.map((event) => [event, chance.next().value]));
        const events = log.events.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        const [one, other] = [log, { ...log, events }].map((each) => visitTiming(edition, each, policy));
        expect(one).toEqual(other);
      }),
      { numRuns: 100 },
    );
  });

  it("tell nothing of logs without times", () => {
    fc.assert(
      fc.property(steps(), (history) => {
        for (const log of play(history)) expect(visitTiming(edition, log, policy).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});
