import { daysBetween, isIsoDate, type IsoDate, type Period } from "@supervision/domain";
import type { Arguments } from "./command.ts";
import { usageFailure } from "./failure.ts";

/** The date an option holds, if given; anything that is no civil date is a usage failure. */
export function dateOption(given: Arguments, option: string): IsoDate | undefined {
  const text = given.value(option);
  if (text === undefined || isIsoDate(text)) return text;
  throw usageFailure(
    "date-invalid",
    { zh: `--${option} 的值“${text}”不是日期`, en: `--${option}: "${text}" is no date.` },
    { zh: "写成 YYYY-MM-DD，如 2026-03-02", en: "Write YYYY-MM-DD, such as 2026-03-02." },
  );
}

/** The date a required option holds. */
export function requiredDate(given: Arguments, option: string): IsoDate {
  const date = dateOption(given, option);
  if (date !== undefined) return date;
  throw usageFailure(
    "option-missing",
    { zh: `缺少选项 --${option}`, en: `The option --${option} is missing.` },
    { zh: `写 --${option} YYYY-MM-DD`, en: `Write --${option} YYYY-MM-DD.` },
  );
}

/** The whole number an option holds, 0 to 4294967295, or a default. */
export function wholeNumberOption(given: Arguments, option: string, usual: number): number {
  const text = given.value(option);
  if (text === undefined) return usual;
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= 0xffff_ffff) return value;
  throw usageFailure(
    "number-invalid",
    {
      zh: `--${option} 的值“${text}”不是0至4294967295的整数`,
      en: `--${option}: "${text}" is no whole number from 0 to 4294967295.`,
    },
    { zh: `例如 --${option} 1`, en: `For example --${option} 1.` },
  );
}

/** The period of `--from` and `--to`; one that ends before it starts, or lasts over three years, is a usage failure. */
export function periodOptions(given: Arguments): Period {
  const from = requiredDate(given, "from");
  const until = requiredDate(given, "to");
  if (until < from)
    throw usageFailure(
      "period-reversed",
      { zh: `--to ${until} 早于 --from ${from}`, en: `--to ${until} lies before --from ${from}.` },
      { zh: "对调两个日期", en: "Swap the two dates." },
    );
  if (daysBetween(from, until) > 1100)
    throw usageFailure(
      "period-too-long",
      { zh: `${from} 至 ${until} 超过三年`, en: `${from} to ${until} is longer than three years.` },
      { zh: "一次安排一个学年", en: "Plan one school year at a time." },
    );
  return { from, until };
}
