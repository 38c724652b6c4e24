import { missingRest } from "../generation/model/placement.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import type { Bar } from "./branch.ts";
import { overlap, restMissing, type Seated } from "./seat-visits.ts";

/** Two visits of one institution that stand in each other's way. */
export interface Clash {
  readonly a: number;
  readonly b: number;
}

/** Says whether two visits of one institution cannot be on two days; those that shared a day before may share it still. */
export function clashOn(
  model: PlanModel,
  a: Seated | undefined,
  b: Seated | undefined,
  dayA: number,
  dayB: number,
): boolean {
  if (a === undefined || b === undefined || dayA < 0 || dayB < 0) return false;
  if (a.held && b.held) return false;
  const bothHome = a.home >> 1 === dayA && b.home >> 1 === dayB && !overlap(a, a.home, b, b.home);
  return (dayA === dayB && !bothHome) || restMissing(model, a, b, dayA, dayB);
}

/** The first two visits of one institution that cannot both be where they are; where both are held it is let be. */
export function firstClash(
  model: PlanModel,
  visits: readonly Seated[],
  at: readonly (readonly number[])[],
  slot: Int32Array,
  touched: readonly number[],
): Clash | undefined {
  for (const institution of touched) {
    const there = at[institution] ?? [];
    for (const [index, a] of there.entries()) {
      const slotA = slot[a] ?? -1;
      const own = visits[a];
      if (slotA < 0 || own === undefined) continue;
      for (const b of there.slice(index + 1)) {
        const slotB = slot[b] ?? -1;
        const other = visits[b];
        if (slotB < 0 || other === undefined || (own.held && other.held)) continue;
        const bothHome = slotA === own.home && slotB === other.home;
        if (slotA >> 1 === slotB >> 1 && (!bothHome || overlap(own, slotA, other, slotB))) return { a, b };
        if (restMissing(model, own, other, slotA >> 1, slotB >> 1)) return { a, b };
      }
    }
  }
  return undefined;
}

/** What keeps a visit out of the way of another of its institution that is made on a day. */
export function barsBeside(model: PlanModel, own: Seated, other: Seated, day: number): readonly Bar[] {
  // Two visits that shared a day before may share it still.
  const butHome =
    own.home >> 1 === day && other.home >> 1 === day && !overlap(own, own.home, other, other.home);
  const bars: Bar[] = [{ from: 2 * day, until: 2 * day + 1, inspector: -1, butHome }];
  if (own.restless || other.restless) return bars;
  for (const rule of model.restAt[own.institution] ?? []) {
    if (!rule.hard) continue;
    let from = day;
    let until = day;
    while (from > 0 && missingRest(rule, from - 1, day) > 0) from -= 1;
    while (until < model.days.length - 1 && missingRest(rule, until + 1, day) > 0) until += 1;
    bars.push({ from: 2 * from, until: 2 * until + 1, inspector: -1, butHome: false });
  }
  return bars;
}

/** What keeps a visit on a day. */
export function onlyOn({ days }: PlanModel, day: number): readonly Bar[] {
  return [
    { from: 0, until: 2 * day - 1, inspector: -1, butHome: false },
    { from: 2 * day + 2, until: 2 * days.length, inspector: -1, butHome: false },
  ];
}
