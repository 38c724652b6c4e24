import type { Issue, Period } from "@supervision/domain";
import { chineseTimes } from "../chinese-time.ts";

type Path = readonly (string | number)[];

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

/** `rule-starts-within`: a rule of frequency takes effect after the first day of a month, quarter or term, and asks for nothing in it. */
export function ruleStartsWithin(
  rule: string,
  start: string,
  time: string,
  first: string,
  path: Path,
): Issue {
  return {
    code: "rule-starts-within",
    severity: "warning",
    message: {
      zh: `规则 ${rule} 自${start}起施行，${time}（自${first}）已经开始，整个${time}不欠`,
      en: `The rule ${rule} takes effect on ${start}, after ${time} began on ${first}: nothing is owed in the whole of it.`,
    },
    fix: {
      zh: `本期也要的，把 effective.from 写成${first}或更早（文件日期留在 sources）；从下一期起的无须处理`,
      en: `Where it is owed already, set effective.from to ${first} or earlier (the document keeps its date in sources); nothing to do where the next time is meant.`,
    },
    path,
  };
}

/** `months-without-teaching`: a rule asks for visits in all months, and in some there is no teaching day on which they could be made. */
export function monthsWithoutTeaching(rule: string, months: readonly string[], path: Path): Issue {
  return {
    code: "months-without-teaching",
    severity: "warning",
    message: {
      zh: `规则 ${rule} 每个月都要督导，${months.join("、")}没有教学日，欠的次数排不出`,
      en: `The rule ${rule} asks for visits in every month, and ${months.join(", ")} have no teaching day: what is owed there has no place.`,
    },
    fix: {
      zh: "假期不去的，去掉 countedMonths；假期照常去的，把这些单位另排一份不写 terms 的，或把假期也写成一个学期，其他按月的规则用 months 除去这几个月",
      en: "Leave out countedMonths where nobody goes in the holidays. Where visits go on, plan these institutions apart, without `terms`, or make the holidays a term, too, and leave its months out of the other monthly rules with `months`.",
    },
    path,
  };
}
