import type { Visit } from "@supervision/domain";
import { checkFacts } from "../checking/check-facts.ts";
import { checkInspect } from "../checking/check-rules.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { searchWeight } from "../rules/rule-level.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { keptShares } from "./keep-shares.ts";
import { byTime } from "../text-order.ts";
import { scopeKeys } from "./own-rule-reading.ts";
import type { Entry } from "./prepare.ts";
import { kindOf, type Reseated } from "./reseat.ts";
import { seat, seatedAs, seatingOf, slotCost, strangerCost, unseat } from "./seat-visits.ts";
import { visitAt } from "./visit-at.ts";
import { visitsBeside } from "./visits-beside.ts";
import { freeSeats } from "./without-breaches.ts";

/** What a breach of a hard rule counts beside soft ones. */
const HARD = 1e9;

/**
 * Lets visits that lost their place, and new ones, choose among free half-days once more, the district's own soft rules weighed in and,
 * with `shares`, the shares of the work; nobody else moves and no hard rule is broken for it.
 *
 * Only rules over an institution, inspector, zone, day or week are weighed.
 */
export function weighOwnRules(
  problem: ScheduleProblem,
  model: PlanModel,
  entries: readonly Entry[],
  kept: readonly Visit[],
  seated: Reseated,
  shares: boolean,
): Reseated {
  const marginOf = marginal(problem);
  const choosing = entries.filter((entry, index) => mayChoose(entry, seated, index));
  if (choosing.length === 0) return seated;
  const loads = shares ? keptShares(problem, model, entries, seated, choosing) : undefined;
  if (marginOf === undefined && loads === undefined) return seated;
  const seating = seatedAs(
    seatingOf(
      model,
      entries.map((entry) => entry.seated),
      visitsBeside(model, kept),
    ),
    seated,
  );
  const visitNow = (index: number): Visit | undefined => {
    const entry = entries[index];
    if (entry === undefined) return undefined;
    return visitAt(model, entry, index, seating.slot[index] ?? -1, seating.team[index] ?? []);
  };
  const visits = marginOf === undefined ? [] : entries.map((_, index) => visitNow(index));
  entries.forEach((entry, index) => {
    const slot = seating.slot[index] ?? -1;
    if (!mayChoose(entry, seated, index)) return;
    const others =
      marginOf === undefined
        ? []
        : [...kept, ...visits.flatMap((visit, at) => (visit === undefined || at === index ? [] : [visit]))];
    const team = seating.team[index] ?? [];
    const halfDays = entry.seated.whole ? 2 : 1;
    unseat(seating, index);
    loads?.add(team, -halfDays);
    let best = { slot, team, cost: Infinity };
    for (const option of [
      { slot, team },
      ...freeSeats(seating, index, kindOf(entry)).filter(({ slot: at }) => at !== entry.seated.home),
    ]) {
      const visit =
        marginOf === undefined ? undefined : visitAt(model, entry, index, option.slot, option.team);
      const cost =
        slotCost(seating, index, option.slot) +
        strangerCost(entry.seated, option.team) +
        option.team.reduce((sum, inspector) => sum + (loads?.more(inspector, halfDays) ?? 0), 0) +
        (visit === undefined ? 0 : (marginOf?.(visit, others) ?? 0));
      if (cost < best.cost) best = { ...option, cost };
    }
    seat(seating, index, best.slot, best.team);
    loads?.add(best.team, halfDays);
    if (marginOf !== undefined) visits[index] = visitNow(index);
  });
  return { ...seated, slot: seating.slot, team: seating.team };
}

// A visit that gave way keeps the place it was given: elsewhere it would count as moved no more and no less.
function mayChoose(
  { seated: { size, home, held, crew } }: Entry,
  { slot, team }: Reseated,
  index: number,
): boolean {
  const there = slot[index] ?? -1;
  const now = team[index] ?? [];
  const isSame = now.length === crew.length && now.every((inspector) => crew.includes(inspector));
  return there >= 0 && !held && size === 1 && !(there === home && isSame);
}

// What a visit adds to the penalty of the rules over whom and what it touches.
function marginal(
  problem: ScheduleProblem,
): ((visit: Visit, others: readonly Visit[]) => number) | undefined {
  const rules = rulesInForce(problem.rules, problem.period).flatMap(({ edition, days }) =>
    edition.rule.type === "inspect" && edition.rule.scope !== "plan"
      ? [{ rule: edition.rule, days, weight: edition.level === "hard" ? HARD : searchWeight(edition) }]
      : [],
  );
  if (rules.length === 0) return undefined;
  const base = checkFacts(problem, []);
  const keysOf = scopeKeys(problem);
  return (visit, others) => {
    let sum = 0;
    for (const { rule, days, weight } of rules) {
      const keys = keysOf(rule, visit);
      const near = others.filter((other) => keysOf(rule, other).some((key) => keys.includes(key)));
      const place = base.institutions.get(visit.institution);
      const facts = {
        ...base,
        institutions: new Map(place === undefined ? [] : [[place.id, place]]),
        inspectors: new Map([...base.inspectors].filter(([id]) => visit.inspectors.includes(id))),
      };
      const penaltyOf = (visits: readonly Visit[]): number =>
        checkInspect({ ...facts, all: visits, visits: visits.toSorted(byTime) }, rule, days).reduce(
          (all, { amount = 1 }) => all + weight * amount,
          0,
        );
      sum += penaltyOf([...near, visit]) - penaltyOf(near);
    }
    return sum;
  };
}
