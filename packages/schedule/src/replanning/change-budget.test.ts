import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { atLeastMonthlySchool, restBetweenVisits } from "../national/index.ts";
import type { RuleInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { ChangeBudget } from "./change-budget.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";

const problem = county({ zones: 1, institutions: 12, inspectors: 3 });
const current = plan(problem).visits;
const sick: PlanChange = {
  type: "inspector-absent",
  inspector: "I02",
  days: { from: "2026-03-02", until: "2026-04-30" },
};

function changed(budget?: ChangeBudget): Replan {
  const made = replan(problem, current, [sick], {
    today: "2026-03-01",
    ...(budget === undefined ? {} : { budget }),
  });
  if (!made.ok) throw new Error(made.issues[0].message.en);
  return made.value;
}

describe("a budget for changes", () => {
  const free = changed();
  const needed = free.moved.length;

  it("changes nothing when too many visits would have to move, and names the smallest budget that would do", () => {
    expect(needed).toBeGreaterThan(2);
    const refused = changed({ moved: needed - 1 });
    expect(refused.status).toBe("refused");
    expect(refused.visits).toEqual(current);
    expect([refused.moved, refused.told]).toEqual([[], []]);
    expect(refused.overBudget).toMatchObject({ enough: { moved: needed }, proven: true });
    expect(refused.overBudget?.because.zh).toBe(`至少要调整${needed}次督导，限额是${needed - 1}次`);
    expect(refused.check.ok).toBe(false);
    const enough = refused.overBudget?.enough;
    if (enough === undefined) throw new Error("No budget is named.");
    expect(changed(enough).status).toBe("complete");
  });

  it("is no matter when it is large enough", () => {
    expect(changed({ moved: needed, told: 100 })).toEqual(free);
  });

  it("cannot be smaller than what an inspector loses by being absent", () => {
    const refused = changed({ told: needed - 1 });
    expect(refused.overBudget?.enough.told).toBe(needed);
    expect(refused.overBudget?.because.zh).toContain(`每人${needed - 1}次`);
  });
});

describe("a budget for changes that many visits left out come to", () => {
  // Visits of three schools every week, eleven days apart, for somebody who joins: most of them have no place, whoever comes.
  const weekly = atLeastMonthlySchool.editions[0];
  const rest = restBetweenVisits.editions[0];
  const inForce = (id: string, edition: RuleInForce["edition"] | undefined): readonly RuleInForce[] =>
    edition === undefined ? [] : [{ id: `sample/${id}`, title: id, edition }];
  const base = county({ zones: 1, institutions: 3, inspectors: 1 });
  const crowded: ScheduleProblem = {
    ...base,
    period: { from: "2026-03-02", until: "2026-06-30" },
    register: {
      ...base.register,
      inspectors: base.register.inspectors.map((person) => ({
        ...person,
        leave: [{ from: "2026-03-01", until: "2026-06-30" }],
      })),
    },
    rules: [
      ...inForce(
        "weekly",
        weekly === undefined || weekly.rule.type !== "cadence"
          ? undefined
          : { ...weekly, level: "soft", rule: { ...weekly.rule, every: "week", minimumTeachingDays: 1 } },
      ),
      ...inForce(
        "rest",
        rest === undefined
          ? undefined
          : { ...rest, level: "hard", rule: { type: "rest-between-visits", days: 11, unit: "days" } },
      ),
      ...inForce(
        "one-a-day",
        rest === undefined
          ? undefined
          : {
              ...rest,
              level: "hard",
              rule: {
                type: "inspect",
                scope: "inspector",
                inspect: ({ visits }) =>
                  visits.flatMap((visit, index) =>
                    visits.slice(0, index).some(({ date }) => date === visit.date)
                      ? [{ visits: [visit.id], because: { zh: "同日两次", en: "Twice a day." } }]
                      : [],
                  ),
              },
            },
      ),
    ],
  };
  const joins: PlanChange = {
    type: "inspector-joins",
    inspector: { id: "N1", name: "新督学", status: "full-time", responsible: true, zones: ["z01"] },
  };

  it("is refused with the proof that whoever makes them is told of more", () => {
    const within = (budget?: ChangeBudget): Replan => {
      const made = replan(crowded, [], [joins], {
        today: "2026-03-01",
        ...(budget === undefined ? {} : { budget }),
      });
      if (!made.ok) throw new Error(made.issues[0].message.en);
      return made.value;
    };
    const { added, unscheduled } = within();
    expect([added.length > 10, unscheduled.length > 10]).toEqual([true, true]);
    expect(within({ told: 2 }).overBudget).toMatchObject({ enough: { told: added.length }, proven: true });
    expect(within({ told: added.length }).status).toBe("partial");
  });
});

describe("a budget for changes that would leave out what is more important", () => {
  // An extra visit of little importance stands where one of the month could be made.
  const monthly = atLeastMonthlySchool.editions[0];
  if (monthly?.rule.type !== "cadence") throw new Error("The rule has no edition.");
  const base = county({ zones: 1, institutions: 3, inspectors: 1 });
  const scarce: ScheduleProblem = {
    ...base,
    period: { from: "2026-03-02", until: "2026-03-06" },
    rules: [
      {
        id: "sample/monthly",
        edition: { ...monthly, rule: { ...monthly.rule, minimumTeachingDays: 1, visitKinds: ["routine"] } },
      },
    ],
    extraVisits: [
      { id: "extra", months: [3], visits: { kind: "special", institutions: ["S001"], importance: 1 } },
    ],
  };
  const planned = plan(scarce).visits;
  const special = planned.find(({ kind }) => kind === "special");
  if (special === undefined) throw new Error("The extra visit is not planned.");
  // The one half-day that is left is the extra visit's.
  const days = [2, 3, 4, 5, 6].map((day) => `2026-03-0${day}`);
  const busy = days.map((date): PlanChange => {
    const halfDay = special.halfDay === "morning" ? "afternoon" : "morning";
    const half = date === special.date ? ({ halfDay } as const) : {};
    return {
      type: "inspector-busy",
      inspector: "I01",
      span: { from: date, until: date, ...half, reason: "meeting" },
    };
  });
  const within = (budget?: ChangeBudget): Replan => {
    const made = replan(scarce, planned, busy, {
      today: "2026-03-01",
      ...(budget === undefined ? {} : { budget }),
    });
    if (!made.ok) throw new Error(made.issues[0].message.en);
    return made.value;
  };

  it("does not leave it out, and what is named as enough is enough", () => {
    const free = within();
    expect(free.visits.map(({ kind }) => kind)).toEqual(["routine"]);
    expect([free.moved.length, free.withdrawn.length, free.unscheduled.length]).toEqual([1, 3, 3]);
    // As many visits are left out, and fewer change, when the extra visit stays and one that is owed goes.
    for (const budget of [{ told: 3 }, { told: 1 }, { moved: 3 }, { moved: 0 }, { moved: 3, told: 3 }]) {
      const { status, overBudget } = within(budget);
      expect([status, overBudget?.enough]).toEqual(["refused", { moved: 4, told: 4 }]);
      expect(within(overBudget?.enough)).toEqual(free);
    }
  });
});
