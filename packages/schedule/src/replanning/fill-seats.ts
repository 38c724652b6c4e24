import { teamMeets } from "../generation/staffing/team-needs.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { lostBy } from "./cheapest-path.ts";
import type { Entry } from "./prepare.ts";
import { kindOf, type Reseated } from "./reseat.ts";
import type { ReseatOptions } from "./search-node.ts";
import { seat, seatCost, seatedAs, seatingOf, type Seated, unseat } from "./seat-visits.ts";
import { type FreeSeat, freeSeats } from "./without-breaches.ts";

/** Readings of the district's own rules for one visit, and for all. */
const EACH = 60;
const ALL = 400;

/**
 * Gives visits that were left out a half-day that is free after all, the most important first: nobody moves for them, and none of the
 * district's own hard rules is broken that was not before.
 */
export function fillSeats(
  model: PlanModel,
  entries: readonly Entry[],
  seated: Reseated,
  { beside, breach, named }: Pick<ReseatOptions, "beside" | "breach" | "named">,
): Reseated {
  const left = entries.flatMap(({ seated: { importance = 0, held } }, index) =>
    (seated.slot[index] ?? -1) < 0 && !held ? [{ index, importance }] : [],
  );
  if (left.length === 0) return seated;
  const seating = seatedAs(
    seatingOf(
      model,
      entries.map((entry) => entry.seated),
      beside,
    ),
    seated,
  );
  const none: ReadonlySet<string> = new Set();
  // Breaches that were put up with stay as they are.
  let before = breach?.(seating.slot, seating.team, none) === undefined ? 0 : namedIn();
  function namedIn(): number {
    return named?.(seating.slot, seating.team, none) ?? 0;
  }
  let { failed, lost } = seated;
  let readings = ALL;
  for (const { index } of left.toSorted((a, b) => b.importance - a.importance)) {
    const entry = entries[index];
    if (entry === undefined) continue;
    const options = freeSeats(seating, index, kindOf(entry))
      .map((option) => ({ ...option, cost: seatCost(seating, index, option.team, option.slot) }))
      .toSorted((a, b) => a.cost - b.cost)
      .flatMap((option) => orders(option, entry.seated));
    for (const { slot, team } of options.slice(0, Math.min(EACH, readings))) {
      if (named !== undefined) readings -= 1;
      seat(seating, index, slot, team);
      const now = namedIn();
      if (now <= before) {
        before = now;
        failed -= 1;
        lost -= lostBy(entry.seated);
        break;
      }
      unseat(seating, index);
    }
  }
  return { ...seated, slot: seating.slot, team: seating.team, failed, lost };
}

// Rules may ask who leads.
function orders({ slot, team }: FreeSeat, { needs }: Seated): readonly FreeSeat[] {
  return team.flatMap((lead) => {
    const ordered = [lead, ...team.filter((other) => other !== lead)];
    return teamMeets(needs, ordered) ? [{ slot, team: ordered }] : [];
  });
}
