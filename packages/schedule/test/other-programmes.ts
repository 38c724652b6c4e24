import { workdaysIn } from "@supervision/domain";
import { randomFrom } from "../src/generation/random.ts";
import type { OtherVisit } from "../src/other-visits.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";

/** Visits a year an invented programme makes to each institution, and whether their days can be changed. */
const PROGRAMMES = [
  { programme: "food-safety", times: 8, minutes: 90, movable: true },
  { programme: "fire", times: 4, minutes: 60, movable: true },
  { programme: "health", times: 4, minutes: 60, movable: false },
] as const;

/** A year of three invented programmes on days drawn by chance, as departments plan that know nothing of one another. */
export function otherProgrammes(problem: ScheduleProblem, seed: number): readonly OtherVisit[] {
  const random = randomFrom(seed);
  const found = workdaysIn(problem.calendar, problem.period);
  const terms = problem.terms ?? [];
  const days = (found.ok ? found.value : []).filter((day) =>
    terms.some(({ from, until }) => from <= day && day <= until),
  );
  return problem.register.institutions.flatMap(({ id: institution }) =>
    PROGRAMMES.flatMap(({ programme, times, minutes, movable }) =>
      Array.from({ length: times }, (_, index): OtherVisit => {
        // One in each part of the year.
        const first = Math.floor((index * days.length) / times);
        const last = Math.floor(((index + 1) * days.length) / times);
        return {
          id: `${programme}-${institution}-${index + 1}`,
          programme,
          institution,
          date: days[first + random.below(last - first)] ?? "2025-09-01",
          halfDay: random.below(2) === 0 ? "morning" : "afternoon",
          minutes,
          movable,
        };
      }),
    ),
  );
}
