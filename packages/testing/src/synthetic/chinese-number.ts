const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** A whole number from 1 to 9999 in Chinese numerals: 12 is 十二, 105 is 一百零五. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999)
    throw new TypeError(`Expected a whole number from 1 to 9999, got ${String(value)}`);
  const units = ["", "十", "百", "千"];
  let text = "";
  let gap = false;
  const digits = String(value);
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(index));
    if (digit === 0) gap = true;
    else {
      if (gap && text !== "") text += "零";
      gap = false;
      text += `${DIGITS[digit] ?? ""}${units[digits.length - 1 - index] ?? ""}`;
    }
  }
  return text.startsWith("一十") ? text.slice(1) : text;
}
