import { clashOn } from "./clashes.ts";
import type { Seating } from "./seat-visits.ts";

/** The least that the visits of single institutions cost by standing in each other's way, whoever makes them. */
export interface PackingBound {
  /** Visits that have no day in any plan. */
  readonly failed: number;
  /** Visits that leave their homes in any plan that leaves out no more. */
  readonly moves: number;
}

/** Steps for one institution; without an answer by then it counts nothing. */
const STEPS = 5000;

/** Packs the visits of every institution into days, each institution alone: the sum is a lower bound. */
export function packingBound(seating: Seating): PackingBound {
  let failed = 0;
  let moves = 0;
  for (const there of seating.at) {
    if (!isCrowded(seating, there)) continue;
    const packed = packedAlone(seating, there);
    failed += packed.failed;
    moves += packed.moves;
  }
  return { failed, moves };
}

function homeDay({ visits }: Seating, visit: number): number {
  const home = visits[visit]?.home ?? -1;
  return home < 0 ? -1 : home >> 1;
}

// Somebody looks for a day, or two that stayed cannot both stay.
function isCrowded(seating: Seating, there: readonly number[]): boolean {
  const { model, visits } = seating;
  return there.some(
    (a, index) =>
      visits[a]?.held === false &&
      (homeDay(seating, a) < 0 ||
        there.some(
          (b, other) =>
            other !== index && clashOn(model, visits[a], visits[b], homeDay(seating, a), homeDay(seating, b)),
        )),
  );
}

function packedAlone(seating: Seating, there: readonly number[]): PackingBound {
  const { model, visits } = seating;
  const dayOf = new Map<number, number>();
  for (const visit of there) if (visits[visit]?.held === true) dayOf.set(visit, homeDay(seating, visit));
  // Those that are at home choose first, so that staying is tried first.
  const order = there
    .filter((visit) => !dayOf.has(visit))
    .toSorted((a, b) => Number(homeDay(seating, a) < 0) - Number(homeDay(seating, b) < 0) || a - b);
  let best: PackingBound = { failed: order.length + 1, moves: 0 };
  let steps = STEPS;
  const go = (index: number, failed: number, moves: number): void => {
    if (steps < 0 || failed > best.failed || (failed === best.failed && moves >= best.moves)) return;
    const visit = order[index];
    const own = visit === undefined ? undefined : visits[visit];
    if (visit === undefined || own === undefined) {
      best = { failed, moves };
      return;
    }
    const home = homeDay(seating, visit);
    const days = home < 0 ? [] : [home];
    for (let day = own.from; day <= own.until; day += 1) if (day !== home) days.push(day);
    for (const day of days) {
      steps -= 1;
      if (steps < 0) return;
      if ([...dayOf].some(([other, where]) => clashOn(model, own, visits[other], day, where))) continue;
      dayOf.set(visit, day);
      go(index + 1, failed, moves + (home >= 0 && day !== home ? 1 : 0));
      dayOf.delete(visit);
    }
    go(index + 1, failed + 1, moves + (home >= 0 ? 1 : 0));
  };
  go(0, 0, 0);
  return steps < 0 ? { failed: 0, moves: 0 } : best;
}
