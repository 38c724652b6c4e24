import {
  type Bilingual,
  isOnLeave,
  mayActOn,
  UNAVAILABILITY_REASONS,
  unavailableAt,
} from "@supervision/domain";
import { grouped } from "../../grouped.ts";
import { BOTH, usable } from "../model/half-day-bits.ts";
import { halvesFor, type Placement } from "../model/placement.ts";
import type { Task } from "../demand/tasks.ts";
import { meetsAlone } from "./team-needs.ts";

/** What keeps inspectors from visits, beside other work: in English, which is the key, and in Chinese. */
export const HINDRANCES: Readonly<Record<string, string>> = {
  recused: "须回避",
  "due for rotation": "须轮换",
  "not qualified": "不符合资格要求",
  "standing by": "有A角在岗",
  "not engaged": "不在聘期或督学证有效期内",
  "on leave": "请假",
};

/**
 * What keeps an inspector from a task on all days on which the institution takes visits, in English with the Chinese words; empty for
 * one who can make it. Days may have a hindrance each; what holds for the whole time is named alone.
 */
export function hindrancesOf(
  placement: Placement,
  task: Task,
  inspector: number,
): ReadonlyMap<string, string> {
  const { model } = placement;
  const { institution, from, until, size, team, acrossZones, wholeDay } = task;
  const found = new Map<string, string>();
  const add = (kind: string, zh = HINDRANCES[kind] ?? ""): ReadonlyMap<string, string> => found.set(kind, zh);
  const person = model.inspectors[inspector];
  if (!acrossZones && model.rotated(institution)?.has(inspector) === true) return add("due for rotation");
  if (team !== undefined && !(size === 1 ? meetsAlone(team, inspector) : team.everyone[inspector] === 1))
    return add("not qualified");
  const days = model.days.length;
  const barred = (model.barred[inspector * model.institutions.length + institution] ?? 0) * days;
  const closed = (model.closedRow[institution] ?? 0) * days;
  for (let day: number = from; day <= until; day += 1) {
    if (halvesFor(placement, task, inspector, day) !== 0) return new Map();
    const open = usable(BOTH & ~(model.closedHalves[closed + day] ?? 0), wholeDay);
    const free = model.free[inspector * days + day] ?? 0;
    const date = model.days[day];
    if (open === 0 || date === undefined || person === undefined) continue;
    if (model.barredDays[barred + day] !== 0) add("recused");
    else if (!mayActOn(person, date)) add("not engaged");
    else if (isOnLeave(person, date)) add("on leave");
    else if (free > usable(free, wholeDay)) add("no whole day", "没有整天空闲");
    else if ((open & free) !== 0) add("standing by");
    else
      for (const half of ["morning", "afternoon"] as const) {
        const reason = unavailableAt(person.unavailable, date, half)?.reason;
        if ((open & (half === "morning" ? 1 : 2)) === 0) continue;
        if (reason === undefined) add("no weekly time", "不在每周可督导时段");
        else add(reason, UNAVAILABILITY_REASONS[reason]);
      }
  }
  return found;
}

/** How many of some inspectors are kept away by what: those with the same hindrances are counted together. */
export function countHindrances(hindrances: readonly ReadonlyMap<string, string>[]): Bilingual {
  const alike = [...grouped(hindrances, (one) => (one.size === 0 ? [] : [[...one.keys()].join(", ")]))];
  return {
    zh: alike.map(([, same]) => `${same.length}名${[...same[0].values()].join("、")}`).join("，"),
    en: alike.map(([kinds, { length }]) => `${length} ${kinds}`).join("; "),
  };
}
