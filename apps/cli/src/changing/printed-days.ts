import { formatChineseDate } from "@supervision/domain";

/** A Chinese sentence with its days as offices print them: `2026年3月2日`. */
export function printedDays(sentence: string): string {
  return sentence.replaceAll(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/gu, formatChineseDate);
}
