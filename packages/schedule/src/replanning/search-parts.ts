import type { PlanModel } from "../generation/model/plan-model.ts";
import { connected } from "../matching/connected.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { type IsLookedAt, zonesAt } from "./own-rule-reading.ts";
import type { Entry } from "./prepare.ts";
import { kindOf } from "./reseat.ts";
import { staffOf } from "./seat-choices.ts";

/** A part of a plan that has no people and no institutions in common with the others: what is changed in it concerns nobody else. */
export interface SearchPart {
  /** Indexes of the entries of the part, and of those that stay where they are and keep its people or institutions busy. */
  readonly entries: readonly number[];
  /** Whether rules of the district's own look at an institution, inspector or zone here. */
  readonly isLookedAt: IsLookedAt;
}

/**
 * The parts of a plan that can be changed one by one: whoever could make two visits joins them, as one institution does, one zone that a hard
 * rule of the district's own looks at, or such a rule over days, weeks or the whole plan.
 */
export function searchParts(
  problem: ScheduleProblem,
  model: PlanModel,
  entries: readonly Entry[],
): readonly SearchPart[] {
  const scopes = new Set(
    rulesInForce(problem.rules, problem.period).flatMap(({ edition: { rule, level } }) =>
      rule.type === "inspect" && level === "hard" ? [rule.scope] : [],
    ),
  );
  if (scopes.has("plan") || scopes.has("day") || scopes.has("week"))
    return [{ entries: [...entries.keys()], isLookedAt: () => true }];
  const zonesOf = scopes.has("zone") ? zonesAt(problem) : () => [];
  // Inspectors first, then institutions, then the zones that rules look at.
  const people = model.inspectors.length;
  const places = people + model.institutions.length;
  const zones = [...new Set(model.institutions.flatMap(({ id }) => zonesOf(id)))];
  const pairs = new Map<number, readonly [number, number]>();
  const join = (a: number, b: number): void => {
    pairs.set(a * (places + zones.length) + b, [a, b]);
  };
  for (const entry of entries) {
    const { institution, crew, held } = entry.seated;
    if (held) continue;
    for (const inspector of crew) join(people + institution, inspector);
    for (const inspector of staffOf(model, entry.seated, kindOf(entry)))
      join(people + institution, inspector);
  }
  model.institutions.forEach(({ id }, institution) => {
    for (const zone of zonesOf(id)) join(people + institution, places + zones.indexOf(zone));
  });
  const partOf = connected(places + zones.length, pairs.values());
  const subjects = new Map<string, number | undefined>([
    ...model.inspectors.map(({ id }, index) => [`inspector ${id}`, partOf[index]] as const),
    ...model.institutions.map(({ id }, index) => [`institution ${id}`, partOf[people + index]] as const),
    ...zones.map((zone, index) => [`zone ${zone}`, partOf[places + index]] as const),
  ]);
  const parts = new Map<number, number[]>();
  for (const { seated } of entries)
    if (!seated.held) parts.set(partOf[people + seated.institution] ?? -1, []);
  entries.forEach(({ seated: { institution, crew, held } }, index) => {
    const nodes = held ? [people + institution, ...crew] : [people + institution];
    for (const part of new Set(nodes.map((node) => partOf[node] ?? -1))) parts.get(part)?.push(index);
  });
  return [...parts].map(([part, there]) => ({
    entries: there,
    isLookedAt: (scope, subject) => subjects.get(`${scope} ${subject}`) === part,
  }));
}
