import type { Bilingual } from "@supervision/domain";
import type { ChoiceForm } from "../items/choice-forms.ts";
import type { ItemScoring } from "../scoring/item-scoring.ts";
import { COUNTED, levelOf, type Level } from "./level-words.ts";
import { NUMBER, numberOf } from "./numbers.ts";

/** A sentence that gives points by level, one of which holds; or why it cannot be typed. */
export type LevelTable =
  | { readonly type: "levels"; readonly answer: ChoiceForm; readonly scoring?: ItemScoring }
  | { readonly type: "unread"; readonly why: Bilingual };

type Worth =
  | { readonly type: "share"; readonly value: number }
  | { readonly type: "points"; readonly value: number }
  | { readonly type: "full" }
  | { readonly type: "range" };

const VALUE =
  `[（(](?:系数)?(${NUMBER})[）)]` +
  `|[（(]?(?:系数)(?:为|[:：])?(${NUMBER})[）)]?` +
  `|[:：]?(?:[（(]?(?:得|计|为)?(${NUMBER})分[）)]?)` +
  "|[:：]?[（(]?(?:得|计)?(满分|全分|一半分|一半|不得分|零分)[）)]?" +
  `|[:：]?[（(]?得?(${NUMBER}分?[-—–~～至到]${NUMBER})分?[）)]?`;
const ENTRY = new RegExp(`^(.{1,12}?)(?:${VALUE})[，,、]?`);

const DESCRIBED = new RegExp(
  `^([^：:.、，,（()）]{1,4})[：:.、]([^扣酌\\d]+?)[，,]?[（(]?(?:得|计)?(?:(${NUMBER})分|(满分|不得分|零分)|(${NUMBER}分?[-—–~～至到]${NUMBER})分)[）)]?$`,
);

/** The points stand before what a level means: A（4分）：制度健全. */
const HEADED = new RegExp(
  `^([^：:，,（()）]{1,4})[（(]得?(?:(${NUMBER})分|(满分|不得分|零分)|(${NUMBER}分?[-–—~～至到]${NUMBER})分)[）)][：:]([^：:]+)$`,
);
/** Points inside what a level means belong to something else. */
const COUNTS = /[扣减]|酌情|[加得]\d|\d分/;
const NEXT_HEAD = /[，,](?=[^：:，,（()）]{1,4}[（(][^：:，,（()）]{1,8}[）)][：:])/;

