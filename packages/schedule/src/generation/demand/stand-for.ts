import { BOTH } from "../model/half-day-bits.ts";
import type { PlanModel } from "../model/plan-model.ts";
import { wishedDay } from "./wished-day.ts";
import type { Random } from "../random.ts";
import type { Counted, GivenUp, Task } from "./task.ts";

/** What it costs that a visit keeps to some days so as to stand for another; `Infinity` where it cannot. */
export type PriceOf = (visit: Task, from: number, until: number, other: Task) => number;

/**
 * Takes out visits to one institution that its duties can do without once another visit keeps to days on which it counts for all of
 * them: the special visit of a term is the visit of one of its months. What costs least is done first. It says whether visits may come to
 * lie where they count for a duty that does not count on them.
 */
export function standFor(tasks: Set<Task>, duties: readonly Counted[], priceOf: PriceOf): boolean {
  for (;;) {
    // Also what was asked for after a duty counts for it.
    for (const duty of duties)
      for (const visit of tasks) if (isOfKind(duty, visit) && keepsTo(duty, visit)) duty.there.add(visit);
    let least = Infinity;
    let settle: (() => void) | undefined;
    const tight = duties.filter(({ there, count }) => there.size <= count);
    const loose = [...tasks].filter((visit) =>
      tight.some(
        (duty) =>
          duty.first <= visit.until &&
          visit.from <= duty.last &&
          isOfKind(duty, visit) &&
          !duty.there.has(visit),
      ),
    );
    for (const other of tasks) {
      if (other.taught !== true) continue;
      const short = tight.filter(({ there }) => there.has(other));
      for (const visit of short.length === 0 ? [other] : loose) {
        if (short.some((duty) => duty.there.has(visit) || !isOfKind(duty, visit))) continue;
        const from = Math.max(visit.from, ...short.map(({ first }) => first));
        const until = Math.min(visit.until, ...short.map(({ last }) => last));
        const price = priceOf(visit, from, until, other);
        if (price >= least) continue;
        least = price;
        settle = () => {
          const { share, portion, importance = 0 } = other;
          Object.assign(visit, { from, until, share, portion, standsFor: other });
          visit.importance = Math.max(visit.importance ?? 0, importance);
          for (const { there } of duties) there.delete(other);
          tasks.delete(other);
        };
      }
    }
    if (settle === undefined) return loose.length > 0;
    settle();
  }
}

/** Says whether a duty counts the kind of a visit. */
export function isOfKind({ kinds }: Pick<Counted, "kinds">, { kind }: Pick<Task, "kind">): boolean {
  return kinds?.includes(kind) !== false;
}

/** Says whether a visit has all of its days in the time of a duty. */
export function keepsTo({ first, last }: Pick<Counted, "first" | "last">, { from, until }: Task): boolean {
  return first <= from && from <= until && until <= last;
}

/**
 * Visits keep to days around the one on which they belong, another for each institution of a zone, so that those of one kind do not all
 * fall into one month; there must be a day on which the institution is open to them. What was `givenUp` stands for nothing any more, nor does anything for it.
 */
export function suitableDays(
  { closedRow, closedHalves, days, zoneOf }: PlanModel,
  random: Random,
  givenUp: GivenUp | undefined,
): PriceOf {
  let phase: number | undefined;
  return (visit, from, until, other) => {
    const { institution, fixed } = visit;
    const row = (closedRow[institution] ?? 0) * days.length;
    if (fixed === undefined && ![visit, other].some(({ id }) => givenUp?.has(id)))
      for (let day = from; day <= until; day += 1)
        if (closedHalves[row + day] !== BOTH) {
          phase ??= random.below(99);
          const turn = [...zoneOf].filter((zone, at) => zone === zoneOf[institution] && at < institution);
          const wished = wishedDay(visit, phase + turn.length);
          return Math.max(from - wished, wished - until, 0);
        }
    return Infinity;
  };
}
