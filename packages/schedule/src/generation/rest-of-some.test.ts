import { daysBetween } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { county } from "../../test/county.ts";
import { plan } from "../../test/plan.ts";
import { rule } from "../../test/riverside.ts";
import { scattered } from "../../test/scattered.ts";
import { checkSchedule, type RuleLevel, searchTaskOf, planOfSearch } from "../index.ts";
import { nationalSchedule } from "../national/index.ts";
import { measureSchedule } from "../quality/index.ts";
import { searchPlan } from "../search/index.ts";

const base = scattered(county({ zones: 1, institutions: 10, inspectors: 2 }), 1);
const places = new Map(base.register.institutions.map((place) => [place.id, place]));

function restOf(level: RuleLevel, days: number) {
  const rest = rule(
    { type: "rest-between-visits", days, unit: "days", audience: ["primary", "nine-year"] },
    level,
  );
  return { ...base, rules: [...nationalSchedule.contributes, rest] };
}

describe("rest between visits to institutions of some kinds", () => {
  const problem = restOf("hard", 20);
  const made = plan(problem);

  it("is kept at those, and asked of no others", () => {
    const distances = (isSchool: boolean): readonly number[] =>
      [...places.values()]
        .filter(({ kind }) => (kind === "primary" || kind === "nine-year") === isSchool)
        .flatMap(({ id }) => {
          const days = made.visits.filter(({ institution }) => institution === id).map(({ date }) => date);
          return days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day));
        });
    expect(made.status).toBe("complete");
    expect(Math.min(...distances(true))).toBeGreaterThanOrEqual(20);
    expect(Math.min(...distances(false))).toBeLessThan(20);
  });

  it("is judged by the check at those alone", () => {
    const strict = restOf("hard", 60);
    const checked = checkSchedule(strict, made.visits);
    const broken = checked.ok
      ? checked.value.rules
          .filter(({ rule: id }) => id === "riverside/rest-between-visits")
          .flatMap(({ violations }) => violations.flatMap(({ institutions = [] }) => institutions))
      : [];
    expect(new Set(broken.map((id) => places.get(id)?.kind))).toEqual(new Set(["primary", "nine-year"]));
  });

  it("costs what the measure says, and goes along with a search elsewhere", () => {
    const soft = restOf("soft", 33);
    const here = plan(soft, { seed: 1, maxMoves: 3000 });
    expect(here.quality?.rest).toBeGreaterThan(0);
    const measured = measureSchedule(soft, here.visits);
    expect(measured.ok && measured.value).toMatchObject({
      rest: here.quality?.rest,
      cost: here.quality?.cost,
    });
    const task = searchTaskOf(soft, 1);
    const found = task.ok
      ? searchPlan(JSON.parse(JSON.stringify(task.value)), { maxMoves: 3000 })
      : undefined;
    const elsewhere = found?.status === "found" ? planOfSearch(soft, found) : undefined;
    expect(elsewhere?.ok === true && elsewhere.value).toEqual(here);
  });
});
