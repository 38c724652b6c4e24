import { describe, expect, it } from "vitest";
import { decodeSchedule, encodeSchedule, type ScheduleFile } from "../index.ts";

const SCHEDULE: ScheduleFile = {
  district: "tianqiao",
  period: { from: "2026-03-01", until: "2026-07-31" },
  seed: 7,
  status: "partial",
  visits: [
    {
      id: "V1",
      institution: "S1",
      inspectors: ["D1"],
      date: "2026-03-02",
      halfDay: "morning",
      kind: "routine",
      items: ["school/routine#admission"],
    },
  ],
  unscheduled: [
    {
      institution: "S2",
      rule: "national-schedule/at-least-monthly-school",
      kind: "routine",
      period: { from: "2026-03-01", until: "2026-03-31" },
      reason: { code: "all-on-leave", zh: "责任区督学均请假", en: "everybody is on leave" },
    },
  ],
  score: [
    {
      rule: "structure/ids",
      title: { zh: "编号", en: "ids" },
      level: "hard",
      penalty: 0,
      violations: 0,
    },
  ],
};

describe("a schedule file", () => {
  it("is the same after encoding and decoding", () => {
    const again: unknown = JSON.parse(encodeSchedule(SCHEDULE));
    expect(decodeSchedule(again)).toEqual({ ok: true, value: SCHEDULE, warnings: [] });
  });

  it("made by hand needs a period and visits only, and further keys are dropped", () => {
    const { period, visits } = SCHEDULE;
    expect(decodeSchedule({ period, visits, note: "手工" })).toEqual({
      ok: true,
      value: { period, visits },
      warnings: [],
    });
  });

  it("holds visits of the whole day, which begin in the morning", () => {
    const [visit] = SCHEDULE.visits;
    const whole = { ...SCHEDULE, visits: [{ ...visit, wholeDay: true }] };
    expect(decodeSchedule(JSON.parse(JSON.stringify(whole)))).toEqual({
      ok: true,
      value: whole,
      warnings: [],
    });
    const late = { ...SCHEDULE, visits: [{ ...visit, wholeDay: true, halfDay: "afternoon" }] };
    const checked = decodeSchedule(late, "schedule.json");
    expect(checked.ok ? [] : checked.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["whole-day-from-afternoon", "visits", 0, "halfDay"],
    ]);
  });

  it("may not hold two visits under one id, or a visit nobody makes", () => {
    const [visit] = SCHEDULE.visits;
    const checked = decodeSchedule({ ...SCHEDULE, visits: [visit, visit] }, "schedule.json");
    expect(checked.ok ? [] : checked.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["id-duplicate", "visits", 1, "id"],
    ]);
    const nobody = decodeSchedule({ ...SCHEDULE, visits: [{ ...visit, inspectors: [] }] });
    expect(nobody.ok ? [] : nobody.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["value-invalid", "visits", 0, "inspectors"],
    ]);
  });
});
