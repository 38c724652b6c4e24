import {
  addDays,
  contains,
  type Inspector,
  type IsoDate,
  type Period,
  unavailableAt,
  type Visit,
} from "@supervision/domain";
import type { PlanChange } from "../replanning/plan-change.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { staffAround, type WantedVisit } from "./around-visit.ts";
import type { ConflictFact } from "./conflict-facts.ts";
import { windowOf } from "./days-to-try.ts";
import type { Way } from "./way.ts";
import { halfDaysOf } from "./ways-of-people.ts";

/** People who come on all days of their absences in the time of a visit. */
export interface LongerAbsence {
  readonly people: readonly Inspector[];
  readonly way: Way;
  /** They come only on the days on which a plan has them: it needs no more. */
  readonly needed: (plan: readonly Visit[]) => Way | undefined;
}

/** Absences longer than a day in the time of a visit: of each person of a conflict, and of all who could make the visit, together. */
export function longerAbsences(
  problem: ScheduleProblem,
  left: WantedVisit,
  conflict: readonly ConflictFact[],
): readonly LongerAbsence[] {
  const window = windowOf(left, problem);
  const named = new Set(
    conflict.flatMap((fact) => (fact.kind === "leave" || fact.kind === "busy" ? [fact.inspector] : [])),
  );
  if (window === undefined || named.size === 0) return [];
  const days = daysIn(window);
  const away = staffAround(problem, left).filter((person) => days.some((day) => isAway(person, day)));
  const single = away.filter(({ id }) => named.has(id)).map((person) => absenceOf([person], days));
  return away.length < 2 ? single : [...single, absenceOf(away, days)];
}

function absenceOf(people: readonly Inspector[], days: readonly IsoDate[]): LongerAbsence {
  return {
    people,
    way: comingWay(people.map((person) => [person, days.filter((day) => isAway(person, day))])),
    needed: (plan) => {
      const coming = people.flatMap((person): readonly Coming[] => {
        const there = new Set(
          plan.filter(({ inspectors }) => inspectors.includes(person.id)).map(({ date }) => date),
        );
        const needed = days.filter((day) => there.has(day) && isAway(person, day));
        return needed.length === 0 ? [] : [[person, needed]];
      });
      return coming.length === 0 ? undefined : comingWay(coming);
    },
  };
}

type Coming = readonly [Inspector, readonly IsoDate[]];

function comingWay(coming: readonly Coming[]): Way {
  const runs = coming.map(([person, days]) => ({ person, days: new Set(days), runs: runsOf(days) }));
  return {
    kind: runs.some(({ person, days }) => (person.leave ?? []).some((span) => meets(span, days)))
      ? "return-from-leave"
      : "free-half-day",
    alone: true,
    changes: runs.flatMap(({ person: { id, leave = [], unavailable = [] }, runs: spans }) =>
      spans.flatMap((span): readonly PlanChange[] => {
        const days = new Set(daysIn(span));
        return [
          ...(leave.some((one) => meets(one, days))
            ? [{ type: "inspector-returns", inspector: id, days: span } as const]
            : []),
          ...(unavailable.some((one) => meets(one, days))
            ? [{ type: "inspector-freed", inspector: id, days: span } as const]
            : []),
        ];
      }),
    ),
    words: () => ({
      zh: runs
        .map(
          ({ person, runs: spans }) =>
            `${person.name}于${spans.map(({ from, until }) => (from === until ? from : `${from}至${until}`)).join("、")}到岗`,
        )
        .join("，"),
      en: `${runs
        .map(
          ({ person, runs: spans }) =>
            `${person.name} comes ${spans.map(({ from, until }) => (from === until ? `on ${from}` : `from ${from} to ${until}`)).join(", ")}`,
        )
        .join("; ")}.`,
    }),
    halfDaysIn: (plan) =>
      runs.reduce(
        (sum, { person, days }) =>
          sum +
          halfDaysOf(plan.filter(({ date, inspectors }) => days.has(date) && inspectors.includes(person.id))),
        0,
      ),
  };
}

function meets(span: Period, days: ReadonlySet<IsoDate>): boolean {
  return [...days].some((day) => contains(span, day));
}

function isAway({ leave = [], unavailable }: Inspector, day: IsoDate): boolean {
  return (
    leave.some((span) => contains(span, day)) ||
    (["morning", "afternoon"] as const).some((half) => unavailableAt(unavailable, day, half) !== undefined)
  );
}

function daysIn({ from, until }: Period): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

function runsOf(days: readonly IsoDate[]): readonly Period[] {
  const runs: { from: IsoDate; until: IsoDate }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && addDays(last.until, 1) === day) last.until = day;
    else runs.push({ from: day, until: day });
  }
  return runs;
}
