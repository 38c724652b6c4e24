import { placementOf, put, type Placement } from "../generation/model/placement.ts";
import { sharesOf } from "../generation/costs/plan-cost.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { poolsOf } from "../generation/demand/pools.ts";
import type { Task } from "../generation/demand/task.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { Entry } from "./prepare.ts";
import type { Reseated } from "./reseat.ts";

/** What a half-day more or less than a share of the work costs: no more than half of what a new inspector costs a visit. */
const SHARE = 200;

/** Loads of inspectors beside their shares while visits are given to others. */
export interface KeptShares {
  /** What some more half-days cost the balance; below 0 for those who have less than their share. */
  more(inspector: number, halfDays: number): number;
  /** Half-days more or less for each of some inspectors. */
  add(inspectors: readonly number[], halfDays: number): void;
}

/** Shares of the work as generation has them, over a plan as it is seated now, of those who share it with somebody `about` is about. */
export function keptShares(
  { workShares }: ScheduleProblem,
  model: PlanModel,
  entries: readonly Entry[],
  seated: Pick<Reseated, "slot" | "team">,
  about: readonly Entry[],
): KeptShares {
  const pools = poolsOf(model);
  const poolOf = ({ seated: { institution } }: Entry): number =>
    pools.ofZone[model.zoneOf[institution] ?? -1] ?? -1;
  const touched = new Set(about.map(poolOf));
  const near = entries.flatMap((entry, index) =>
    touched.has(poolOf(entry)) ||
    seated.team[index]?.some((inspector) => touched.has(pools.ofInspector[inspector] ?? -1)) === true
      ? [index]
      : [],
  );
  const placement = seatedPlacement(
    model,
    near.flatMap((index) => entries[index] ?? []),
    {
      slot: Int32Array.from(near, (index) => seated.slot[index] ?? -1),
      team: near.map((index) => seated.team[index] ?? []),
    },
  );
  const { least, most } = sharesOf(placement, pools, workShares);
  const load = Int32Array.from(placement.load);
  const missed = (inspector: number, halfDays: number): number =>
    Math.max(0, (least[inspector] ?? 0) - halfDays, halfDays - (most[inspector] ?? 0));
  return {
    more(inspector, halfDays) {
      const now = load[inspector] ?? 0;
      return SHARE * (missed(inspector, now + halfDays) - missed(inspector, now));
    },
    add(inspectors, halfDays) {
      for (const inspector of inspectors) load[inspector] = (load[inspector] ?? 0) + halfDays;
    },
  };
}

/** The entries as tasks in their seats. */
export function seatedPlacement(
  model: PlanModel,
  entries: readonly Entry[],
  seated: Pick<Reseated, "slot" | "team">,
): Placement {
  const placement = placementOf(
    model,
    entries.map((entry) => taskOf(model, entry)),
  );
  entries.forEach((_, index) => {
    const slot = seated.slot[index] ?? -1;
    if (slot >= 0) put(placement, index, slot, seated.team[index] ?? []);
  });
  return placement;
}

function taskOf(model: PlanModel, { task, visit, seated: own }: Entry): Task {
  return {
    id: visit?.id ?? task?.id ?? "",
    institution: own.institution,
    kind: visit?.kind ?? task?.kind ?? "routine",
    size: own.size,
    from: own.from,
    until: own.until,
    share: 0.5,
    portion: 1,
    rule: task?.rule ?? "fixed",
    period: task?.period ?? {
      from: model.days[own.from] ?? visit?.date ?? "",
      until: model.days[own.until] ?? visit?.date ?? "",
    },
    acrossZones: task?.acrossZones ?? own.across,
    sides: own.sides,
    ...(own.whole ? { wholeDay: true } : {}),
    ...(own.taught === true ? { taught: true } : {}),
    ...(own.staff === undefined ? {} : { staff: own.staff }),
    ...(own.needs === undefined ? {} : { team: own.needs }),
    ...(own.importance === undefined ? {} : { importance: own.importance }),
  };
}
