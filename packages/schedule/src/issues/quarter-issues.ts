import type { Issue, Period } from "@supervision/domain";
import { chineseTimes } from "../chinese-time.ts";

/** Part of a quarter that lies in the planned time. */
export interface QuarterPart {
  /** The quarter by its name. */
  readonly label: string;
  /** Its days inside the planned time. */
  readonly days: Period;
  /** How many of those schools teach on. */
  readonly visiting: number;
  /** Whether visits are owed in it. */
  readonly isOwed: boolean;
}

/** `quarter-cut`: the planned time cuts a quarter so that its visits are owed within a few teaching days, or not owed in many. */
export function quarterCut(
  rule: string,
  parts: readonly QuarterPart[],
  enough: number,
  path: Issue["path"],
): Issue {
  const zh = parts.map(({ label, days: { from, until }, visiting, isOwed }) =>
    isOwed
      ? `${label}要在${chineseTimes(`${from}至${until}`)}的${visiting}个教学日内完成`
      : `${label}在时段内的不到一半，${chineseTimes(`${from}至${until}`)}的${visiting}个教学日不要求督导`,
  );
  const en = parts.map(({ label, days: { from, until }, visiting, isOwed }) =>
    isOwed
      ? `that of ${label} is owed within ${visiting} teaching day(s) from ${from} to ${until}`
      : `less than half of ${label} is planned, and nothing is owed in ${visiting} teaching days from ${from} to ${until}`,
  );
  return {
    code: "quarter-cut",
    severity: "warning",
    message: {
      zh: `规则 ${rule} 每季度督导，季度按日历日算，一半以上在编排时段内的才算：${zh.join("；")}`,
      en: `The rule ${rule} asks for visits each quarter, which counts when at least half of its days are planned: ${en.join("; ")}.`,
    },
    fix: {
      zh: `按学年、学期编排的，改写成 every: "month"、combinedMonths: [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]、minimumTeachingDays: ${enough}：时段内有${enough}个教学日的才算`,
      en: `For school years and terms write \`every: "month"\`, \`combinedMonths: [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]\` and \`minimumTeachingDays: ${enough}\`: each counts where ${enough} teaching days of it are planned.`,
    },
    path,
  };
}
