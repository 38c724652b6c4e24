import { awardScale, unreadAwards, type AwardScale } from "./award-scale.ts";
import { NUMBER, numberOf } from "./numbers.ts";
import type { SheetConventions } from "./read-result.ts";
import { phrasesOf, trim } from "./wording.ts";

const LEVELS: readonly (readonly [words: string, id: string])[] = [
  ["国家级|国家|全国", "national"],
  ["省级|省部级|省", "province"],
  ["市级|地市级|市", "city"],
  ["县级|区级|县区级|区县级|县|区|县（区）级|县(区)级", "county"],
  ["乡镇级|镇级|乡级|片区级|学区级", "town"],
  ["校级", "school"],
  ["特等奖", "special-prize"],
  ["一等奖", "first-prize"],
  ["二等奖", "second-prize"],
  ["三等奖", "third-prize"],
];
const WORDS = LEVELS.flatMap(([words]) => words.split("|")).toSorted((a, b) => b.length - a.length);
/** 省、市 alone are levels only where an honour is given: 获市表彰, not 社区活动. */
const ALL_WORDS = WORDS.map((word) =>
  word.length === 1
    ? `(?<=^|[获得受到被在])${word}(?=级|表彰|表扬|奖|荣誉|先进|示范|优秀|通报|加|得|的)`
    : word.replaceAll(/[()]/g, "\\$&"),
).join("|");
/** Whose prize it is. */
const REGION = /全国|国家|省|市|县|区|乡|镇|校/;
const ONE = `(?:[^，,分\\d]{0,8}?)(${ALL_WORDS})([^，,分\\d每次]{0,8}?)(?:加|得)?(${NUMBER})分`;
const PHRASE = new RegExp(`^${ONE}$`);
const RUN_ON = new RegExp(`((?:加|得)?${NUMBER}分)、?(?=${ALL_WORDS})`, "g");
const HIGHEST =
  /取最高|就高不就低|(?:按|以|取|只计|仅计|就)最高(?:级别|一级|一项|一次|项|级|奖项|等次|分)?|不重复(?:计|加|得|记)|不(?:累|叠)(?:加|计)/;

/** Reads 获省级加2分，市级加1分，取最高; `undefined` when a sentence names fewer than two levels of an honour. */
export function readHonours(
  sentence: string,
  weight: number,
  { highestHonour }: SheetConventions,
): AwardScale | undefined {
  const phrases = phrasesOf(sentence.replaceAll(RUN_ON, "$1，"));
  const awards = phrases.map((phrase) => PHRASE.exec(phrase));
  const given = awards.flatMap((award) => {
    if (award === null) return [];
    const id = LEVELS.find(([words]) => words.split("|").includes(award[1] ?? ""))?.[1] ?? "";
    const title = `${award[1] ?? ""}${trim(award[2] ?? "")}`;
    const before = award[0].slice(0, award[0].indexOf(award[1] ?? ""));
    return [{ id, title, of: REGION.exec(before)?.[0] ?? "", points: numberOf(award[3] ?? "") ?? 0 }];
  });
  if (given.length < 2) return undefined;
  // 全国一等奖, 省一等奖 have two measures, of which one scale holds one.
  const prizes = given.filter(({ id }) => id.endsWith("prize"));
  const [top] = prizes;
  if (
    (prizes.length > 0 && prizes.length < given.length) ||
    prizes.some(({ of }) => of !== "" && of !== top?.of)
  )
    return unreadAwards("几级又分几等奖，要由人写明", "has levels and prizes at once");
  // 国家级10分、省级8分 says what they are worth only with a word on how they count.
  const bare = awards.some((award) => award !== null && !/[加得][^加得]*分$/.test(award[0]));
  const rest = phrases.filter((_phrase, index) => awards[index] === null);
  if (bare && !rest.some((phrase) => HIGHEST.test(phrase))) return undefined;
  if (highestHonour !== true && !rest.some((phrase) => HIGHEST.test(phrase)))
    return unreadAwards(
      "几级都有时是累计还是只取最高，没有写",
      "does not say whether several honours add up or the highest counts",
    );
  if (rest.some((phrase) => !HIGHEST.test(phrase)) || new Set(given.map(({ id }) => id)).size < given.length)
    return unreadAwards("加分句里又有别的话，看不出全貌", "mixes points by level with other words");
  return awardScale(given, weight, "无");
}