/** Reads a sentence such as 优(1)良(0.8)中(0.6)差(0.4) or A等10分，B等8分，C等6分; `undefined` when it is none. */
export function readLevels(quoted: string, weight: number): LevelTable | undefined {
  const sentence = quoted.replaceAll(/[“”"]/g, "");
  // Words before a colon say what is rated.
  const rated = /^[^:：，,\d（(]*[:：](.+)$/.exec(sentence)?.[1];
  const found = described(sentence, weight) ?? (rated === undefined ? undefined : tableOf(rated, weight));
  return found?.type === "levels" ? found : tableOf(sentence, weight);
}

/** A：制度健全（10分），B：制度较健全（7分），C：无制度（0分): levels that say what they mean. */
function described(sentence: string, weight: number): LevelTable | undefined {
  const parts = sentence.split(/(?<=[分）)])[，,]|(?<=得分)[，,]/).map((part) => {
    const [, level = "", meaning = "", ...values] = DESCRIBED.exec(part) ?? [];
    return { level, meaning, values };
  });
  return meaningful(parts, weight);
}

/** A（4分）：制度健全；B（2分）：制度较健全；C（0分）：无制度: the same with the points first; `undefined` for other clauses. */
export function readHeadedLevels(quoted: string, weight: number): LevelTable | undefined {
  const parts = quoted
    .replaceAll(/[“”"]/g, "")
    .split(NEXT_HEAD)
    .map((part) => {
      const [, level = "", points, words, range, meaning = ""] = HEADED.exec(part) ?? [];
      return { level, meaning, values: [points, words, range] };
    });
  const found = meaningful(parts, weight);
  return found !== undefined && parts.some(({ meaning }) => COUNTS.test(meaning)) ? MIXED : found;
}

interface MeaningfulLevel {
  readonly level: string;
  readonly meaning: string;
  /** Points, words or a range. */
  readonly values: readonly (string | undefined)[];
}

function meaningful(parts: readonly MeaningfulLevel[], weight: number): LevelTable | undefined {
  const levels = parts.flatMap(({ level, meaning }) => {
    const [known] = levelOf(level);
    return known === undefined ? [] : [{ ...known, title: `${level}：${meaning}` }];
  });
  const [first] = levels;
  if (parts.length < 2 || levels.length < parts.length || levels.some(({ scale }) => scale !== first?.scale))
    return undefined;
  const worths = parts.map(
    ({ values }) => worthOf([undefined, undefined, ...values]) ?? ({ type: "range" } as const),
  );
  return typed(levels, worths, weight);
}

function tableOf(sentence: string, weight: number): LevelTable | undefined {
  const entries: { readonly words: string; readonly worth: Worth }[] = [];
  let rest = sentence;
  while (rest !== "") {
    const [whole, words = "", ...values] = ENTRY.exec(rest) ?? [];
    const worth = worthOf(values);
    if (whole === undefined || worth === undefined) break;
    entries.push({ words, worth });
    rest = rest.slice(whole.length);
  }
  const scale = scaleOf(entries.map(({ words }) => words));
  if (scale === undefined) return mentionsLevels(sentence) ? MIXED : undefined;
  if (rest !== "") return MIXED;
  return typed(
    scale,
    entries.map(({ worth }) => worth),
    weight,
  );
}

function worthOf(values: readonly (string | undefined)[]): Worth | undefined {
  const [bracket, factor, points, words, range] = values;
  if (range !== undefined) return { type: "range" };
  if (words !== undefined) {
    if (words === "满分" || words === "全分") return { type: "full" };
    return words.startsWith("一半") ? { type: "share", value: 0.5 } : { type: "points", value: 0 };
  }
  const share = numberOf(bracket ?? factor ?? "");
  if (share !== undefined) return { type: "share", value: share };
  const value = numberOf(points ?? "");
  return value === undefined ? undefined : { type: "points", value };
}

/** The levels, when all words belong to one scale, best first. */
function scaleOf(words: readonly string[]): readonly Level[] | undefined {
  const [first, ...rest] = words.map((each) => levelOf(each));
  if (first === undefined || rest.length === 0) return undefined;
  for (const { scale } of first) {
    const levels = [first, ...rest].map((each) => each.find((level) => sameScale(level.scale, scale)));
    if (levels.every((level) => level !== undefined)) return levels;
  }
  return undefined;
}

/** 完全符合要求 and 不符合 belong together. */
function sameScale(one: string, other: string): boolean {
  return one === other || one.startsWith(other) || other.startsWith(one);
}

const MIXED: LevelTable = {
  type: "unread",
  why: { zh: "分等级计分，句中又有别的话，看不出全貌", en: "gives points by level, mixed with other words" },
};

/** Two or more levels of one scale with points: a table, even when not all of it is understood. */
function mentionsLevels(sentence: string): boolean {
  const found = [
    ...sentence.matchAll(new RegExp(`(?:^|[，,、；分）)])([^，,、；分（）()\\d]{1,8}?)(?:${VALUE})`, "g")),
  ].map(([, words = ""]) => words);
  const levels = found.map((words) => levelOf(words));
  return levels.some((all, index) =>
    all.some(({ scale, plain }) =>
      levels
        .slice(index + 1)
        .some((others) => others.some((other) => other.scale === scale && !(plain && other.plain))),
    ),
  );
}

function typed(levels: readonly Level[], worths: readonly Worth[], weight: number): LevelTable {
  if (worths.some(({ type }) => type === "range"))
    return unread(
      "每个等级是一个范围，没有写由谁、按什么定",
      "gives a range for each level without saying who judges",
    );
  const ranks = levels.map(({ rank }) => rank);
  if (ranks.some((rank, index) => index > 0 && rank <= (ranks[index - 1] ?? 0)))
    return unread("等级没有从高到低各写一次", "does not name each level once, best first");
  const letters = levels.every(({ scale }) => COUNTED.includes(scale));
  if (letters && !(levels.length >= 3 && ranks.every((rank, index) => rank === index)))
    return unread("没有从第一等起写出三个以上的等级", "does not name three levels or more from the first on");
  if (!letters && levels.at(-1)?.lowest !== true)
    return unread("没有写最差的等级得几分", "does not say what the lowest level is worth");
  // 优（10）良（8） of a clause of 10 points: without 分 the first number tells points from coefficients.
  const inPoints = worths[0]?.type === "share" && worths[0].value === weight;
  const shares = worths.map((worth) => shareOf(worth, weight, inPoints));
  if (shares[0] !== 1 || shares.some((share, index) => !(share >= 0) || share > (shares[index - 1] ?? 1)))
    return unread(
      `最高一等不是本条${weight}分，或分数没有从高到低`,
      `does not run down from the ${weight} points of the clause`,
    );
  const exact = shares.every((share) => Number.isInteger(Math.round(share * 1e12) / 1e8));
  const options = levels.map(
    ({ id, title }, index) => [id, { title, ...(exact ? { share: shares[index] ?? 0 } : {}) }] as const,
  );
  const answer: ChoiceForm = { type: "choice", options: Object.fromEntries(options) };
  if (new Set(options.map(([id]) => id)).size < options.length)
    return unread("等级没有从高到低各写一次", "does not name each level once, best first");
  if (exact) return { type: "levels", answer };
  const rules = levels.flatMap(({ id, title }, index) => {
    const worth = worths[index];
    const share = shares[index] ?? 0;
    const points =
      worth?.type === "points" || (worth?.type === "share" && inPoints) ? worth.value : share * weight;
    return points === 0 ? [] : [[id, { type: "award", points, text: title, on: { value: [id] } }] as const];
  });
  return { type: "levels", answer, scoring: { start: "nothing", rules: Object.fromEntries(rules) } };
}

function shareOf(worth: Worth, weight: number, inPoints: boolean): number {
  if (worth.type === "full") return 1;
  if (worth.type === "range") return Number.NaN;
  const share = worth.type === "share" && !inPoints ? worth.value : worth.value / weight;
  return Math.round(share * 1e12) / 1e12;
}

function unread(zh: string, en: string): LevelTable {
  return { type: "unread", why: { zh, en } };
}
