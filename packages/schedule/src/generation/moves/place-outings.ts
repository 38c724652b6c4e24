import type { Pairing } from "../pairs/pair-visits.ts";
import { wishedDay } from "../demand/wished-day.ts";
import { capRoom, dayAllowed, inspectorCan, type Placement, put, restPenalty } from "../model/placement.ts";
import type { Pools } from "../demand/pools.ts";
import { staffAt } from "../pairs/pair-seats.ts";
import { softCost } from "../costs/soft-costs.ts";

/** The visits an inspector makes on one day: one, or two that lie well together. */
interface Outing {
  readonly first: number;
  /** -1 for one visit alone. */
  readonly second: number;
  readonly from: number;
  readonly until: number;
  /** Where in its window the outing belongs, as a day. */
  readonly wished: number;
  /** Inspector who makes it if nothing speaks against it; -1 for nobody. */
  readonly home: number;
}

/** Visits that have half-days only while they stay together may be split once so many days were tried in vain. */
const WORK_AHEAD = 4;

/** Places the visits of all pairings, pair by pair, first those with the narrowest windows. */
export function* placeOutings(
  placement: Placement,
  pools: Pools,
  pairings: readonly Pairing[],
  home: Int32Array,
): Generator<number, void, void> {
  const work = new Int32Array(pools.count);
  for (const { pool, tasks } of pairings) work[pool] = (work[pool] ?? 0) + halfDays(placement, tasks);
  const taken = Int32Array.from(pools.staff, (staff) =>
    staff.reduce((sum, inspector) => sum + (placement.load[inspector] ?? 0), 0),
  );
  const ordered = pairings
    .map((pairing) => ({ pairing, span: spanOf(placement, pairing.tasks) }))
    .toSorted(
      (a, b) => a.span.width - b.span.width || a.span.from - b.span.from || a.pairing.pool - b.pairing.pool,
    );
  for (const [index, { pairing }] of ordered.entries()) {
    if (index % 16 === 0) yield index;
    const { pool, tasks } = pairing;
    const size = halfDays(placement, tasks);
    taken[pool] = (taken[pool] ?? 0) + size;
    work[pool] = (work[pool] ?? 0) - size;
    const staff = pools.staff[pool] ?? [];
    const share = (taken[pool] ?? 0) / Math.max(1, pools.halfDays[pool] ?? 0);
    // Institutions keep their inspector as long as there is work left with which loads can be evened out.
    const patience = (work[pool] ?? 0) > WORK_AHEAD * staff.length ? 2 : 0;
    const behind = (inspector: number): number =>
      share * (placement.model.freeHalfDays[inspector] ?? 0) - (placement.load[inspector] ?? 0);
    for (const outing of outingsOf(placement, pairing, home)) {
      // Beside a group.
      if ((placement.slot[outing.first] ?? -1) >= 0) continue;
      // A pool may hold inspectors of other zones, and some who are not qualified.
      const own = staffAt(placement, outing.first);
      const its = outing.second < 0 ? own : staffAt(placement, outing.second);
      const order = staff
        .filter((inspector) => own.includes(inspector) && its.includes(inspector))
        .toSorted((a, b) => behind(b) - behind(a) || a - b);
      const most = behind(order[0] ?? -1);
      if (order.includes(outing.home) && behind(outing.home) >= most - patience) order.unshift(outing.home);
      placeOuting(placement, outing, order);
    }
  }
}

/** Half-days that tasks take. */
export function halfDays({ wholeDay }: Placement, tasks: readonly number[]): number {
  return tasks.reduce((sum, task) => sum + (wholeDay[task] ?? 0), tasks.length);
}

function spanOf(placement: Placement, tasks: readonly number[]): { from: number; width: number } {
  return {
    from: Math.min(...tasks.map((task) => placement.from[task] ?? 0)),
    width: Math.min(...tasks.map((task) => widthOf(placement, task))),
  };
}

/** Days from the first to the last day of a task's window. */
export function widthOf({ from, until }: Placement, task: number): number {
  return (until[task] ?? 0) - (from[task] ?? 0);
}

function outingsOf(placement: Placement, { tasks, partner }: Pairing, home: Int32Array): readonly Outing[] {
  const { model } = placement;
  const outings: (Outing & { readonly round: number })[] = [];
  tasks.forEach((first, at) => {
    const other = partner[at] ?? -1;
    if (other >= 0 && other < at) return;
    const second = other < 0 ? -1 : (tasks[other] ?? -1);
    const details = placement.tasks[first];
    if (details === undefined) return;
    const from = Math.max(details.from, second < 0 ? 0 : (placement.from[second] ?? 0));
    const until = Math.min(details.until, second < 0 ? Infinity : (placement.until[second] ?? 0));
    const own = placement.institution[first] ?? 0;
    const its = second < 0 ? own : (placement.institution[second] ?? 0);
    outings.push({
      first,
      second,
      from,
      until,
      wished: wishedDay(details, Math.min(own, its)),
      home: home[own] ?? home[its] ?? -1,
      round: model.round[own] ?? 0,
    });
  });
  return outings.toSorted((a, b) => a.round - b.round || a.first - b.first);
}

/** Puts an outing on the day of the least lack of rest, then nearest to the wished one, of the first inspector who has a good one. */
function placeOuting(placement: Placement, outing: Outing, order: readonly number[]): void {
  let best = -1;
  let who = -1;
  let least = Infinity;
  const { first, second, from, until, wished } = outing;
  for (const inspector of order) {
    // Outwards from the wished day, until no day can be better than the best so far.
    for (let step = 0; step < least; step += 1) {
      if (wished - step < from && wished + step > until) break;
      for (let day = wished - step; day <= wished + step; day += Math.max(1, 2 * step)) {
        if (day < from || day > until || !dayFits(placement, outing, inspector, day)) continue;
        let lack = 0;
        for (const task of [first, second])
          if (task >= 0)
            lack += restPenalty(placement, task, day) + softCost(placement, task, inspector, 2 * day);
        const cost = lack * 1024 + step;
        if (cost >= least) continue;
        least = cost;
        best = day;
        who = inspector;
      }
    }
    if (least < 1024) break;
  }
  if (who < 0) return;
  const half = 2 * best + ((best + first) % 2);
  const slot = slotFits(placement, outing, who, half) ? half : half ^ 1;
  put(placement, first, slot, [who]);
  if (second >= 0) put(placement, second, slot ^ 1, [who]);
}

function dayFits(placement: Placement, outing: Outing, inspector: number, day: number): boolean {
  const { first, second } = outing;
  if (!dayAllowed(placement, first, day) || (second >= 0 && !dayAllowed(placement, second, day)))
    return false;
  if (second >= 0 && capRoom(placement, inspector, day) < 2) return false;
  return (
    slotFits(placement, outing, inspector, 2 * day) || slotFits(placement, outing, inspector, 2 * day + 1)
  );
}

/** Says whether an outing's first visit can be made in a slot and the second in the other half of that day. */
function slotFits(placement: Placement, { first, second }: Outing, inspector: number, slot: number): boolean {
  return (
    inspectorCan(placement, first, inspector, slot) &&
    (second < 0 || inspectorCan(placement, second, inspector, slot ^ 1))
  );
}
