import {
  addDays,
  type Bilingual,
  contains,
  type IsoDate,
  lengthInDays,
  type Period,
  type Visit,
} from "@supervision/domain";
import { replan } from "../replanning/replan.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import {
  type ConflictFact,
  factsAround,
  softened,
  staffAround,
  withoutDay,
  withoutFacts,
  withPerson,
  zoneAround,
} from "./conflict-facts.ts";
import { aroundVisit, hasRoom } from "./room-for.ts";

/**
 * A way to make room for a visit, tried on the whole plan.
 *
 * - `return-from-leave` 督学当天销假半天
 * - `help-from-zone` 借用其他责任区督学半天
 * - `open-day` 开放一个不安排督导的日子
 * - `soften-rule` 间隔规则改为软性
 *
 * @term 调整建议
 */
export interface Repair {
  /** What is done. */
  readonly kind: "return-from-leave" | "help-from-zone" | "open-day" | "soften-rule";
  /** In words. */
  readonly words: Bilingual;
  /** What it costs: visits that move, and half-days of somebody who was not at hand. */
  readonly price: { readonly movedVisits: number; readonly halfDays: number };
  /** The problem with the repair. */
  readonly problem: ScheduleProblem;
  /** The plan with the repair: the visit has its place and no hard rule is broken that was kept before. */
  readonly visits: readonly Visit[];
}

/**
 * Why a visit has no place, and what would give it one.
 *
 * @term 未排说明
 */
export interface UnscheduledExplanation {
  /** The visit and its first obstacle. */
  readonly summary: Bilingual;
  /**
   * Facts that together leave no room; with any one of them gone there is room beside the others. Empty when the obstacle lies in the
   * register or the zones and not in such facts.
   */
  readonly conflict: readonly ConflictFact[];
  /** Ways out, each tried, the cheapest first. */
  readonly repairs: readonly Repair[];
}

/**
 * Explains why a visit could not be planned: a smallest set of facts in each other's way, and ways out with their price.
 *
 * That the set is smallest is found by leaving its facts out one by one; each way out was tried by changing the whole plan with
 * {@link replan}. Meant for what `generateSchedule` or `replan` names as `unscheduled`.
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { generateSchedule } from "@supervision/schedule";
 * import { explainUnscheduled } from "@supervision/schedule/explaining";
 * import { atLeastMonthlySchool } from "@supervision/schedule/national";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const problem = {
 *   period: { from: "2026-03-01", until: "2026-03-31" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"], leave: [{ from: "2026-03-01", until: "2026-03-31" }] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar, rules: [atLeastMonthlySchool],
 * } as const;
 * const made = generateSchedule(problem, { seed: 1 });
 * if (made.ok && made.value.status === "partial") {
 *   const [left] = made.value.unscheduled;
 *   const why = left && explainUnscheduled(problem, made.value.visits, left);
 *   console.log(why?.conflict.map(({ words }) => words.zh).join("；")); // => 甲2026-03-01至2026-03-31请假
 *   console.log(why?.repairs[0]?.words.zh); // => 甲2026-03-02到岗半天
 * }
 * ```
 */
export function explainUnscheduled(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: UnscheduledVisit,
): UnscheduledExplanation {
  const name =
    problem.register.institutions.find(({ id }) => id === left.institution)?.name ?? left.institution;
  const conflict = smallestConflict(problem, visits, left);
  const tried = waysOut(problem, visits, left, conflict)
    .flatMap((way) => verified(problem, visits, left, way) ?? [])
    .toSorted((a, b) => priceOf(a) - priceOf(b));
  // Two of each kind show the choice; more of the same would hide the others.
  const repairs = tried.filter(
    (repair, index) => tried.slice(0, index).filter(({ kind }) => kind === repair.kind).length < 2,
  );
  return {
    summary: {
      zh: `${name}${left.period.from}至${left.period.until}的督导没有排上：${left.reason.zh}`,
      en: `The visit to ${name} from ${left.period.from} to ${left.period.until} has no place: ${left.reason.en}`,
    },
    conflict,
    repairs,
  };
}

function smallestConflict(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: UnscheduledVisit,
): readonly ConflictFact[] {
  const near = aroundVisit(problem, visits, left);
  const all = factsAround(near.problem, near.visits, left);
  const roomWithout = (gone: readonly ConflictFact[]): boolean => {
    const without = withoutFacts(near.problem, near.visits, gone);
    return hasRoom(without.problem, without.visits, left);
  };
  // With every fact gone and still no room, or with room as it stands, no set of facts explains it.
  if (!roomWithout(all) || roomWithout([])) return [];
  const gone: ConflictFact[] = [];
  for (const fact of all) if (!roomWithout([...gone, fact])) gone.push(fact);
  return all.filter((fact) => !gone.includes(fact));
}

