/** A number as sheets write it: digits, or Chinese numerals up to 九百九十九 with decimals after 点, or 半. */
export const NUMBER =
  "(?:\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?|半)";

const DIGITS = "〇一二三四五六七八九";

/** The value of a number as sheets write it; `undefined` for what is none. */
export function numberOf(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text === "半") return 0.5;
  const [, whole = "", , decimals] = /^([^点]+)(点(.+))?$/.exec(text) ?? [];
  const value = wholeOf(whole);
  if (value === undefined || decimals === undefined) return value;
  return Number(`${value}.${decimals.replaceAll(/./g, (each) => `${digit(each)}`)}`);
}

function wholeOf(text: string): number | undefined {
  if (text === "零" || text === "〇") return 0;
  const [, hundreds, rest = ""] = /^([一二两三四五六七八九])百零?(.*)$/.exec(text) ?? [];
  if (hundreds !== undefined) {
    const below = rest === "" ? 0 : tensOf(rest);
    return below === undefined ? undefined : digit(hundreds) * 100 + below;
  }
  return tensOf(text);
}

function tensOf(text: string): number | undefined {
  const [, tens, ten, ones] = /^([一二三四五六七八九]?)(十?)([一二两三四五六七八九]?)$/.exec(text) ?? [];
  if (tens === undefined || ten === undefined || ones === undefined || text === "") return undefined;
  if (ten === "") return tens !== "" && ones !== "" ? undefined : digit(tens === "" ? ones : tens);
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}

function digit(text: string): number {
  if (text === "零") return 0;
  return text === "两" ? 2 : DIGITS.indexOf(text);
}
