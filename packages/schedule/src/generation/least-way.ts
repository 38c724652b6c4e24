import { halfDaysOf, type Placement } from "./placement.ts";

/** Least way of a day with one or two visits, over the inspectors who can make them on a common day; infinite when nobody can. */
export function leastWay(placement: Placement, who: readonly number[], a: number, b?: number): number {
  const { institution, model, tasks } = placement;
  const placeA = institution[a] ?? 0;
  const placeB = b === undefined ? -1 : (institution[b] ?? 0);
  if (placeA === placeB) return Infinity;
  const from = Math.max(placement.from[a] ?? 0, b === undefined ? 0 : (placement.from[b] ?? 0));
  const until = Math.min(placement.until[a] ?? -1, b === undefined ? Infinity : (placement.until[b] ?? -1));
  const isFixed = tasks[a]?.fixed !== undefined || (b !== undefined && tasks[b]?.fixed !== undefined);
  let least = Infinity;
  for (const inspector of who) {
    const way =
      placeB < 0
        ? 2 * model.ways.out(inspector, placeA)
        : model.ways.out(inspector, placeA) +
          model.ways.between(placeA, placeB) +
          model.ways.out(inspector, placeB);
    if (way >= least) continue;
    for (let day = from; day <= until; day += 1)
      // A visit fixed before may stand against the rules.
      if (isFixed || fitsDay(model, inspector, placeA, placeB, day)) {
        least = way;
        break;
      }
  }
  return least;
}

// Two visits take both half-days of the inspector, one each.
function fitsDay(
  model: Placement["model"],
  inspector: number,
  placeA: number,
  placeB: number,
  day: number,
): boolean {
  const a = halfDaysOf(model, inspector, placeA, day);
  if (placeB < 0) return a > 0;
  const b = halfDaysOf(model, inspector, placeB, day);
  return a > 0 && b > 0 && (a | b) === 3;
}

/** Says whether the windows of two tasks have a day in common. */
export function share({ from, until }: Placement, a: number, b: number): boolean {
  return (from[a] ?? 0) <= (until[b] ?? -1) && (from[b] ?? 0) <= (until[a] ?? -1);
}

/** Those in both lists, in the order of the first. */
export function common(a: readonly number[] = [], b: readonly number[] = []): readonly number[] {
  return a === b ? a : a.filter((inspector) => b.includes(inspector));
}
