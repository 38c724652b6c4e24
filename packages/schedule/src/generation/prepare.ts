import { type Checked, type IsoDate, type Issue, passed } from "@supervision/domain";
import { owedDuties } from "../obligations/owed-duties.ts";
import { planningDays } from "../planning-days.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { planModel } from "./model/plan-model.ts";
import { type Pools, poolsOf } from "./demand/pools.ts";
import { type Random, randomFrom } from "./random.ts";
import { demandOf } from "./demand/tasks.ts";
import type { Demand, GivenUp } from "./demand/task.ts";
import { type Placement, placementOf } from "./model/placement.ts";

/** A problem in the terms of the search, with nothing placed but the fixed visits. */
export interface Prepared {
  readonly random: Random;
  readonly demand: Demand;
  readonly placement: Placement;
  readonly pools: Pools;
  /** Workdays of the planned time. */
  readonly workdays: readonly IsoDate[];
  readonly warnings: readonly Issue[];
}

/** Reads a problem into the terms of the search, without visits that were `givenUp`. Issues as `planObligations`; a seed that is no whole number is a `TypeError`. */
export function prepare(problem: ScheduleProblem, seed: number, givenUp?: GivenUp): Checked<Prepared> {
  requireWhole(seed, "seed");
  const days = planningDays(problem);
  if (!days.ok) return days;
  const obligations = owedDuties(problem, undefined, days);
  if (!obligations.ok) return obligations;
  const random = randomFrom(seed);
  const model = planModel(problem, days.value);
  const demand = demandOf(problem, model, obligations.value, random, givenUp);
  return passed({
    random,
    demand,
    placement: placementOf(
      model.softRules === undefined ? model : { ...model, soft: model.softRules.costs() },
      demand.tasks,
    ),
    pools: poolsOf(model),
    workdays: days.value.workdays,
    warnings: obligations.warnings,
  });
}

/** Throws a `TypeError` for a number that is not whole, or too small. */
export function requireWhole(value: number, name: string, least = -Infinity): void {
  if (!Number.isSafeInteger(value) || value < least)
    throw new TypeError(`Expected a whole number as ${name}, got ${String(value)}`);
}
