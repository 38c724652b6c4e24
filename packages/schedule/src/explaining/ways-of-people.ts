import { contains, type Visit, visitHalfDays } from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { staffAround, type WantedVisit, zoneAround } from "./around-visit.ts";
import type { ConflictFact } from "./conflict-facts.ts";
import { daysToTry } from "./days-to-try.ts";
import type { Repair } from "./repair.ts";
import type { Way } from "./way.ts";

/** People of other zones who are tried. */
const HELPERS = 4;

/** Somebody comes back from leave, or is freed of something else, for one day. */
export function backOnADay(
  problem: ScheduleProblem,
  left: WantedVisit,
  fact: Extract<ConflictFact, { readonly kind: "leave" | "busy" }>,
): readonly Way[] {
  const { inspector } = fact;
  const name = nameOf(problem, inspector);
  const days = fact.kind === "leave" ? fact.days : fact.span;
  return daysToTry(days, left, problem).map((day) => ({
    kind: fact.kind === "leave" ? "return-from-leave" : "free-half-day",
    about: fact.words.en,
    changes: [
      {
        type: fact.kind === "leave" ? "inspector-returns" : "inspector-freed",
        inspector,
        days: { from: day, until: day },
      },
    ],
    words: ({ halfDays }) => ({
      zh: `${name}于${day}到岗${halfDays > 1 ? "一天" : "半天"}`,
      en: `${name} comes for ${halfDays > 1 ? "the day" : "half a day"} on ${day}.`,
    }),
    halfDaysIn: (plan) =>
      halfDaysOf(plan.filter(({ date, inspectors }) => date === day && inspectors.includes(inspector))),
  }));
}

/** Somebody makes one visit more than the register allows. */
export function oneMoreVisit(problem: ScheduleProblem, inspector: string): Way {
  const person = problem.register.inspectors.find(({ id }) => id === inspector);
  return {
    kind: "one-more-visit",
    changes: [{ type: "inspector-limit", inspector, visitsAtMost: oneMore(person?.visitsAtMost ?? {}) }],
    words: () => ({
      zh: `${nameOf(problem, inspector)}同期多督导一次`,
      en: `${nameOf(problem, inspector)} makes one visit more.`,
    }),
    halfDaysIn: () => 1,
  };
}

/** Limits raised by one. */
export function oneMore<Limit extends { readonly perWeek?: number; readonly perMonth?: number }>(
  limit: Limit,
): Limit {
  const { perWeek, perMonth } = limit;
  return {
    ...limit,
    ...(perWeek === undefined ? {} : { perWeek: perWeek + 1 }),
    ...(perMonth === undefined ? {} : { perMonth: perMonth + 1 }),
  };
}

/** People of other zones who help, those with least to do first. */
export function helpers(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: WantedVisit,
): readonly Way[] {
  const zone = zoneAround(problem, left.institution);
  if (zone === undefined) return [];
  const { register, zones } = problem;
  const own = new Set(staffAround(problem, left).map(({ id }) => id));
  const load = (id: string): number =>
    visits.filter(({ inspectors, date }) => inspectors.includes(id) && contains(left.period, date)).length;
  const zoneName = zones.zones[zone]?.name ?? zone;
  return register.inspectors
    .filter(({ id, responsible }) => !own.has(id) && responsible)
    .toSorted((a, b) => load(a.id) - load(b.id) || (a.id < b.id ? -1 : 1))
    .slice(0, HELPERS)
    .map(({ id, name }) => {
      const before = new Set(
        visits.filter(({ inspectors }) => inspectors.includes(id)).map((visit) => visit.institution),
      );
      return {
        kind: "help-from-zone",
        helper: id,
        changes: [{ type: "inspector-helps", inspector: id, zone }],
        words: ({ halfDays }: Repair["price"]) => ({
          zh: `借用${name}${halfDays > 1 ? `共${halfDays}个半天` : "半天"}到${zoneName}`,
          en: `${name} helps in ${zoneName} for ${halfDays > 1 ? `${halfDays} half-days` : "half a day"}.`,
        }),
        halfDaysIn: (plan: readonly Visit[]) =>
          halfDaysOf(
            plan.filter(
              ({ inspectors, institution }) =>
                inspectors.includes(id) &&
                !before.has(institution) &&
                zoneAround(problem, institution) === zone,
            ),
          ),
      } as const;
    });
}

/** How many half-days visits take. */
export function halfDaysOf(visits: readonly Visit[]): number {
  return visits.reduce((sum, visit) => sum + visitHalfDays(visit).length, 0);
}

function nameOf({ register }: ScheduleProblem, inspector: string): string {
  return register.inspectors.find(({ id }) => id === inspector)?.name ?? inspector;
}
