import {
  type Checked,
  checkedFrom,
  daysBetween,
  failed,
  isIsoDate,
  type Issue,
  type IsoDate,
  type Visit,
} from "@supervision/domain";
import {
  eventAfterEnd,
  eventDayInvalid,
  eventInFuture,
  eventVisitKnown,
  eventVisitUnknown,
  wholeDayFromAfternoon,
} from "../issues/progress-issues.ts";
import { checkEvents } from "./check-events.ts";
import type { VisitEvent } from "./visit-event.ts";

/**
 * How far a visit has come: still ahead, made, its day past without word of it, or called off.
 *
 * @term 督导状态
 */
export type VisitState = "ahead" | "made" | "late" | "called-off";

/**
 * A visit as it stands.
 *
 * @term 督导进度
 */
export interface VisitProgress {
  /** The visit as it stands: moves applied. */
  readonly visit: Visit;
  /** The visit as it was first planned; absent when it was added later. */
  readonly planned?: Visit;
  /** How far it has come. */
  readonly state: VisitState;
  /** Day on which it was made. */
  readonly madeOn?: IsoDate;
  /** Id of its record. */
  readonly record?: string;
  /** Days it was made after the day it stood for, negative when before; for a late visit the days since. */
  readonly daysLate?: number;
  /** How often it was moved. */
  readonly moves: number;
  /** Why it was moved, called off or added, in order. */
  readonly because: readonly string[];
}

/**
 * How far a plan has come.
 *
 * @term 计划执行进度
 */
export interface PlanProgress {
  /** The day of the report. */
  readonly today: IsoDate;
  /** Every visit, planned or added, by the day it stands for. */
  readonly visits: readonly VisitProgress[];
  /** Visits by state; `moved` counts those moved at least once, `added` those nobody had planned. */
  readonly counts: Readonly<Record<VisitState | "moved" | "added", number>>;
}

/**
 * How far a plan has come: planned, made, late, moved, called off, with reasons, from what the office wrote down.
 *
 * Issues: `event-visit-unknown`, `event-visit-known` (added under an id that exists), `event-day-invalid`, `whole-day-from-afternoon`, `event-after-end` (something happens to a visit that was made or called off already), `event-in-future`
 * (made on a day after that of the report), `value-invalid` (an event, or a visit of the plan, that cannot be read).
 *
 * The log belongs to the plan as it was first published and goes on after a change, with the events of `eventsFromReplan`. The changed plan with
 * the old log is another matter: what was moved would be moved again. Visits that a change plans anew have ids of their own, so
 * that none is taken for one that was called off.
 *
 * @param planned - the plan as it was first published
 * @param events - what happened, in the order in which it was written down
 * @param today - a visit of an earlier day of which nothing is known is late
 *
 * @example
 * ```ts
 * import type { Visit } from "@supervision/domain";
 * import { planProgress } from "@supervision/schedule/progress";
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] };
 * const progress = planProgress([visit, { ...visit, id: "V2", institution: "S2" }], [
 *   { type: "moved", visit: "V1", to: { date: "2026-03-13", halfDay: "morning" }, because: "学校停电" },
 *   { type: "made", visit: "V1", on: "2026-03-13" },
 * ], "2026-03-16");
 * if (progress.ok) console.log(progress.value.counts); // => { ahead: 0, made: 1, late: 1, 'called-off': 0, moved: 1, added: 0 }
 * ```
 */
