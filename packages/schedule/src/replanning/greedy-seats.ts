import { type GroupKind } from "./cheapest-seats.ts";
import { seatOne } from "./seat-one.ts";
import { groupSeats, seatGroup } from "./seat-groups.ts";
import { copyOf, type Seated, type Seating } from "./seat-visits.ts";

/** One visit after another takes its cheapest seat: quick, and not always the best. */
export function greedySeats(
  start: Seating,
  visits: readonly Seated[],
  kindOf: (visit: number) => GroupKind,
): Seating {
  const seating = copyOf(start);
  const homeless = visits.flatMap((visit, index) =>
    visit.home < 0 && visit.from <= visit.until ? [index] : [],
  );
  const size = (index: number): number => visits[index]?.size ?? 1;
  const room = (index: number): number => (visits[index]?.until ?? 0) - (visits[index]?.from ?? 0);
  const displaced: number[] = [];
  for (const index of homeless
    .filter((each) => size(each) > 1)
    .toSorted((a, b) => size(b) - size(a) || a - b)) {
    const [choice] = groupSeats(seating, index, kindOf(index), 1);
    if (choice !== undefined) displaced.push(...seatGroup(seating, index, choice));
  }
  const singles = homeless.filter((each) => size(each) === 1).toSorted((a, b) => room(a) - room(b) || a - b);
  for (const index of [...singles, ...displaced]) seatOne(seating, index);
  return seating;
}
