import type { Visit } from "@supervision/domain";
import type { PlanProgress } from "@supervision/schedule/progress";
import type { Replan } from "@supervision/schedule/replanning";

/**
 * A change whose new visits have ids of their own: `replan` does not know of visits that were called off, and on one day it may give one
 * the id of such a visit again.
 */
export function withOwnIds(outcome: Replan, progress: PlanProgress): Replan {
  const used = new Set(progress.visits.map(({ visit }) => visit.id));
  const taken = new Set([...used, ...outcome.visits.map(({ id }) => id)]);
  const names = new Map<string, string>();
  for (const { id } of outcome.added) {
    if (!used.has(id)) continue;
    let again = 2;
    while (taken.has(`${id}-${again}`)) again += 1;
    names.set(id, `${id}-${again}`);
    taken.add(`${id}-${again}`);
  }
  if (names.size === 0) return outcome;
  const named = (id: string): string => names.get(id) ?? id;
  const withId = (visit: Visit): Visit => ({ ...visit, id: named(visit.id) });
  return {
    ...outcome,
    visits: outcome.visits.map(withId),
    added: outcome.added.map(withId),
    told: outcome.told.map((one) => ({ ...one, visits: one.visits.map(named) })),
    check: {
      ...outcome.check,
      rules: outcome.check.rules.map((rule) => ({
        ...rule,
        violations: rule.violations.map((violation) => ({
          ...violation,
          visits: violation.visits.map(named),
        })),
      })),
    },
  };
}
