import { type Visit, weekdayOf } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { atLeastMonthlySchool, restBetweenVisits } from "../national/index.ts";
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
        rule: {
          type: "cadence",
          activity: "visit",
          every: "month",
          atLeast: 1,
          visitKinds: ["routine"],
          owedBy: "responsible-inspector",
          owedTo: "institution",
          proof: { zh: "记录", en: "record" },
          minimumTeachingDays: 1,
        },
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
    const wednesday: Visit = {
      id: "routine",
      institution: first.id,
      inspectors: [person.id],
      date: "2026-03-04",
      halfDay: "morning",
      kind: "routine",
      items: [],
    };
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
