import {
  type Bilingual,
  mayActOn,
  overlaps,
  UNAVAILABILITY_REASONS,
  unavailableAt,
  type UnavailabilityReason,
} from "@supervision/domain";
import type { UnscheduledCode, UnscheduledVisit } from "../schedule-outcome.ts";
import { BOTH, HALF_DAYS } from "./half-day-bits.ts";
import { halfDaysOf, inspectorMay, type Placement, staffOf } from "./placement.ts";
import type { Task } from "./tasks.ts";

type Reason = UnscheduledVisit["reason"];

/** Names why a task has no place: the hard rule it was left out for, or the first obstacle that nothing but a change of the facts removes. */
export function unscheduledVisit(placement: Placement, task: Task, broken?: string): UnscheduledVisit {
  return {
    institution: placement.model.institutions[task.institution]?.id ?? "",
    rule: task.rule,
    kind: task.kind,
    period: task.period,
    reason:
      broken === undefined
        ? reasonOf(placement, task)
        : reason("own-rule", `试过的半天都违反“${broken}”`, `Every half-day tried breaks “${broken}”.`),
  };
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
  if (isShut(placement, task))
    return reason(
      "institution-unavailable",
      `这段时间的教学日里${name}不接受督导${whyShut(placement, task, "zh")}`,
      `${name} takes no visits on the teaching days of that time${whyShut(placement, task, "en")}.`,
    );
  const staff = task.acrossZones ? model.inspectors.map((_, index) => index) : staffOf(placement, task);
  const zoneName = model.zones[zone] ?? "";
  if (task.staff?.length === 0 && (model.staff[zone]?.length ?? 0) > 0)
    return reason(
      "not-qualified",
      `责任区没有符合资格、轮岗要求的督学（共${model.staff[zone]?.length ?? 0}名）`,
      `Nobody of the ${model.staff[zone]?.length ?? 0} inspector(s) of the zone is qualified and not due for rotation.`,
    );
  if (staff.length === 0)
    return reason(
      "no-inspector-in-zone",
      `责任区 ${zoneName} 没有督学`,
      `The zone ${zoneName} has no inspector.`,
    );
  return nobody(placement, task, staff) ?? noHalfDay(placement, task, staff);
}

function noDay(placement: Placement, task: Task, name: string): Reason {
  const { model } = placement;
  const { from, until } = task.period;
  const teaching = model.days.filter((day) => from <= day && day <= until).length;
  return teaching === 0
    ? reason("no-teaching-day", "这段时间没有可督导的教学日", "There is no teaching day in that time.")
    : reason(
        "institution-closed",
        `这段时间的教学日里${name}未开办或已停办`,
        `${name} is not open on the teaching days of that time.`,
      );
}

function isShut({ model }: Placement, { institution, from, until }: Task): boolean {
  const row = (model.closedRow[institution] ?? 0) * model.days.length;
  return model.closedHalves.subarray(row + from, row + until + 1).every((bits) => bits === BOTH);
}

function whyShut({ model }: Placement, task: Task, language: "zh" | "en"): string {
  const entries = model.institutions[task.institution]?.unavailable ?? [];
  const reasons = [
    ...new Set(entries.filter((entry) => overlaps(entry, task.period)).map(({ reason: one }) => one)),
  ];
  if (reasons.length === 0) return "";
  return language === "zh"
    ? `（${reasons.map((one) => UNAVAILABILITY_REASONS[one]).join("、")}）`
    : ` (${reasons.join(", ")})`;
}

function nobody(placement: Placement, task: Task, staff: readonly number[]): Reason | undefined {
  const { model } = placement;
  const days = Array.from({ length: task.until - task.from + 1 }, (_, index) => task.from + index);
  const atWork = (inspector: number): boolean =>
    days.some((day) => {
      const closed = model.closedRow[task.institution] ?? 0;
      const bits = model.closedHalves[closed * model.days.length + day] ?? 0;
      return ((model.free[inspector * model.days.length + day] ?? 0) & ~bits) !== 0;
    });
  const may = staff.filter((inspector) =>
    days.some((day) => inspectorMay(model, inspector, task.institution, day)),
  );
  const count = staff.length;
  if (may.length >= task.size) return undefined;
  if (task.size > 1)
    return reason(
      "group-too-small",
      `需要${task.size}名督学，只有${may.length}名可派`,
      `It takes ${task.size} inspectors; ${may.length} can be sent.`,
    );
  if (staff.some((inspector) => atWork(inspector)))
    return reason(
      "all-recused",
      `能到岗的督学对该单位均须回避（责任区共${count}名）`,
      `Every inspector at work must keep away from it (${count} in the zone).`,
    );
  const busy = busyWith(placement, days, staff);
  if (busy !== undefined)
    return reason(
      "all-unavailable",
      `责任区${count}名督学没有可督导的半天（${busy.zh}）`,
      `None of the ${count} inspector(s) of the zone has a half-day for visits (${busy.en}).`,
    );
  const engaged = staff.some((inspector) => {
    const person = model.inspectors[inspector];
    return days.some((day) => person !== undefined && wasOnLeave(placement, inspector, day));
  });
  return engaged
    ? reason(
        "all-on-leave",
        `责任区${count}名督学均请假`,
        `All ${count} inspector(s) of the zone are on leave.`,
      )
    : reason(
        "not-engaged",
        `责任区${count}名督学均不在聘期或督学证有效期内`,
        `None of the ${count} inspector(s) of the zone is engaged with a valid certificate.`,
      );
}

