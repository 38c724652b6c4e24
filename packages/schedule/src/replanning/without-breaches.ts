import { behindBreach, besideBreach } from "./behind-breach.ts";
import type { GroupKind } from "./group-members.ts";
import { groupSeats } from "./seat-groups.ts";
import {
  copyOf,
  dayFits,
  holdersOf,
  mayTake,
  roomLeft,
  seat,
  seatCost,
  type Seating,
  slotsOn,
  staffFor,
  unseat,
} from "./seat-visits.ts";
import { isSettled, type OwnBreach, type ReseatOptions } from "./search-node.ts";

/** A half-day, or the day that begins with it, and who makes the visit then. */
export interface FreeSeat {
  readonly slot: number;
  readonly team: readonly number[];
}

/** Seats that are free for a visit as the others sit now, its own left out. */
export function freeSeats(seating: Seating, visit: number, kind: GroupKind): readonly FreeSeat[] {
  const { model, visits } = seating;
  const own = visits[visit];
  if (own === undefined) return [];
  if (own.size > 1)
    return groupSeats(seating, visit, kind, Infinity).filter(({ displaced }) => displaced.length === 0);
  return slotsOn(own, own.from, own.until).flatMap((slot) =>
    dayFits(seating, visit, slot >> 1)
      ? staffFor(model, own).flatMap((inspector): readonly FreeSeat[] =>
          holdersOf(seating, own, inspector, slot).every((other) => other < 0 || other === visit) &&
          mayTake(model, own, inspector, slot) &&
          roomLeft(seating, inspector, slot >> 1) > 0
            ? [{ slot, team: [inspector] }]
            : [],
        )
      : [],
  );
}

/** Readings of the district's own rules until visits are left out without looking for another seat. */
const READINGS = 200;

/**
 * Seats in which no breach of the district's own hard rules is left that seating visits otherwise, or leaving out some that are not where
 * they were, can mend: one visit after another takes the cheapest free seat that breaks nothing.
 */
export function withoutBreaches(
  start: Seating,
  kindOf: (visit: number) => GroupKind,
  { breach, named }: Required<Pick<ReseatOptions, "breach">> & Pick<ReseatOptions, "named">,
): Seating {
  const seating = copyOf(start);
  const accepted = new Set<string>();
  let readings = READINGS;
  const next = (): OwnBreach | undefined => {
    readings -= 1;
    return breach(seating.slot, seating.team, accepted);
  };
  for (let found = next(); found !== undefined; found = next()) {
    const { key, isNamed, isNew } = found;
    const settled = (visit: number): boolean => isSettled(seating, visit);
    const movable = found.visits.filter((visit) => seating.visits[visit]?.held === false);
    const loose = movable.filter((visit) => !settled(visit));
    // The rule may name a visit that stays where another that does not stands in its way.
    const beside = isNamed && loose.length === 0 ? besideBreach(seating, found) : [];
    readings -= beside.length;
    const others = behindBreach(seating, beside, accepted, named);
    const order = [...loose, ...others, ...movable.filter(settled)];
    const before = named?.(seating.slot, seating.team, accepted) ?? Infinity;
    const isMended = (visit: number): boolean => {
      const slot = seating.slot[visit] ?? -1;
      const team = seating.team[visit] ?? [];
      const options = freeSeats(seating, visit, kindOf(visit))
        .map((option) => ({ ...option, cost: seatCost(seating, visit, option.team, option.slot) }))
        .toSorted((a, b) => a.cost - b.cost);
      unseat(seating, visit);
      for (const option of options) {
        if (readings < 0) break;
        if (option.slot === slot && option.team.join() === team.join()) continue;
        seat(seating, visit, option.slot, option.team);
        const now = next();
        if (now === undefined) return true;
        if (now.key !== key && !now.visits.includes(visit)) {
          const after = named?.(seating.slot, seating.team, accepted) ?? 0;
          if (after < before) return true;
        }
        unseat(seating, visit);
      }
      seat(seating, visit, slot, team);
      return false;
    };
    if (order.some(isMended)) continue;
    const isCause = (visit: number): boolean => behindBreach(seating, [visit], accepted, named).length === 1;
    const out = order.find((visit) => isNamed && (!settled(visit) || (isNew && isCause(visit))));
    if (out === undefined) accepted.add(key);
    else unseat(seating, out);
  }
  return seating;
}
