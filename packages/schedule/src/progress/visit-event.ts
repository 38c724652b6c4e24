import type { HalfDay, IsoDate, Visit, VisitRecord } from "@supervision/domain";

/**
 * What became of a planned visit, as the office writes it down.
 *
 * - `made` 已督导
 * - `moved` 改期、换人
 * - `called-off` 取消
 * - `added` 临时增加
 *
 * @term 执行情况
 */
export type VisitEvent =
  | {
      readonly type: "made";
      /** Visit id. */
      readonly visit: string;
      /** Day on which it was made. */
      readonly on: IsoDate;
      /** Id of its record. */
      readonly record?: string;
    }
  | {
      readonly type: "moved";
      /** Visit id. */
      readonly visit: string;
      /** Where it was moved to; inspectors only when they changed, `wholeDay` only when it now lasts the whole day, or half a day. */
      readonly to: {
        readonly date: IsoDate;
        readonly halfDay: HalfDay;
        readonly wholeDay?: boolean;
        readonly inspectors?: readonly [string, ...string[]];
      };
      /** Why. */
      readonly because: string;
    }
  | {
      readonly type: "called-off";
      /** Visit id. */
      readonly visit: string;
      /** Why. */
      readonly because: string;
    }
  | {
      readonly type: "added";
      /** The visit. */
      readonly visit: Visit;
      /** Why. */
      readonly because: string;
    };

/**
 * The events that visit records prove: a record that names its visit says that it was made.
 *
 * @term 从督导记录得出执行情况
 *
 * @returns the events, and the records of visits that nobody planned
 *
 * @example
 * ```ts
 * import type { VisitRecord } from "@supervision/domain";
 * import { eventsFromRecords } from "@supervision/schedule/progress";
 * const record: VisitRecord = {
 *   id: "R1", visit: "V1", institution: "S1", date: "2026-03-11", inspectors: ["I1"], kind: "routine",
 *   items: [], goodPractice: [], findings: [],
 * };
 * const { visit: _, ...loose } = record;
 * const { events, unplanned } = eventsFromRecords([record, { ...loose, id: "R2" }]);
 * console.log(events[0]?.type, unplanned[0]?.id); // => made R2
 * ```
 */
export function eventsFromRecords(records: readonly VisitRecord[]): {
  readonly events: readonly VisitEvent[];
  readonly unplanned: readonly VisitRecord[];
} {
  return {
    events: records.flatMap(({ id, visit, date }): readonly VisitEvent[] =>
      visit === undefined ? [] : [{ type: "made", visit, on: date, record: id }],
    ),
    unplanned: records.filter(({ visit }) => visit === undefined),
  };
}
