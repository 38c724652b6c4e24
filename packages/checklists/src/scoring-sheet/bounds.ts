import type { Bilingual } from "@supervision/domain";
import { NUMBER, numberOf } from "./numbers.ts";
import { UNIT } from "./units.ts";

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

/** A comparison as sheets write it. */
export interface Compared {
  /** What is compared. */
  readonly text: string;
  /** The bounds. */
  readonly bounds: Bounds;
  /** The unit of the bounds, where they have one. */
  readonly unit?: string;
}

const TAIL = "(?:的|者|时)?";
const DASH = "[-–—~～至到]";
const WITH = "(?:[（(]含[）)]|含)?";
const WITHOUT = "[（(]不含[）)]";

/** Words before a number, and the bound they say. 以上、以下 include the number (as 民法典第一千二百五十九条 has it), 超过、不足 do not. */
const BEFORE: readonly (readonly [words: string, bound: keyof Bounds])[] = [
  [
    "不低于|不少于|不小于|不得低于|不得少于|不应低于|不应少于|未低于|未少于|达到|达|至少|大于等于|大于或等于|≥|>=",
    "atLeast",
  ],
  [
    "不高于|不超过|不多于|不大于|不得超过|不得高于|不得多于|不应超过|未超过|没有超过|未高于|至多|小于等于|小于或等于|≤|<=",
    "atMost",
  ],
  ["低于|少于|不足|不到|不满|未满|小于|未达到|未达|没有达到|没达到|没有达|达不到|不达|<|＜", "below"],
  ["高于|多于|超过|超出|大于|>|＞", "above"],
];
const BOUND_OF = new Map(
  BEFORE.flatMap(([words, bound]) => words.split("|").map((word) => [word, bound] as const)),
);
const ALL_WORDS = [...BOUND_OF.keys()].toSorted((a, b) => b.length - a.length).join("|");
const COMPARED = new RegExp(`^(.*?)(${ALL_WORDS})(${NUMBER})(${UNIT})?${TAIL}$`);

/** Words behind a number. */
const BEHIND: readonly (readonly [RegExp, keyof Bounds])[] = (
  [
    [`${WITH}(?:及|或)?以上`, "atLeast"],
    [`${WITH}(?:及|或)?(?:以下|以内|之内)`, "atMost"],
    [`${WITHOUT}以上|以上${WITHOUT}`, "above"],
    [`${WITHOUT}(?:以下|以内)|(?:以下|以内)${WITHOUT}`, "below"],
    ["(?:及|或)?以上[（(]含[）)]", "atLeast"],
    ["(?:及|或)?(?:以下|以内)[（(]含[）)]", "atMost"],
  ] as const
).map(([words, bound]) => [
  new RegExp(`^(.*?)(?:达到|达|在|为)?(${NUMBER})(${UNIT})?(?:${words})${TAIL}$`),
  bound,
]);
const RANGE = new RegExp(
  `^(.*?)(?:在|为)?(${NUMBER})(?:${UNIT})?([（(]不?含[）)])?${DASH}(${NUMBER})(${UNIT})?([（(]不?含[）)])?${TAIL}$`,
);
const CHAIN = new RegExp(
  `^(${NUMBER})(?:${UNIT})?(≤|<|＜)([^\\d≤<＜]+)(≤|<|＜)(${NUMBER})(${UNIT})?${TAIL}$`,
);

/** What cannot stand before a number that is compared: parts of fractions and names, a word turned round, another comparison. */
const COMPARED_BEFORE = new RegExp(`(?:${ALL_WORDS})(?:${NUMBER}|$)`);
const NO_MEASURE = /(?:[未不没无非勿第前约近之/.:：\d-]|没有|分之)$|以上|以下|以内|[<>≤≥＜＞]/;

/** Reads `开出率达到80%且低于95%` as what is measured and its bounds; `undefined` when it is no comparison. */
export function boundsOf(phrase: string): Compared | undefined {
  const chain = CHAIN.exec(phrase);
  if (chain !== null) return chainOf(chain);
  const one = rangeOf(phrase) ?? sideOf(phrase);
  if (one !== undefined) return one;
  // Two comparisons of opposite sides, whatever stands between them.
  for (let at = 1; at < phrase.length; at += 1) {
    if (/\d$/.test(phrase.slice(0, at)) && /^[\d.]/.test(phrase.slice(at))) continue;
    const [first, second] = [
      sideOf(phrase.slice(0, at)),
      sideOf(phrase.slice(at).replace(/^(?:且|，|但|而|、|至)+/, "")),
    ];
    if (first === undefined || second === undefined || second.text !== "") continue;
    if (isLower(first.bounds) === isLower(second.bounds)) return undefined;
    return { ...first, ...second, text: first.text, bounds: { ...first.bounds, ...second.bounds } };
  }
  return undefined;
}

