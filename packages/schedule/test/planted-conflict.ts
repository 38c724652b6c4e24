import { contains, type Period, type Visit } from "@supervision/domain";
import type { ConflictFact } from "../src/explaining/index.ts";
import type { ScheduleProblem } from "../src/schedule-problem.ts";
import type { Wanted } from "./independent-model.ts";

/** The problem with only those facts that are in a conflict, read from the facts themselves. */
export function onlyFacts(problem: ScheduleProblem, facts: readonly ConflictFact[]): ScheduleProblem {
  const { register } = problem;
  const has = (test: (fact: ConflictFact) => boolean): boolean => facts.some(test);
  const rules = Array.isArray(problem.rules) ? problem.rules : [];
  return {
    ...problem,
    terms: (problem.terms ?? []).map((term) => ({
      ...term,
      closed: (term.closed ?? []).filter((days) =>
        has(
          (fact) =>
            fact.kind === "closed-days" && fact.days.from === days.from && fact.days.until === days.until,
        ),
      ),
    })),
    fixedVisits: (problem.fixedVisits ?? []).filter(({ id }) =>
      has((fact) => fact.kind === "pin" && fact.visit === id),
    ),
    rules: rules.filter(
      (rule: { readonly id: string }) =>
        ![
          "sample/rest",
          "sample/no-weekday",
          "sample/most-a-week",
          "national-schedule/group-of-three",
          "sample/speciality",
        ].includes(rule.id) || has((fact) => fact.kind === "rule" && fact.rule === rule.id),
    ),
    extraVisits: (problem.extraVisits ?? []).map((extra) => {
      if (has((fact) => fact.kind === "group-wish" && fact.extra === extra.id)) return extra;
      const { inspectors: _wish, ...visits } = extra.visits;
      return { ...extra, visits };
    }),
    register: {
      institutions: register.institutions.map((place) => ({
        ...place,
        unavailable: (place.unavailable ?? []).filter((span) =>
          has(
            (fact) =>
              fact.kind === "institution-busy" &&
              fact.institution === place.id &&
              fact.span.from === span.from,
          ),
        ),
      })),
      recusals: register.recusals.filter((recusal) =>
        has(
          (fact) =>
            fact.kind === "recusal" &&
            fact.recusal.inspector === recusal.inspector &&
            fact.recusal.institution === recusal.institution,
        ),
      ),
      inspectors: register.inspectors.map(({ terms, certificate, ...person }) => ({
        ...person,
        ...(has((fact) => fact.kind === "engagement" && fact.inspector === person.id)
          ? {
              ...(terms === undefined ? {} : { terms }),
              ...(certificate === undefined ? {} : { certificate }),
            }
          : {}),
        leave: (person.leave ?? []).filter((days) =>
          has(
            (fact) =>
              fact.kind === "leave" &&
              fact.inspector === person.id &&
              fact.days.from <= days.from &&
              fact.days.until >= days.until,
          ),
        ),
        unavailable: (person.unavailable ?? []).filter((span) =>
          has(
            (fact) =>
              fact.kind === "busy" &&
              fact.inspector === person.id &&
              fact.span.from === span.from &&
              fact.span.reason === span.reason,
          ),
        ),
      })),
    },
  };
}

/** The visits of a plan as the mixed-integer model takes them; in planted cases every visit may take the whole time. */
export function wantedOf(problem: ScheduleProblem, visits: readonly Visit[]): readonly Wanted[] {
  const fixed = new Set((problem.fixedVisits ?? []).map(({ id }) => id));
  return visits.map((visit) => ({
    id: visit.id,
    institution: visit.institution,
    kind: visit.kind,
    size: visit.kind === "special" ? sizeOf(problem) : 1,
    window: windowOf(problem, visit.kind),
    old: visit,
    fixed: fixed.has(visit.id),
  }));
}

/** The visit that has no place, as the model takes it. */
export function wantedNew(
  problem: ScheduleProblem,
  left: { readonly institution: string; readonly kind: Visit["kind"] },
): Wanted {
  return {
    id: "left",
    institution: left.institution,
    kind: left.kind,
    size: left.kind === "special" ? sizeOf(problem) : 1,
    window: windowOf(problem, left.kind),
  };
}

function sizeOf({ extraVisits = [], rules }: ScheduleProblem): number {
  const list: readonly { readonly id: string }[] = Array.isArray(rules) ? rules : [];
  const ruled = list.some(({ id }) => id === "national-schedule/group-of-three") ? 3 : 1;
  return Math.max(ruled, extraVisits[0]?.visits.inspectors ?? 1);
}

function windowOf({ extraVisits = [], period }: ScheduleProblem, kind: Visit["kind"]): Period {
  const during = kind === "special" ? extraVisits[0]?.during : undefined;
  if (during === undefined) return period;
  return {
    from: contains(period, during.from) ? during.from : period.from,
    until: contains(period, during.until) ? during.until : period.until,
  };
}
