import {
  addDays,
  type Bilingual,
  contains,
  type IsoDate,
  lengthInDays,
  type Period,
  type Visit,
  visitHalfDays,
} from "@supervision/domain";
import { closuresOf } from "../closures.ts";
import { extraOfRule } from "../extra-rule.ts";
import { extraWindows } from "../extra-windows.ts";
import type { PlanChange } from "../replanning/plan-change.ts";
import { isOwnRule } from "../rules/own-rule.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { staffAround, zoneAround, type WantedVisit } from "./around-visit.ts";
import type { ConflictFact } from "./conflict-facts.ts";
import type { Repair } from "./repair.ts";
import { limitWords } from "./rules-in-the-way.ts";

/** Something that could make room. */
export interface Way {
  readonly kind: Repair["kind"];
  readonly changes: readonly PlanChange[];
  /** What it is about, where there is one way for each of several days: when all of them together do not help, none does. */
  readonly about?: string;
  /** Whether more may be owed with it, anywhere and at any time: then it is tried on the whole plan. */
  readonly wide?: true;
  /** Last day of the time it prolongs. */
  readonly until?: IsoDate;
  /** Someone of another zone who helps. */
  readonly helper?: string;
  /** Words once its price is known. */
  words(price: Repair["price"]): Bilingual;
  /** Half-days of inspectors in a plan that were not at hand before. */
  halfDaysIn(visits: readonly Visit[]): number;
}

/** Days or people tried for each kind of way out. */
const TRIES = 4;
const DAYS = 31;

/** Ways that could make room for a visit, one for each fact that can be changed and for each helper. */
export function waysOut(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: WantedVisit,
  conflict: readonly ConflictFact[],
): readonly Way[] {
  return [
    ...conflict.flatMap((fact) => waysAround(problem, left, fact)),
    ...widerWindow(problem, left),
    ...helpers(problem, visits, left),
  ];
}

function waysAround(problem: ScheduleProblem, left: WantedVisit, fact: ConflictFact): readonly Way[] {
  switch (fact.kind) {
    case "leave":
    case "busy":
      return backOnADay(problem, left, fact);
    case "visits-at-most":
      return [oneMoreVisit(problem, fact.inspector)];
    case "closed-days":
      return daysToTry(fact.days, left, problem).map((day) => ({
        kind: "open-day",
        about: fact.words.en,
        changes: [{ type: "days-open", days: { from: day, until: day } }],
        words: () => ({ zh: `${day}可以安排督导`, en: `Visits are made on ${day}.` }),
        halfDaysIn: (plan) =>
          plan.reduce(
            (sum, visit) =>
              sum + (visit.date === day ? visit.inspectors.length * visitHalfDays(visit).length : 0),
            0,
          ),
      }));
    case "institution-busy":
      return enterInstitution(problem, left, fact);
    case "rule":
      return [
        ...higherLimit(problem, fact.rule),
        ...exceptionalDay(problem, left, fact.rule),
        ...softer(problem, fact.rule),
      ];
    case "group-wish":
      return [
        free(
          "smaller-group",
          { type: "extra-groups-smaller", extra: fact.extra },
          {
            zh: `${fact.words.zh}，减为规定的最少人数`,
            en: "Groups as small as the rules allow.",
          },
        ),
      ];
    case "length-wish":
      return [
        free(
          "half-a-day",
          { type: "extra-shortened", extra: fact.extra },
          { zh: `${fact.words.zh}，改为半天`, en: "Visits of half a day." },
        ),
      ];
    case "pin":
      return [
        free(
          "release-pin",
          { type: "visit-released", visit: fact.visit },
          {
            zh: `允许调整已定的督导：${fact.words.zh}`,
            en: `A fixed visit may move: ${fact.words.en}`,
          },
        ),
      ];
    default:
      // Recusals, engagements, other schools' visits and what the law asks for are not given away.
      return [];
  }
}

function free(kind: Repair["kind"], change: PlanChange, words: Bilingual): Way {
  return { kind, changes: [change], words: () => words, halfDaysIn: () => 0 };
}

/** Others move and make room; nothing else changes. */
export const MOVE_ALONE: Way = {
  kind: "move-visit",
  changes: [],
  words: ({ movedVisits }) =>
    movedVisits === 0
      ? { zh: "有空闲半天，直接排上", en: "A half-day is free: it is only to be planned." }
      : {
          zh: `调整${movedVisits}次督导的时间或督学`,
          en: `${movedVisits} visit(s) move.`,
        },
  halfDaysIn: () => 0,
};

