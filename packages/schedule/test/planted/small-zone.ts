import { type Inspector, type Institution, type IsoDate, isTermDay, workdaysIn } from "@supervision/domain";
import { groupOfThree, oneVisitPerHalfDay } from "../../src/national/index.ts";
import type { ScheduleRule } from "../../src/rules/schedule-rule.ts";
import type { ScheduleProblem } from "../../src/schedule-problem.ts";
import { county } from "../county.ts";
import { sampleRule, visitDuty } from "../sample-rule.ts";

/** A small zone in a short March that can be planned in full. */
export function base(schools: number, people: number, days: number, atLeast = 1): ScheduleProblem {
  const made = county({ zones: 2, institutions: 2 * schools, inspectors: 2 * people });
  const from = "2026-03-02";
  const teaching = workdaysIn(made.calendar, { from, until: "2026-03-31" });
  if (!teaching.ok) throw new Error("No calendar.");
  const last = teaching.value[days - 1] ?? "2026-03-31";
  return {
    ...made,
    period: { from, until: last },
    rules: [
      sampleRule(visitDuty({ atLeast, visitKinds: ["routine"], minimumTeachingDays: 1 }), {
        id: "sample/monthly",
        title: "每月督导",
      }),
      oneVisitPerHalfDay,
      groupOfThree,
    ],
    terms: [{ id: "2026-spring", name: "2025—2026学年第二学期", from: "2026-02-24", until: last }],
  };
}

/** Whether an institution lies in the zone things are planted in. */
export function isHere(place: { readonly town?: string }): boolean {
  return place.town === "z01镇";
}

/** The institutions, people and term days of the zone things are planted in. */
export function here(problem: ScheduleProblem): {
  readonly schools: readonly Institution[];
  readonly people: readonly Inspector[];
  readonly days: readonly IsoDate[];
} {
  const days = workdaysIn(problem.calendar, problem.period);
  if (!days.ok) throw new Error("No calendar.");
  return {
    schools: problem.register.institutions.filter(isHere),
    people: problem.register.inspectors.filter(({ zones }) => zones.includes("z01")),
    days: days.value.filter((day) => isTermDay(problem.terms ?? [], day)),
  };
}

/** The problem with other people in that zone. */
export function withPeople(
  problem: ScheduleProblem,
  change: (person: Inspector, index: number) => Inspector,
): ScheduleProblem {
  const { people } = here(problem);
  return {
    ...problem,
    register: {
      ...problem.register,
      inspectors: problem.register.inspectors.map((person) => {
        const index = people.findIndex(({ id }) => id === person.id);
        return index < 0 ? person : change(person, index);
      }),
    },
  };
}

/** The problem with other institutions in that zone. */
export function withSchools(
  problem: ScheduleProblem,
  change: (place: Institution, index: number) => Institution,
): ScheduleProblem {
  const { schools } = here(problem);
  return {
    ...problem,
    register: {
      ...problem.register,
      institutions: problem.register.institutions.map((place) => {
        const index = schools.findIndex(({ id }) => id === place.id);
        return index < 0 ? place : change(place, index);
      }),
    },
  };
}

/** The problem with one hard rule of the district more. */
export function withRule(problem: ScheduleProblem, rule: ScheduleRule): ScheduleProblem {
  return { ...problem, rules: [...(Array.isArray(problem.rules) ? problem.rules : []), rule] };
}
