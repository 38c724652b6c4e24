import { addDays, type Inspector, type Period, type Visit } from "@supervision/domain";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { RuleContent } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { ConflictFact } from "./conflict-facts.ts";

/** The problem and the visits without some facts. */
export function withoutFacts(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  facts: readonly ConflictFact[],
): { readonly problem: ScheduleProblem; readonly visits: readonly Visit[] } {
  let changed = problem;
  const gone = new Set<string>();
  for (const fact of facts)
    if (fact.kind === "visit") gone.add(fact.visit);
    else changed = withoutFact(changed, fact);
  return { problem: changed, visits: visits.filter(({ id }) => !gone.has(id)) };
}

function withoutFact(problem: ScheduleProblem, fact: ConflictFact): ScheduleProblem {
  const { register } = problem;
  switch (fact.kind) {
    case "leave":
      return withPerson(problem, fact.inspector, (person) => ({
        ...person,
        leave: (person.leave ?? []).filter((days) => days !== fact.days),
      }));
    case "busy":
      return withPerson(problem, fact.inspector, (person) => ({
        ...person,
        unavailable: (person.unavailable ?? []).filter((span) => span !== fact.span),
      }));
    case "weekly-times":
      return withPerson(problem, fact.inspector, ({ weeklyTimes: _own, ...person }) => person);
    case "visits-at-most":
      return withPerson(problem, fact.inspector, ({ visitsAtMost: _own, ...person }) => person);
    case "engagement":
      return withPerson(
        problem,
        fact.inspector,
        ({ terms: _terms, certificate: _certificate, ...person }) => person,
      );
    case "recusal":
      return {
        ...problem,
        register: { ...register, recusals: register.recusals.filter((one) => one !== fact.recusal) },
      };
    case "closed-days":
      return {
        ...problem,
        terms: (problem.terms ?? []).map((term) => ({
          ...term,
          closed: (term.closed ?? []).filter((days) => days !== fact.days),
        })),
      };
    case "institution-busy":
      return {
        ...problem,
        register: {
          ...register,
          institutions: register.institutions.map((place) =>
            place.id === fact.institution
              ? { ...place, unavailable: (place.unavailable ?? []).filter((span) => span !== fact.span) }
              : place,
          ),
        },
      };
    case "rule":
      return { ...problem, rules: spansOf(problem).filter(({ id }) => id !== fact.rule) };
    case "group-wish":
      return {
        ...problem,
        extraVisits: (problem.extraVisits ?? []).map((extra) => {
          if (extra.id !== fact.extra) return extra;
          const { inspectors: _wish, ...visits } = extra.visits;
          return { ...extra, visits };
        }),
      };
    case "pin":
      return withoutFixed(problem, fact.visit);
    case "visit":
      return problem;
  }
}

function spansOf({ rules, period }: ScheduleProblem): readonly {
  readonly id: string;
  readonly title: string;
  readonly edition: ReturnType<typeof rulesInForce>[number]["edition"];
  readonly inForce: Period;
}[] {
  return rulesInForce(rules, period).map(({ id, title, edition, days }) => ({
    id,
    title,
    edition,
    inForce: days,
  }));
}

/** The problem without one of its fixed visits: it may be moved like any other. */
export function withoutFixed(problem: ScheduleProblem, visit: string): ScheduleProblem {
  return { ...problem, fixedVisits: (problem.fixedVisits ?? []).filter(({ id }) => id !== visit) };
}

/** The problem with one of its rules made soft. */
export function withSoftRule(problem: ScheduleProblem, rule: string): ScheduleProblem {
  return {
    ...problem,
    rules: spansOf(problem).map((span) =>
      span.id === rule ? { ...span, edition: { ...span.edition, level: "soft" as const } } : span,
    ),
  };
}

/** The problem with what one of its rules asks for changed. */
export function withRule(
  problem: ScheduleProblem,
  rule: string,
  change: (rule: RuleContent) => RuleContent,
): ScheduleProblem {
  return {
    ...problem,
    rules: spansOf(problem).map((span) =>
      span.id === rule ? { ...span, edition: { ...span.edition, rule: change(span.edition.rule) } } : span,
    ),
  };
}

/** Spans without one of their days. */
export function withoutDay<Span extends Period>(spans: readonly Span[], day: string): readonly Span[] {
  return spans.flatMap((span) =>
    span.from <= day && day <= span.until
      ? [
          { ...span, until: addDays(day, -1) },
          { ...span, from: addDays(day, 1) },
        ].filter(({ from, until }) => from <= until)
      : [span],
  );
}

/** The problem with one inspector changed. */
export function withPerson(
  problem: ScheduleProblem,
  id: string,
  change: (person: Inspector) => Inspector,
): ScheduleProblem {
  const { register } = problem;
  return {
    ...problem,
    register: {
      ...register,
      inspectors: register.inspectors.map((person) => (person.id === id ? change(person) : person)),
    },
  };
}
