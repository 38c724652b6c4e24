import { weekdayOf } from "@supervision/domain";
import { expect, it } from "vitest";
import { inOneZone, personNamed, schoolNamed } from "../../test/riverside.ts";
import { sampleRule } from "../../test/sample-rule.ts";
import {
  checkSchedule,
  explainSchedule,
  generateSchedule,
  RULE_LEVELS,
  type RuleLevel,
  type ScheduleProblem,
} from "../index.ts";
import { atLeastMonthlySchool, restBetweenVisits } from "../national/index.ts";
import { compareLevels, searchWeight } from "./rule-level.ts";
import type { RuleInForce } from "./rules-in-force.ts";

function problemOf(level: RuleLevel): ScheduleProblem {
  const [edition] = restBetweenVisits.editions;
  if (edition === undefined) throw new Error("Expected an edition.");
  const rest: RuleInForce = {
    id: restBetweenVisits.id,
    title: "督导间隔",
    edition: { ...edition, level, weight: 1, rule: { type: "rest-between-visits", days: 20, unit: "days" } },
  };
  // The last week of March and the first of April: 14 days of rest cannot be had.
  const period = { from: "2026-03-25", until: "2026-04-08" };
  return inOneZone([schoolNamed("S1")], [personNamed("I1")], [atLeastMonthlySchool, rest], { period });
}

it("a medium rule is given up only where there is no other way, and a plan that breaks it stays acceptable", () => {
  const made = generateSchedule(problemOf("medium"), { seed: 1 });
  if (!made.ok || made.value.status === "cancelled") throw new Error("Expected a plan.");
  expect(made.value.status).toBe("complete");
  const score = made.value.score.find(({ rule }) => rule === restBetweenVisits.id);
  expect(score).toMatchObject({ level: "medium", violations: 1 });
  expect(made.value.quality?.rest).toBe(100_000 * (score?.penalty ?? 0));
  const check = checkSchedule(problemOf("medium"), made.value.visits);
  expect(check.ok && check.value.ok).toBe(true);
  expect(explainSchedule(made.value, problemOf("medium")).rules.map(({ zh }) => zh.slice(0, 2))).toContain(
    "中级",
  );
});

it("levels are told apart in words and by weight", () => {
  expect(Object.keys(RULE_LEVELS)).toEqual(["hard", "medium", "soft"]);
  const levels: readonly RuleLevel[] = ["soft", "hard", "medium"];
  expect(levels.toSorted(compareLevels)).toEqual(["hard", "medium", "soft"]);
  expect(searchWeight({ level: "medium", weight: 2 })).toBe(200_000);
  expect(searchWeight({ level: "soft" })).toBe(1);
});

it("a medium rule of a district's own outweighs any way", () => {
  // Two places 40 km apart and one inspector: by way alone their visits would never share a day with others; the rule wants Mondays.
  const base = problemOf("soft");
  const at = (id: string, longitude: number) => schoolNamed(id, { coordinates: { longitude, latitude: 36 } });
  const mondays = sampleRule(
    {
      type: "inspect",
      scope: "day",
      inspect: ({ visits, subject = "" }) =>
        weekdayOf(subject) === 1
          ? []
          : visits.map(({ id }) => ({
              visits: [id],
              because: { zh: "不在周一", en: "not on a Monday" },
            })),
    },
    { id: "sample/mondays", title: "周一督导", level: "medium" },
  );
  const problem: ScheduleProblem = {
    ...base,
    period: { from: "2026-03-02", until: "2026-03-31" },
    register: {
      ...base.register,
      institutions: [at("A", 117), at("B", 117.01), at("C", 117.5), at("D", 117.51), at("E", 117.25)],
    },
    rules: [atLeastMonthlySchool, mondays],
  };
  const made = generateSchedule(problem, { seed: 1 });
  if (!made.ok || made.value.status === "cancelled") throw new Error("Expected a plan.");
  expect(made.value.visits.map(({ date }) => weekdayOf(date))).toEqual([1, 1, 1, 1, 1]);
  expect(made.value.status).toBe("complete");
});