function isLower({ atLeast, above }: Bounds): boolean {
  return atLeast !== undefined || above !== undefined;
}

/** 未达到80%以上 is below 80. */
const NOT_REACHED = new RegExp(
  `((?:未达到|没有达到|没达到|未达|达不到|不达|不到|不足)${NUMBER}(?:${UNIT})?)(?:及|或)?以上`,
);

function sideOf(written: string): Compared | undefined {
  const phrase = written.replace(NOT_REACHED, "$1");
  const [, text, word = "", number = "", unit] = COMPARED.exec(phrase) ?? [];
  const bound = BOUND_OF.get(word);
  if (text !== undefined && bound !== undefined) return compared(text, { [bound]: numberOf(number) }, unit);
  for (const [pattern, side] of BEHIND) {
    const [, before, value = "", of] = pattern.exec(phrase) ?? [];
    if (before !== undefined) return compared(before, { [side]: numberOf(value) }, of);
  }
  return undefined;
}

function rangeOf(phrase: string): Compared | undefined {
  const [, text, from = "", open = "", to = "", unit, shut = ""] = RANGE.exec(phrase) ?? [];
  const [first, second] = [numberOf(from), numberOf(to)];
  if (text === undefined || first === undefined || second === undefined || first === second) return undefined;
  // 94%-90% is written down from the better end; 1小时至30分 mixes units.
  const isDown = first > second;
  if (isDown && unit !== "%") return undefined;
  const [least, most] = isDown ? [second, first] : [first, second];
  const [lower, upper] = isDown ? [shut, open] : [open, shut];
  const low: Bounds = lower.includes("不") ? { above: least } : { atLeast: least };
  const high: Bounds = upper.includes("不") ? { below: most } : { atMost: most };
  return compared(text, { ...low, ...high }, unit);
}

function chainOf([, from = "", low, text = "", high, to = "", unit]: RegExpExecArray): Compared | undefined {
  const [least, most] = [numberOf(from), numberOf(to)];
  if (least === undefined || most === undefined || least >= most) return undefined;
  const lower: Bounds = low === "≤" ? { atLeast: least } : { above: least };
  const upper: Bounds = high === "≤" ? { atMost: most } : { below: most };
  return compared(text, { ...lower, ...upper }, unit);
}

function compared(
  text: string,
  bounds: { readonly [Bound in keyof Bounds]: number | undefined },
  unit: string | undefined,
): Compared | undefined {
  if (NO_MEASURE.test(text) || COMPARED_BEFORE.test(text) || Object.values(bounds).includes(undefined))
    return undefined;
  const given: Bounds = Object.fromEntries(
    Object.entries(bounds).flatMap(([bound, value]) =>
      value === undefined ? [] : [[bound, value] as const],
    ),
  );
  return { text, bounds: given, ...(unit === undefined ? {} : { unit }) };
}

const WORDS: readonly (readonly [bound: keyof Bounds, zh: string, en: string])[] = [
  ["atLeast", "达到", "at least"],
  ["above", "超过", "above"],
  ["atMost", "不超过", "at most"],
  ["below", "低于", "below"],
];

/** Bounds in words, with the unit where there is one; those in Chinese are read back. */
export function printBounds(bounds: Bounds, unit = "", language: keyof Bilingual = "zh"): string {
  const said = WORDS.flatMap(([bound, zh, en]) => {
    const value = bounds[bound];
    if (value === undefined) return [];
    return [language === "zh" ? `${zh}${value}${unit}` : `${en} ${amountOf(value, unit, language)}`];
  });
  return said.join(language === "zh" ? "且" : " and ");
}

/** A number with its unit, as each language writes it: 88%, 75分钟; 88%, 75 minutes. */
export function amountOf(value: number | string, unit: string, language: keyof Bilingual): string {
  return language === "zh" || unit === "" || unit === "%" ? `${value}${unit}` : `${value} ${unit}`;
}
