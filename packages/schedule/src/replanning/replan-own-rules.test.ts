import { type Visit, weekdayOf } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { routineVisit } from "../../test/riverside.ts";
import { visitDuty } from "../../test/sample-rule.ts";
import { atLeastMonthlySchool, restBetweenVisits } from "../national/index.ts";
import { consecutiveVisits } from "../ready-rules/index.ts";
import type { RuleInForce } from "../rules/rules-in-force.ts";
import type { InspectRule, ScheduleRuleEdition } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlanChange } from "./plan-change.ts";
import { replan, type ReplanOptions } from "./replan.ts";
import type { Replan } from "./replan-outcome.ts";

function own(level: ScheduleRuleEdition["level"], rule: Omit<InspectRule, "type">): RuleInForce {
  return {
    id: "sample/own",
    title: "本地规则",
    edition: {
      edition: "2025-09",
      status: "active",
      effective: { from: "2025-09-01" },
      sources: [{ title: "示例办法", issuedBy: "示例区", authority: "district", issuedOn: "2025-08" }],
      level,
      weight: 1000,
      rule: { type: "inspect", ...rule },
    },
  };
}

const noFridays = {
  scope: "day",
  inspect: ({ visits, subject = "" }) =>
    weekdayOf(subject) === 5
      ? visits.map(({ id }) => ({
          visits: [id],
          because: { zh: `${subject}是周五`, en: `${subject} is a Friday (${id}).` },
        }))
      : [],
} satisfies Omit<InspectRule, "type">;

const base = county({ zones: 1, institutions: 10, inspectors: 2 });
const primary = base.register.institutions.map((place) => ({ ...place, kind: "primary" as const }));
const problem: ScheduleProblem = {
  ...base,
  period: { from: "2026-03-01", until: "2026-03-31" },
  register: { ...base.register, institutions: primary },
  rules: [atLeastMonthlySchool],
};
const fridays = ["2026-03-06", "2026-03-13", "2026-03-20", "2026-03-27"];

function packed(rules: ScheduleProblem["rules"]): { problem: ScheduleProblem; visits: readonly Visit[] } {
  const ruled = { ...problem, rules };
  return { problem: ruled, visits: plan(ruled).visits };
}

function changed(
  given: ScheduleProblem,
  visits: readonly Visit[],
  changes: readonly PlanChange[],
  options: Partial<ReplanOptions> = {},
): Replan {
  const made = replan(given, visits, changes, { today: "2026-03-01", ...options });
  if (!made.ok) throw new Error(made.issues[0].message.en);
  return made.value;
}

const away: PlanChange = {
  type: "inspector-absent",
  inspector: "I01",
  days: { from: "2026-03-02", until: "2026-03-31" },
};

describe("a changed plan under a district's own rules", () => {
  it.each(["hard", "soft"] as const)("keeps to a %s one where there is another place", (level) => {
    const { problem: ruled, visits } = packed([atLeastMonthlySchool, own(level, noFridays)]);
    const after = changed(ruled, visits, [away]);
    expect(after.moved.length).toBeGreaterThan(0);
    expect(after.visits.filter(({ date }) => fridays.includes(date))).toEqual([]);
    expect(after.status).toBe("complete");
  });

  it("moves visits for a new hard one, no more than it must", () => {
    const { problem: free, visits } = packed([atLeastMonthlySchool]);
    const onFridays = visits.map((visit, index) => ({
      ...visit,
      date: index < 4 ? (fridays[index] ?? "") : visit.date,
    }));
    const moved = onFridays.filter(({ date }) => fridays.includes(date)).length;
    const after = changed(free, onFridays, [
      { type: "rules", rules: [atLeastMonthlySchool, own("hard", noFridays)] },
    ]);
    expect(after.moved).toHaveLength(moved);
    expect(after.visits.filter(({ date }) => fridays.includes(date))).toEqual([]);
    expect(after.status).toBe("complete");
  });

  it("leaves breaches as they were before, and mends them when asked to", () => {
    const { visits } = packed([atLeastMonthlySchool]);
    const onFriday = visits.map((visit, index) => ({
      ...visit,
      date: index === 0 ? "2026-03-06" : visit.date,
    }));
    const ruled = { ...problem, rules: [atLeastMonthlySchool, own("hard", noFridays)] };
    expect(changed(ruled, onFriday, []).moved).toEqual([]);
    const before = onFriday.filter(({ date }) => fridays.includes(date)).length;
    const mended = changed(ruled, onFriday, [], { mend: true });
    expect(mended.moved).toHaveLength(before);
    expect(mended.status).toBe("complete");
  });
});

