import { type Issue, overlaps, type Period } from "@supervision/domain";
import { closuresOf } from "../closures.ts";
import { common } from "../day-spans.ts";
import { changeDayClosed } from "../issues/change-issues.ts";
import { concernsInstitution } from "../rules/institutions-among.ts";
import { isOwnRule } from "../rules/own-rule.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { ruleSpans, withoutDays } from "./changed-parts.ts";

/** The problem with a rule of the form `no-visits` lifted on some days, for everybody or for one institution. */
export function withRuleLifted(
  problem: ScheduleProblem,
  id: string,
  days: Period,
  institution?: string,
): ScheduleProblem {
  const { period, register, zones } = problem;
  return {
    ...problem,
    rules: ruleSpans(problem).flatMap((span) => {
      const { rule } = span.edition;
      const bound = span.inForce ?? period;
      if (span.id !== id || rule.type !== "no-visits" || !overlaps(bound, days)) return [span];
      const around = withoutDays([bound], days).map((inForce) => ({ ...span, inForce }));
      const others = register.institutions.filter(
        (place) => place.id !== institution && concernsInstitution(rule, place, zones),
      );
      if (institution === undefined || others.length === 0) return around;
      const among = { institutions: others.map((place) => place.id) };
      return [
        ...around,
        {
          ...span,
          inForce: common(bound, days),
          edition: { ...span.edition, rule: { ...rule, among } },
        },
      ];
    }),
  };
}

/** Hard rules of the form `no-visits` that still close days which a change opened, for an institution or for some. */
export function stillClosed(
  problem: ScheduleProblem,
  days: Period,
  path: readonly (string | number)[],
  institution?: string,
): readonly Issue[] {
  const places = problem.register.institutions
    .filter(({ id }) => institution === undefined || id === institution)
    .map(({ unavailable: _own, ...place }) => place);
  const found = new Map<string, Issue>();
  for (const span of rulesInForce(problem.rules, problem.period)) {
    const closures = closuresOf(problem, [span]);
    const isClosed = places.some((place) => closures(place).some((closure) => overlaps(closure, days)));
    if (isClosed && !found.has(span.id))
      found.set(
        span.id,
        changeDayClosed(
          { id: span.id, title: span.title, isOwn: isOwnRule(span.edition) },
          days,
          institution === undefined ? undefined : places[0]?.name,
          path,
        ),
      );
  }
  return [...found.values()];
}