// What takes the half-days of those who are engaged and not on leave; undefined when there is nobody like that.
function busyWith(
  placement: Placement,
  days: readonly number[],
  staff: readonly number[],
): Bilingual | undefined {
  const reasons = new Set<UnavailabilityReason>();
  let isWeekly = false;
  for (const inspector of staff)
    for (const day of days) {
      const person = placement.model.inspectors[inspector];
      const date = placement.model.days[day];
      if (person === undefined || date === undefined) continue;
      if (wasOnLeave(placement, inspector, day) || !mayActOn(person, date)) continue;
      for (const half of ["morning", "afternoon"] as const) {
        const entry = unavailableAt(person.unavailable, date, half);
        if (entry === undefined) isWeekly ||= person.weeklyTimes !== undefined;
        else reasons.add(entry.reason);
      }
    }
  if (reasons.size === 0 && !isWeekly) return undefined;
  const known = [...reasons].toSorted();
  return {
    zh: [
      ...known.map((one) => UNAVAILABILITY_REASONS[one]),
      ...(isWeekly ? ["不在每周可督导时段"] : []),
    ].join("、"),
    en: [...known, ...(isWeekly ? ["no weekly time"] : [])].join(", "),
  };
}

function wasOnLeave(placement: Placement, inspector: number, day: number): boolean {
  const date = placement.model.days[day];
  const leave = placement.model.inspectors[inspector]?.leave ?? [];
  return date !== undefined && leave.some((span) => span.from <= date && date <= span.until);
}

function noHalfDay(placement: Placement, task: Task, staff: readonly number[]): Reason {
  const { model } = placement;
  let supply = 0;
  let taken = 0;
  let givesWay = false;
  for (const inspector of staff)
    for (let day = task.from; day <= task.until; day += 1) {
      const bits = halfDaysOf(model, inspector, task.institution, day);
      supply += HALF_DAYS[bits] ?? 0;
      for (const half of [0, 1]) {
        const other = placement.occupant[inspector * placement.slots + 2 * day + half] ?? -1;
        if ((bits & (1 << half)) === 0 || other === -1) continue;
        taken += 1;
        const { importance, fixed } = placement.tasks[other] ?? task;
        if (fixed === undefined && (importance ?? 0) > (task.importance ?? 0)) givesWay = true;
      }
    }
  const demand = sameDemand(placement, task);
  const zone = zoneHalfDays(placement, task);
  const zh = givesWay ? "，更重要的督导优先" : "";
  const en = givesWay ? " More important visits come first." : "";
  if (task.size === 1 && demand > zone)
    return reason(
      "no-free-half-day",
      `责任区同期须督导${demand}次，督学只有${zone}个半天${zh}`,
      `The zone owes ${demand} visits in that time and its inspectors have ${zone} half-days.${en}`,
    );
  return reason(
    "no-free-half-day",
    `可派督学同期共${supply}个半天，已排${taken}个，没有适合该单位${task.size > 1 ? `且${task.size}人同时空闲` : ""}的半天${zh}`,
    `There are ${supply} half-days of inspectors in that time, ${taken} of them taken; none is left that suits the institution${task.size > 1 ? ` and ${task.size} inspectors at once` : ""}.${en}`,
  );
}

function zoneHalfDays(placement: Placement, task: Task): number {
  const { model } = placement;
  let halfDays = 0;
  for (const inspector of staffOf(placement, task))
    for (let day = task.from; day <= task.until; day += 1)
      halfDays += HALF_DAYS[model.free[inspector * model.days.length + day] ?? 0] ?? 0;
  return halfDays;
}

function sameDemand({ model, tasks }: Placement, task: Task): number {
  const zone = model.zoneOf[task.institution];
  return tasks.filter(
    (other) =>
      other.size === 1 &&
      model.zoneOf[other.institution] === zone &&
      other.period.from === task.period.from &&
      other.period.until === task.period.until,
  ).length;
}

function reason(code: UnscheduledCode, zh: string, en: string): Bilingual & { code: UnscheduledCode } {
  return { code, zh, en };
}
