import type { PlanModel } from "../generation/model/plan-model.ts";
import type { Bar } from "./branch.ts";
import type { Seated } from "./seat-visits.ts";
import type { VisitsBeside } from "./visits-beside.ts";

/** An inspector with more visits in a week or month than the register allows. */
export interface Overload {
  readonly visits: readonly number[];
  /** What one of these visits must keep off. */
  readonly bar: Bar;
}

/** The first inspector with too many visits in a week or month: where all of them are held it is let be, where all are fixed nothing helps. */
export function firstOverload(
  { caps, days, inspectors }: PlanModel,
  visits: readonly Seated[],
  slot: Int32Array,
  team: readonly (readonly number[])[],
  isFixed: (visit: number) => boolean,
  beside: VisitsBeside | undefined,
): Overload | undefined {
  if (caps === undefined) return undefined;
  const counted = new Map<string, number[]>();
  visits.forEach((_, visit) => {
    const at = slot[visit] ?? -1;
    if (at < 0) return;
    for (const inspector of team[visit] ?? [])
      for (const [first, most] of [
        [caps.week, caps.perWeek[inspector] ?? 0],
        [caps.month, caps.perMonth[inspector] ?? 0],
      ] as const) {
        if (most === 0) continue;
        const key = `${inspector}/${first === caps.week ? "w" : "m"}/${first[at >> 1] ?? 0}`;
        const known = counted.get(key);
        if (known === undefined) counted.set(key, [visit]);
        else known.push(visit);
      }
  });
  for (const inspector of inspectors.keys())
    for (const [kind, first, most] of [
      ["w", caps.week, caps.perWeek[inspector] ?? 0],
      ["m", caps.month, caps.perMonth[inspector] ?? 0],
    ] as const) {
      if (most === 0) continue;
      for (const start of new Set(first)) {
        const there = counted.get(`${inspector}/${kind}/${start}`) ?? [];
        const more =
          kind === "w" ? (beside?.inWeek(inspector, start) ?? 0) : (beside?.inMonth(inspector, start) ?? 0);
        if (there.length + more <= most || there.every((visit) => visits[visit]?.held === true)) continue;
        let until = start;
        while (until < days.length - 1 && first[until + 1] === start) until += 1;
        // Of one visit more than allowed, one must go elsewhere; those that moved already first.
        const movable = there.filter((visit) => !isFixed(visit));
        const away = movable.filter((visit) => slot[visit] !== visits[visit]?.home);
        const home = movable.filter((visit) => slot[visit] === visits[visit]?.home);
        const chosen = [...away, ...home].slice(
          0,
          Math.max(1, most + 1 - more - (there.length - movable.length)),
        );
        return {
          visits: chosen,
          bar: { from: 2 * start, until: 2 * until + 1, inspector, butHome: false },
        };
      }
    }
  return undefined;
}
