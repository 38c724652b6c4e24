import { type Bilingual, overlaps, UNAVAILABILITY_REASONS } from "@supervision/domain";
import type { UnscheduledCode, UnscheduledVisit } from "../../schedule-outcome.ts";
import { BOTH, HALF_DAYS, usable } from "../model/half-day-bits.ts";
import { countHindrances, HINDRANCES, hindrancesOf } from "../staffing/hindrances.ts";
import {
  capRoom,
  dayAllowed,
  halvesFor,
  isIdle,
  mayMake,
  type Placement,
  staffOf,
} from "../model/placement.ts";
import type { Task } from "../demand/tasks.ts";
import { neededMembers } from "../staffing/team-needs.ts";

type Reason = UnscheduledVisit["reason"];

/** Names why a task has no place: what is `known` already, or the first obstacle that nothing but a change of the facts removes. */
export function unscheduledVisit(placement: Placement, task: Task, known?: Reason): UnscheduledVisit {
  return {
    institution: placement.model.institutions[task.institution]?.id ?? "",
    rule: task.rule,
    kind: task.kind,
    period: task.period,
    reason: known ?? reasonOf(placement, task),
  };
}

/** A visit left out for a hard rule of the district's own, named by its title. */
export function ownRuleReason(title: string): Reason {
  return reason("own-rule", `试过的半天都违反“${title}”`, `Every half-day tried breaks “${title}”.`);
}

function reasonOf(placement: Placement, task: Task): Reason {
  const { model } = placement;
  const zone = model.zoneOf[task.institution] ?? -1;
  const name = model.institutions[task.institution]?.name ?? "";
  if (zone === -1)
    return reason("institution-unplaced", `${name}不属于任何责任区`, `${name} falls in no zone.`);
  if (zone === -2)
    return reason(
      "institution-placed-twice",
      `${name}同时属于多个责任区`,
      `${name} falls in more than one zone.`,
    );
  if (task.from > task.until) return noDay(placement, task, name);
  if (isShut(placement, task)) {
    const why = whyShut(placement, task);
    return reason(
      "institution-unavailable",
      `这段时间的教学日里${name}${task.wholeDay === true ? "没有整天" : "不"}接受督导${why.zh}`,
      `${name} takes no visits${task.wholeDay === true ? " of a whole day" : ""} on the teaching days of that time${why.en}.`,
    );
  }
  const isFromAnywhere = task.size > 1 && task.acrossZones;
  const people = isFromAnywhere ? [...model.inspectors.keys()] : (model.staff[zone] ?? []);
  if (people.length === 0)
    return reason(
      "no-inspector-in-zone",
      `责任区 ${model.zones[zone] ?? ""} 没有督学`,
      `The zone ${model.zones[zone] ?? ""} has no inspector.`,
    );
  const found =
    hindered(placement, task, people) ??
    noHalfDay(placement, task, isFromAnywhere ? people : staffOf(placement, task));
  const more = model.besides?.[zone] ?? 0;
  return more === 0 || isFromAnywhere
    ? found
    : reason(
        found.code,
        `${found.zh}；另有${more}名不是责任督学或B角`,
        `${found.en} ${more} more are no responsible inspectors or deputies.`,
      );
}

function noDay(placement: Placement, task: Task, name: string): Reason {
  const { model } = placement;
  const { from, until } = task.period;
  const teaching = model.days.filter(
    (day, index) => from <= day && day <= until && !(task.taught === true && model.untaught?.[index] === 1),
  ).length;
  return teaching === 0
    ? reason("no-teaching-day", "这段时间没有可督导的教学日", "There is no teaching day in that time.")
    : reason(
        "institution-closed",
        `这段时间的教学日里${name}未开办或已停办`,
        `${name} is not open on the teaching days of that time.`,
      );
}

function isShut({ model }: Placement, { institution, from, until, wholeDay }: Task): boolean {
  const row = (model.closedRow[institution] ?? 0) * model.days.length;
  for (let day: number = from; day <= until; day += 1)
    if (usable(BOTH & ~(model.closedHalves[row + day] ?? 0), wholeDay) !== 0) return false;
  return true;
}

