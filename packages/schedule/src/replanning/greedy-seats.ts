import type { GroupKind } from "./group-members.ts";
import { seatOne } from "./seat-one.ts";
import { groupSeats, seatGroup } from "./seat-groups.ts";
import { firstClash } from "./clashes.ts";
import { copyOf, type Seated, type Seating, unseat } from "./seat-visits.ts";

/** One visit after another takes its cheapest seat: quick, and not always the best. `giveWay`: others may leave their seats to a group. */
export function greedySeats(
  start: Seating,
  visits: readonly Seated[],
  kindOf: (visit: number) => GroupKind,
  giveWay: boolean,
): Seating {
  const seating = copyOf(start);
  const displaced = sendAwayClashing(seating, visits);
  const homeless = visits.flatMap((visit, index) =>
    visit.home < 0 && visit.from <= visit.until ? [index] : [],
  );
  const size = (index: number): number => visits[index]?.size ?? 1;
  const room = (index: number): number => (visits[index]?.until ?? 0) - (visits[index]?.from ?? 0);
  for (const index of homeless
    .filter((each) => size(each) > 1)
    .toSorted((a, b) => size(b) - size(a) || a - b)) {
    const [choice] = groupSeats(seating, index, kindOf(index), 1);
    if (choice !== undefined && (giveWay || choice.displaced.length === 0))
      displaced.push(...seatGroup(seating, index, choice));
  }
  const singles = homeless.filter((each) => size(each) === 1).toSorted((a, b) => room(a) - room(b) || a - b);
  for (const index of [...singles, ...displaced]) seatOne(seating, index);
  return seating;
}

// Of two visits that both stayed and cannot both stay, the later one looks for another day.
function sendAwayClashing(seating: Seating, visits: readonly Seated[]): number[] {
  const { model, at, slot } = seating;
  const away: number[] = [];
  const all = at.map((_, institution) => institution);
  const isFixed = (visit: number): boolean => visits[visit]?.held === true || (visits[visit]?.size ?? 1) > 1;
  for (;;) {
    const clash = firstClash(model, visits, at, slot, isFixed, all);
    if (clash === undefined) return away;
    const goes = isFixed(clash.b) ? clash.a : clash.b;
    unseat(seating, goes);
    away.push(goes);
  }
}