describe("hard rest between visits", () => {
  it("shifts a neighbouring visit of the school where that is the only way", () => {
    const [first] = primary;
    const [person] = base.register.inspectors;
    const [rest] = restBetweenVisits.editions;
    if (first === undefined || person === undefined || rest === undefined)
      throw new Error("Nothing to plan.");
    const routine: RuleInForce = {
      id: "sample/routine",
      edition: {
        ...rest,
        level: "hard",
        rule: visitDuty({ visitKinds: ["routine"], minimumTeachingDays: 1 }),
      },
    };
    const hardRest: RuleInForce = {
      id: "sample/rest",
      edition: { ...rest, level: "hard", rule: { type: "rest-between-visits", days: 3, unit: "days" } },
    };
    const small: ScheduleProblem = {
      ...problem,
      period: { from: "2026-03-02", until: "2026-03-06" },
      register: { institutions: [first], inspectors: [person], recusals: [] },
      rules: [routine, hardRest],
    };
    const wednesday = routineVisit({
      id: "routine",
      institution: first.id,
      inspectors: [person.id],
      date: "2026-03-04",
    });
    // In a week of five days nothing lies three days from Wednesday.
    const after = changed(
      small,
      [wednesday],
      [
        {
          type: "extra-visits",
          extra: {
            id: "food",
            months: [],
            during: small.period,
            visits: { kind: "requested", institutions: [first.id] },
          },
        },
      ],
    );
    expect(after.visits).toHaveLength(2);
    expect(after.moved).toHaveLength(1);
    expect(after.lowerBound).toBe(1);
    expect(after.status).toBe("complete");
  });
});

// Says the same of every breach, as rules in a hurry do.
const onceADay = {
  scope: "inspector",
  inspect: ({ visits }) =>
    visits
      .filter((visit) => visits.some((other) => other.id < visit.id && other.date === visit.date))
      .map(({ id, date }) => ({
        visits: visits.filter((other) => other.date === date && other.id <= id).map((other) => other.id),
        because: { zh: "一天只去一次", en: "once a day" },
      })),
} satisfies Omit<InspectRule, "type">;

const rotation: RuleInForce = {
  id: "sample/rotation",
  edition: {
    edition: "2025-09",
    status: "active",
    effective: { from: "2025-09-01" },
    sources: [{ title: "示例办法", issuedBy: "示例区", authority: "district", issuedOn: "2025-08" }],
    level: "hard",
    rule: { type: "rotation", afterYears: 1 },
  },
};

