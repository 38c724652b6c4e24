const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/**
 * A whole number in Chinese as headings count: `一`, `十`, `十二`, `二十`, `一百零三`; 0 to 9999.
 *
 * @example
 * ```ts
 * import { formatChineseNumeral } from "@supervision/reports";
 * console.log(formatChineseNumeral(12)); // => 十二
 * console.log(formatChineseNumeral(103)); // => 一百零三
 * ```
 */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999)
    throw new TypeError(`Expected a whole number from 0 to 9999, got ${String(value)}`);
  if (value === 0) return "零";
  let text = "";
  let gap = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    const leadingTen = unit === 10 && digit === 1 && text === "";
    text += `${gap ? "零" : ""}${leadingTen ? "" : DIGITS[digit]}${name}`;
    gap = false;
  }
  return text;
}
