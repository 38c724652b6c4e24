import type { Bilingual } from "@supervision/domain";
import type { ChoiceForm } from "../items/choice-forms.ts";
import type { ItemScoring } from "../scoring/item-scoring.ts";
import { NUMBER, numberOf } from "./numbers.ts";

/** A sentence that gives points by level, one of which holds; or why it cannot be typed. */
export type LevelTable =
  | { readonly type: "levels"; readonly answer: ChoiceForm; readonly scoring?: ItemScoring }
  | { readonly type: "unread"; readonly why: Bilingual };

interface Level {
  /** Id of the option. */
  readonly id: string;
  /** As printed. */
  readonly title: string;
  /** Place in its scale, 0 is best. */
  readonly rank: number;
  /** Nothing is worse. */
  readonly lowest: boolean;
  /** Words of one scale share it. */
  readonly scale: string;
}

type Worth =
  | { readonly type: "share"; readonly value: number }
  | { readonly type: "points"; readonly value: number }
  | { readonly type: "full" }
  | { readonly type: "range" };

const STEMS =
  "达到|达标|符合|落实|做到|满意|具备|完成|满足|执行|实现|规范|齐全|健全|到位|合理|完善|准确|清楚|熟悉|了解";
const ASKED = "(?:(?:规定|相关|标准|本项)?(?:要求|标准|规定|条件))?";
const STEMMED = new RegExp(
  `^(完全|全部|全面|非常|很|十分|均)?(较好|比较|基本|大部分|大体|部分|少部分)?(未能|没有|未|不|没)?(${STEMS})(不到)?(${ASKED})$`,
);

const NAMED: readonly {
  readonly scale: string;
  readonly levels: readonly (readonly [words: string, id: string])[];
  readonly lowest: string;
}[] = [
  {
    scale: "grade",
    levels: [
      ["优秀|优", "excellent"],
      ["良好|良", "good"],
      ["中等|中", "medium"],
      ["合格|及格", "pass"],
      ["不合格|不及格|较差|差", "fail"],
    ],
    lowest: "fail",
  },
  {
    scale: "quality",
    levels: [
      ["很好|非常好|好", "good"],
      ["较好|比较好", "fairly-good"],
      ["一般|尚可", "fair"],
      ["较差|比较差", "fairly-poor"],
      ["很差|差|不好", "poor"],
    ],
    lowest: "poor",
  },
];
const COUNTED: readonly string[] = ["ABCDE", "一二三四五", "ⅠⅡⅢⅣⅤ"];

/** A level as a word, without 等、级、档 behind it. */
function levelOf(words: string): readonly Level[] {
  const word = words
    .replace(
      /^[^评考]{0,6}(?:被?(?:评为|评定为|评价为|评|定为)|考核为|等级为|获得|获|达到|为)(?=[A-E优良中合及差一二三四五ⅠⅡⅢⅣⅤ])/,
      "",
    )
    .replace(/(?:的|者)$/, "")
    .replace(/^[A-E][.、:：]?(?=[^\dA-E等级档]{2})/, "")
    .replace(/^([达做])不到/, "未$1到");
  const bare = word.replace(/(?:等次|等级|等|级|档次|档|类)$/, "");
  const named = NAMED.flatMap(({ scale, levels, lowest }) =>
    levels.flatMap(([all, id], rank) =>
      all.split("|").includes(bare) ? [{ id, title: word, rank, lowest: id === lowest, scale }] : [],
    ),
  );
  const counted = COUNTED.flatMap((letters) => {
    const rank = bare.length === 1 ? letters.indexOf(bare) : -1;
    // 一 alone is a number; 一等、一级 is a level.
    if (rank < 0 || (letters.startsWith("一") && bare === word)) return [];
    return [{ id: `level-${"abcde".charAt(rank)}`, title: word, rank, lowest: false, scale: letters }];
  });
  const [, all, part, not, stem, short, asked = ""] = STEMMED.exec(word) ?? [];
  if (stem === undefined) return [...named, ...counted];
  const negated = not !== undefined || short !== undefined;
  if (negated && (all ?? part) !== undefined) return [...named, ...counted];
  const rank = negated
    ? 5
    : all !== undefined
      ? 0
      : part === undefined
        ? 1
        : /部分/.test(part) && part !== "大部分"
          ? 4
          : /基本|大/.test(part)
            ? 3
            : 2;
  const id = ["fully", "met", "well", "mostly", "partly", "not"][rank] ?? "";
  return [...named, ...counted, { id, title: word, rank, lowest: negated, scale: `${stem}${asked}` }];
}

const VALUE =
  `[（(](?:系数)?(${NUMBER})[）)]` +
  `|[（(]?(?:系数)(?:为|[:：])?(${NUMBER})[）)]?` +
  `|[:：]?(?:[（(]?(?:得|计|为)?(${NUMBER})分[）)]?)` +
  "|[:：]?[（(]?(?:得|计)?(满分|全分|一半分|一半|不得分|零分)[）)]?" +
  `|[:：]?[（(]?得?(${NUMBER}分?[-—–~～至到]${NUMBER})分?[）)]?`;
const ENTRY = new RegExp(`^(.{1,12}?)(?:${VALUE})[，,、]?`);

/** Reads a sentence such as 优(1)良(0.8)中(0.6)差(0.4) or A等10分，B等8分，C等6分; `undefined` when it is none. */
export function readLevels(sentence: string, weight: number): LevelTable | undefined {
  // Words before a colon say what is rated.
  const rated = /^[^:：，,\d（(]*[:：](.+)$/.exec(sentence)?.[1];
  const found = rated === undefined ? undefined : tableOf(rated, weight);
  return found?.type === "levels" ? found : tableOf(sentence, weight);
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
  const scales = found.flatMap((words) => [...new Set(levelOf(words).map(({ scale }) => scale))]);
  return scales.some((scale, index) => scales.indexOf(scale) !== index);
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
