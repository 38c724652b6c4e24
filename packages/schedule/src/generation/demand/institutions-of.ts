import { grouped } from "../../grouped.ts";
import type { Period, ZoneLayout } from "@supervision/domain";
import { ruleOfExtra } from "../../extra-rule.ts";
import { drawnIn } from "../../extra-windows.ts";
import type { UnscheduledVisit } from "../../schedule-outcome.ts";
import type { ExtraVisits } from "../../schedule-problem.ts";
import { isConcerned } from "../../problem/idle-parts.ts";
import { firstFrom, lastUntil, type PlanModel } from "../model/plan-model.ts";
import { type Random, shuffled } from "../random.ts";
import { unknownReason } from "../../issues.ts";

/**
 * Institutions an extra visit goes to in a window, as indexes; names nobody knows are reported as unscheduled. `times` counts how often
 * each was drawn in windows before.
 */
export function institutionsOf(
  extra: ExtraVisits,
  zones: ZoneLayout,
  model: PlanModel,
  random: Random,
  window: Period,
  times: Map<number, number>,
  unscheduled: UnscheduledVisit[],
): readonly number[] {
  const { kind, institutions: named = [], sample, inTurn } = extra.visits;
  for (const name of named)
    if (!model.institutions.some((place) => place.id === name || place.name === name))
      unscheduled.push({
        institution: name,
        rule: ruleOfExtra(extra),
        kind,
        period: window,
        reason: unknownReason(name),
      });
  const chosen = model.institutions.flatMap((place, index) =>
    isConcerned(extra, place, zones) ? [index] : [],
  );
  // Only what is open can be drawn; where that is too little, the rest is named as visits without a place.
  const first = firstFrom(model.days, window.from);
  const last = lastUntil(model.days, window.until);
  const isOpen = (index: number): boolean =>
    Math.max(model.openFrom[index] ?? 0, first) <= Math.min(model.openUntil[index] ?? 0, last);
  const open = chosen.filter(isOpen);
  // Who is not there yet, or no more, is concerned only by name.
  if (sample === undefined) return extra.visits.institutions === undefined ? open : chosen;
  if (sample >= chosen.length) return chosen;
  if (sample > open.length)
    return [...open, ...chosen.filter((index) => !isOpen(index)).slice(0, sample - open.length)];
  const already = drawnIn(extra, window);
  const picked = open
    .filter((index) => already.includes(model.institutions[index]?.id ?? ""))
    .slice(0, sample);
  const turnOf = (index: number): number => (inTurn === true ? (times.get(index) ?? 0) : 0);
  for (let turn = 0; picked.length < sample; turn += 1) {
    const next = open.filter((index) => turnOf(index) === turn && !picked.includes(index));
    picked.push(...drawn(next, Math.min(sample - picked.length, next.length), model, random));
  }
  for (const index of picked) times.set(index, (times.get(index) ?? 0) + 1);
  return picked.toSorted((a, b) => a - b);
}

// Zone after zone gives one, so that a small sample still reaches every zone.
function drawn(all: readonly number[], sample: number, model: PlanModel, random: Random): readonly number[] {
  const zones = grouped(shuffled(all, random), (index) => [model.zoneOf[index] ?? -1]);
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
  return chosen;
}