export function planProgress(
  planned: readonly Visit[],
  events: readonly VisitEvent[],
  today: IsoDate,
): Checked<PlanProgress> {
  if (!isIsoDate(today)) return failed([eventDayInvalid(today, ["today"])]);
  const [unread, ...more] = checkEvents(planned, events);
  if (unread !== undefined) return failed([unread, ...more]);
  const issues: Issue[] = [];
  const standing = new Map<string, Standing>();
  let compared = 0;
  for (const visit of planned) standing.set(visit.id, { visit, planned: visit, moves: 0, because: [] });
  events.forEach((event, index) => {
    const path = ["events", index];
    if (event.type === "added") {
      const { visit, because } = event;
      if (standing.has(visit.id)) issues.push(eventVisitKnown(visit.id, [...path, "visit", "id"]));
      else if (!isIsoDate(visit.date)) issues.push(eventDayInvalid(visit.date, [...path, "visit", "date"]));
      else if (isAfternoonAndAll(visit))
        issues.push(wholeDayFromAfternoon(visit.id, [...path, "visit", "halfDay"]));
      else standing.set(visit.id, { visit, moves: 0, because: [because] });
      return;
    }
    const known = standing.get(event.visit);
    if (known === undefined) {
      compared += standing.size;
      const meant = compared <= Math.max(COMPARED, standing.size) ? standing.keys() : [];
      issues.push(eventVisitUnknown(event.visit, meant, [...path, "visit"]));
      return;
    }
    if (known.madeOn !== undefined || known.calledOff === true) {
      issues.push(eventAfterEnd(event.visit, known.calledOff === true ? "called-off" : "made", path));
      return;
    }
    if (event.type === "made" && isIsoDate(event.on) && event.on > today) {
      issues.push(eventInFuture(event.visit, event.on, today, [...path, "on"]));
      return;
    }
    const next = follow(known, event);
    if (next === undefined)
      issues.push(
        event.type === "moved"
          ? eventDayInvalid(event.to.date, [...path, "to", "date"])
          : eventDayInvalid(event.type === "made" ? event.on : "", [...path, "on"]),
      );
    else if (isAfternoonAndAll(next.visit) && !isAfternoonAndAll(known.visit))
      issues.push(wholeDayFromAfternoon(event.visit, [...path, "to", "halfDay"]));
    else {
      standing.set(event.visit, next);
      if (event.type !== "made") next.because.push(event.because);
    }
  });
  const visits = [...standing.values()]
    .map((one) => progressOf(one, today))
    .toSorted(
      (a, b) =>
        compare(a.visit.date, b.visit.date) ||
        compare(b.visit.halfDay, a.visit.halfDay) ||
        compare(a.visit.id, b.visit.id),
    );
  const count = (is: (visit: VisitProgress) => boolean): number => visits.filter(is).length;
  return checkedFrom(
    {
      today,
      visits,
      counts: {
        ahead: count(({ state }) => state === "ahead"),
        made: count(({ state }) => state === "made"),
        late: count(({ state }) => state === "late"),
        "called-off": count(({ state }) => state === "called-off"),
        moved: count(({ moves }) => moves > 0),
        added: count((one) => one.planned === undefined),
      },
    },
    issues,
  );
}

/** Ids looked at to guess which visit is meant: a log of another plan is not helped by a guess at each of its rows. */
const COMPARED = 100_000;

interface Standing {
  readonly visit: Visit;
  readonly planned?: Visit;
  readonly madeOn?: IsoDate;
  readonly record?: string;
  readonly calledOff?: true;
  readonly moves: number;
  /** Grows from event to event: a visit may be moved any number of times. */
  readonly because: string[];
}

/** The visit after an event; `undefined` when its day is none. */
function follow(known: Standing, event: Exclude<VisitEvent, { type: "added" }>): Standing | undefined {
  switch (event.type) {
    case "made":
      return isIsoDate(event.on)
        ? { ...known, madeOn: event.on, ...(event.record === undefined ? {} : { record: event.record }) }
        : undefined;
    case "moved":
      return isIsoDate(event.to.date)
        ? {
            ...known,
            visit: movedTo(known.visit, event.to),
            moves: known.moves + 1,
          }
        : undefined;
    case "called-off":
      return { ...known, calledOff: true };
  }
}

function movedTo(
  { wholeDay: before, ...visit }: Visit,
  { wholeDay = before, ...to }: Extract<VisitEvent, { type: "moved" }>["to"],
): Visit {
  return { ...visit, ...to, ...(wholeDay === true ? { wholeDay } : {}) };
}

function isAfternoonAndAll({ halfDay, wholeDay }: Visit): boolean {
  return wholeDay === true && halfDay === "afternoon";
}

function progressOf(standing: Standing, today: IsoDate): VisitProgress {
  const { calledOff, ...rest } = standing;
  const { visit, madeOn } = rest;
  if (calledOff === true) return { ...rest, state: "called-off" };
  if (madeOn !== undefined) return { ...rest, state: "made", daysLate: daysBetween(visit.date, madeOn) };
  if (visit.date < today) return { ...rest, state: "late", daysLate: daysBetween(visit.date, today) };
  return { ...rest, state: "ahead" };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
