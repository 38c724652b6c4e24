import { mapPlane } from "../generation/model/map-plane.ts";
import { pairVisits } from "../generation/pairs/pair-visits.ts";
import type { Prepared } from "../generation/prepare.ts";
import type { TeamNeeds } from "../generation/staffing/team-needs.ts";
import { SEARCH_FORMAT, type SearchData, type SearchTask, type TaskData } from "./search-task.ts";

/** Writes a prepared problem down. */
export function searchTask(
  { random, placement, pools }: Prepared,
  seed: number,
  workShares: Readonly<Record<string, number>> = {},
): SearchTask {
  const { model } = placement;
  const { caps, soft, standby } = model;
  const { pairings, ...pairs } = pairVisits(placement, pools, () => true);
  const plane = mapPlane(model.institutions);
  const data: SearchData = {
    random: random.state(),
    days: model.days,
    ...(model.untaught === undefined ? {} : { untaught: [...model.untaught] }),
    institutions: model.institutions.length,
    inspectors: model.inspectors.length,
    zoneOf: [...model.zoneOf],
    staff: model.staff,
    homeZone: [...model.homeZone],
    free: [...model.free],
    freeHalfDays: [...model.freeHalfDays],
    closedRow: [...model.closedRow],
    closedHalves: [...model.closedHalves],
    ...(caps === undefined
      ? {}
      : {
          caps: {
            week: [...caps.week],
            month: [...caps.month],
            perWeek: [...caps.perWeek],
            perMonth: [...caps.perMonth],
            total: Array.from(caps.total, (most) => (most === Infinity ? null : most)),
          },
        }),
    barred: [...model.barred],
    barredDays: [...model.barredDays],
    ...(standby === undefined ? {} : { standby: { row: [...standby.row], halves: [...standby.halves] } }),
    restRules: model.restRules.map(({ concerns, ...rule }) => ({
      ...rule,
      dayNumber: [...rule.dayNumber],
      ...(concerns === undefined ? {} : { concerns: [...concerns] }),
    })),
    ...(soft === undefined
      ? {}
      : {
          soft: {
            slotRow: [...soft.slotRow],
            slotCosts: [...soft.slotCosts],
            part: [...soft.part],
            parts: soft.parts,
            whoCosts: [...soft.whoCosts],
            limits: soft.limits.map(({ weight, most, span }) => ({ weight, most, span: [...span] })),
          },
        }),
    plane: { known: [...plane.known], x: [...plane.x], y: [...plane.y] },
    bases: model.ways.bases.map((base) => base ?? null),
    listed: model.ways.listed,
    round: [...model.round],
    pairs: {
      ...pairs,
      pairings: pairings.map((pairing) => ({ ...pairing, partner: [...pairing.partner] })),
    },
    workShares: model.inspectors.map(({ id }) => workShares[id] ?? 1),
    tasks: placement.tasks.map(({ fixed, importance, staff, team, period, kind, ...task }): TaskData => ({
      institution: task.institution,
      size: task.size,
      // One fixed before gives way to none.
      ...(importance === undefined || fixed !== undefined ? {} : { importance }),
      from: task.from,
      until: task.until,
      ...(task.taught === true ? { taught: true } : {}),
      ...(staff === undefined ? {} : { staff }),
      ...(team === undefined ? {} : { team: teamData(team) }),
      ...(task.costRow === undefined ? {} : { costRow: task.costRow }),
      share: task.share,
      portion: task.portion,
      period: { from: period.from, until: period.until },
      acrossZones: task.acrossZones,
      ...(task.together === true ? { together: true } : {}),
      sides: task.sides,
      isFollowUp: kind === "follow-up",
      ...(task.wholeDay === true ? { wholeDay: true } : {}),
      ...(fixed === undefined
        ? {}
        : {
            fixed: {
              team: fixed.inspectors.map((id) => model.inspectorIndex.get(id) ?? -1),
              isMorning: fixed.halfDay === "morning",
            },
          }),
    })),
  };
  return { format: SEARCH_FORMAT, seed, data };
}

function teamData({ everyone, leader, someone }: TeamNeeds): NonNullable<TaskData["team"]> {
  return { everyone: [...everyone], leader: [...leader], someone: someone.map((mask) => [...mask]) };
}
