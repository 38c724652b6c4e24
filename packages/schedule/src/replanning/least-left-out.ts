import { BOTH } from "../generation/model/half-day-bits.ts";
import { halfDaysOf } from "../generation/model/placement.ts";
import type { GroupKind } from "./group-members.ts";
import { staffOf } from "./seat-choices.ts";
import type { Seated, Seating } from "./seat-visits.ts";

/**
 * So many visits are left out in any plan, since people may make no more of them a week or a month, and have no more half-days in it; 0 where nobody
 * has such a limit.
 *
 * Visits are matched with weeks, then with months, of inspectors, each taken as often as the limit and the half-days at hand allow. One
 * inspector of each visit is counted, and everything else is left aside: it may be more than that.
 */
export function leastLeftOut(seating: Seating, kindOf: (visit: number) => GroupKind): number {
  const { model, visits } = seating;
  const { caps } = model;
  if (caps === undefined || visits.every(({ home }) => home >= 0)) return 0;
  const able = visits.map((own, visit) => (own.held ? [] : staffOf(model, own, kindOf(visit))));
  const count = (first: Int32Array, most: Int32Array, beside: Beside): number => {
    if (most.every((limit) => limit === 0)) return 0;
    const spans = visits.map((own, visit) => spansOf(seating, own, able[visit] ?? [], first));
    return unmatched(
      visits.flatMap(({ held }, visit) => (held ? [] : [spans[visit] ?? []])),
      roomIn(seating, first, most, beside),
    );
  };
  return Math.max(
    count(caps.week, caps.perWeek, (inspector, day) => seating.beside?.inWeek(inspector, day) ?? 0),
    count(caps.month, caps.perMonth, (inspector, day) => seating.beside?.inMonth(inspector, day) ?? 0),
  );
}

type Beside = (inspector: number, day: number) => number;

// Weeks or months of inspectors, named by inspector × days + first day, in which a visit could be; that of its home first.
function spansOf(
  { model }: Seating,
  own: Seated,
  staff: readonly number[],
  first: Int32Array,
): readonly number[] {
  const days = model.days.length;
  const { institution, from, until, home, crew, whole, across, together = across } = own;
  const spans = new Set<number>();
  for (const inspector of home < 0 ? [] : crew) spans.add(inspector * days + (first[home >> 1] ?? 0));
  for (const inspector of staff)
    for (let day = from; day <= until; day += 1) {
      const span = inspector * days + (first[day] ?? 0);
      if (spans.has(span)) continue;
      const halves = halfDaysOf(model, inspector, institution, day, together, whole);
      if (whole ? halves === BOTH : halves !== 0) spans.add(span);
    }
  return [...spans];
}

// What is left there of the limits, and of the half-days, beside visits that stay where they are.
function roomIn(
  { model, visits, occupant, slots }: Seating,
  first: Int32Array,
  most: Int32Array,
  beside: Beside,
): ReadonlyMap<number, number> {
  const days = model.days.length;
  const room = new Map<number, number>();
  model.inspectors.forEach((_, inspector) => {
    for (let from = 0; from < days;) {
      const start = first[from] ?? from;
      const held = new Set<number>();
      let halves = 0;
      let day = from;
      for (; day < days && first[day] === start; day += 1)
        for (const half of [0, 1]) {
          const other = occupant[inspector * slots + 2 * day + half] ?? -1;
          if (visits[other]?.held === true) held.add(other);
          else if (other >= 0 || (((model.free[inspector * days + day] ?? 0) >> half) & 1) === 1) halves += 1;
        }
      const limit = most[inspector] ?? 0;
      const left = limit === 0 ? halves : limit - held.size - beside(inspector, from);
      room.set(inspector * days + start, Math.max(0, Math.min(halves, left)));
      from = day;
    }
  });
  return room;
}

// Visits without a span in a matching of as many as possible.
function unmatched(visits: readonly (readonly number[])[], room: ReadonlyMap<number, number>): number {
  const taken = new Map<number, number[]>();
  const seat = (visit: number, seen: Set<number>): boolean => {
    for (const span of visits[visit] ?? []) {
      if (seen.has(span)) continue;
      seen.add(span);
      const there = taken.get(span) ?? [];
      taken.set(span, there);
      if (there.length < (room.get(span) ?? 0)) {
        there.push(visit);
        return true;
      }
      for (let at = 0; at < there.length; at += 1) {
        const other = there[at];
        if (other === undefined || !seat(other, seen)) continue;
        there[at] = visit;
        return true;
      }
    }
    return false;
  };
  return [...visits.keys()].filter((visit) => !seat(visit, new Set())).length;
}
