import type { Visit } from "@supervision/domain";
import { ruleSpans, withoutFixed, withPerson, withPlace } from "../replanning/changed-parts.ts";
import { loosened } from "../replanning/loosening.ts";
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
        leave: (person.leave ?? []).filter(
          ({ from, until }) => from < fact.days.from || until > fact.days.until,
        ),
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
      return withPlace(problem, fact.institution, (place) => ({
        ...place,
        unavailable: (place.unavailable ?? []).filter((span) => span !== fact.span),
      }));
    case "rule":
      return { ...problem, rules: ruleSpans(problem).filter(({ id }) => id !== fact.rule) };
    case "length-wish":
      return loosened(problem, { type: "extra-shortened", extra: fact.extra });
    case "group-wish":
      return loosened(problem, { type: "extra-groups-smaller", extra: fact.extra });
    case "pin":
      return withoutFixed(problem, fact.visit);
    case "visit":
      return problem;
  }
}
