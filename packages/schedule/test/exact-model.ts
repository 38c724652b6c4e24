import type { IsoDate } from "@supervision/domain";
import { mapPlane, way } from "../src/generation/model/map-plane.ts";
import { planningDays } from "../src/planning-days.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";

/** What an inspector may do on a day: visit one institution, or two. */
interface Outing {
  readonly places: readonly number[];
  readonly halfDays: number;
  readonly way: number;
}

/**
 * The least cost of any plan of one zone with a visit a month to each institution, ways and balance of loads together, as a mixed-integer
 * model in LP format. Visits to institutions of `wholeDays` take the whole day.
 */
export function exactModel(problem: ScheduleProblem, wholeDays: readonly string[] = []): string {
  const { institutions, inspectors, recusals } = problem.register;
  const days = planningDays(problem);
  if (!days.ok) throw new Error(days.issues[0].message.en);
  const plane = mapPlane(institutions);
  const middle = [plane.x, plane.y].map((axis) => Math.round(axis.reduce((a, b) => a + b, 0) / axis.length));
  const [x = 0, y = 0] = middle;
  const at = (place: number): readonly [number, number] => [plane.x[place] ?? 0, plane.y[place] ?? 0];
  const out = institutions.map((_, place) => way(x, y, ...at(place)));
  const isWhole = institutions.map(({ id }) => wholeDays.includes(id));
  const outings: Outing[] = institutions.map(({ id }, a) => ({
    places: [a],
    halfDays: wholeDays.includes(id) ? 2 : 1,
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
  const may = (inspector: string, { places }: Outing): boolean =>
    places.every(
      (place) =>
        !recusals.some((one) => one.inspector === inspector && one.institution === institutions[place]?.id),
    );
  const cost: string[] = [];
  const once = new Map<string, string[]>();
  const limits: string[] = [];
  const loads: string[] = [];
  const monthOf = (day: IsoDate): string => day.slice(0, 7);
  const atHand: number[] = [];
  const loadOf: string[] = [];
  inspectors.forEach((inspector, who) => {
    const load: string[] = [];
    days.value.visiting.forEach((day, index) => {
      if (inspector.leave?.some(({ from, until }) => from <= day && day <= until) === true) return;
      atHand[who] = (atHand[who] ?? 0) + 1;
      const own: string[] = [];
      outings.forEach((outing, number) => {
        if (!may(inspector.id, outing)) return;
        const name = `x${who}_${index}_${number}`;
        own.push(name);
        load.push(`${outing.halfDays} ${name}`);
        cost.push(`${outing.way} ${name}`);
        for (const place of outing.places) {
          const key = `${place}/${monthOf(day)}`;
          const there = once.get(key);
          if (there === undefined) once.set(key, [name]);
          else there.push(name);
        }
      });
      if (own.length > 0) limits.push(`${own.join(" + ")} <= 1`);
    });
    loadOf.push(load.join(" + "));
  });
  const allDays = atHand.reduce((sum, count) => sum + count, 0);
  const over = inspectors.flatMap((_, who) => [`200 over${who}`, `200 under${who}`]);
  const months = new Set(days.value.visiting.map(monthOf)).size;
  const work = once.size + months * isWhole.filter(Boolean).length;
  loadOf.forEach((load, who) => {
    const share = (work * (atHand[who] ?? 0)) / allDays;
    loads.push(
      `${load} - over${who} <= ${Math.ceil(share)}`,
      `${load} + under${who} >= ${Math.floor(share)}`,
    );
  });
  return [
    "Minimize",
    [...cost, ...over].join(" + "),
    "Subject To",
    ...[...once.values()].map((visits) => `${visits.join(" + ")} = 1`),
    ...limits,
    ...loads,
    "Binary",
    cost.map((term) => term.slice(term.indexOf(" ") + 1)).join(" "),
    "End",
  ].join("\n");
}
