import { type ExactZone, type Outing } from "../../../packages/schedule/test/exact-zone.ts";
import { outingColumn } from "../../../packages/schedule/test/exact-model.ts";

/** An inspector's day out, as solvers of constraints answer: places in the lists of the zone. */
export interface DayOut {
  readonly who: number;
  readonly day: number;
  /** Numbers of the visits. */
  readonly visits: readonly number[];
}

/** The columns of the linear model that say the same. */
export function columnsOf(zone: ExactZone, daysOut: readonly DayOut[]): ReadonlyMap<string, number> {
  const numbers = new Map(zone.outings.map(({ places }, number) => [key(places), number]));
  const values = new Map<string, number>();
  const loads = zone.inspectors.map(() => 0);
  for (const { who, day, visits } of daysOut) {
    const places = visits.map((visit) => zone.visits[visit]?.place ?? -1);
    const outing = numbers.get(key(places)) ?? -1;
    values.set(outingColumn(who, day, outing), 1);
    loads[who] = (loads[who] ?? 0) + (zone.outings[outing]?.halfDays ?? 0);
  }
  zone.fair.forEach(({ from, upTo }, who) => {
    values.set(`over${who}`, Math.max(0, (loads[who] ?? 0) - upTo));
    values.set(`under${who}`, Math.max(0, from - (loads[who] ?? 0)));
  });
  return values;
}

/** The way of an inspector who visits one institution alone, by institution. */
export function waysAlone({ outings }: ExactZone): ReadonlyMap<number, number> {
  return new Map(
    outings.flatMap(({ places: [a = 0, b], way }) => (b === undefined ? [[a, way] as const] : [])),
  );
}

/** The pairs of visits of one month that a day out can hold, the earlier first. */
export function pairsOf({
  visits,
  outings,
}: ExactZone): readonly { readonly first: number; readonly second: number; readonly outing: Outing }[] {
  const numbers = new Map(visits.map(({ place, month }, visit) => [`${place} ${month}`, visit]));
  const months = [...new Set(visits.map(({ month }) => month))];
  return outings.flatMap((outing) => {
    const [a, b] = outing.places;
    if (a === undefined || b === undefined) return [];
    return months.map((month) => {
      const pair = [a, b].map((place) => numbers.get(`${place} ${month}`) ?? -1);
      return { first: Math.min(...pair), second: Math.max(...pair), outing };
    });
  });
}

function key(places: readonly number[]): string {
  return places.toSorted((a, b) => a - b).join(" ");
}
