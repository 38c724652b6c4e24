import type { Inspector } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { plan } from "../../test/plan.ts";
import { inOneZone, personNamed, routineVisit, schoolNamed } from "../../test/riverside.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { atLeastMonthlySchool, oneVisitPerHalfDay } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { bestSlots } from "./best-slots.ts";
import { explainUnscheduled } from "./explain-unscheduled.ts";
import { explainVisit } from "./explain-visit.ts";
import { applyRepair } from "./repair.ts";

const noLessThanADay = sampleRule(
  { type: "visit-length", halfDays: 2, visitKinds: ["special"] },
  { id: "jiangning/length", title: "每次督导不少于一个工作日" },
);

const meetings = {
  from: "2026-03-09",
  until: "2026-03-13",
  halfDay: "afternoon",
  reason: "meeting",
} as const;

// One school, one week, one inspector whose afternoons are taken.
function problemOf(more: Partial<ScheduleProblem>, person: Partial<Inspector> = {}): ScheduleProblem {
  const period = { from: "2026-03-09", until: "2026-03-13" };
  return inOneZone(
    [schoolNamed("S1", { name: "东街小学" })],
    [personNamed("I1", { name: "甲", ...person })],
    [oneVisitPerHalfDay],
    { period, ...more },
  );
}

const food = {
  id: "food",
  months: [3],
  visits: { kind: "special", topic: "食品安全", wholeDay: true },
} as const;

function explainedIn(problem: ScheduleProblem) {
  const made = plan(problem);
  const [left] = made.unscheduled;
  if (left === undefined) throw new Error("Everything has a place.");
  return { made, why: explainUnscheduled(problem, made.visits, left) };
}

describe("why a visit of a whole day has no place", () => {
  it("is that the plan asks for a day and a half of each is taken; half a day would do, or one afternoon off the meeting", () => {
    const problem = problemOf({ extraVisits: [food] }, { unavailable: [meetings] });
    const { made, why } = explainedIn(problem);
    expect(made.visits).toEqual([]);
    expect(why.conflict.map(({ kind }) => kind)).toEqual(["length-wish", "busy"]);
    expect(why.proven).toBe(true);
    expect(why.text.zh).toContain("“食品安全”要求督导一整天");
    const half = why.repairs.find(({ kind }) => kind === "half-a-day");
    expect(half?.changes).toEqual([{ type: "extra-shortened", extra: "food" }]);
    expect(half?.edits.added).toMatchObject([{ kind: "special", halfDay: "morning" }]);
    expect(half?.edits.added[0]).not.toHaveProperty("wholeDay");
    const day = why.repairs.find(({ kind }) => kind === "free-half-day");
    expect(day?.words.zh).toMatch(/到岗一天$/u);
    expect(day?.price).toEqual({ movedVisits: 0, halfDays: 2 });
    for (const repair of why.repairs) {
      const after = applyRepair(problem, made.visits, repair);
      const check = after.ok ? checkSchedule(after.value.problem, after.value.visits) : after;
      expect(check.ok && check.value.ok).toBe(true);
    }
  });

  it("names the rule that asks for a day, and never proposes to shorten what a rule asks", () => {
    const problem = problemOf(
      { rules: [oneVisitPerHalfDay, noLessThanADay], extraVisits: [food] },
      { unavailable: [meetings] },
    );
    const { why } = explainedIn(problem);
    // With or without the rule or the wish the other asks for the day.
    expect(why.conflict.map(({ kind }) => kind)).toEqual(["busy"]);
    expect(why.repairs.map(({ kind }) => kind)).not.toContain("half-a-day");
    const byRule = explainedIn(
      problemOf(
        {
          rules: [oneVisitPerHalfDay, noLessThanADay],
          extraVisits: [{ ...food, visits: { kind: "special", topic: "食品安全" } }],
        },
        { unavailable: [meetings] },
      ),
    );
    expect(byRule.why.conflict.map(({ kind }) => kind)).toEqual(["rule", "busy"]);
    expect(byRule.why.text.zh).toContain(
      "“每次督导不少于一个工作日”（《滨江区督导办法》）要求每次督导一整天",
    );
    expect(byRule.why.repairs.map(({ kind }) => kind)).not.toContain("soften-rule");
  });
});

describe("a wish for a visit", () => {
  const visit = routineVisit({ id: "V1", kind: "requested" });

  it("of a whole day is offered days that are free from morning to afternoon, and a rule asks for them unasked", () => {
    const offers = (rules: ScheduleProblem["rules"], wholeDay: boolean) => {
      const found = bestSlots(
        problemOf({ rules }, { unavailable: [{ ...meetings, until: "2026-03-09" }] }),
        [visit],
        {
          institution: "S1",
          kind: "special",
          during: { from: "2026-03-09", until: "2026-03-12" },
          ...(wholeDay ? { wholeDay } : {}),
        },
        10,
      );
      if (!found.ok) throw new Error(found.issues[0].message.en);
      return found.value;
    };
    // On the 9th there is a meeting, on the 10th another visit of the school.
    const days = offers([oneVisitPerHalfDay], true);
    expect(days.map(({ date }) => date)).toEqual(["2026-03-11", "2026-03-12"]);
    expect(days[0]).toMatchObject({ halfDay: "morning", wholeDay: true });
    expect(days[0]?.because.zh).toContain("2026年3月11日全天，甲");
    expect(offers([oneVisitPerHalfDay, noLessThanADay], false)).toEqual(days);
    expect(offers([oneVisitPerHalfDay], false).map(({ date }) => date)).toContain("2026-03-09");
  });

  it("made for a whole day is explained as one, with whole days elsewhere", () => {
    const problem = problemOf({ rules: [atLeastMonthlySchool, oneVisitPerHalfDay] });
    const long = { ...visit, kind: "routine", wholeDay: true } as const;
    const why = explainVisit(problem, [long], "V1");
    if (!why.ok) throw new Error(why.issues[0].message.en);
    expect(why.value.summary.zh).toContain("2026年3月10日全天");
    expect(why.value.summary.en).toContain("the whole of 2026-03-10");
    expect(why.value.elsewhere.map(({ zh }) => /日(全天)，/u.exec(zh)?.[1])).toEqual([
      "全天",
      "全天",
      "全天",
    ]);
  });
});
