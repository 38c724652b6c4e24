import type { Institution } from "@supervision/domain";
import { randomFrom } from "../src/generation/random.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";

/** The problem with its institutions at places drawn by chance: about 10 km around the middle of their town. */
export function scattered(problem: ScheduleProblem, seed: number): ScheduleProblem {
  const random = randomFrom(seed);
  const towns = [...new Set(problem.register.institutions.map(({ town }) => town ?? ""))].toSorted((a, b) =>
    a < b ? -1 : 1,
  );
  const institutions = problem.register.institutions.map((institution): Institution => {
    const town = towns.indexOf(institution.town ?? "");
    return {
      ...institution,
      coordinates: {
        longitude: 117 + 0.12 * (town % 6) + random.below(1000) / 10_000,
        latitude: 36 + 0.12 * Math.floor(town / 6) + random.below(1000) / 10_000,
      },
    };
  });
  return { ...problem, register: { ...problem.register, institutions } };
}
