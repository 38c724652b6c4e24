import {
  addDays,
  type Bilingual,
  contains,
  inspectorsOfZone,
  type Inspector,
  overlaps,
  type Period,
  placeInstitutions,
  RECUSAL_GROUNDS,
  type Recusal,
  type Visit,
} from "@supervision/domain";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * A fact that takes part in a conflict: without it, the others leave room.
 *
 * - `leave` 督学请假
 * - `engagement` 督学不在聘期或督学证有效期内
 * - `recusal` 回避
 * - `closed-days` 学期内不安排督导的日子
 * - `rule` 硬性间隔规则
 * - `visit` 其他督导占用的半天
 *
 * @term 冲突因素
 */
export type ConflictFact = { readonly words: Bilingual } & (
  | { readonly kind: "leave"; readonly inspector: string; readonly days: Period }
  | { readonly kind: "engagement"; readonly inspector: string }
  | { readonly kind: "recusal"; readonly recusal: Recusal }
  | { readonly kind: "closed-days"; readonly days: Period }
  | { readonly kind: "rule"; readonly rule: string }
  | { readonly kind: "visit"; readonly visit: string }
);

/** Facts that could stand in the way of a visit, those that are easiest to leave out of a conflict first. */
export function factsAround(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: UnscheduledVisit,
): readonly ConflictFact[] {
  const { period } = left;
  const staff = staffAround(problem, left);
  const ids = new Set(staff.map(({ id }) => id));
  const names = new Map(problem.register.inspectors.map(({ id, name }) => [id, name]));
  const places = new Map(problem.register.institutions.map(({ id, name }) => [id, name]));
  const facts: ConflictFact[] = [];
  for (const { id, title, edition } of rulesInForce(problem.rules, problem.period))
    if (edition.rule.type === "rest-between-visits" && edition.level === "hard")
      facts.push({
        kind: "rule",
        rule: id,
        words: {
          zh: `“${title}”要求相隔${edition.rule.days}${edition.rule.unit === "days" ? "天" : "个工作日"}`,
          en: `The rule ${id} asks for ${edition.rule.days} ${edition.rule.unit} between visits.`,
        },
      });
  for (const recusal of problem.register.recusals)
    if (recusal.institution === left.institution && ids.has(recusal.inspector))
      facts.push({
        kind: "recusal",
        recusal,
        words: {
          zh: `${names.get(recusal.inspector) ?? ""}须回避${places.get(recusal.institution) ?? ""}（${RECUSAL_GROUNDS[recusal.ground]}）`,
          en: `${names.get(recusal.inspector) ?? ""} must keep away from ${places.get(recusal.institution) ?? ""} (${recusal.ground}).`,
        },
      });
  for (const person of staff)
    if (person.terms !== undefined || person.certificate !== undefined)
      facts.push({
        kind: "engagement",
        inspector: person.id,
        words: {
          zh: `${person.name}的聘期或督学证有效期`,
          en: `The engagement or certificate of ${person.name}.`,
        },
      });
  for (const term of problem.terms ?? [])
    for (const days of term.closed ?? [])
      if (overlaps(days, period))
        facts.push({
          kind: "closed-days",
          days,
          words: {
            zh: `${days.from}至${days.until}不安排督导（${term.name}）`,
            en: `No visits are made from ${days.from} to ${days.until} (${term.name}).`,
          },
        });
  for (const person of staff)
    for (const days of person.leave ?? [])
      if (overlaps(days, period))
        facts.push({
          kind: "leave",
          inspector: person.id,
          days,
          words: {
            zh: `${person.name}${days.from}至${days.until}请假`,
            en: `${person.name} is on leave from ${days.from} to ${days.until}.`,
          },
        });
  for (const visit of visits)
    if (contains(period, visit.date) && visit.inspectors.some((id) => ids.has(id)))
      facts.push({
        kind: "visit",
        visit: visit.id,
        words: {
          zh: `${places.get(visit.institution) ?? visit.institution}同期也须督导（${visit.inspectors.map((id) => names.get(id) ?? id).join("、")}，${visit.date}）`,
          en: `${places.get(visit.institution) ?? visit.institution} is owed a visit in that time too (${visit.inspectors.join(", ")}, ${visit.date}).`,
        },
      });
  return facts;
}

/** Inspectors who could make a visit: those of the zone, or all for visits by groups from anywhere. */
export function staffAround(problem: ScheduleProblem, left: UnscheduledVisit): readonly Inspector[] {
  const { register, zones } = problem;
  if (["special", "comprehensive", "joint"].includes(left.kind)) return register.inspectors;
  const zone = zoneAround(problem, left.institution);
  return zone === undefined ? [] : inspectorsOfZone(zones, zone, register.inspectors);
}

/** The zone an institution falls in. */
export function zoneAround({ register, zones }: ScheduleProblem, institution: string): string | undefined {
  return placeInstitutions(zones, register.institutions).zoneOf[institution];
}

/** The problem and the visits without some facts. */
export function withoutFacts(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  facts: readonly ConflictFact[],
): { readonly problem: ScheduleProblem; readonly visits: readonly Visit[] } {
  let { register, terms, rules } = problem;
  const gone = new Set<string>();
  for (const fact of facts)
    switch (fact.kind) {
      case "visit":
        gone.add(fact.visit);
        break;
      case "leave":
        register = withPerson(register, fact.inspector, (person) => ({
          ...person,
          leave: (person.leave ?? []).filter((days) => days !== fact.days),
        }));
        break;
      case "engagement":
        register = withPerson(
          register,
          fact.inspector,
          ({ terms: _terms, certificate: _own, ...person }) => person,
        );
        break;
      case "recusal":
        register = { ...register, recusals: register.recusals.filter((one) => one !== fact.recusal) };
        break;
      case "closed-days":
        terms = terms?.map((term) => ({
          ...term,
          closed: (term.closed ?? []).filter((days) => days !== fact.days),
        }));
        break;
      case "rule":
        rules = softened(problem, rules, fact.rule);
    }
  const changed: ScheduleProblem = { ...problem, register, rules, ...(terms === undefined ? {} : { terms }) };
  return { problem: changed, visits: visits.filter(({ id }) => !gone.has(id)) };
}

/** The rules with one of them made soft. */
export function softened(
  { period }: ScheduleProblem,
  rules: ScheduleProblem["rules"],
  soft: string,
): ScheduleProblem["rules"] {
  return rulesInForce(rules, period).map(({ id, title, edition, days }) => ({
    id,
    title,
    edition: id === soft ? { ...edition, level: "soft" as const } : edition,
    inForce: days,
  }));
}

/** A span without one of its days. */
export function withoutDay(days: Period, day: string): readonly Period[] {
  return [
    { from: days.from, until: addDays(day, -1) },
    { from: addDays(day, 1), until: days.until },
  ].filter(({ from, until }) => from <= until);
}

/** A register with one inspector changed. */
export function withPerson(
  register: ScheduleProblem["register"],
  id: string,
  change: (person: Inspector) => Inspector,
): ScheduleProblem["register"] {
  return {
    ...register,
    inspectors: register.inspectors.map((person) => (person.id === id ? change(person) : person)),
  };
}
