import { contains, type Visit } from "@supervision/domain";
import { checkFacts } from "../checking/check-facts.ts";
import { checkInspect } from "../checking/check-rules.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { Entry } from "./prepare.ts";
import { idOf, visitAt } from "./visit-at.ts";
import type { OwnBreach, ReseatOptions } from "./search-node.ts";

/** Visits by the words of each breach that names them. */
export type KnownBreaches = ReadonlyMap<string, ReadonlySet<string>>;

/** Breaches of the district's own hard rules in a plan. */
export function knownBreaches(problem: ScheduleProblem, visits: readonly Visit[]): KnownBreaches {
  const known = new Map<string, Set<string>>();
  for (const { words, visits: named } of inspector(problem)?.(visits) ?? [])
    known.set(words, new Set([...(known.get(words) ?? []), ...named]));
  return known;
}

// A breach with one visit more is another.
function isKnown({ words, visits, isNamed }: Breach, known: KnownBreaches): boolean {
  const before = known.get(words);
  return before !== undefined && (!isNamed || visits.every((id) => before.has(id)));
}

/**
 * Finds breaches of the district's own hard rules while visits are being seated; those that are `known` are let be, those not among what
 * the visits broke as they `stood` are new.
 *
 * Absent when the problem has no such rule.
 */
export function breachFinder(
  problem: ScheduleProblem,
  model: PlanModel,
  entries: readonly Entry[],
  kept: readonly Visit[],
  known: KnownBreaches,
  stood?: KnownBreaches,
): Pick<ReseatOptions, "breach" | "named"> {
  const find = inspector(problem);
  if (find === undefined) return {};
  const indexOf = new Map<string, number>();
  entries.forEach((entry, index) => indexOf.set(idOf(entry, index), index));
  const breaches = (
    slot: Int32Array,
    team: readonly (readonly number[])[],
    accepted: ReadonlySet<string>,
  ): readonly Breach[] => {
    const visits = [...kept];
    entries.forEach((entry, index) => {
      const visit = visitAt(model, entry, index, slot[index] ?? -1, team[index] ?? []);
      if (visit !== undefined) visits.push(visit);
    });
    return find(visits).filter((one) => !accepted.has(one.key) && !isKnown(one, known));
  };
  return {
    named: (slot, team, accepted) =>
      breaches(slot, team, accepted).reduce((sum, { visits }) => sum + Math.max(1, visits.length), 0),
    breach(slot, team, accepted): OwnBreach | undefined {
      const [found] = breaches(slot, team, accepted);
      if (found === undefined) return undefined;
      const { key, isNamed } = found;
      const isNew = stood !== undefined && !isKnown(found, stood);
      return { key, visits: found.visits.flatMap((id) => indexOf.get(id) ?? []), isNamed, isNew };
    },
  };
}

/** Names the title of the first of the district's own hard rules that a visit more breaks; absent when the problem has no such rule. */
export function titleAgainst(
  problem: ScheduleProblem,
  visits: readonly Visit[],
): ((visit: Visit) => string | undefined) | undefined {
  const find = inspector(problem);
  if (find === undefined) return undefined;
  const before = new Set(find(visits).map(({ key }) => key));
  return (visit) => find([...visits, visit]).find(({ key }) => !before.has(key))?.title;
}

interface Breach {
  readonly title: string;
  /** What it says; several breaches may say the same. */
  readonly words: string;
  /** What it says and of which visits. */
  readonly key: string;
  readonly visits: readonly string[];
  readonly isNamed: boolean;
}

// The checker's own reading of such rules: a change never means something else by them.
function inspector(problem: ScheduleProblem): ((visits: readonly Visit[]) => readonly Breach[]) | undefined {
  const spans = rulesInForce(problem.rules, problem.period).flatMap(({ id, title, edition, days }) =>
    edition.rule.type === "inspect" && edition.level === "hard"
      ? [{ id, title, rule: edition.rule, days }]
      : [],
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
    return spans.flatMap(({ id, title, rule, days }) =>
      checkInspect(facts, rule, days).map(({ visits: named, institutions = [], because }): Breach => {
        const concerned =
          named.length > 0
            ? named
            : visits.flatMap((visit) =>
                institutions.includes(visit.institution) && contains(days, visit.date) ? [visit.id] : [],
              );
        const words = `${id}: ${because.en}`;
        const isNamed = named.length > 0;
        const key = isNamed ? `${words} ${named.toSorted().join(" ")}` : words;
        return { title, words, key, visits: concerned, isNamed };
      }),
    );
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
