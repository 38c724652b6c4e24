import type { ConflictFact } from "../../src/explaining/index.ts";
import type { ScheduleProblem } from "../../src/schedule-problem.ts";
import type { LinearRule } from "../independent-model.ts";

/** A problem that cannot be planned in full, and what was planted in it. */
export interface Plant {
  readonly problem: ScheduleProblem;
  /** Facts of the conflict that must be named: one test for each. */
  readonly planted: readonly ((fact: ConflictFact) => boolean)[];
  /** Hard rules of the district's own, said again so that a linear model understands them; absent: none. */
  readonly own?: readonly LinearRule[];
}

/** What everything in a case follows from. */
export interface Dice {
  readonly seed: number;
  /** A whole number between these two, both included. */
  readonly between: (least: number, most: number) => number;
  /** A whole number from 0, below this one. */
  readonly below: (limit: number) => number;
}

/** Cases by the cause planted in them. */
export type Plants = Readonly<Record<string, (dice: Dice) => Plant>>;
