import { formatChineseDate, type Visit, type ZoneLayout } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { sampleRule, visitDuty } from "../../test/sample-rule.ts";
import { checkSchedule } from "../checking/check-schedule.ts";
import { atLeastMonthlySchool } from "../national/index.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";
import { replanText } from "./replan-text.ts";

const today = "2026-04-01";
const base = county({ zones: 2, institutions: 4, inspectors: 4 });
const problem: ScheduleProblem = {
  ...base,
  period: { from: "2026-03-01", until: "2026-04-30" },
  rules: [atLeastMonthlySchool],
};
const twiceAMonth = sampleRule(visitDuty({ atLeast: 2 }), { id: "sample/twice", title: "每月两次" });
const { visits } = plan(problem);
const done = visits.find(({ date }) => date < today);
if (done === undefined) throw new Error("Nothing is planned in March.");
const [inspector] = done.inspectors;
const { institution } = done;

function changed(changes: readonly PlanChange[], current: readonly Visit[] = visits): Replan {
  const after = replan(problem, current, changes, { today });
  if (!after.ok) throw new Error(after.issues[0].message.en);
  return after.value;
}

function together(some: readonly Visit[]): readonly string[] {
  return some.flatMap((visit) =>
    visit.institution === institution && visit.inspectors.includes(inspector) ? [visit.date] : [],
  );
}

describe("a recusal that becomes known in the year", () => {
  const change: PlanChange = {
    type: "recusal",
    recusal: { inspector, institution, ground: "relative-of-head" },
  };

  it("moves what is to come, leaves what was done, and says so without counting it as a breach", () => {
    const after = changed([change]);
    expect(together(after.visits)).toEqual([done.date]);
    expect([after.status, after.check.ok, after.unscheduled]).toEqual(["complete", true, []]);
    expect(after.history.map(({ visit }) => visit)).toEqual([done.id]);
    expect(after.history[0]?.because.zh).toContain(`自${formatChineseDate(today)}起回避`);
    const text = replanText(problem, after);
    expect(text.zh).toContain("变更前已做的督导，请留意（不再变动）：\n1. ");
    expect(text.en).toContain("are left alone:\n1. ");
    expect(text.zh).not.toContain("仍违反硬性规则");
    // The next change starts from here and has nothing to say of it.
    const next = replan(after.problem, after.visits, [], { today });
    expect(next.ok && [next.value.status, next.value.history.length]).toEqual(["complete", 0]);
  });

  it("counts from the day it names when it names one", () => {
    const from = "2026-01-01";
    const after = changed([{ ...change, recusal: { ...change.recusal, from } }]);
    expect(after.check.ok).toBe(false);
    expect(after.history.map(({ visit }) => visit)).toEqual([done.id]);
    // History is no work that is left to do.
    expect(after.status).toBe("complete");
    const past = { ...change, recusal: { ...change.recusal, until: "2026-02-01" } } as const;
    expect(changed([past])).toMatchObject({ moved: [], history: [], status: "complete" });
  });
});

describe("zones that are drawn anew in the year", () => {
  it("leave what was done under the old ones alone", () => {
    const moved = problem.register.institutions.find(({ id }) => id === institution);
    const other = Object.keys(problem.zones.zones).find((id) => moved?.town?.startsWith(id) !== true) ?? "";
    const zones: ZoneLayout = {
      ...problem.zones,
      zones: Object.fromEntries(
        Object.entries(problem.zones.zones).map(([id, zone]) => [
          id,
          {
            ...zone,
            members: {
              ids: problem.register.institutions.flatMap((place) =>
                (place.id === institution ? other : place.town?.slice(0, 3)) === id ? [place.id] : [],
              ),
              towns: [],
            },
          },
        ]),
      ),
    };
    const after = changed([{ type: "zones", zones }]);
    expect(after.status).toBe("complete");
    expect(after.history.map(({ visit }) => visit)).toEqual([done.id]);
    expect(after.moved.map(({ from }) => from.institution)).toEqual([institution]);
    const check = checkSchedule(after.problem, after.visits);
    expect(check.ok && check.value.ok).toBe(false);
  });

  it("are no excuse for what is still to come", () => {
    const wrong = visits.map((visit) =>
      visit.date >= today && visit.institution === institution
        ? { ...visit, date: done.date, halfDay: done.halfDay }
        : visit,
    );
    const after = changed([], wrong);
    // The month that is owed is planned again; the day on which two came at once is history.
    expect(after.added).toHaveLength(1);
    expect(after.history.length).toBeGreaterThan(0);
    expect(after.status).toBe("complete");
  });
});

describe("a rule that counts visits", () => {
  it("is no fault of those that were made when others are missing", () => {
    const twice: ScheduleProblem = { ...problem, rules: [twiceAMonth] };
    const made = plan(twice).visits;
    const march = made.filter((visit) => visit.date < today && visit.institution === institution);
    expect(march).toHaveLength(2);
    const after = replan(
      twice,
      made.filter((visit) => visit !== march[0]),
      [],
      { today },
    );
    if (!after.ok) throw new Error(after.issues[0].message.en);
    expect(after.value.history).toEqual([]);
    expect(after.value.unscheduled).toMatchObject([{ institution, reason: { code: "period-over" } }]);
    expect(after.value.status).toBe("partial");
    expect(replanText(twice, after.value).zh).toMatch(
      /此前已逾期，不因本次调整：\n1\. “每月两次”：1次（2026年3月）$/u,
    );
  });
});

describe("a visit made by people whom the register does not have any more", () => {
  it.each([
    ["one of them", ["gone", inspector]],
    ["all of them", ["gone"]],
  ] as const)("keeps them when a change is made later: %s", (_words, inspectors) => {
    const current = visits.map((visit): Visit => (visit === done ? { ...visit, inspectors } : visit));
    const after = changed([], current);
    expect([after.moved, after.added, after.withdrawn, after.unscheduled]).toEqual([[], [], [], []]);
    expect(after.visits.find(({ id }) => id === done.id)?.inspectors).toEqual(inspectors);
  });
});
