import {
  addDays,
  contains,
  type Inspector,
  type Institution,
  type IsoDate,
  overlaps,
  type Period,
  type Unavailability,
} from "@supervision/domain";
import { type RuleInForce, rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleRuleEdition } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** The rules of a problem, each edition with the days it is in force. */
export function ruleSpans({ rules, period }: ScheduleProblem): readonly RuleInForce[] {
  return rulesInForce(rules, period).map(({ id, title, edition, days }) => ({
    id,
    title,
    edition,
    inForce: days,
  }));
}

/** The problem with one of its rules changed. */
export function withRule(
  problem: ScheduleProblem,
  rule: string,
  change: (edition: ScheduleRuleEdition) => ScheduleRuleEdition,
): ScheduleProblem {
  return {
    ...problem,
    rules: ruleSpans(problem).map((span) =>
      span.id === rule ? { ...span, edition: change(span.edition) } : span,
    ),
  };
}

/** The problem with one inspector changed. */
export function withPerson(
  problem: ScheduleProblem,
  id: string,
  change: (person: Inspector) => Inspector,
): ScheduleProblem {
  const { register } = problem;
  return { ...problem, register: { ...register, inspectors: withOne(register.inspectors, id, change) } };
}

/** The problem with one inspector who leaves office: engaged until the last day; who has no terms on record is so from the first day on. */
export function withEngagementUntil(problem: ScheduleProblem, id: string, lastDay: IsoDate): ScheduleProblem {
  return withPerson(problem, id, (person) => {
    const { from } = problem.period;
    const known = person.terms ?? [];
    const terms = (known.length === 0 ? [{ from, until: lastDay }] : known)
      .filter((term) => term.from <= lastDay)
      .map((term) => (term.until > lastDay ? { ...term, until: lastDay } : term));
    // A list without terms would say that nobody recorded any.
    return { ...person, terms: terms.length === 0 ? [{ from: lastDay, until: lastDay }] : terms };
  });
}

/** The problem with one institution changed. */
export function withPlace(
  problem: ScheduleProblem,
  id: string,
  change: (place: Institution) => Institution,
): ScheduleProblem {
  const { register } = problem;
  return { ...problem, register: { ...register, institutions: withOne(register.institutions, id, change) } };
}

function withOne<Thing extends { readonly id: string }>(
  all: readonly Thing[],
  id: string,
  change: (one: Thing) => Thing,
): readonly Thing[] {
  return all.map((one) => (one.id === id ? change(one) : one));
}

/** The problem without one of its fixed visits: it may be moved like any other. */
export function withoutFixed(problem: ScheduleProblem, visit: string): ScheduleProblem {
  return { ...problem, fixedVisits: (problem.fixedVisits ?? []).filter(({ id }) => id !== visit) };
}

/** Spans without some of their days; the others are the same objects as before. */
export function withoutDays<Span extends Period>(spans: readonly Span[], days: Period): readonly Span[] {
  return spans.flatMap((span) =>
    overlaps(span, days)
      ? [
          { ...span, until: addDays(days.from, -1) },
          { ...span, from: addDays(days.until, 1) },
        ].filter(({ from, until }) => from <= until && contains(span, from) && contains(span, until))
      : [span],
  );
}

/** An inspector or institution with one more span without visits. */
export function withSpan<Thing extends { readonly unavailable?: readonly Unavailability[] }>(
  thing: Thing,
  span: Unavailability,
): Thing {
  return { ...thing, unavailable: [...(thing.unavailable ?? []), span] };
}

/** The problem with parts of its register changed. */
export function withRegister(
  problem: ScheduleProblem,
  change: Partial<ScheduleProblem["register"]>,
): ScheduleProblem {
  return { ...problem, register: { ...problem.register, ...change } };
}
