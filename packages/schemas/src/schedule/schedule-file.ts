import type { Checked, Period, Visit } from "@supervision/domain";
import type { RuleScore, UnscheduledVisit } from "@supervision/schedule";
import { boundedChecked } from "../bounded.ts";
import { decodeWith } from "../internal/zod/decode-with.ts";
import { scheduleSchema } from "../internal/zod/schedule.ts";
import { duplicates } from "../records/decode-records.ts";

/**
 * A schedule as it is stored and sent: the `schedule.json` of the command line.
 *
 * @term 督导安排文件
 */
export interface ScheduleFile {
  /** Id of the district. */
  readonly district?: string;
  /** Days that were planned. */
  readonly period: Period;
  /** Seed the plan was made with. */
  readonly seed?: number;
  /** `complete`: everything owed is planned and no hard rule is broken; absent when the file was made by hand. */
  readonly status?: "complete" | "partial";
  /** Visits. */
  readonly visits: readonly Visit[];
  /** What could not be planned, with reasons; absent: not stated. */
  readonly unscheduled?: readonly UnscheduledVisit[];
  /** What the plan costs, per rule; absent: not judged. */
  readonly score?: readonly RuleScore[];
}

/**
 * Decodes a schedule that was parsed from JSON; never throws. Keys of the file beyond those of {@link ScheduleFile} are dropped.
 *
 * Whether the visits obey the rules is asked of `checkSchedule` of `@supervision/schedule`.
 * Issues: `key-missing`, `key-unknown`, `value-invalid`, `choice-unknown`, `date-expected`, `date-order`,
 * `whole-day-from-afternoon`, `id-duplicate`, `more-issues`.
 *
 * @param file - file name for the place of issues
 *
 * @example
 * ```ts
 * import { decodeSchedule } from "@supervision/schemas";
 * const checked = decodeSchedule({ period: { from: "2026-03-01", until: "2026-02-01" }, visits: [] }, "schedule.json");
 * console.log(checked.ok ? "ok" : checked.issues[0].code); // => date-order
 * ```
 */
export function decodeSchedule(value: unknown, file?: string): Checked<ScheduleFile> {
  const checked = decodeWith<ScheduleFile>(scheduleSchema, value, file);
  if (!checked.ok) return checked;
  const ids = checked.value.visits.map(({ id }) => id);
  return boundedChecked(checked.value, duplicates(ids, ["visits"], "id", file));
}

/**
 * Encodes a schedule as JSON with two spaces and a line end; {@link decodeSchedule} gives the same schedule back.
 *
 * @example
 * ```ts
 * import { decodeSchedule, encodeSchedule } from "@supervision/schemas";
 * const text = encodeSchedule({
 *   district: "riverside", period: { from: "2026-03-01", until: "2026-06-30" }, seed: 1, status: "complete",
 *   visits: [{ id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] }],
 *   unscheduled: [], score: [],
 * });
 * const back = decodeSchedule(JSON.parse(text));
 * console.log(back.ok && back.value.visits[0]?.date); // => 2026-03-11
 * ```
 */
export function encodeSchedule(schedule: ScheduleFile): string {
  const { district, period, seed, status, visits, unscheduled, score } = schedule;
  return `${JSON.stringify({ district, period, seed, status, visits, unscheduled, score }, undefined, 2)}\n`;
}
