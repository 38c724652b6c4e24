import { teamMeets } from "../generation/staffing/team-needs.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { leftOutOf } from "./left-out.ts";
import type { Entry } from "./prepare.ts";
import { kindOf, type Reseated } from "./reseat.ts";
import type { ReseatOptions } from "./search-node.ts";
import { seat, seatCost, type Seated, unseat } from "./seat-visits.ts";
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
  options: Pick<ReseatOptions, "beside" | "breach" | "named">,
): Reseated {
  if (seated.failed === 0) return seated;
  const { seating, left, take, result } = leftOutOf(model, entries, seated, options);
  let readings = ALL;
  for (const index of left) {
    const entry = entries[index];
    if (entry === undefined) continue;
    const seats = freeSeats(seating, index, kindOf(entry))
      .map((option) => ({ ...option, cost: seatCost(seating, index, option.team, option.slot) }))
      .toSorted((a, b) => a.cost - b.cost)
      .flatMap((option) => orders(option, entry.seated));
    for (const { slot, team } of seats.slice(0, Math.min(EACH, readings))) {
      if (options.named !== undefined) readings -= 1;
      seat(seating, index, slot, team);
      if (take(index)) break;
      unseat(seating, index);
    }
  }
  return result(seating);
}

// Rules may ask who leads.
function orders({ slot, team }: FreeSeat, { needs }: Seated): readonly FreeSeat[] {
  return team.flatMap((lead) => {
    const ordered = [lead, ...team.filter((other) => other !== lead)];
    return teamMeets(needs, ordered) ? [{ slot, team: ordered }] : [];
  });
}
