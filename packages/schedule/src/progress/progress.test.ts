import { type Checked, type Issue, orThrow, type Visit } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { routineVisit } from "../../test/riverside.ts";
import { generateSchedule } from "../generation/generate-schedule.ts";
import { replan } from "../replanning/index.ts";
import {
  eventsFromRecords,
  formatProgress,
  madeVisits,
  planProgress,
  type PlanProgress,
  standingVisits,
  type VisitEvent,
} from "./index.ts";

const visit = (id: string, date: string): Visit => routineVisit({ id, institution: `S${id}`, date });
const plan = [visit("1", "2026-03-11"), visit("2", "2026-03-12"), visit("3", "2026-03-20")];

function issuesOf(progress: Checked<PlanProgress>): readonly Issue[] {
  return progress.ok ? [] : progress.issues;
}

describe("the progress of a plan", () => {
  it("counts what was made, what lies ahead and what is late", () => {
    const { counts, visits } = orThrow(
      planProgress(plan, [{ type: "made", visit: "1", on: "2026-03-13", record: "R1" }], "2026-03-16"),
    );
    expect(counts).toEqual({ ahead: 1, made: 1, late: 1, "called-off": 0, moved: 0, added: 0 });
    expect(visits[0]).toMatchObject({ state: "made", madeOn: "2026-03-13", daysLate: 2, record: "R1" });
    expect(visits[1]).toMatchObject({ state: "late", daysLate: 4 });
  });

  it("does not call a visit late on its own day", () => {
    const { visits } = orThrow(planProgress(plan, [], "2026-03-11"));
    expect(visits.map(({ state }) => state)).toEqual(["ahead", "ahead", "ahead"]);
  });

  it("keeps first plan, moves and reasons of every visit", () => {
    const { visits } = orThrow(
      planProgress(
        plan,
        [
          {
            type: "moved",
            visit: "1",
            to: { date: "2026-03-18", halfDay: "afternoon", inspectors: ["I2"] },
            because: "学校停电",
          },
          { type: "moved", visit: "1", to: { date: "2026-03-19", halfDay: "morning" }, because: "督学会议" },
          { type: "called-off", visit: "3", because: "学校停办" },
          { type: "added", visit: visit("9", "2026-03-17"), because: "群众反映" },
        ],
        "2026-03-16",
      ),
    );
    expect(visits.find(({ visit: { id } }) => id === "1")).toEqual({
      visit: { ...plan[0], date: "2026-03-19", halfDay: "morning", inspectors: ["I2"] },
      planned: plan[0],
      state: "ahead",
      moves: 2,
      because: ["学校停电", "督学会议"],
    });
    expect(visits.find(({ visit: { id } }) => id === "9")?.planned).toBeUndefined();
    expect(visits.find(({ visit: { id } }) => id === "3")?.state).toBe("called-off");
  });

  it.each<readonly [string, readonly VisitEvent[], string]>([
    ["event-visit-unknown", [{ type: "made", visit: "11", on: "2026-03-11" }], "11"],
    ["event-visit-known", [{ type: "added", visit: visit("1", "2026-03-12"), because: "" }], "1"],
    ["event-day-invalid", [{ type: "made", visit: "1", on: "2026-02-30" }], "2026-02-30"],
    ["event-in-future", [{ type: "made", visit: "1", on: "2026-03-17" }], "2026-03-17"],
    [
      "event-day-invalid",
      [{ type: "moved", visit: "1", to: { date: "soon", halfDay: "morning" }, because: "" }],
      "soon",
    ],
    ["event-day-invalid", [{ type: "added", visit: visit("9", "x"), because: "" }], "x"],
    [
      "event-after-end",
      [
        { type: "made", visit: "1", on: "2026-03-11" },
        { type: "called-off", visit: "1", because: "" },
      ],
      "1",
    ],
    [
      "event-after-end",
      [
        { type: "called-off", visit: "1", because: "" },
        { type: "made", visit: "1", on: "2026-03-11" },
      ],
      "1",
    ],
  ])("refuses events that cannot be: %s", (code, events, named) => {
    const issues = issuesOf(planProgress(plan, events, "2026-03-16"));
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(issues[0]?.message.zh).toContain(named);
    expect(issues[0]?.path[0]).toBe("events");
  });

  it("refuses a day of report that is no date", () => {
    expect(issuesOf(planProgress(plan, [], "today")).map(({ path }) => path)).toEqual([["today"]]);
  });

  it("has every visit in exactly one state, whatever happens", () => {
    const event = fc.oneof(
      fc.record({
        type: fc.constant("made" as const),
        visit: fc.constantFrom("1", "2", "3"),
        on: fc.constant("2026-03-14"),
      }),
      fc.record({
        type: fc.constant("called-off" as const),
        visit: fc.constantFrom("1", "2", "3"),
        because: fc.constant("x"),
      }),
      fc.record({
        type: fc.constant("moved" as const),
        visit: fc.constantFrom("1", "2", "3"),
        to: fc.record({
          date: fc.constantFrom("2026-03-01", "2026-04-01"),
          halfDay: fc.constantFrom("morning" as const, "afternoon" as const),
        }),
        because: fc.constant("x"),
      }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        const progress = planProgress(plan, events, "2026-03-16");
        if (!progress.ok) return;
        const { ahead, made, late, "called-off": off } = progress.value.counts;
        expect(ahead + made + late + off).toBe(plan.length);
        expect(standingVisits(progress.value)).toHaveLength(ahead + made);
        expect(madeVisits(progress.value)).toHaveLength(made);
      }),
    );
  });

  it("reads from records which visits were made, and names those nobody planned", () => {
    const record = {
      id: "R1",
      visit: "2",
      institution: "S2",
      date: "2026-03-12",
      inspectors: ["I1"],
      kind: "routine",
      items: [],
      goodPractice: [],
      findings: [],
    } as const;
    const { visit: _, ...loose } = record;
    const { events, unplanned } = eventsFromRecords([record, { ...loose, id: "R2" }]);
    expect(events).toEqual([{ type: "made", visit: "2", on: "2026-03-12", record: "R1" }]);
    expect(unplanned.map(({ id }) => id)).toEqual(["R2"]);
  });

  it("tells the office in words what needs care, without a ranking of people", () => {
    const progress = orThrow(
      planProgress(
        [...plan, visit("4", "2026-03-23"), visit("5", "2026-03-24")],
        [
          { type: "moved", visit: "2", to: { date: "2026-03-18", halfDay: "morning" }, because: "学校停电" },
          { type: "called-off", visit: "3", because: "学校停办" },
          { type: "added", visit: visit("9", "2026-03-17"), because: "群众反映" },
          {
            type: "moved",
            visit: "4",
            to: { date: "2026-03-23", halfDay: "morning", inspectors: ["I2"] },
            because: "甲生病",
          },
          {
            type: "moved",
            visit: "5",
            to: { date: "2026-03-24", halfDay: "afternoon", inspectors: ["I2"] },
            because: "甲生病",
          },
        ],
        "2026-03-16",
      ),
    );
    const register = {
      institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} }],
      inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: [] }],
      recusals: [],
    } as const;
    expect(formatProgress(progress, register, "zh")).toEqual([
      "截至2026-03-16：已督导0次，待督导4次，逾期1次，改期或换人3次，取消1次，增加1次",
      "逾期5天：2026-03-11上午 东街小学 经常性督导（甲）",
      "改期（原2026-03-12上午）：2026-03-18上午 S2 经常性督导（甲）：学校停电",
      "换人（原甲）：2026-03-23上午 S4 经常性督导（I2）：甲生病",
      "改期、换人（原2026-03-24上午，甲）：2026-03-24下午 S5 经常性督导（I2）：甲生病",
      "取消：2026-03-20上午 S3 经常性督导（甲）：学校停办",
      "增加：2026-03-17上午 S9 经常性督导（甲）：群众反映",
    ]);
    const english = formatProgress(progress, register, "en");
    expect(english[1]).toBe("5 days late: 2026-03-11 morning 东街小学 routine (甲)");
    expect(english[4]).toBe(
      "Moved and handed over (from 2026-03-24 morning, 甲): 2026-03-24 afternoon S5 routine (I2): 甲生病",
    );
  });

  it("hands a late visit's duty to replanning, which plans it anew and moves nothing else", () => {
    const problem = county({ zones: 2, institutions: 10, inspectors: 3 });
    const made = orThrow(generateSchedule(problem, { seed: 1 }));
    if (made.status === "cancelled") throw new Error("not called off");
    const september = made.visits.filter(({ date }) => date < "2025-09-20");
    const [missed, ...kept] = september;
    if (missed === undefined) throw new Error("a visit before the day");
    const progress = orThrow(
      planProgress(
        made.visits,
        kept.map(({ id, date }) => ({ type: "made", visit: id, on: date }) as const),
        "2025-09-20",
      ),
    );
    expect(progress.counts.late).toBe(1);
    const next = orThrow(replan(problem, standingVisits(progress), [], { today: "2025-09-20" }));
    expect(next.moved).toEqual([]);
    expect(next.added.map(({ institution }) => institution)).toEqual([missed.institution]);
    expect(next.added[0]?.date.slice(0, 7)).toBe("2025-09");
    expect(next.check.ok).toBe(true);
  });
});

