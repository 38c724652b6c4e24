import { BOTH, HALF_DAYS } from "../generation/model/half-day-bits.ts";
import { halfDaysOf } from "../generation/model/placement.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { type Seated, staffFor } from "../replanning/seat-visits.ts";

/**
 * Says whether all visits might be made within the limits of inspectors on visits a week and a month.
 *
 * Weeks (or months) of inspectors are matched with visits, and with each member of a group by itself, each taken as often as the limit and the half-days at hand allow; everything
 * else is left aside. `false` is a proof that they cannot all be made.
 */
export function mayFitLimits(model: PlanModel, visits: readonly Seated[]): boolean {
  const { caps } = model;
  if (caps === undefined) return true;
  return fits(model, visits, caps.week, caps.perWeek) && fits(model, visits, caps.month, caps.perMonth);
}

function fits(model: PlanModel, visits: readonly Seated[], first: Int32Array, most: Int32Array): boolean {
  if (most.every((limit) => limit === 0)) return true;
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
  const seats = visits.flatMap((visit) => {
    const spans = spansOf(model, visit, first);
    return Array.from({ length: visit.size }, () => ({ spans, held: visit.held }));
  });
  const taken = new Map<number, number[]>();
  const seat = (visit: number, seen: Set<number>): boolean => {
    for (const span of seats[visit]?.spans ?? []) {
      if (seen.has(span)) continue;
      seen.add(span);
      const there = taken.get(span) ?? [];
      if (there.length < (room.get(span) ?? 0)) {
        taken.set(span, [...there, visit]);
        return true;
      }
      for (const other of there)
        if (seat(other, seen)) {
          taken.set(span, [...(taken.get(span) ?? []).filter((one) => one !== other), visit]);
          return true;
        }
    }
    return false;
  };
  // What must stay is let be, whatever the limits say.
  return seats.every(({ held }, visit) => seat(visit, new Set()) || held);
}

// Weeks or months of inspectors that a visit could be in.
function spansOf(model: PlanModel, visit: Seated, first: Int32Array): ReadonlySet<number> {
  const days = model.days.length;
  const spans = new Set<number>();
  if (visit.home >= 0)
    for (const inspector of visit.crew) spans.add(inspector * days + (first[visit.home >> 1] ?? 0));
  if (visit.held) return spans;
  for (const inspector of membersFor(model, visit))
    for (let day = visit.from; day <= visit.until; day += 1)
      if (mayBegin(halfDaysOf(model, inspector, visit.institution, day), visit))
        spans.add(inspector * days + (first[day] ?? 0));
  return spans;
}

function mayBegin(halves: number, { whole }: Seated): boolean {
  return whole ? halves === BOTH : halves !== 0;
}

function membersFor(model: PlanModel, visit: Seated): Iterable<number> {
  if (visit.size === 1) return staffFor(model, visit);
  return visit.across ? model.inspectors.keys() : (visit.staff ?? staffFor(model, visit));
}
