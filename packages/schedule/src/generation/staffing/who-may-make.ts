import type { Task } from "../demand/task.ts";
import { halfDaysOf } from "../model/placement.ts";
import type { PlanModel } from "../model/plan-model.ts";
import { teamMeets } from "./team-needs.ts";

/**
 * Who may make a visit on some visiting days, where hard rules of qualification, rotation or deputies have a say. Where a visit of one
 * inspector is open to other zones, theirs are asked when nobody of its own is qualified.
 */
export function whoMayMake(
  asked: Pick<Task, "institution" | "kind" | "size" | "from" | "until">,
  model: PlanModel,
): Pick<Task, "staff" | "team" | "together"> {
  const { institution, kind, size } = asked;
  const from = model.days[asked.from];
  const until = model.days[asked.until];
  if (from === undefined || until === undefined || until < from) return {};
  const needs = model.needs(institution, kind, { from, until });
  const across = model.acrossZones.has(kind);
  const due = across ? undefined : model.rotated(institution);
  const zone = (model.staff[model.zoneOf[institution] ?? -1] ?? []).filter((one) => !due?.has(one));
  const mains = across || size < 2 ? [] : mainsAtHand(asked, model, zone);
  // Whoever stands in for somebody may come along with them, not without.
  const withMains = mains.length > 0 && mains.length < size;
  const only = (one?: number): Uint8Array =>
    Uint8Array.from(model.inspectors, (_, at) => Number(one === undefined || one === at));
  const team = withMains
    ? { everyone: only(), leader: only(), ...needs, someone: [...(needs?.someone ?? []), ...mains.map(only)] }
    : needs;
  const fit = (crowd: Iterable<number>): readonly number[] =>
    [...crowd].filter((inspector) => size > 1 || teamMeets(team, [inspector]));
  const own = fit(zone);
  return {
    ...((size === 1 && team !== undefined) || due !== undefined
      ? { staff: across && own.length === 0 ? fit(model.inspectors.keys()) : own }
      : {}),
    ...(team === undefined ? {} : { team }),
    ...(size > 1 && (across || withMains) ? { together: true } : {}),
  };
}

/** Those of a zone for whom deputies wait, as far as they can come on one of the days. */
function mainsAtHand(
  { institution, from, until }: Pick<Task, "institution" | "from" | "until">,
  model: PlanModel,
  zone: readonly number[],
): readonly number[] {
  const { standby, institutions, days } = model;
  return zone.filter(
    (inspector) =>
      standby?.row[inspector * institutions.length + institution] === 0 &&
      days.some(
        (_, day) => from <= day && day <= until && halfDaysOf(model, inspector, institution, day) !== 0,
      ),
  );
}
