import { BOTH, HALF_DAYS } from "../generation/model/half-day-bits.ts";
import { halfDaysOf } from "../generation/model/placement.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { type Branch, isBarred, isSentAway, ROOT } from "../replanning/branch.ts";
import { type Seated, staffFor } from "../replanning/seat-visits.ts";

/**
 * Says whether all visits might be made within the limits of inspectors on visits a week and a month, in all plans or in those of a branch
 * of the search.
 *
 * Weeks (or months) of inspectors are matched with visits, and with each member of a group by itself, each taken as often as the limit
 * and the half-days at hand allow; everything else is left aside. `false` is a proof that they cannot all be made.
 */
export function limitCounter(model: PlanModel, visits: readonly Seated[]): (branch?: Branch) => boolean {
  const { caps } = model;
  if (caps === undefined) return () => true;
  const byWeek = counter(model, visits, caps.week, caps.perWeek);
  const byMonth = counter(model, visits, caps.month, caps.perMonth);
  return (branch = ROOT) => byWeek(branch) && byMonth(branch);
}

function counter(
  model: PlanModel,
  visits: readonly Seated[],
  first: Int32Array,
  most: Int32Array,
): (branch: Branch) => boolean {
  if (most.every((limit) => limit === 0)) return () => true;
  const room = roomOf(model, first, most);
  const free = visits.map((visit, index) => spansOf(model, visit, index, first, ROOT));
  return (branch) =>
    fits(
      room,
      visits,
      visits.map((visit, index) => {
        const isFree =
          !branch.bars.has(index) &&
          !branch.groups.has(index) &&
          !branch.stay.has(index) &&
          !branch.leave.has(index);
        return isFree ? (free[index] ?? []) : spansOf(model, visit, index, first, branch);
      }),
    );
}

function roomOf(model: PlanModel, first: Int32Array, most: Int32Array): ReadonlyMap<number, number> {
  const days = model.days.length;
  const room = new Map<number, number>();
  model.inspectors.forEach((_, inspector) => {
    for (let day = 0; day < days; day += 1) {
      const key = inspector * days + (first[day] ?? 0);
      room.set(key, (room.get(key) ?? 0) + (HALF_DAYS[model.free[inspector * days + day] ?? 0] ?? 0));
    }
    const limit = most[inspector] ?? 0;
    if (limit > 0)
      for (const start of new Set(first)) {
        const key = inspector * days + start;
        room.set(key, Math.min(limit, room.get(key) ?? 0));
      }
  });
  return room;
}

// A flow from visits, each with as many seats as it has inspectors, to weeks of inspectors, one seat of a visit in each at most.
function fits(
  room: ReadonlyMap<number, number>,
  visits: readonly Seated[],
  spans: readonly (readonly number[])[],
): boolean {
  const taken = new Map<number, number[]>();
  const seat = (visit: number, seen: Set<number>): boolean => {
    for (const span of spans[visit] ?? []) {
      if (seen.has(span)) continue;
      const there = taken.get(span);
      if (there?.includes(visit) === true) continue;
      seen.add(span);
      if (there === undefined) {
        if ((room.get(span) ?? 0) === 0) continue;
        taken.set(span, [visit]);
        return true;
      }
      if (there.length < (room.get(span) ?? 0)) {
        there.push(visit);
        return true;
      }
      for (let at = 0; at < there.length; at += 1) {
        const other = there[at];
        if (other === undefined || !seat(other, seen)) continue;
        there[there.indexOf(other)] = visit;
        return true;
      }
    }
    return false;
  };
  // What must stay is let be, whatever the limits say.
  return visits.every(({ held, size }, visit) => {
    for (let member = 0; member < size; member += 1) if (!seat(visit, new Set()) && !held) return false;
    return true;
  });
}

// Weeks or months of inspectors that a visit could be in.
function spansOf(
  model: PlanModel,
  visit: Seated,
  index: number,
  first: Int32Array,
  branch: Branch,
): readonly number[] {
  const days = model.days.length;
  const spans = new Set<number>();
  const isFixed = visit.held || branch.stay.has(index);
  if (visit.home >= 0 && (isFixed || !isSentAway(visit, index, branch)))
    for (const inspector of visit.crew) spans.add(inspector * days + (first[visit.home >> 1] ?? 0));
  if (isFixed) return [...spans];
  const bars = branch.bars.get(index);
  const given = branch.groups.get(index);
  const from = given === undefined ? visit.from : given >> 1;
  const until = given === undefined ? visit.until : given >> 1;
  for (const inspector of membersFor(model, visit))
    for (let day = from; day <= until; day += 1) {
      const span = inspector * days + (first[day] ?? 0);
      if (
        spans.has(span) ||
        !mayBegin(
          halfDaysOf(model, inspector, visit.institution, day, visit.together ?? visit.across, visit.whole),
          visit,
        )
      )
        continue;
      const slots = given !== undefined ? [given] : visit.whole ? [2 * day] : [2 * day, 2 * day + 1];
      if (slots.some((slot) => !isBarred(bars, slot, inspector, visit.home))) spans.add(span);
    }
  return [...spans];
}

function mayBegin(halves: number, { whole }: Seated): boolean {
  return whole ? halves === BOTH : halves !== 0;
}

function membersFor(model: PlanModel, visit: Seated): Iterable<number> {
  if (visit.size === 1) return staffFor(model, visit);
  return visit.across ? model.inspectors.keys() : (visit.staff ?? staffFor(model, visit));
}
