import { HALF_DAYS } from "../model/half-day-bits.ts";
import { halfDaysOf } from "../model/placement.ts";
import type { PlanModel } from "../model/plan-model.ts";
import type { Random } from "../random.ts";

/**
 * Gives every institution one inspector of its zone who makes its routine visits whenever possible.
 *
 * Neighbours go to the same inspector; the numbers follow the half-days each inspector is at hand. -1 when nobody may act there.
 */
export function homeInspectors(model: PlanModel, random: Random): Int32Array {
  const home = new Int32Array(model.institutions.length).fill(-1);
  model.staff.forEach((staff, zone) => {
    const members = [...model.institutions.keys()]
      .filter((index) => model.zoneOf[index] === zone)
      .toSorted((a, b) => (model.round[a] ?? 0) - (model.round[b] ?? 0) || a - b);
    if (members.length === 0 || staff.length === 0) return;
    const start = random.below(members.length);
    const round = [...members.slice(start), ...members.slice(0, start)];
    const allHalfDays = staff.reduce((sum, inspector) => sum + (model.freeHalfDays[inspector] ?? 0), 0);
    if (allHalfDays === 0) return;
    const left = staff.map(
      (inspector) => ((model.freeHalfDays[inspector] ?? 0) * round.length) / allHalfDays,
    );
    let turn = 0;
    for (const institution of round) {
      // Stay with the inspector in turn while at least half an institution of the share is left.
      while (turn < staff.length - 1 && (left[turn] ?? 0) < 0.5) turn += 1;
      // Somebody else who may go, first those who have most left.
      const others = [...staff.keys()].toSorted((a, b) => (left[b] ?? 0) - (left[a] ?? 0));
      const chosen = [turn, ...others].find((index) => mayMostly(model, staff[index] ?? -1, institution));
      if (chosen === undefined) continue;
      home[institution] = staff[chosen] ?? -1;
      left[chosen] = (left[chosen] ?? 0) - 1;
    }
  });
  return home;
}

function mayMostly(model: PlanModel, inspector: number, institution: number): boolean {
  let halfDays = 0;
  for (let day = 0; day < model.days.length; day += 1)
    halfDays += HALF_DAYS[halfDaysOf(model, inspector, institution, day)] ?? 0;
  return halfDays > 0 && 2 * halfDays >= (model.freeHalfDays[inspector] ?? 0);
}
