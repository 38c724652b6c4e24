import {
  daysOf,
  type HalfDay,
  type Inspector,
  type IsoDate,
  isOnLeave,
  isRecusalInForce,
  isTermDay,
  isWorkday,
  type Institution,
  mayActOn,
  monthOf,
  orThrow,
  type Visit,
  type WorkCalendar,
  weekdayOf,
} from "@supervision/domain";
import type { SyntheticDistrict } from "./district.ts";
import { createRandom, type Random } from "./random.ts";

/** How made-up visits are spread. */
export interface SyntheticVisitsOptions {
  /** The same seed gives the same visits. */
  readonly seed: number | string;
  /** Work calendar; without one, Monday to Friday are taken, which is good enough only for made-up data. */
  readonly calendar?: WorkCalendar;
}

/**
 * Made-up routine visits: every institution once in each month that has at least ten days for visits, by an inspector of its
 * zone who is neither on leave nor recused, one visit an inspector and half-day. Nothing else is looked at: this is a plan to
 * test with, not a good one.
 *
 * @example
 * ```ts
 * import { syntheticDistrict, syntheticVisits } from "@supervision/testing";
 * const district = syntheticDistrict({ seed: 7, institutions: 10, inspectors: 3, zones: 1 });
 * const visits = syntheticVisits(district, { seed: 7 });
 * console.log(new Set(visits.map(({ institution }) => institution)).size); // => 10
 * ```
 */
export function syntheticVisits(
  district: SyntheticDistrict,
  options: SyntheticVisitsOptions,
): readonly Visit[] {
  const random = createRandom(options.seed).fork("visits");
  const months = new Map<string, IsoDate[]>();
  for (const day of daysOf(district.period)) {
    if (!isTermDay(district.terms, day) || !worked(day, options.calendar)) continue;
    months.set(monthOf(day), [...(months.get(monthOf(day)) ?? []), day]);
  }
  const visits: Visit[] = [];
  for (const [month, days] of months) {
    if (days.length < 10) continue;
    const taken = new Set<string>();
    for (const institution of random.shuffle(district.register.institutions)) {
      const found = findSlot(random, district, institution, days, taken);
      if (found === undefined) continue;
      taken.add(slotKey(found.inspector.id, found.date, found.halfDay));
      visits.push({
        id: `V-${month}-${institution.id}`,
        institution: institution.id,
        inspectors: [found.inspector.id],
        date: found.date,
        halfDay: found.halfDay,
        kind: "routine",
        items: [],
      });
    }
  }
  return visits.toSorted(
    (a, b) => order(a.date, b.date) || order(a.halfDay, b.halfDay) * -1 || order(a.id, b.id),
  );
}

interface Slot {
  readonly inspector: Inspector;
  readonly date: IsoDate;
  readonly halfDay: HalfDay;
}

function findSlot(
  random: Random,
  district: SyntheticDistrict,
  institution: Institution,
  days: readonly IsoDate[],
  taken: ReadonlySet<string>,
): Slot | undefined {
  const { inspectors, recusals } = district.register;
  const own = inspectors.filter((one) => one.responsible && one.zones.includes(institution.zone ?? ""));
  for (const date of random.shuffle(days)) {
    for (const inspector of random.shuffle(own)) {
      const away =
        isOnLeave(inspector, date) ||
        !mayActOn(inspector, date) ||
        recusals.some(
          (one) =>
            one.inspector === inspector.id &&
            one.institution === institution.id &&
            isRecusalInForce(one, date, 3),
        );
      if (away) continue;
      for (const halfDay of ["morning", "afternoon"] as const)
        if (!taken.has(slotKey(inspector.id, date, halfDay))) return { inspector, date, halfDay };
    }
  }
  return undefined;
}

function worked(day: IsoDate, calendar: WorkCalendar | undefined): boolean {
  if (calendar === undefined) return weekdayOf(day) <= 5;
  return orThrow(isWorkday(calendar, day));
}

function slotKey(inspector: string, date: IsoDate, halfDay: HalfDay): string {
  return `${inspector} ${date} ${halfDay}`;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
