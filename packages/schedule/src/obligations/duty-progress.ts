import {
  addDays,
  contains,
  daysBetween,
  type Inspector,
  type IsoDate,
  type VisitKind,
  type VisitRecord,
} from "@supervision/domain";
import type { PlanActivity } from "../year-plan.ts";
import type { Obligation } from "./obligation.ts";

/**
 * Something that was done, as the office writes it down.
 *
 * @term 已完成事项
 */
export interface DutyDone {
  /** What it was. */
  readonly activity: PlanActivity;
  /** Day. */
  readonly on: IsoDate;
  /** Who did it: id of an inspector, a zone or an institution; absent: the office. */
  readonly by?: string;
  /** For whom: id of an institution or an inspector, where something is owed to each. */
  readonly to?: string;
  /** Times or class hours; absent: 1. */
  readonly count?: number;
  /** Kind of visit, for visits. */
  readonly visitKind?: VisitKind;
  /** Id of the obligation it settles, whatever its day: a report of March handed in in April. Absent: all that ask for it on that day. */
  readonly duty?: string;
}

/**
 * How far an obligation has come.
 *
 * @term 事项进度
 */
export interface DutyProgress {
  /** The obligation. */
  readonly obligation: Obligation;
  /** Times or class hours done. */
  readonly done: number;
  /** Times or class hours still open, 0 when it is done. */
  readonly open: number;
  /** `late` when something is open after the last day, or was done after it. */
  readonly state: "done" | "open" | "late";
  /** Days from the last day to the day it was complete, or to the day of the report, for what is late. */
  readonly daysLate?: number;
}

/**
 * How far obligations have come: lessons heard, hours of training, reports, notices, visits, for each bearer by its own count.
 *
 * A deed counts for every obligation that asks for it on its day, for the month as for the term. What is owed to one institution or
 * inspector counts whoever did it.
 *
 * @param owed - from `planObligations` and `dutiesAroundVisits`
 * @param done - what was done; `deedsOf` reads records and the register's training
 * @param today - what was done later does not count yet
 *
 * @example
 * ```ts
 * import type { Obligation } from "@supervision/schedule";
 * import { dutyProgress } from "@supervision/schedule/progress";
 * const fifteenLessons: Obligation = {
 *   id: "lesson-observation/I1/2026-spring", activity: "lesson-observation", count: 15, unit: "times",
 *   owedBy: { kind: "inspector", ids: ["I1"] }, owedTo: { kind: "office" },
 *   during: { from: "2026-03-02", until: "2026-06-30", label: "第二学期" }, due: "2026-06-30",
 *   rule: "riverside/fifteen-lessons", edition: "2026-01", level: "hard", sources: [],
 *   proof: { zh: "听课记录", en: "lesson record" }, weaker: [],
 * };
 * const [lessons] = dutyProgress(
 *   [fifteenLessons],
 *   [
 *     { activity: "lesson-observation", by: "I1", on: "2026-03-11", count: 2 },
 *     { activity: "lesson-observation", by: "I2", on: "2026-03-11", count: 2 },
 *   ],
 *   "2026-04-01",
 * );
 * console.log(lessons?.done, lessons?.open, lessons?.state); // => 2 13 open
 * ```
 */
export function dutyProgress(
  owed: readonly Obligation[],
  done: readonly DutyDone[],
  today: IsoDate,
): readonly DutyProgress[] {
  const deeds = done
    .filter(({ on }) => on <= today)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return owed.map((obligation): DutyProgress => {
    let sum = 0;
    let complete: IsoDate | undefined;
    for (const deed of deeds) {
      if (!settles(deed, obligation)) continue;
      sum += deed.count ?? 1;
      if (complete === undefined && sum >= obligation.count) complete = deed.on;
    }
    const open = Math.max(0, obligation.count - sum);
    const end = complete ?? today;
    const isLate = end > obligation.due;
    return {
      obligation,
      done: sum,
      open,
      state: isLate ? "late" : complete === undefined ? "open" : "done",
      ...(isLate ? { daysLate: daysBetween(obligation.due, end) } : {}),
    };
  });
}

function settles(
  done: DutyDone,
  { id, activity, visitKinds, owedBy, owedTo, during, due }: Obligation,
): boolean {
  if (done.duty !== undefined) return done.duty === id;
  // Looking back at an institution is a visit to it, however it was written down.
  const deed: DutyDone =
    done.activity === "follow-up" && activity === "visit"
      ? { ...done, activity, visitKind: "follow-up" }
      : done;
  if (deed.activity !== activity) return false;
  // What is due after its time is done in a time that is as much later, so that each deed is of one month.
  const later = Math.max(0, daysBetween(during.until, due));
  const days = { from: addDays(during.from, later), until: addDays(during.until, later) };
  if (!contains(days, deed.on)) return false;
  if (visitKinds !== undefined && (deed.visitKind === undefined || !visitKinds.includes(deed.visitKind)))
    return false;
  if (owedTo.id !== undefined) return deed.to === owedTo.id;
  return owedBy.ids.length === 0
    ? deed.by === undefined
    : deed.by !== undefined && owedBy.ids.includes(deed.by);
}

/**
 * What records of visits and the register prove to have been done: visits, look-backs, hours of training, and one lesson heard by each
 * inspector of a visit whose record names that method (随机听课). Lessons beyond the first are written down by the office.
 *
 * @term 已完成的事项
 *
 * @example
 * ```ts
 * import type { VisitRecord } from "@supervision/domain";
 * import { deedsOf } from "@supervision/schedule/progress";
 * const record: VisitRecord = {
 *   id: "R1", institution: "S1", date: "2026-03-11", inspectors: ["I1"], kind: "routine", items: [],
 *   methods: ["lesson-observation"], goodPractice: [], findings: [],
 * };
 * console.log(deedsOf({ records: [record] }).map(({ activity }) => activity)); // => [ 'visit', 'lesson-observation' ]
 * ```
 */
export function deedsOf({
  records = [],
  inspectors = [],
}: {
  readonly records?: readonly VisitRecord[];
  readonly inspectors?: readonly Inspector[];
}): readonly DutyDone[] {
  return [
    ...records.flatMap(
      ({ institution, date, inspectors: people, kind, methods = [] }): readonly DutyDone[] => [
        { activity: "visit", on: date, by: people[0], to: institution, visitKind: kind },
        ...(methods.includes("lesson-observation")
          ? people.map((by): DutyDone => ({ activity: "lesson-observation", on: date, by }))
          : []),
      ],
    ),
    ...inspectors.flatMap(({ id, training = [] }) =>
      training.map(({ on, hours }): DutyDone => ({ activity: "training", on, by: id, count: hours })),
    ),
  ];
}
