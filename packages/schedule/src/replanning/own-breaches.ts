import { contains, type Visit } from "@supervision/domain";
import { checkFacts } from "../checking/check-facts.ts";
import { checkInspect } from "../checking/check-rules.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { Entry } from "./prepare.ts";
import { idOf, visitAt } from "./visit-at.ts";
import type { OwnBreach, ReseatOptions } from "./search-node.ts";

/** Breaches of the district's own hard rules in a plan, by their key. */
export function ownBreachKeys(problem: ScheduleProblem, visits: readonly Visit[]): ReadonlySet<string> {
  const find = inspector(problem);
  return new Set(find === undefined ? [] : find(visits).map(({ key }) => key));
}

/**
 * Finds breaches of the district's own hard rules while visits are being seated; those named in `known` are let be.
 *
 * Absent when the problem has no such rule.
 */
export function breachFinder(
  problem: ScheduleProblem,
  model: PlanModel,
  entries: readonly Entry[],
  kept: readonly Visit[],
  known: ReadonlySet<string>,
): Pick<ReseatOptions, "breach"> {
  const find = inspector(problem);
  if (find === undefined) return {};
  const indexOf = new Map<string, number>();
  entries.forEach((entry, index) => indexOf.set(idOf(entry, index), index));
  return {
    breach(slot, team, accepted): OwnBreach | undefined {
      const visits = [...kept];
      entries.forEach((entry, index) => {
        const visit = visitAt(model, entry, index, slot[index] ?? -1, team[index] ?? []);
        if (visit !== undefined) visits.push(visit);
      });
      for (const { key, visits: named } of find(visits)) {
        if (known.has(key) || accepted.has(key)) continue;
        return { key, visits: named.flatMap((id) => indexOf.get(id) ?? []) };
      }
      return undefined;
    },
  };
}

interface Breach {
  readonly key: string;
  readonly visits: readonly string[];
}

// The checker's own reading of such rules: a change never means something else by them.
function inspector(problem: ScheduleProblem): ((visits: readonly Visit[]) => readonly Breach[]) | undefined {
  const spans = rulesInForce(problem.rules, problem.period).flatMap(({ id, edition, days }) =>
    edition.rule.type === "inspect" && edition.level === "hard" ? [{ id, rule: edition.rule, days }] : [],
  );
  if (spans.length === 0) return undefined;
  const base = checkFacts(problem, []);
  return (visits) => {
    const facts = {
      ...base,
      all: visits,
      visits: visits.toSorted(
        (a, b) => order(a.date, b.date) || order(b.halfDay, a.halfDay) || order(a.id, b.id),
      ),
    };
    return spans.flatMap(({ id, rule, days }) =>
      checkInspect(facts, rule, days).map(({ visits: named, institutions = [], because }): Breach => {
        const concerned =
          named.length > 0
            ? named
            : visits.flatMap((visit) =>
                institutions.includes(visit.institution) && contains(days, visit.date) ? [visit.id] : [],
              );
        return { key: `${id}: ${because.en}`, visits: concerned };
      }),
    );
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
