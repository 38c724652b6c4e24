import {
  dayFits,
  holdersOf,
  mayTake,
  MOVE,
  roomLeft,
  seat,
  seatCost,
  type Seated,
  type Seating,
  slotsOn,
  staffFor,
  unseat,
} from "./seat-visits.ts";

/**
 * Finds a seat for a visit of one inspector at a small cost, moving others when nothing else helps, and keeps visits of one institution
 * out of each other's way. Returns the added cost, or `undefined` when it finds none, and then nothing has changed.
 */
export function seatOne(seating: Seating, visit: number): number | undefined {
  const refused = new Set<number>();
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const path = cheapestPath(seating, visit, refused);
    if (path === undefined) return undefined;
    const before = path.steps.map((step) => ({
      visit: step.visit,
      slot: seating.slot[step.visit] ?? -1,
      team: seating.team[step.visit] ?? [],
    }));
    for (const step of path.steps) unseat(seating, step.visit);
    for (const { visit: moved, cell } of path.steps)
      seat(seating, moved, cell % seating.slots, [Math.floor(cell / seating.slots)]);
    const wrong = path.steps.find(
      (step) =>
        !dayFits(seating, step.visit, (step.cell % seating.slots) >> 1) || !isAlone(seating, step.visit),
    );
    if (wrong === undefined) return path.cost;
    for (const step of path.steps) unseat(seating, step.visit);
    for (const old of before) if (old.slot >= 0) seat(seating, old.visit, old.slot, old.team);
    refused.add(wrong.visit * seating.occupant.length + wrong.cell);
  }
  return undefined;
}

// A day that two half-days would make room for is not always whole when all have moved.
function isAlone(seating: Seating, visit: number): boolean {
  const own = seating.visits[visit];
  const slot = seating.slot[visit] ?? -1;
  const team = seating.team[visit] ?? [];
  return own !== undefined && team.every((each) => holdersOf(seating, own, each, slot).join() === `${visit}`);
}

interface Step {
  readonly visit: number;
  readonly cell: number;
}

interface Path {
  readonly cost: number;
  readonly steps: readonly Step[];
}

function cheapestPath(seating: Seating, start: number, refused: ReadonlySet<number>): Path | undefined {
  const { occupant, slots, visits, slot, team, model } = seating;
  // Cheapest known cost of taking a seat, and the seat for which somebody is sent away, with who takes it.
  const cost = new Map<number, number>();
  const taker = new Map<number, Step>();
  const spent = new Map<number, number>([[start, 0]]);
  const queue = [start];
  const queued = new Set(queue);
  let best = Infinity;
  let end: Step | undefined;
  for (let head = 0; head < queue.length && head < 20_000; head += 1) {
    const visit = queue[head] ?? -1;
    queued.delete(visit);
    const own = visits[visit];
    const base = spent.get(visit);
    if (own === undefined || base === undefined || base >= best) continue;
    const here = slot[visit] ?? -1;
    // Whoever leaves home costs a move at least.
    if (here >= 0 && here === own.home && base + MOVE >= best) continue;
    const leaving = here < 0 ? 0 : seatCost(seating, visit, team[visit] ?? [], here);
    const isOut = own.home >= 0 && (own.home < 2 * own.from || own.home > 2 * own.until + 1);
    const halfDays = [...(isOut ? [own.home] : []), ...slotsOn(own, own.from, own.until)];
    const staff = staffFor(model, own);
    for (const at of halfDays) {
      const day = at >> 1;
      if (!dayFits(seating, visit, day)) continue;
      for (const inspector of staff) {
        const cell = inspector * slots + at;
        const [other = -1, another = -1] = holdersOf(seating, own, inspector, at);
        if (other === visit || another >= 0 || !mayTake(model, own, inspector, at)) continue;
        if (other >= 0 && !isMovable(visits[other])) continue;
        if (other < 0 && roomLeft(seating, inspector, day) <= 0) continue;
        if (refused.has(visit * occupant.length + cell)) continue;
        const total = base - leaving + seatCost(seating, visit, [inspector], at);
        if (total >= (cost.get(cell) ?? Infinity) || total >= best) continue;
        cost.set(cell, total);
        if (other < 0) {
          best = total;
          end = { visit, cell };
        } else if (total < (spent.get(other) ?? Infinity)) {
          spent.set(other, total);
          taker.set(other, { visit, cell });
          if (!queued.has(other)) {
            queued.add(other);
            queue.push(other);
          }
        }
      }
    }
  }
  return end === undefined ? undefined : pathBack(start, end, best, taker);
}

function pathBack(
  start: number,
  end: Step,
  cost: number,
  taker: ReadonlyMap<number, Step>,
): Path | undefined {
  const steps: Step[] = [];
  const seen = new Set<number>();
  for (let step: Step | undefined = end; step !== undefined; step = taker.get(step.visit)) {
    if (seen.has(step.visit)) return undefined;
    seen.add(step.visit);
    steps.push(step);
    if (step.visit === start) return { cost, steps };
  }
  return undefined;
}

function isMovable(own: Seated | undefined): boolean {
  return own !== undefined && !own.held && own.size === 1;
}