describe("a visit of the whole day", () => {
  const wholeDay: Visit = { ...visit("1", "2026-03-11"), wholeDay: true };
  const [half] = plan;
  if (half === undefined) throw new Error("a visit");
  const moved = (planned: Visit, to: Extract<VisitEvent, { type: "moved" }>["to"]) =>
    planProgress([planned], [{ type: "moved", visit: "1", to, because: "停电" }], "2026-03-10");
  const standing = (planned: Visit, to: Extract<VisitEvent, { type: "moved" }>["to"]) =>
    orThrow(moved(planned, to)).visits[0]?.visit;

  it("stays one when it is moved to another day, and becomes half a day when that is said", () => {
    expect(standing(wholeDay, { date: "2026-03-18", halfDay: "morning" })).toEqual({
      ...wholeDay,
      date: "2026-03-18",
    });
    expect(standing(wholeDay, { date: "2026-03-18", halfDay: "afternoon", wholeDay: false })).toEqual({
      ...half,
      date: "2026-03-18",
      halfDay: "afternoon",
    });
    expect(standing(half, { date: "2026-03-18", halfDay: "morning", wholeDay: true })).toEqual({
      ...wholeDay,
      date: "2026-03-18",
    });
  });

  it("cannot begin in the afternoon, whether moved there or added", () => {
    const path = (progress: Checked<PlanProgress>): readonly string[] =>
      issuesOf(progress).map(({ code, path: at }) => `${code} ${at.join(".")}`);
    expect(path(moved(wholeDay, { date: "2026-03-18", halfDay: "afternoon" }))).toEqual([
      "whole-day-from-afternoon events.0.to.halfDay",
    ]);
    const late: Visit = { ...wholeDay, id: "9", halfDay: "afternoon" };
    expect(
      path(planProgress(plan, [{ type: "added", visit: late, because: "群众反映" }], "2026-03-10")),
    ).toEqual(["whole-day-from-afternoon events.0.visit.halfDay"]);
  });

  it("is told in words where its length changed", () => {
    const said = (planned: Visit, to: Extract<VisitEvent, { type: "moved" }>["to"], language: "zh" | "en") =>
      formatProgress(
        orThrow(moved(planned, to)),
        { institutions: [], inspectors: [], recusals: [] },
        language,
      )[1];
    const all = { date: "2026-03-11", halfDay: "morning", wholeDay: true } as const;
    expect(said(half, all, "zh")).toBe("改期（原2026-03-11上午）：2026-03-11全天 S1 经常性督导（I1）：停电");
    expect(said(half, all, "en")).toBe(
      "Moved (from 2026-03-11 morning): 2026-03-11, whole day S1 routine (I1): 停电",
    );
    expect(said(wholeDay, { ...all, wholeDay: false }, "zh")).toContain(
      "（原2026-03-11全天）：2026-03-11上午",
    );
    expect(said(wholeDay, { ...all, wholeDay: false }, "en")).toContain(
      "(from 2026-03-11, whole day): 2026-03-11 morning",
    );
    expect(said(wholeDay, { ...all, date: "2026-03-12" }, "zh")).toContain(
      "（原2026-03-11全天）：2026-03-12全天",
    );
  });

  it("goes on to planning anew as it stands", () => {
    const progress = orThrow(
      planProgress([wholeDay], [{ type: "made", visit: "1", on: "2026-03-12" }], "2026-03-16"),
    );
    expect(standingVisits(progress)).toEqual([{ ...wholeDay, date: "2026-03-12" }]);
  });
});