describe("what a hard rule leaves no place for", () => {
  // Three days, three inspectors who go once a day: ten schools do not fit.
  const few: ScheduleProblem = {
    ...problem,
    period: { from: "2026-03-09", until: "2026-03-11" },
    rules: [own("hard", onceADay)],
    extraVisits: [{ id: "food", months: [3], visits: { kind: "requested" } }],
  };
  const food = { id: "safety", months: [3], visits: { kind: "special", inspectors: 2 } } as const;

  it("is left out by a change as it is by planning, under the title of the rule, whatever else changes", () => {
    const made = plan(few);
    expect(made.unscheduled.map(({ reason }) => reason.code)).toEqual(
      [...Array(4).keys()].map(() => "own-rule"),
    );
    for (const changes of [[], [{ type: "extra-visits", extra: food }]] as const) {
      const after = changed(few, made.visits, changes);
      expect(after.check.rules.filter(({ rule, satisfied }) => rule === "sample/own" && !satisfied)).toEqual(
        [],
      );
      expect([after.moved, after.withdrawn, after.lowerBound]).toEqual([[], [], 0]);
      const reasons = after.unscheduled.filter(({ kind }) => kind === "requested");
      expect(reasons.map(({ reason }) => reason.zh)).toEqual(
        [...Array(4).keys()].map(() => "试过的半天都违反“本地规则”"),
      );
    }
  });

  it("is given up rather than the rule when people fall ill, groups too", () => {
    const grouped = { ...few, rules: [own("hard", onceADay)], extraVisits: [food] };
    const { visits } = plan(grouped);
    expect(visits).toHaveLength(3);
    const after = changed(grouped, visits, [
      {
        type: "inspector-busy",
        inspector: "I01",
        span: { from: "2026-03-09", until: "2026-03-09", reason: "other" },
      },
    ]);
    expect(after.visits).toHaveLength(2);
    expect(after.withdrawn).toHaveLength(1);
    expect(after.check.rules.filter(({ rule, satisfied }) => rule === "sample/own" && !satisfied)).toEqual(
      [],
    );
  });

  it("is mended day by day where the rule says the same words of every day, and the bound holds of the result", () => {
    const pairs = {
      ...few,
      period: { from: "2026-03-02", until: "2026-03-20" },
      extraVisits: [{ ...food, visits: { ...food.visits, sample: 6 } }],
    };
    const visits = pairs.register.institutions.slice(0, 6).map(({ id }, index): Visit => ({
      id: `safety-2026-03-${id}`,
      institution: id,
      inspectors: ["I01", "I02"],
      date: ["2026-03-10", "2026-03-12", "2026-03-17"][index >> 1] ?? "",
      halfDay: index % 2 === 0 ? "morning" : "afternoon",
      kind: "special",
      items: [],
    }));
    const after = changed(pairs, visits, [], { mend: true });
    expect(after.check.ok).toBe(true);
    expect(after.moved).toHaveLength(3);
    expect(after.lowerBound).toBeLessThanOrEqual(3);
  });

  it("stays left out where one of a pair must hand the school over", () => {
    const pair: ScheduleProblem = {
      ...problem,
      rules: [rotation],
      register: { ...problem.register, institutions: problem.register.institutions.slice(0, 1) },
      extraVisits: [{ id: "pair", months: [3], visits: { kind: "requested", inspectors: 2 } }],
      history: {
        since: "2024-01-01",
        visits: [{ institution: "S001", date: "2025-06-01", kind: "routine", inspectors: ["I01"] }],
      },
    };
    expect(plan(pair).visits).toEqual([]);
    const after = changed(pair, [], []);
    expect(after.visits).toEqual([]);
    expect(after.unscheduled.map(({ reason }) => reason.code)).toEqual(["group-too-small"]);
  });

  it("leaves out the visit that someone else would have to make, rather than send one person three times in a row", () => {
    const [edition] = atLeastMonthlySchool.editions;
    if (edition?.rule.type !== "cadence") throw new Error("No monthly duty.");
    const rule = { ...edition.rule, atLeast: 2 };
    const twice: RuleInForce = { id: atLeastMonthlySchool.id, edition: { ...edition, rule } };
    const row = consecutiveVisits({ atMost: 2 });
    const taken: ScheduleProblem = {
      ...problem,
      period: { from: "2026-03-01", until: "2026-04-30" },
      register: { ...problem.register, institutions: problem.register.institutions.slice(0, 1) },
      rules: [twice, own("hard", row)],
    };
    const turns = ["2026-03-04", "2026-03-18", "2026-04-08", "2026-04-22"].map((date, index): Visit =>
      routineVisit({
        id: `turn-${index}`,
        institution: "S001",
        inspectors: [index % 2 === 0 ? "I01" : "I02"],
        date,
      }),
    );
    const leaves = (lastDay: string): Replan =>
      changed(taken, turns, [{ type: "inspector-leaves", inspector: "I01", lastDay }], {
        today: "2026-03-10",
      });
    // I01, I02, (I02), I02: the third would break the rule, and the rule names the last, which stays.
    const after = leaves("2026-03-31");
    expect([after.visits.map(({ id }) => id), after.moved]).toEqual([["turn-0", "turn-1", "turn-3"], []]);
    expect(after.unscheduled.map(({ reason }) => reason.code)).toEqual(["own-rule"]);
    expect(after.check.rules.find((judged) => judged.rule === "sample/own")?.satisfied).toBe(true);
    // I02 three times without anybody in between: one that could stay goes, too.
    const [, second, third, fourth] = turns;
    if (second === undefined || third === undefined || fourth === undefined) throw new Error("Four turns.");
    const inTurn = [
      { ...second, date: "2026-03-11" },
      { ...second, id: "turn-x", date: "2026-03-18" },
      third,
      fourth,
    ];
    const all = replan(
      taken,
      inTurn,
      [{ type: "inspector-leaves", inspector: "I01", lastDay: "2026-03-31" }],
      {
        today: "2026-03-20",
      },
    );
    if (!all.ok) throw new Error(all.issues[0].message.en);
    expect(all.value.visits.map(({ id }) => id)).toEqual(["turn-1", "turn-x"]);
    expect(all.value.unscheduled.map(({ reason }) => reason.code)).toEqual(["own-rule", "own-rule"]);
    const [stayed] = all.value.withdrawn.filter(({ visit }) => visit.id === "turn-3");
    expect(stayed?.because.zh).toBe("试过的半天都违反“本地规则”");
    expect(all.value.check.rules.find((judged) => judged.rule === "sample/own")?.satisfied).toBe(true);
  });

  it("is not given to people of another zone because two used to go", () => {
    const two = county({ zones: 2, institutions: 2, inspectors: 4 });
    const here = { ...two, period: problem.period, rules: [atLeastMonthlySchool] };
    const visit = routineVisit({
      id: "both",
      institution: "S001",
      inspectors: ["I01", "I03"],
      date: "2026-03-11",
    });
    const after = changed(here, [visit], [away]);
    expect(
      after.visits.flatMap(({ institution, inspectors }) => (institution === "S001" ? inspectors : [])),
    ).not.toContain("I02");
    expect(
      after.check.rules.filter(({ rule, satisfied }) => rule === "structure/own-zone" && !satisfied),
    ).toEqual([]);
  });
});
