import type { ScheduleProblem } from "../src/schedule-problem.ts";
import { canVisit, type ExactZone, exactZone, monthOf, UNFAIR } from "./exact-zone.ts";

/**
 * The least cost of any plan of one zone with a visit a month to each institution, ways and balance of loads together, as a mixed-integer
 * model in LP format. Visits to institutions of `wholeDays` take the whole day.
 */
export function exactModel(problem: ScheduleProblem, wholeDays: readonly string[] = []): string {
  return exactLp(exactZone(problem, wholeDays));
}

/** The same of a zone read before. */
export function exactLp(zone: ExactZone): string {
  const { inspectors, days, outings, fair } = zone;
  const cost: string[] = [];
  const once = new Map<string, string[]>();
  const limits: string[] = [];
  const loads: string[] = [];
  inspectors.forEach((_, who) => {
    const load: string[] = [];
    days.forEach((day, index) => {
      const own: string[] = [];
      outings.forEach((outing, number) => {
        if (!outing.places.every((place) => canVisit(zone, who, place, index))) return;
        const name = outingColumn(who, index, number);
        own.push(name);
        load.push(`${outing.halfDays} ${name}`);
        cost.push(`${outing.way} ${name}`);
        for (const place of outing.places) {
          const key = `${place}/${monthOf(day)}`;
          const visits = once.get(key);
          if (visits === undefined) once.set(key, [name]);
          else visits.push(name);
        }
      });
      if (own.length > 0) limits.push(`${own.join(" + ")} <= 1`);
    });
    const share = fair[who] ?? { from: 0, upTo: 0 };
    const sum = load.join(" + ");
    loads.push(`${sum} - over${who} <= ${share.upTo}`, `${sum} + under${who} >= ${share.from}`);
  });
  const unfair = inspectors.flatMap((_, who) => [`${UNFAIR} over${who}`, `${UNFAIR} under${who}`]);
  return [
    "Minimize",
    [...cost, ...unfair].join(" + "),
    "Subject To",
    ...[...once.values()].map((visits) => `${visits.join(" + ")} = 1`),
    ...limits,
    ...loads,
    "Binary",
    cost.map((term) => term.slice(term.indexOf(" ") + 1)).join(" "),
    "End",
  ].join("\n");
}

/** The column that is 1 when an inspector makes an outing on a day. */
export function outingColumn(who: number, day: number, outing: number): string {
  return `x${who}_${day}_${outing}`;
}
