/** A number as sheets write it: digits, or Chinese numerals up to 九十九, or 半. */
export const NUMBER = "(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]+|半)";

const DIGITS = "〇一二三四五六七八九";

/** The value of a number as sheets write it; `undefined` for what is none. */
export function numberOf(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text === "半") return 0.5;
  const [, tens, ten, ones] = /^([一二三四五六七八九]?)(十?)([一二两三四五六七八九]?)$/.exec(text) ?? [];
  if (tens === undefined || ten === undefined || ones === undefined || text === "") return undefined;
  if (ten === "") return tens !== "" && ones !== "" ? undefined : digit(tens === "" ? ones : tens);
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}

function digit(text: string): number {
  return text === "两" ? 2 : DIGITS.indexOf(text);
}
