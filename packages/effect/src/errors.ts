import { formatIssue, type Issue } from "@supervision/domain";
import type { ScheduleStage } from "@supervision/schedule";
import * as Data from "effect/Data";

const inLines = (issues: readonly Issue[]): string => issues.map((issue) => formatIssue(issue)).join("\n");

/**
 * The input cannot be planned from or judged, such as a year without a work calendar.
 *
 * @term 无法编排
 */
export class ScheduleFailed extends Data.TaggedError("ScheduleFailed")<{
  /** Why, with places and ways out. */
  readonly issues: readonly [Issue, ...Issue[]];
}> {
  /** Every issue, one a line. */
  override get message(): string {
    return inLines(this.issues);
  }
}

/**
 * The signal that was handed in was aborted; interruption of the fiber is no error and does not end here.
 *
 * @term 编排已取消
 */
export class ScheduleCancelled extends Data.TaggedError("ScheduleCancelled")<{
  /** The stage in which generation was called off. */
  readonly stage: ScheduleStage;
}> {
  /** The stage in words. */
  override get message(): string {
    return `排程在 ${this.stage} 阶段被取消 (called off while ${this.stage})`;
  }
}

/**
 * A district does not hold together: its composition has errors.
 *
 * @term 区县组合有误
 */
export class CompositionFailed extends Data.TaggedError("CompositionFailed")<{
  /** Every error and warning of the composition. */
  readonly issues: readonly [Issue, ...Issue[]];
}> {
  /** Every issue, one a line. */
  override get message(): string {
    return inLines(this.issues);
  }
}

/**
 * A text that was asked for as a day is no date `YYYY-MM-DD` that exists.
 *
 * @term 日期无效
 */
export class DateInvalid extends Data.TaggedError("DateInvalid")<{
  /** What was given. */
  readonly date: string;
}> {
  /** What was given, and what was expected. */
  override get message(): string {
    return `“${this.date}”不是日期，应为 YYYY-MM-DD (expected a date YYYY-MM-DD)`;
  }
}
