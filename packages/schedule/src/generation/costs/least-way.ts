import { halfDaysOf, type Placement } from "../model/placement.ts";
import { usable } from "../model/half-day-bits.ts";

/** Least way of a day with one or two visits, over the inspectors who can make them on a common day; infinite when nobody can. */
export function leastWay(placement: Placement, who: readonly number[], a: number, b?: number): number {
  const { institution, model, tasks, wholeDay } = placement;
  const other = b ?? a;
  const placeA = institution[a] ?? 0;
  const placeB = institution[other] ?? 0;
  const isFixed = tasks[a]?.fixed !== undefined;
  const mayStand = isFixed || tasks[other]?.fixed !== undefined;
  // A whole day is shared with nothing, and no school is visited twice on a day but where that was fixed before.
  const isWhole = wholeDay[a] === 1;
  const isAlone = other === a;
  if (
    !isAlone &&
    (isWhole ||
      wholeDay[other] === 1 ||
      (placeA === placeB && !(isFixed && tasks[other]?.fixed !== undefined)))
  )
    return Infinity;
  const from = Math.max(placement.from[a] ?? 0, placement.from[other] ?? 0);
  const until = Math.min(placement.until[a] ?? -1, placement.until[other] ?? -1);
  const groupA = tasks[a]?.together;
  const groupB = tasks[other]?.together;
  let least = Infinity;
  for (const inspector of who) {
    const way =
      model.ways.out(inspector, placeA) +
      (isAlone ? 0 : model.ways.between(placeA, placeB)) +
      model.ways.out(inspector, placeB);
    if (way >= least) continue;
    for (let day = from; day <= until; day += 1)
      // A visit fixed before may stand against the rules.
      if (mayStand || fits(model, inspector, day, placeA, groupA, isAlone ? -1 : placeB, groupB, isWhole)) {
        least = way;
        break;
      }
  }
  return least;
}

function fits(
  model: Placement["model"],
  inspector: number,
  day: number,
  placeA: number,
  groupA: boolean | undefined,
  placeB: number,
  groupB: boolean | undefined,
  isWhole: boolean,
): boolean {
  const first = halfDaysOf(model, inspector, placeA, day, groupA);
  if (first === 0 || placeB < 0) return usable(first, isWhole) !== 0;
  const second = halfDaysOf(model, inspector, placeB, day, groupB);
  // Two visits take both half-days of the inspector, one each.
  return second !== 0 && (first | second) === 3;
}

/** Says whether the windows of two tasks have a day in common. */
export function share({ from, until }: Placement, a: number, b: number): boolean {
  return (from[a] ?? 0) <= (until[b] ?? -1) && (from[b] ?? 0) <= (until[a] ?? -1);
}

/** Those in both lists, in the order of the first. */
export function common(a: readonly number[] = [], b: readonly number[] = []): readonly number[] {
  return a === b ? a : a.filter((inspector) => b.includes(inspector));
}
