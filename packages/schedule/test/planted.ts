import { randomFrom } from "../src/generation/random.ts";
import { PEOPLE_MISSING } from "./planted/people.ts";
import type { Plant } from "./planted/plant.ts";
import { TOO_MUCH_ASKED } from "./planted/rules.ts";
import { TIME_MISSING } from "./planted/time.ts";

/** Why the planted problems are over-constrained. */
export const CAUSES = [
  "leave in the only month",
  "recusals",
  "too many schools for a short month",
  "closed spans",
  "group too large",
  "rest too long",
  "pins that clash",
  "no valid certificate",
  "meetings and classes",
  "exams at the school",
  "own rule on weekdays",
  "own rule on a week's load",
  "leave beside a recusal",
  "nobody with the speciality",
] as const;

/** One of {@link CAUSES}. */
export type Cause = (typeof CAUSES)[number];

/** A planted problem with its cause. */
export interface Planted extends Required<Plant> {
  readonly cause: Cause;
}

const PLANTS = { ...PEOPLE_MISSING, ...TIME_MISSING, ...TOO_MUCH_ASKED };

/** The planted case of a cause and a seed: everything in it follows from them. */
export function plantedCase(cause: Cause, seed: number): Planted {
  const random = randomFrom(seed * 7919 + 17);
  const below = (limit: number): number => random.below(limit);
  const between = (least: number, most: number): number => least + below(most - least + 1);
  return { cause, own: [], ...PLANTS[cause]({ seed, between, below }) };
}
