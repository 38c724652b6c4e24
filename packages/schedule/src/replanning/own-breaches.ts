import type { Visit } from "@supervision/domain";
import type { PlanModel } from "../generation/model/plan-model.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { type Breach, type IsLookedAt, ownRuleReadings } from "./own-rule-reading.ts";
import type { Entry } from "./prepare.ts";
import { idOf, visitAt } from "./visit-at.ts";
import type { OwnBreach, ReseatOptions } from "./search-node.ts";

/** Visits by the words of each breach that names them. */
export type KnownBreaches = ReadonlyMap<string, ReadonlySet<string>>;

/** Breaches of the district's own hard rules in a plan. */
export function knownBreaches(problem: ScheduleProblem, visits: readonly Visit[]): KnownBreaches {
  const known = new Map<string, Set<string>>();
  const reading = ownRuleReadings(problem)?.();
  if (reading === undefined) return known;
  visits.forEach((visit, place) => reading.put(place, visit));
  for (const { words, visits: named } of reading.breaches())
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
 * the visits broke as they `stood` are new. `isLookedAt` says what alone counts; absent: everything.
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
  isLookedAt?: IsLookedAt,
): Pick<ReseatOptions, "breach" | "named"> {
  const reading = ownRuleReadings(problem)?.(isLookedAt);
  if (reading === undefined) return {};
  const indexOf = new Map<string, number>();
  entries.forEach((entry, index) => indexOf.set(idOf(entry, index), index));
  kept.forEach((visit, place) => reading.put(place, visit));
  // Where visits were the last time: only those that are elsewhere now are put anew.
  const slotNow = new Int32Array(entries.length).fill(-1);
  const teamNow: (readonly number[])[] = entries.map(() => []);
  const breaches = (
    slot: Int32Array,
    team: readonly (readonly number[])[],
    accepted: ReadonlySet<string>,
  ): readonly Breach[] => {
    entries.forEach((entry, index) => {
      const at = slot[index] ?? -1;
      const who = team[index] ?? [];
      if (at === slotNow[index] && (at < 0 || areSame(who, teamNow[index]))) return;
      slotNow[index] = at;
      teamNow[index] = who;
      reading.put(kept.length + index, visitAt(model, entry, index, at, who));
    });
    return reading.breaches().filter((one) => !accepted.has(one.key) && !isKnown(one, known));
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

function areSame(a: readonly number[], b: readonly number[] | undefined): boolean {
  return a === b || (a.length === b?.length && a.every((one, index) => one === b[index]));
}

/** Names the title of the first of the district's own hard rules that a visit more breaks; absent when the problem has no such rule. */
export function titleAgainst(
  problem: ScheduleProblem,
  visits: readonly Visit[],
): ((visit: Visit) => string | undefined) | undefined {
  const reading = ownRuleReadings(problem)?.();
  if (reading === undefined) return undefined;
  visits.forEach((visit, place) => reading.put(place, visit));
  const before = new Set(reading.breaches().map(({ key }) => key));
  return (visit) => {
    reading.put(visits.length, visit);
    return reading.breaches().find(({ key }) => !before.has(key))?.title;
  };
}
