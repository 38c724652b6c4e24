import { overlaps } from "@supervision/domain";
import {
  andGivesWay,
  andNotAsked,
  closedReason,
  demandReason,
  groupReason,
  hinderedReason,
  HINDRANCES,
  limitReason,
  noDayReason,
  nobodyServesReason,
  ownRuleReason,
  placedTwiceReason,
  shutReason,
  takenReason,
  unplacedReason,
  unqualifiedReason,
} from "../../issues.ts";
import type { UnscheduledCode, UnscheduledVisit } from "../../schedule-outcome.ts";
import type { Task } from "../demand/task.ts";
import { BOTH, HALF_DAYS, usable } from "../model/half-day-bits.ts";
import {
  capRoom,
  dayAllowed,
  halvesFor,
  isIdle,
  mayMake,
  type Placement,
  staffOf,
} from "../model/placement.ts";
import { hindrancesOf } from "../staffing/hindrances.ts";
import { groupFor, missingSide } from "../staffing/team-needs.ts";

type Reason = UnscheduledVisit["reason"];

/** Names why a task has no place: the rule of the district's own it was left out for, or the first obstacle that nothing but a change of the facts removes. */
export function unscheduledVisit(placement: Placement, task: Task, ownRule?: string): UnscheduledVisit {
  return {
    institution: placement.model.institutions[task.institution]?.id ?? "",
    rule: task.rule,
    kind: task.kind,
    period: task.period,
    reason: ownRule === undefined ? reasonOf(placement, task) : ownRuleReason(ownRule),
  };
}

function reasonOf(placement: Placement, task: Task): Reason {
  const { model } = placement;
  const zone = model.zoneOf[task.institution] ?? -1;
  const { name = "", unavailable = [] } = model.institutions[task.institution] ?? {};
  if (zone === -1) return unplacedReason(name);
  if (zone === -2) return placedTwiceReason(name);
  if (task.from > task.until) return hasDay(placement, task) ? closedReason(name) : noDayReason();
  if (isShut(placement, task)) {
    const why = unavailable.filter((entry) => overlaps(entry, task.period)).map(({ reason }) => reason);
    return shutReason(name, task.wholeDay, [...new Set(why)]);
  }
  const isFromAnywhere = task.size > 1 && task.acrossZones;
  const people = isFromAnywhere ? [...model.inspectors.keys()] : (model.staff[zone] ?? []);
  if (people.length === 0) return nobodyServesReason(model.zones[zone] ?? "");
  const found =
    hindered(placement, task, people) ??
    noHalfDay(placement, task, isFromAnywhere ? people : staffOf(placement, task));
  return andNotAsked(found, isFromAnywhere ? 0 : (model.besides?.[zone] ?? 0));
}

// Whether there is a day on which such a visit could be made somewhere.
function hasDay({ model }: Placement, { period: { from, until }, taught }: Task): boolean {
  return model.days.some(
    (day, index) => from <= day && day <= until && !(taught === true && model.untaught?.[index] === 1),
  );
}

function isShut({ model }: Placement, { institution, from, until, wholeDay }: Task): boolean {
  const row = (model.closedRow[institution] ?? 0) * model.days.length;
  for (let day: number = from; day <= until; day += 1)
    if (usable(BOTH & ~(model.closedHalves[row + day] ?? 0), wholeDay) !== 0) return false;
  return true;
}

/** Codes of visits from which everybody is kept by the same kinds of hindrance. */
const ALIKE: readonly (readonly [UnscheduledCode, ...(readonly string[])])[] = [
  ["all-recused", "recused"],
  ["not-qualified", "due for rotation", "not qualified"],
  ["all-on-leave", "on leave"],
  ["not-engaged", "not engaged"],
];

// Everybody is kept away, by the same or each by something else; of a group too many, or those who can come make none.
function hindered(placement: Placement, task: Task, people: readonly number[]): Reason | undefined {
  const hindrances = people.map((inspector) => hindrancesOf(placement, task, inspector));
  const may = people.filter((_, index) => hindrances[index]?.size === 0);
  if (task.size === 1) {
    if (may.length > 0) return undefined;
    const kinds = hindrances.flatMap((one) => [...one]);
    const [code] = ALIKE.find(([, ...of]) => kinds.every((kind) => of.includes(kind))) ?? [
      kinds.some((kind) => kind in HINDRANCES) ? ("all-hindered" as const) : ("all-unavailable" as const),
    ];
    return hinderedReason(code, hindrances);
  }
  const isOneSided = missingSide(task.sides, may) > 0;
  if (may.length < task.size || isOneSided) return groupReason(task.size, isOneSided, may.length, hindrances);
  return groupFor(task, may) === undefined ? unqualifiedReason(task.size, may.length) : undefined;
}

function noHalfDay(placement: Placement, task: Task, staff: readonly number[]): Reason {
  const { model } = placement;
  let supply = 0;
  let taken = 0;
  let atHand = 0;
  let givesWay = false;
  let isOpen = false;
  const index = placement.tasks.indexOf(task);
  for (const inspector of staff)
    for (let day = task.from; day <= task.until; day += 1) {
      const bits = halvesFor(placement, task, inspector, day);
      supply += HALF_DAYS[bits] ?? 0;
      isOpen ||= bits !== 0 && dayAllowed(placement, index, day);
      atHand += HALF_DAYS[model.free[inspector * model.days.length + day] ?? 0] ?? 0;
      for (const half of [0, 1]) {
        const other = placement.occupant[inspector * placement.slots + 2 * day + half] ?? -1;
        if ((bits & (1 << half)) === 0 || other === -1) continue;
        taken += 1;
        const { importance, fixed } = placement.tasks[other] ?? task;
        if (fixed === undefined && (importance ?? 0) > (task.importance ?? 0)) givesWay = true;
      }
    }
  const same = sameTime(placement, task);
  const days = same.filter(({ wholeDay }) => wholeDay === true).length;
  const demand = same.length + days;
  const isTooMuch = task.size === 1 && demand > atHand;
  return andGivesWay(
    atLimit(placement, task, index, staff) ??
      (isTooMuch
        ? demandReason(demand, days > 0, atHand)
        : takenReason(supply, taken, isOpen, task.size, task.wholeDay)),
    givesWay,
  );
}

// The limits of people alone keep the visit from half-days in which enough are free.
function atLimit(
  placement: Placement,
  task: Task,
  index: number,
  staff: readonly number[],
): Reason | undefined {
  const capped = new Set<number>();
  for (let slot = 2 * task.from; slot <= 2 * task.until + 1; slot += 1) {
    if (!dayAllowed(placement, index, slot >> 1)) continue;
    const free = staff.filter(
      (inspector) => isIdle(placement, index, inspector, slot) && mayMake(placement, index, inspector, slot),
    );
    if (free.length >= task.size)
      for (const inspector of free) if (capRoom(placement, inspector, slot >> 1) < 1) capped.add(inspector);
  }
  const { inspectors, caps } = placement.model;
  for (const first of capped)
    return limitReason(
      inspectors[first]?.name ?? "",
      caps?.perWeek[first] ?? 0,
      caps?.perMonth[first] ?? 0,
      capped.size,
    );
  return undefined;
}

function sameTime({ model, tasks }: Placement, task: Task): readonly Task[] {
  const zone = model.zoneOf[task.institution];
  return tasks.filter(
    (other) =>
      other.size === 1 &&
      model.zoneOf[other.institution] === zone &&
      other.period.from === task.period.from &&
      other.period.until === task.period.until,
  );
}
