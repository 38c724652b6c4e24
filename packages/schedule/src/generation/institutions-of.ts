import type { Period } from "@supervision/domain";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ExtraVisits } from "../schedule-problem.ts";
import type { PlanModel } from "./plan-model.ts";
import { type Random, shuffled } from "./random.ts";

/** Institutions an extra visit goes to, as indexes; names nobody knows are reported as unscheduled. */
export function institutionsOf(
  extra: ExtraVisits,
  model: PlanModel,
  random: Random,
  window: Period,
  unscheduled: UnscheduledVisit[],
): readonly number[] {
  const { audience, institutions: named, sample } = extra.visits;
  let chosen: number[] = [];
  if (named === undefined) chosen = model.institutions.map((_, index) => index);
  else
    for (const name of named) {
      const found =
        model.institutionIndex.get(name) ?? model.institutions.findIndex((place) => place.name === name);
      if (found >= 0) chosen.push(found);
      else
        unscheduled.push({
          institution: name,
          rule: `year-plan#${extra.id}`,
          kind: extra.visits.kind,
          period: window,
          reason: {
            code: "institution-unknown",
            zh: `台账中没有“${name}”`,
            en: `The register has no institution "${name}".`,
          },
        });
    }
  chosen = chosen
    .filter((index) => {
      const kind = model.institutions[index]?.kind;
      return kind !== undefined && (audience === undefined || audience.includes(kind));
    })
    .toSorted((a, b) => a - b);
  return sample === undefined || sample >= chosen.length ? chosen : drawn(chosen, sample, model, random);
}

// Zone after zone gives one, so that a small sample still reaches every zone.
function drawn(all: readonly number[], sample: number, model: PlanModel, random: Random): readonly number[] {
  const zones = new Map<number, number[]>();
  for (const index of shuffled(all, random)) {
    const zone = model.zoneOf[index] ?? -1;
    const known = zones.get(zone);
    if (known === undefined) zones.set(zone, [index]);
    else known.push(index);
  }
  const order = shuffled(
    [...zones.keys()].toSorted((a, b) => a - b),
    random,
  );
  const chosen: number[] = [];
  for (let turn = 0; chosen.length < sample; turn += 1)
    for (const zone of order) {
      const next = zones.get(zone)?.[turn];
      if (next !== undefined && chosen.length < sample) chosen.push(next);
    }
  return chosen.toSorted((a, b) => a - b);
}
