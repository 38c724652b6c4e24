import type { PlanModel } from "../generation/model/plan-model.ts";
import { lostBy } from "./cheapest-path.ts";
import type { Entry } from "./prepare.ts";
import type { Reseated } from "./reseat.ts";
import type { ReseatOptions } from "./search-node.ts";
import { seatedAs, type Seating, seatingOf } from "./seat-visits.ts";

/** Seats in which some visits have no place, and what comes of looking for one after all. */
export interface LeftOut {
  /** The seats, to be changed. */
  readonly seating: Seating;
  /** Visits without a place, the most important first. */
  readonly left: readonly number[];
  /** Takes the seats as they are now, one visit more in them, when they break no more of the district's own hard rules than before. */
  readonly take: (visit: number, now?: Seating) => boolean;
  /** What was taken so far. */
  readonly result: (now: Seating) => Reseated;
}

/** Reads who has no place; breaches that were put up with stay as they are. */
export function leftOutOf(
  model: PlanModel,
  entries: readonly Entry[],
  seated: Reseated,
  { beside, breach, named }: Pick<ReseatOptions, "beside" | "breach" | "named">,
): LeftOut {
  const seating = seatedAs(
    seatingOf(
      model,
      entries.map((entry) => entry.seated),
      beside,
    ),
    seated,
  );
  const left = entries
    .flatMap(({ seated: { importance = 0, held } }, index) =>
      (seated.slot[index] ?? -1) < 0 && !held ? [{ index, importance }] : [],
    )
    .toSorted((a, b) => b.importance - a.importance)
    .map(({ index }) => index);
  const none: ReadonlySet<string> = new Set();
  const breaches = ({ slot, team }: Seating): number => named?.(slot, team, none) ?? 0;
  let before =
    left.length === 0 || breach?.(seating.slot, seating.team, none) === undefined ? 0 : breaches(seating);
  let { failed, lost } = seated;
  return {
    seating,
    left,
    take(visit, now = seating) {
      const broken = breaches(now);
      if (broken > before) return false;
      before = broken;
      failed -= 1;
      lost -= lostBy(seating.visits[visit] ?? {});
      return true;
    },
    result: ({ slot, team }) => ({ ...seated, slot, team, failed, lost }),
  };
}
