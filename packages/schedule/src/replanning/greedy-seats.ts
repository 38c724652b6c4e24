import type { GroupKind } from "./group-members.ts";
import { seatOne } from "./seat-one.ts";
import { groupSeats, seatGroup } from "./seat-groups.ts";
import { firstClash } from "./clashes.ts";
import { firstOverload } from "./overload.ts";
import { copyOf, type Seated, type Seating, unseat } from "./seat-visits.ts";

/** One visit after another takes its cheapest seat: quick, and not always the best. `giveWay`: others may leave their seats to a group. */
export function greedySeats(
  start: Seating,
  visits: readonly Seated[],
  kindOf: (visit: number) => GroupKind,
  giveWay: boolean,
): Seating {
  const seating = copyOf(start);
  const displaced = [...sendAwayClashing(seating, visits), ...sendAwayOverloaded(seating, visits)];
  const homeless = visits.flatMap((visit, index) =>
    visit.home < 0 && visit.from <= visit.until ? [index] : [],
  );
  const size = (index: number): number => visits[index]?.size ?? 1;
  const worth = (index: number): number => visits[index]?.importance ?? 0;
  const room = (index: number): number => (visits[index]?.until ?? 0) - (visits[index]?.from ?? 0);
  for (const index of [...homeless, ...displaced]
    .filter((each) => size(each) > 1)
    .toSorted((a, b) => size(b) - size(a) || worth(b) - worth(a) || a - b)) {
    const [choice] = groupSeats(seating, index, kindOf(index), 1);
    if (choice !== undefined && (giveWay || choice.displaced.length === 0))
      displaced.push(...seatGroup(seating, index, choice));
  }
  const isSingle = (each: number): boolean => size(each) === 1;
  const singles = homeless
    .filter(isSingle)
    .toSorted((a, b) => room(a) - room(b) || worth(b) - worth(a) || a - b);
  for (const index of [...singles, ...displaced.filter(isSingle)]) seatOne(seating, index);
  return seating;
}

// Who has more visits in a week or month than the limit, as where it was lowered, gives up as many: those of several people last.
function sendAwayOverloaded(seating: Seating, visits: readonly Seated[]): number[] {
  const { model, slot, team, beside } = seating;
  const away: number[] = [];
  for (;;) {
    const found = firstOverload(model, visits, slot, team, (visit) => visits[visit]?.held === true, beside);
    const [goes] =
      found?.visits.toSorted((a, b) => (visits[a]?.size ?? 1) - (visits[b]?.size ?? 1) || b - a) ?? [];
    if (goes === undefined) return away;
    unseat(seating, goes);
    away.push(goes);
  }
}

// Of two visits that both stayed and cannot both stay, the later one looks for another day, those of several people rather not.
function sendAwayClashing(seating: Seating, visits: readonly Seated[]): number[] {
  const { model, at, slot } = seating;
  const away: number[] = [];
  const all = at.map((_, institution) => institution);
  const rank = (visit: number): number => {
    const own = visits[visit];
    return own?.held === true ? Infinity : (own?.size ?? 1);
  };
  for (;;) {
    const clash = firstClash(model, visits, at, slot, all);
    if (clash === undefined) return away;
    const goes = rank(clash.b) > rank(clash.a) ? clash.a : clash.b;
    unseat(seating, goes);
    away.push(goes);
  }
}
