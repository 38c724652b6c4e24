import { type Inspector, zoneIdFor, type ZoneLayout } from "@supervision/domain";
import { BOTH, HALF_DAYS } from "../model/half-day-bits.ts";
import type { PlanModel } from "../model/plan-model.ts";

/** Half-days in which deputies leave visits of one zone to its other inspectors. */
export interface Standby {
  /** For each pair (inspector × institutions + institution): 0, or which row of `halves` says when the deputy waits. */
  readonly row: Int32Array;
  /** Row × days + day: half-days, as bits, in which somebody else is at hand; the same once more, shifted by 2, for visits of the whole day: both where one person has both. */
  readonly halves: Uint8Array;
}

/** Says whether an inspector is a deputy in a zone. */
export function isDeputy(zones: ZoneLayout, { deputyFor = [] }: Inspector, zone: string): boolean {
  return deputyFor.some((named) => zoneIdFor(zones, named) === zone);
}

/** Works out when deputies wait; half-days in which a deputy has no institution to go to are taken off their number of free ones. */
export function standbyOf(
  model: Omit<PlanModel, "standby">,
  mainOf: readonly (readonly number[])[],
  halfDaysOf: (inspector: number, institution: number, day: number) => number,
): Standby {
  const { days, institutions, inspectors, zoneOf, staff, freeHalfDays } = model;
  const row = new Int32Array(inspectors.length * institutions.length);
  const rows: Uint8Array[] = [new Uint8Array(days.length)];
  const open = new Map<number, Uint8Array>();
  const isMain = new Set(mainOf.flat());
  institutions.forEach((_, institution) => {
    const zone = zoneOf[institution] ?? -1;
    const main = mainOf[zone] ?? [];
    const deputies = (staff[zone] ?? []).filter((inspector) => !main.includes(inspector));
    if (deputies.length === 0) return;
    const taken = Uint8Array.from(days, (_day, day) =>
      main.reduce((all, inspector) => {
        const bits = halfDaysOf(inspector, institution, day);
        return all | bits | (bits === BOTH ? BOTH << 2 : 0);
      }, 0),
    );
    const at = rows.push(taken) - 1;
    for (const deputy of deputies) {
      row[deputy * institutions.length + institution] = at;
      const free = open.get(deputy) ?? new Uint8Array(days.length);
      taken.forEach((bits, day) => {
        free[day] = (free[day] ?? 0) | (BOTH & ~bits);
      });
      open.set(deputy, free);
    }
  });
  for (const [deputy, bits] of open)
    if (!isMain.has(deputy))
      freeHalfDays[deputy] = bits.reduce(
        (sum, allowed, day) =>
          sum + (HALF_DAYS[allowed & (model.free[deputy * days.length + day] ?? 0)] ?? 0),
        0,
      );
  const halves = Uint8Array.from(rows.flatMap((cells) => [...cells]));
  return { row, halves };
}
