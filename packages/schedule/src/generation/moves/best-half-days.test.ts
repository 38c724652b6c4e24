import { addDays, type HalfDay, type Visit, weekdayOf } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../../test/county.ts";
import { plan } from "../../../test/plan.ts";
import { rule } from "../../../test/riverside.ts";
import { scattered } from "../../../test/scattered.ts";
import { checkSchedule } from "../../checking/check-schedule.ts";
import { nationalSchedule } from "../../national/index.ts";
import { measureSchedule } from "../../quality/index.ts";
import type { InspectRule, RuleContent } from "../../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";

/** March, every visit by two, some schools visited a second time by a larger group. */
const march = (institutions: number, size: number, rules: readonly RuleContent[]): ScheduleProblem => ({
  ...county({ zones: 1, institutions, inspectors: 6, leave: true }),
  period: { from: "2026-03-02", until: "2026-03-31" },
  rules: [
    ...nationalSchedule.contributes,
    rule({ type: "group-size", visitKinds: ["routine"], atLeast: 2 }),
    ...rules.map((content, at) => rule(content, "soft", `${content.type}-${at}`)),
  ],
  extraVisits: [{ id: "more", months: [3], visits: { kind: "special", sample: 3, inspectors: size } }],
});

const notOnMondays: InspectRule = {
  type: "inspect",
  scope: "institution",
  inspect: ({ visits }) =>
    visits
      .filter(({ date }) => weekdayOf(date) === 1)
      .map(({ id }) => ({ visits: [id], because: { zh: "周一", en: "Monday" } })),
};

/** Everybody is to be out in each week of the month: a rule that asks for visits costs more without them. */
const outEveryWeek: InspectRule = {
  type: "inspect",
  scope: "inspector",
  inspect: ({ visits, subject = "" }) => {
    const weeks = new Set(visits.map(({ date }) => addDays(date, 1 - weekdayOf(date))));
    const amount = 5 - weeks.size;
    return amount <= 0
      ? []
      : [
          {
            visits: [],
            inspectors: [subject],
            because: { zh: "有一周没有督导", en: "A week without" },
            amount,
          },
        ];
  },
};

const costOf = (problem: ScheduleProblem, visits: readonly Visit[]): number => {
  const measured = measureSchedule(problem, visits);
  return measured.ok && measured.value.notMeasured.length === 0 ? measured.value.cost : Infinity;
};

/** Visits that the same people could make in another half-day of the month for less, and the check would be as content. */
function betterElsewhere(problem: ScheduleProblem, visits: readonly Visit[]): readonly string[] {
  const cost = costOf(problem, visits);
  const days = Array.from({ length: 30 }, (_, at) => `2026-03-${String(at + 2).padStart(2, "0")}`);
  return visits.flatMap((visit) =>
    days.flatMap((date) =>
      (["morning", "afternoon"] as const).flatMap((halfDay: HalfDay) => {
        const isTaken = visits.some(
          (other) =>
            other.id !== visit.id &&
            other.date === date &&
            (other.institution === visit.institution ||
              (other.halfDay === halfDay && other.inspectors.some((one) => visit.inspectors.includes(one)))),
        );
        const moved = visits.map((one) => (one.id === visit.id ? { ...one, date, halfDay } : one));
        if (isTaken || weekdayOf(date) > 5 || costOf(problem, moved) >= cost) return [];
        const check = checkSchedule(problem, moved);
        return check.ok && check.value.ok ? [`${visit.id} on ${date} ${halfDay}`] : [];
      }),
    ),
  );
}

describe("a plan with groups and hands enough", () => {
  const rest = { type: "rest-between-visits", days: 8, unit: "days" } as const;
  it.each<readonly [string, ScheduleProblem]>([
    ["beside rest", march(6, 3, [rest])],
    ["beside rest, with places", scattered(march(5, 2, [rest]), 3)],
    ["beside visits of one inspector", march(7, 1, [rest])],
    ["beside limits of a week", march(6, 3, [rest, { type: "visits-at-most", perWeek: 2 }])],
    ["beside a rule of the district's own", march(6, 2, [rest, notOnMondays])],
    ["beside a rule that asks for visits", march(8, 2, [outEveryWeek])],
    [
      "beside days without visits",
      march(6, 2, [
        {
          type: "no-visits",
          during: [{ from: "2026-03-09", until: "2026-03-13" }],
          because: { zh: "考试", en: "Examinations" },
        },
      ]),
    ],
  ])("has no visit that the same people could make for less in another half-day: %s", (_, problem) => {
    const { visits, unscheduled } = plan(problem, { seed: 4 });
    expect(unscheduled).toEqual([]);
    expect(betterElsewhere(problem, visits)).toEqual([]);
  });

  it("has the groups of one school apart, as rest asks, wherever days allow it", () => {
    const problem = march(8, 3, [rest]);
    expect(plan(problem, { seed: 1 }).quality).toMatchObject({ cost: 0, lowerBound: 0 });
  });
});