type Way = Pick<Repair, "kind" | "words" | "problem"> & { readonly halfDays: number };

/** Days or people tried for each kind of way out. */
const TRIES = 4;

function waysOut(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: UnscheduledVisit,
  conflict: readonly ConflictFact[],
): readonly Way[] {
  const ways: Way[] = [];
  const { register } = problem;
  for (const fact of conflict) {
    if (fact.kind === "leave") {
      const name = register.inspectors.find(({ id }) => id === fact.inspector)?.name ?? fact.inspector;
      for (const day of daysToTry(fact.days, left.period, problem))
        ways.push({
          kind: "return-from-leave",
          words: { zh: `${name}${day}到岗半天`, en: `${name} comes for half a day on ${day}.` },
          halfDays: 1,
          problem: {
            ...problem,
            register: withPerson(register, fact.inspector, (person) => ({
              ...person,
              leave: (person.leave ?? []).flatMap((days) =>
                contains(days, day) ? withoutDay(days, day) : [days],
              ),
            })),
          },
        });
    }
    if (fact.kind === "closed-days")
      for (const day of daysToTry(fact.days, left.period, problem))
        ways.push({
          kind: "open-day",
          words: { zh: `${day}可以安排督导`, en: `Visits are made on ${day}.` },
          halfDays: 1,
          problem: {
            ...problem,
            terms: (problem.terms ?? []).map((term) => ({
              ...term,
              closed: (term.closed ?? []).flatMap((days) =>
                contains(days, day) ? withoutDay(days, day) : [days],
              ),
            })),
          },
        });
    if (fact.kind === "rule")
      ways.push({
        kind: "soften-rule",
        words: { zh: `规则 ${fact.rule} 改为软性`, en: `The rule ${fact.rule} is made soft.` },
        halfDays: 0,
        problem: { ...problem, rules: softened(problem, problem.rules, fact.rule) },
      });
  }
  return [...ways, ...helpers(problem, visits, left)];
}

function helpers(problem: ScheduleProblem, visits: readonly Visit[], left: UnscheduledVisit): readonly Way[] {
  const zone = zoneAround(problem, left.institution);
  if (zone === undefined) return [];
  const { register, zones } = problem;
  const own = new Set(staffAround(problem, left).map(({ id }) => id));
  const load = (id: string): number =>
    visits.filter(({ inspectors, date }) => inspectors.includes(id) && contains(left.period, date)).length;
  return register.inspectors
    .filter(({ id, responsible }) => !own.has(id) && responsible)
    .toSorted((a, b) => load(a.id) - load(b.id) || (a.id < b.id ? -1 : 1))
    .slice(0, TRIES)
    .map(({ id, name }) => ({
      kind: "help-from-zone",
      words: {
        zh: `借用${name}半天到${zones.zones[zone]?.name ?? zone}`,
        en: `${name} helps in ${zones.zones[zone]?.name ?? zone} for half a day.`,
      },
      halfDays: 1,
      problem: {
        ...problem,
        register: withPerson(register, id, (person) => ({ ...person, zones: [...person.zones, zone] })),
      },
    }));
}

function daysToTry(days: Period, period: Period, problem: ScheduleProblem): readonly IsoDate[] {
  const from = [days.from, period.from, problem.period.from].reduce((a, b) => (a > b ? a : b));
  const until = [days.until, period.until, problem.period.until].reduce((a, b) => (a < b ? a : b));
  if (until < from) return [];
  return Array.from({ length: Math.min(10, lengthInDays({ from, until })) }, (_, step) =>
    addDays(from, step),
  );
}

// The whole plan is changed: the visit must get its place, and nothing else may be lost.
function verified(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: UnscheduledVisit,
  way: Way,
): Repair | undefined {
  const before = replan(problem, visits, [], { today: problem.period.from });
  const after = replan(way.problem, visits, [], { today: problem.period.from });
  if (!before.ok || !after.ok) return undefined;
  const isLeft = after.value.unscheduled.some(
    ({ institution, rule, period }) =>
      institution === left.institution && rule === left.rule && period.from === left.period.from,
  );
  const broken = (check: typeof after.value.check): number =>
    check.rules.reduce((sum, { level, penalty }) => sum + (level === "hard" ? penalty : 0), 0);
  if (isLeft || after.value.withdrawn.length > 0 || broken(after.value.check) >= broken(before.value.check))
    return undefined;
  return {
    kind: way.kind,
    words: way.words,
    price: { movedVisits: after.value.moved.length, halfDays: way.halfDays },
    problem: way.problem,
    visits: after.value.visits,
  };
}

function priceOf({ price, kind }: Repair): number {
  return 2 * price.movedVisits + price.halfDays + (kind === "soften-rule" ? 0.5 : 0);
}