function whyShut({ model }: Placement, task: Task): Bilingual {
  const entries = model.institutions[task.institution]?.unavailable ?? [];
  const reasons = [
    ...new Set(entries.filter((entry) => overlaps(entry, task.period)).map(({ reason: one }) => one)),
  ];
  if (reasons.length === 0) return { zh: "", en: "" };
  return {
    zh: `（${reasons.map((one) => UNAVAILABILITY_REASONS[one]).join("、")}）`,
    en: ` (${reasons.join(", ")})`,
  };
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
  const { model } = placement;
  const hindrances = people.map((inspector) => hindrancesOf(placement, task, inspector));
  const may = people.filter((_, index) => hindrances[index]?.size === 0);
  const counted = countHindrances(hindrances);
  if (task.size === 1) {
    if (may.length > 0) return undefined;
    const kinds = hindrances.flatMap((one) => [...one.keys()]);
    const [code] = ALIKE.find(([, ...of]) => kinds.every((kind) => of.includes(kind))) ?? [
      kinds.some((kind) => kind in HINDRANCES) ? ("all-hindered" as const) : ("all-unavailable" as const),
    ];
    const count = people.length;
    return reason(
      code,
      `责任区${count}名督学都不能督导：${counted.zh}`,
      `None of the ${count} inspector(s) of the zone can come: ${counted.en}.`,
    );
  }
  const own = new Set(model.staff[model.zoneOf[task.institution] ?? -1]);
  const near = may.filter((inspector) => own.has(inspector)).length;
  const isOneSided = task.twoZones && (near === 0 || near === may.length);
  const sent = { zh: `可派${may.length}名`, en: `${may.length} can be sent` };
  if (may.length < task.size || isOneSided)
    return reason(
      "group-too-small",
      `需要${task.size}名督学${isOneSided ? "（本责任区内外都须有）" : ""}，${sent.zh}${counted.zh && `（${counted.zh}）`}`,
      `It takes ${task.size} inspectors${isOneSided ? " of its zone and others" : ""}; ${sent.en}${counted.en && ` (${counted.en})`}.`,
    );
  const needed = task.team === undefined ? [] : neededMembers(task.team, may);
  if (needed === undefined || needed.length > task.size)
    return reason(
      "not-qualified",
      `${sent.zh}，组不成符合资格要求的${task.size}人督导组`,
      `${sent.en}, but they make no qualified group of ${task.size}.`,
    );
  return undefined;
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
  const zh = givesWay ? "，更重要的督导优先" : "";
  const en = givesWay ? " More important visits come first." : "";
  const capped = cappedPeople(placement, task, staff);
  if (capped.length > 0) {
    const names = limitWords(placement, capped);
    return reason(
      "visits-at-most",
      `督学的督导次数已到上限（${names.zh}）${zh}`,
      `Inspectors may make no more visits (${names.en}).${en}`,
    );
  }
  const same = sameTime(placement, task);
  const days = same.filter(({ wholeDay }) => wholeDay === true).length;
  const demand = same.length + days;
  if (task.size === 1 && demand > atHand)
    return reason(
      "no-free-half-day",
      `责任区同期须督导${demand}${days > 0 ? "个半天" : "次"}，督学只有${atHand}个半天${zh}`,
      `The zone owes ${demand} ${days > 0 ? "half-days of " : ""}visits in that time and its inspectors have ${atHand} half-days.${en}`,
    );
  const several = task.size > 1;
  return reason(
    "no-free-half-day",
    `可派督学同期共${supply}个半天，已排${taken}个，${isOpen ? `没有适合该单位${several ? `且${task.size}人同时空闲` : ""}的${task.wholeDay === true ? "整天" : "半天"}` : "该单位每天已有督导（一校一天一次）或须间隔"}${zh}`,
    `${taken} of ${supply} half-days of inspectors are taken; ${isOpen ? `${task.wholeDay === true ? "no whole day" : "none"} is left that suits the institution${several ? ` and ${task.size} inspectors at once` : ""}` : "the institution has a visit on every day (one a day), or too near it"}.${en}`,
  );
}

// People whose limits alone keep the visit from half-days in which enough are free.
function cappedPeople(placement: Placement, task: Task, staff: readonly number[]): readonly number[] {
  const index = placement.tasks.indexOf(task);
  const capped = new Set<number>();
  for (let slot = 2 * task.from; slot <= 2 * task.until + 1; slot += 1) {
    if (!dayAllowed(placement, index, slot >> 1)) continue;
    const free = staff.filter(
      (inspector) => isIdle(placement, index, inspector, slot) && mayMake(placement, index, inspector, slot),
    );
    if (free.length >= task.size)
      for (const inspector of free) if (capRoom(placement, inspector, slot >> 1) < 1) capped.add(inspector);
  }
  return [...capped];
}

function limitWords(
  { model: { inspectors, caps } }: Placement,
  [first = -1, ...others]: readonly number[],
): Bilingual {
  const name = inspectors[first]?.name ?? "";
  const week = caps?.perWeek[first] ?? 0;
  const month = caps?.perMonth[first] ?? 0;
  const several = others.length > 0;
  return {
    zh: `${name}${week > 0 ? `每周最多${week}次` : ""}${month > 0 ? `每月最多${month}次` : ""}${several ? `等${others.length + 1}名` : ""}`,
    en: `${name}:${week > 0 ? ` ${week} a week` : ""}${month > 0 ? ` ${month} a month` : ""}${several ? ` and ${others.length} more` : ""}`,
  };
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

function reason(code: UnscheduledCode, zh: string, en: string): Bilingual & { code: UnscheduledCode } {
  return { code, zh, en };
}
