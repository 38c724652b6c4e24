import { NUMBER } from "./numbers.ts";
import { UNIT } from "./units.ts";

const JUDGED = new RegExp(
  "(?:视|根据|按照|按|依据|依|据|看)(?:其|具体|实际|缺失|违规|违纪|不同|问题|完成|落实|整改|严重)*" +
    "(?:情况|情形|情节|程度|轻重|质量)(?:的?(?:轻重|大小|严重程度|严重|好坏|不同))*[，,]?(?:酌情|酌)?(?=[扣减加给得])",
  "g",
);
const WITHIN = new RegExp(
  `酌(?:情)?([扣减加给得])分?[，,（(]?(?:最多|最高|至多|不超过|上限)(?:为|不超过)?[扣加得给]?(${NUMBER})分[）)]?|酌(?:情)?([扣减加给得])分?(${NUMBER})分(?:以内|以下|之内)`,
  "g",
);

/** Ways to write the same thing, each with the one that is read. The order matters. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/％/g, "%"],
  // A half-width stop ends a sentence behind 分, 止 or a bracket, and at the end.
  [/(?<=[分止）)])\.(?!\d(?![、.)）]))|(?<=[\u4e00-\u9fff])\.$/g, "。"],
  // 90%（含90%）以上, 90%以上（含本数） say （含）.
  [
    /[（(](不?)(?:包?含|包括)(?:本数|本级|\d+(?:\.\d+)?(?:%|分钟|小时|[人次节篇项门天年分])?)[）)]/g,
    "（$1含）",
  ],
  [/百分之百/g, "100%"],
  [/百分之([零一二两三四五六七八九十百]+|\d+(?:\.\d+)?)/g, "$1%"],
  [/[①-⑳]/g, "；"],
  [
    /(^|[；;。\n])(?:[（(](?:\d+|[一二三四五六七八九十]+)[）)]|\d+[.、](?!\d)|[一二三四五六七八九十]+、)/g,
    "$1",
  ],
  [
    /(^|[；;。\n])(?:评分标准|评分办法|评分细则|计分标准|计分办法|扣分标准|扣分办法|得分标准|加分标准)[:：]/g,
    "$1",
  ],
  [/扣(?:除|减|去|掉)(?=[\d零一二两三四五六七八九十半])|减扣/g, "扣"],
  [/([扣减加给得])分(?:为|[:：])?(?=\d)/g, "$1"],
  // 计2分、给2分 say 得2分; 合计、酌情给 do not.
  [
    new RegExp(`(?<![合总共累统预加扣估])(?:计|记|给|赋)(?:为|予)?(?=${NUMBER}分)(?<!酌情给|酌给)`, "g"),
    "得",
  ],
  // 缺一项-2分, 获奖+2分; not 1-2分.
  [new RegExp(`(?<![\\d零一二两三四五六七八九十半分%扣减加给得])[-—–](?=${NUMBER}分)`, "g"), "扣"],
  [new RegExp(`(?<![\\d零一二两三四五六七八九十半分%扣减加给得])\\+(?=${NUMBER}分)`, "g"), "加"],
  [new RegExp(`([扣减加得])(${NUMBER})分[/／](${UNIT})`, "g"), "每$3$1$2分"],
  // 无计划扣2分、无总结扣1分 are two phrases.
  [new RegExp(`([扣减加得]${NUMBER}分)、`, "g"), "$1，"],
  [JUDGED, "酌情"],
  [WITHIN, "酌情$1$3不超过$2$4分"],
];

const LISTED = new RegExp(
  `([^，,。；;：:、\\n]+(?:、[^，,。；;：:、\\n]+)+?)(?:的|者)?[，,]?(?:分别|依次)(?:为)?([扣减加得])(${NUMBER}分?(?:、${NUMBER}分?)+)(?=[，,。；;（(\\n]|$)`,
  "g",
);
/** What the things of a list end in alike: 国家级、省级、市级表彰 are three 表彰, 迟到、早退每人次 are both by 人次. */
const LEVEL_THEN = /级([^级]+)$/;
const EVERY_THEN = /(每.{1,3})$/;

/** 国家级、省级、市级分别加5、3、1分 is written out: 国家级加5分，省级加3分，市级加1分; left as it is where things and points do not pair. */
function writtenOut(words: string): string {
  return words.replaceAll(LISTED, (all: string, things: string, verb: string, points: string) => {
    const names = things
      .replace(/^(?:按照|按|分为|分)/, "")
      .replace(/(?<=[优良中差好般格])[两二三四五]个?(?:等次|等级|档次|等|级|档)$/, "")
      .replace(/[两二三四五](?:项|者|类|种|个?方面)$/, "")
      .split("、")
      .map((name) => name.replace(/(?:的|者)$/, ""));
    const worths = points.split("、").map((worth) => worth.replace(/分$/, ""));
    const [last = "", ...others] = names.toReversed();
    if (names.length !== worths.length || others.some((name) => name.includes("每"))) return all;
    const every = EVERY_THEN.exec(last)?.[1];
    if (every === undefined && last.includes("每")) return all;
    const isLevels = others.every((name) => name.endsWith("级"));
    const tail = every ?? (isLevels ? LEVEL_THEN.exec(last)?.[1] : undefined) ?? "";
    return names
      .map((name, index) => `${name}${index < others.length ? tail : ""}${verb}${worths[index] ?? ""}分`)
      .join("，");
  });
}

/** The words with one way of writing for each thing: half-width digits and signs, no blanks, no numbers of paragraphs. */
export function normal(words: string): string {
  const half = words.replaceAll(/[０-９．－＋]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const plain = half.replaceAll(/[ \t\u3000]+/g, "");
  return SAME.reduce((text, [pattern, as]) => text.replaceAll(pattern, as), writtenOut(plain));
}

/** 达到90%得满分，每低1个百分点扣…: the first half says from where on points are lost. */
export function withoutFullPoints(words: string, weight: number): string {
  return words.replaceAll(
    new RegExp(
      `得(?:满分|${String(weight).replace(".", "\\.")}分)(?:的)?[，,](?=每(?:低|少|差|高|超|多|下降|降低|减少|增加))`,
      "g",
    ),
    "，",
  );
}

/** Sentences; words in brackets that say something about points stand as sentences of their own. */
export function sentencesOf(words: string): readonly string[] {
  return words
    .split(/[；;。！!\n]+/)
    .flatMap((sentence) => {
      const asides: string[] = [];
      const rest = sentence.replaceAll(/[（(]([^（）()]*)[）)]/g, (all: string, aside: string) => {
        if (!/扣|得|减|分|参评|缺项|否决|最高|累计|重复/.test(aside)) return all;
        asides.push(aside);
        return "";
      });
      return [rest, ...asides];
    })
    .filter((sentence) => sentence !== "");
}

/** The phrases of a sentence. */
export function phrasesOf(sentence: string): readonly string[] {
  return sentence
    .split(/[，,]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Without punctuation at either end. */
export function trim(text: string): string {
  return text.replaceAll(/^[，,：:、\s]+|[，,：:、\s]+$/g, "");
}

/** Brackets as phrases of their own. */
export function withoutBrackets(sentence: string): string {
  return sentence.replaceAll(/[（(]([^（）()]*(?:最高|重复|累|叠|就低)[^（）()]*)[）)]/g, "，$1，");
}
