import type { Inspector, Institution } from "@supervision/domain";
import { placementOf } from "../generation/model/placement.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import { restAt } from "../generation/model/rest-at.ts";
import { poolsOf } from "../generation/demand/pools.ts";
import { randomOf } from "../generation/random.ts";
import type { SearchInput } from "../generation/search.ts";
import type { Task } from "../generation/demand/task.ts";
import { waysOf } from "../generation/model/ways.ts";
import type { SearchData, TaskData } from "./search-task.ts";

/** Reads a task into the terms of the search. Institutions and inspectors are numbers in it, and so are their ids here. */
export function searchInput(data: SearchData): SearchInput {
  const model = modelOf(data);
  const placement = placementOf(
    model,
    data.tasks.map((task, index) => taskOf(task, index)),
  );
  return {
    random: randomOf(data.random),
    placement,
    pools: poolsOf(model),
    pairs: data.pairs,
    workShares: Object.fromEntries(data.workShares.map((part, index) => [String(index), part])),
  };
}

function modelOf(data: SearchData): PlanModel {
  const { caps, soft, standby, plane } = data;
  const inspectors = Array.from({ length: data.inspectors }, (_, index): Inspector => ({
    id: String(index),
    name: "",
    status: "full-time",
    responsible: true,
    zones: [],
  }));
  const institutions = Array.from({ length: data.institutions }, (_, index): Institution => ({
    id: String(index),
    name: "",
    kind: "primary",
    nature: "public",
    students: {},
  }));
  return {
    days: data.days,
    dayIndex: new Map(),
    ...(data.untaught === undefined ? {} : { untaught: data.untaught }),
    institutions,
    institutionIndex: new Map(),
    inspectors,
    inspectorIndex: new Map(inspectors.map(({ id }, index) => [id, index])),
    zones: data.staff.map((_, index) => String(index)),
    zoneOf: data.zoneOf,
    staff: data.staff,
    homeZone: data.homeZone,
    sides: () => undefined,
    free: data.free,
    freeHalfDays: Int32Array.from(data.freeHalfDays),
    closedRow: data.closedRow,
    closedHalves: data.closedHalves,
    ...(caps === undefined
      ? {}
      : {
          caps: {
            week: Int32Array.from(caps.week),
            month: Int32Array.from(caps.month),
            perWeek: Int32Array.from(caps.perWeek),
            perMonth: Int32Array.from(caps.perMonth),
            total: Float64Array.from(caps.total, (most) => most ?? Infinity),
          },
        }),
    barred: data.barred,
    barredDays: data.barredDays,
    ...(standby === undefined
      ? {}
      : { standby: { row: Int32Array.from(standby.row), halves: Uint8Array.from(standby.halves) } }),
    // Windows of tasks hold these already.
    openFrom: new Int32Array(data.institutions),
    openUntil: new Int32Array(data.institutions),
    groupSize: () => 1,
    acrossZones: new Set(),
    isWholeDay: () => false,
    needs: () => undefined,
    rotated: () => undefined,
    restRules: data.restRules,
    restAt: restAt(data.restRules, data.institutions),
    ...(soft === undefined ? {} : { soft }),
    ways: waysOf(
      plane,
      data.bases.map((base) => base ?? undefined),
      data.zoneOf,
      data.homeZone,
      data.listed,
    ),
    round: data.round,
  };
}

function taskOf({ isFollowUp, fixed, team, sides, ...task }: TaskData, index: number): Task {
  const id = String(index);
  const kind = isFollowUp ? "follow-up" : "routine";
  const [lead = -1, ...others] = fixed?.team ?? [];
  return {
    ...task,
    sides,
    id,
    kind,
    rule: "",
    ...(team === undefined
      ? {}
      : {
          team: {
            everyone: Uint8Array.from(team.everyone),
            leader: Uint8Array.from(team.leader),
            someone: team.someone.map((mask) => Uint8Array.from(mask)),
          },
        }),
    ...(fixed === undefined
      ? {}
      : {
          importance: Infinity,
          fixed: {
            id,
            institution: String(task.institution),
            inspectors: [String(lead), ...others.map(String)],
            date: task.period.from,
            halfDay: fixed.isMorning ? "morning" : "afternoon",
            kind,
            items: [],
          },
        }),
  };
}
