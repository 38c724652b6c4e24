import type {
  FollowUpRecord,
  Inspector,
  Institution,
  Recusal,
  Register,
  Visit,
  VisitRecord,
} from "@supervision/domain";
import type { StageCoefficients } from "@supervision/indicators";
import type { OtherVisit } from "@supervision/schedule";
import type { LoadEntry } from "@supervision/schedule/load";
import type { VisitEvent } from "@supervision/schedule/progress";
import type { ScheduleFile } from "../schedule/schedule-file.ts";

/**
 * The records that have a schema, by name.
 *
 * @term 数据记录
 */
export interface SchemaRecords {
  /** An institution (被督导单位). */
  readonly institution: Institution;
  /** An inspector (督学). */
  readonly inspector: Inspector;
  /** A recusal (回避). */
  readonly recusal: Recusal;
  /** A register (基础台账). */
  readonly register: Register;
  /** A visit (督导). */
  readonly visit: Visit;
  /** A visit record (督导检查记录). */
  readonly "visit-record": VisitRecord;
  /** A follow-up record (整改回访记录). */
  readonly "follow-up-record": FollowUpRecord;
  /** What became of the visits of a plan (执行情况). */
  readonly "visit-events": readonly VisitEvent[];
  /** Visits of other departments and programmes (进校事项). */
  readonly "other-visits": readonly OtherVisit[];
  /** Work of inspectors over terms (工作量台账). */
  readonly "load-ledger": readonly LoadEntry[];
  /** A schedule (督导安排). */
  readonly schedule: ScheduleFile;
  /** Coefficients of variation (差异系数). */
  readonly coefficients: readonly StageCoefficients[];
}

/**
 * The name of a record that has a schema.
 *
 * @term 数据记录名
 */
export type SchemaName = keyof SchemaRecords;
