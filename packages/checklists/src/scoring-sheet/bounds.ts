import { NUMBER, numberOf } from "./numbers.ts";

/** Bounds a value is compared with; those that are given must all hold. */
export interface Bounds {
  /** The value is at least this. */
  readonly atLeast?: number;
  /** The value is above this. */
  readonly above?: number;
  /** The value is at most this. */
  readonly atMost?: number;
  /** The value is below this. */
  readonly below?: number;
}

const UNIT = "(?:%|％|个百分点|百分点|分钟|小时|课时|次|人|名|节|本|篇|个|项|天|周|册|台|元|平方米)?";
const TAIL = "(?:的|者|时)?";
const DASH = "[-–—~～至到]";

/** Words before a number, and the bound they say. 以上、以下 include the number, 超过、不足 do not. */
const BEFORE: readonly (readonly [words: string, bound: keyof Bounds])[] = [
  ["不低于|不少于|不小于|达到|≥", "atLeast"],
  ["不高于|不超过|不多于|不大于|≤", "atMost"],
  ["低于|少于|不足|不到|不满|小于|<|＜", "below"],
  ["高于|多于|超过|大于|>|＞", "above"],
];
const AFTER: readonly (readonly [words: string, bound: keyof Bounds])[] = [
  ["(?:（含）|\\(含\\))?及?以上", "atLeast"],
  ["(?:（含）|\\(含\\))?及?以下", "atMost"],
];

const HALVES: readonly (readonly [RegExp, keyof Bounds])[] = [
  ...BEFORE.map(
    ([words, bound]) => [new RegExp(`^(.*?)(?:${words})(${NUMBER})${UNIT}${TAIL}$`), bound] as const,
  ),
  ...AFTER.map(([words, bound]) => [new RegExp(`^(.*?)(${NUMBER})${UNIT}${words}${TAIL}$`), bound] as const),
];
const EXACT = new RegExp(`^(.*?)(${NUMBER})(?:%|％)?${DASH}(${NUMBER})${UNIT}${TAIL}$`);

/** Reads `开出率达到80%且低于95%` as what is measured and its bounds; `undefined` when it is no comparison. */
export function boundsOf(phrase: string): { readonly text: string; readonly bounds: Bounds } | undefined {
  const both = /^(.+?)且(.+)$/.exec(phrase);
  if (both?.[1] !== undefined && both[2] !== undefined) {
    const [low, high] = [halfOf(both[1]), halfOf(both[2])];
    if (low === undefined || high === undefined || high.text !== "") return undefined;
    return { text: low.text, bounds: { ...low.bounds, ...high.bounds } };
  }
  const [, text, from, to] = EXACT.exec(phrase) ?? [];
  const [least, most] = [numberOf(from ?? ""), numberOf(to ?? "")];
  if (text !== undefined && least !== undefined && most !== undefined)
    return least < most ? { text, bounds: { atLeast: least, atMost: most } } : undefined;
  return halfOf(phrase);
}

function halfOf(phrase: string): { readonly text: string; readonly bounds: Bounds } | undefined {
  for (const [pattern, bound] of HALVES) {
    const [, text, number] = pattern.exec(phrase) ?? [];
    const value = numberOf(number ?? "");
    if (text !== undefined && value !== undefined) return { text, bounds: { [bound]: value } };
  }
  return undefined;
}

const WORDS: readonly (readonly [keyof Bounds, string])[] = [
  ["atLeast", "达到"],
  ["above", "超过"],
  ["atMost", "不超过"],
  ["below", "低于"],
];

/** Bounds in the words that are read back. */
export function printBounds(bounds: Bounds): string {
  return WORDS.flatMap(([bound, word]) =>
    bounds[bound] === undefined ? [] : [`${word}${bounds[bound]}`],
  ).join("且");
}
