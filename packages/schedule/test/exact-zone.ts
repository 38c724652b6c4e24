import type { IsoDate } from "@supervision/domain";
import { mapPlane, way } from "../src/generation/model/map-plane.ts";
import { planningDays } from "../src/planning-days.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";

/** What an inspector may do on a day: visit one institution, or two. */
export interface Outing {
  /** Places in the list of institutions. */
  readonly places: readonly number[];
  readonly halfDays: number;
  /** Out and back, in 100 m. */
  readonly way: number;
}

/** A month of an institution: one visit to make, on one of these days. */
export interface MonthlyVisit {
  readonly place: number;
  /** `YYYY-MM`. */
  readonly month: string;
}

/** One zone with a visit a month to each institution, as numbers: what exact models of every kind are written from. */
export interface ExactZone {
  readonly institutions: readonly string[];
  readonly inspectors: readonly string[];
  readonly days: readonly IsoDate[];
  readonly visits: readonly MonthlyVisit[];
  readonly outings: readonly Outing[];
  /** Whether an inspector is there on a day, by inspector and day. */
  readonly there: readonly (readonly boolean[])[];
  /** Whether an institution takes visits on a day, by institution and day. */
  readonly open: readonly (readonly boolean[])[];
  /** Whether an inspector may visit an institution, by inspector and institution. */
  readonly may: readonly (readonly boolean[])[];
  /** Half-days of work from which and up to which an inspector's load is fair, by inspector; each beyond costs 200. */
  readonly fair: readonly { readonly from: number; readonly upTo: number }[];
}

/** Whose pupils have 1 June off. */
const YOUNG: ReadonlySet<string> = new Set(["kindergarten", "primary", "village-primary", "teaching-point"]);

/** Half-days of work beyond the fair share cost this each. */
export const UNFAIR = 200;

/** Reads a problem of one zone; visits to institutions of `wholeDays` take the whole day. */
export function exactZone(problem: ScheduleProblem, wholeDays: readonly string[] = []): ExactZone {
  const { institutions, inspectors, recusals } = problem.register;
  const planning = planningDays(problem);
  if (!planning.ok) throw new Error(planning.issues[0].message.en);
  const days = planning.value.visiting;
  const months = [...new Set(days.map(monthOf))];
  const there = inspectors.map(({ leave = [] }) =>
    days.map((day) => !leave.some(({ from, until }) => from <= day && day <= until)),
  );
  const atHand = there.map((own) => own.filter(Boolean).length);
  const allDays = atHand.reduce((sum, count) => sum + count, 0);
  const work = months.length * (institutions.length + wholeDays.length);
  return {
    institutions: institutions.map(({ id }) => id),
    inspectors: inspectors.map(({ id }) => id),
    days,
    visits: months.flatMap((month) => institutions.map((_, place) => ({ place, month }))),
    outings: outingsOf(problem, wholeDays),
    there,
    open: institutions.map(({ kind }) => days.map((day) => !(YOUNG.has(kind) && day.endsWith("-06-01")))),
    may: inspectors.map(({ id }) =>
      institutions.map(
        (place) => !recusals.some((one) => one.inspector === id && one.institution === place.id),
      ),
    ),
    fair: atHand.map((count) => {
      const share = (work * count) / allDays;
      return { from: Math.floor(share), upTo: Math.ceil(share) };
    }),
  };
}

/** Whether an inspector can visit an institution on a day. */
export function canVisit({ there, open, may }: ExactZone, who: number, place: number, day: number): boolean {
  return [there[who]?.[day], open[place]?.[day], may[who]?.[place]].every(Boolean);
}

/** The month of a day. */
export function monthOf(day: IsoDate): string {
  return day.slice(0, 7);
}

function outingsOf({ register }: ScheduleProblem, wholeDays: readonly string[]): readonly Outing[] {
  const { institutions } = register;
  const plane = mapPlane(institutions);
  const middle = [plane.x, plane.y].map((axis) => Math.round(axis.reduce((a, b) => a + b, 0) / axis.length));
  const [x = 0, y = 0] = middle;
  const at = (place: number): readonly [number, number] => [plane.x[place] ?? 0, plane.y[place] ?? 0];
  const out = institutions.map((_, place) => way(x, y, ...at(place)));
  const isWhole = institutions.map(({ id }) => wholeDays.includes(id));
  const outings: Outing[] = institutions.map((_, a) => ({
    places: [a],
    halfDays: isWhole[a] ? 2 : 1,
    way: 2 * (out[a] ?? 0),
  }));
  institutions.forEach((_, a) => {
    for (let b = 0; b < a; b += 1)
      if (![a, b].some((place) => isWhole[place]))
        outings.push({
          places: [a, b],
          halfDays: 2,
          way: (out[a] ?? 0) + (out[b] ?? 0) + way(...at(a), ...at(b)),
        });
  });
  return outings;
}