function backOnADay(
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

function enterInstitution(
  problem: ScheduleProblem,
  left: WantedVisit,
  { institution, span }: Extract<ConflictFact, { readonly kind: "institution-busy" }>,
): readonly Way[] {
  const name = problem.register.institutions.find(({ id }) => id === institution)?.name ?? institution;
  return daysToTry(span, left, problem).map((day) => ({
    ...free(
      "enter-institution",
      { type: "institution-receives", institution, days: { from: day, until: day } },
      { zh: `与${name}商定${day}入校督导`, en: `${name} agrees to a visit on ${day}.` },
    ),
    about: `${institution} ${span.from} ${span.until}`,
  }));
}

function oneMoreVisit(problem: ScheduleProblem, inspector: string): Way {
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

// A limit of the district's own for many is raised by one.
function higherLimit(problem: ScheduleProblem, rule: string): readonly Way[] {
  const [first] = rulesInForce(problem.rules, problem.period).filter(({ id }) => id === rule);
  if (first?.edition.rule.type !== "visits-at-most" || softer(problem, rule).length === 0) return [];
  const { perWeek, perMonth } = oneMore(first.edition.rule);
  const limit = {
    ...(perWeek === undefined ? {} : { perWeek }),
    ...(perMonth === undefined ? {} : { perMonth }),
  };
  return [
    free(
      "one-more-visit",
      { type: "rule-limit", rule, ...limit },
      {
        zh: `规则“${first.title}”放宽到${limitWords(limit, "zh")}`,
        en: `The rule “${first.title}” allows ${limitWords(limit, "en")}.`,
      },
    ),
  ];
}

// A rule of the district's own that keeps visits away is lifted for the institution on one day.
function exceptionalDay(problem: ScheduleProblem, left: WantedVisit, rule: string): readonly Way[] {
  const spans = rulesInForce(problem.rules, problem.period).filter(({ id }) => id === rule);
  const [first] = spans;
  const place = problem.register.institutions.find(({ id }) => id === left.institution);
  if (first?.edition.rule.type !== "no-visits" || place === undefined || softer(problem, rule).length === 0)
    return [];
  const { unavailable: _own, ...open } = place;
  const days = closuresOf(problem, spans)(open).flatMap((closed) => daysToTry(closed, left, problem));
  const { id: institution, name } = place;
  return [...new Set(days)].toSorted().map((day) => ({
    ...free(
      "enter-institution",
      { type: "institution-receives", institution, days: { from: day, until: day }, rule },
      {
        zh: `规则“${first.title}”对${name}${day}破例一天`,
        en: `The rule “${first.title}” is lifted for ${name} on ${day}.`,
      },
    ),
    about: `${rule} ${institution}`,
  }));
}

function oneMore<Limit extends { readonly perWeek?: number; readonly perMonth?: number }>(
  limit: Limit,
): Limit {
  const { perWeek, perMonth } = limit;
  return {
    ...limit,
    ...(perWeek === undefined ? {} : { perWeek: perWeek + 1 }),
    ...(perMonth === undefined ? {} : { perMonth: perMonth + 1 }),
  };
}

// What national or provincial documents ask for is not the district's to soften.
function softer(problem: ScheduleProblem, rule: string): readonly Way[] {
  const spans = rulesInForce(problem.rules, problem.period).filter(({ id }) => id === rule);
  const isOwn = spans.every(
    ({ edition }) =>
      edition.rule.type !== "group-size" && edition.rule.type !== "visit-length" && isOwnRule(edition),
  );
  const [first] = spans;
  if (first === undefined || !isOwn) return [];
  // What falls on its days alone is not owed.
  const isQuiet = first.edition.rule.type === "no-visits";
  return [
    {
      ...free(
        "soften-rule",
        { type: "rule-softened", rule },
        {
          zh: `规则“${first.title}”改为软性${isQuiet ? "，因它免去的督导也要做" : ""}`,
          en: `The rule “${first.title}” is made soft${isQuiet ? ", and what was not owed for it is owed" : ""}.`,
        },
      ),
      ...(isQuiet ? { wide: true } : {}),
    },
  ];
}

// The windows of the other terms or months would be lost: only one that is alone is prolonged.
function widerWindow(problem: ScheduleProblem, left: WantedVisit): readonly Way[] {
  const extra = extraOfRule(problem, left.rule);
  if (extra === undefined || extraWindows(extra, problem).length !== 1) return [];
  const { from, until: last } = left.period;
  const ends = (extra.during === undefined && extra.weeksOfTerm !== undefined ? [7, 14] : [14]).map((more) =>
    earlier(addDays(last, more), problem.period.until),
  );
  return [...new Set(ends)]
    .filter((until) => until > last)
    .map((until) => ({
      ...free(
        "wider-window",
        { type: "extra-prolonged", extra: extra.id, during: { from, until } },
        {
          zh: `“${extra.visits.topic ?? extra.id}”的督导时段延长到${until}`,
          en: `The time of "${extra.visits.topic ?? extra.id}" is prolonged to ${until}.`,
        },
      ),
      until,
    }));
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

function helpers(problem: ScheduleProblem, visits: readonly Visit[], left: WantedVisit): readonly Way[] {
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
    .slice(0, TRIES)
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

function halfDaysOf(visits: readonly Visit[]): number {
  return visits.reduce((sum, visit) => sum + visitHalfDays(visit).length, 0);
}

function nameOf({ register }: ScheduleProblem, inspector: string): string {
  return register.inspectors.find(({ id }) => id === inspector)?.name ?? inspector;
}

function daysToTry(
  days: Period,
  { period, today = period.from }: WantedVisit,
  problem: ScheduleProblem,
): readonly IsoDate[] {
  const from = [days.from, period.from, problem.period.from, today].reduce((a, b) => (a > b ? a : b));
  const until = [days.until, period.until, problem.period.until].reduce((a, b) => (a < b ? a : b));
  if (until < from) return [];
  return Array.from({ length: Math.min(DAYS, lengthInDays({ from, until })) }, (_, step) =>
    addDays(from, step),
  );
}
