import type { Bilingual } from "@supervision/domain";
import { checkItemScoring } from "../scoring/check-item-scoring.ts";
import type { ItemScoring, ScoringRule } from "../scoring/item-scoring.ts";
import { REASONS } from "./reasons.ts";
import { isWithin } from "../scoring/occurrences.ts";
import type { UnreadWords } from "./read-result.ts";

/** A rule and the words it was read from. */
export interface Read {
  /** The rule. */
  rule: ScoringRule;
  /** The words. */
  readonly words: string;
  /** Place of the sentence it stands in. */
  readonly sentence: number;
}

/** A rule no edition would accept, such as one that takes more than the clause has, was not what the sheet meant. */
export function dropUnfit(rules: Read[], unread: UnreadWords[], weight: number): void {
  for (const read of rules.slice()) {
    const start = isGiving(read.rule) ? "nothing" : "full";
    const clause = { title: read.words, answer: { type: "marks" }, weight } as const;
    const [issue] = checkItemScoring(
      "clause",
      { ...clause, scoring: { start, rules: { rule: read.rule } } },
      [],
    );
    if (issue !== undefined)
      drop(rules, unread, read, {
        zh: `与本条${weight}分不符：${issue.message.zh.split("：").at(-1) ?? ""}`,
        en: `does not fit ${weight} points: ${issue.message.en.split(": ").at(-1) ?? ""}`,
      });
  }
}

/** 低于90%扣2分，低于80%扣5分: below 80 nobody knows whether both count. */
export function dropOverlaps(rules: Read[], unread: UnreadWords[]): void {
  const compared = rules.flatMap((read) => {
    const { rule } = read;
    if ((rule.type !== "deduct" && rule.type !== "award") || rule.on === undefined) return [];
    const { on, text, type } = rule;
    if ("value" in on || "chosen" in on || "missing" in on || "column" in on) return [];
    return [{ read, on, text, type }];
  });
  const clash = compared.filter((one) =>
    compared.some((other) => {
      if (one === other || one.type !== other.type || one.text !== other.text) return false;
      const probes = [one.on, other.on]
        .flatMap((on) => Object.values(on))
        .flatMap((edge) => [edge - 1e-6, edge, edge + 1e-6]);
      return probes.some((value) => isWithin(one.on, value) && isWithin(other.on, value));
    }),
  );
  const why = {
    zh: "几档相互重叠，看不出是只算一档还是都算",
    en: "overlaps with another step without saying whether both count",
  };
  for (const { read } of clash) drop(rules, unread, read, why);
}

const HOW_GRAVE = /(?:^|，|情节|程度|问题)(?:一般|较?轻微?|较?重|较?严重|特别严重|恶劣)(?:的|者)?$/;

/** 一般的扣1-3分，严重的扣4-6分: judged as one or the other, but nobody wrote so. */
export function dropGraveness(rules: Read[], unread: UnreadWords[]): void {
  const found = rules.filter(({ rule }) => rule.type === "discretion" && HOW_GRAVE.test(rule.text ?? ""));
  if (found.length < 2) return;
  const why = {
    zh: "按轻重分了几个范围，看不出是只算一个还是都算",
    en: "has ranges by how grave it is without saying whether one or all count",
  };
  for (const read of found) drop(rules, unread, read, why);
}

/** A sign of comparison left in the words of a rule compares something that was not understood. */
export function dropUnreadComparisons(rules: Read[], unread: UnreadWords[]): void {
  const why = {
    zh: "比较的数值或单位没有读懂",
    en: "compares with a number or unit that was not understood",
  };
  for (const read of rules.slice())
    if (/[<>≤≥＜＞]/.test(read.rule.text ?? "")) drop(rules, unread, read, why);
}

/** A comparison, and points given for it: one line of a table of bands. */
const LINE_OF_TABLE =
  /(?:[<>≤≥＜＞]|以上|以下|以内|不足|低于|高于|超过|少于|多于|达到|\d(?:[^\d，；]{0,6})?[-–—~～至到]\d).*(?<![扣减])\d分/;

/**
 * 95%（含）以上得5分；90%（含）-95%得4分；85%以下0分: when one line of a table could not be typed, what was typed of the others would
 * contradict it (everything from 85 up would be full points), so the measures of the clause are listed with it.
 */
export function dropBesideUnreadBands(rules: Read[], unread: UnreadWords[]): void {
  if (!unread.some(({ text }) => LINE_OF_TABLE.test(text) && !/[扣减]/.test(text))) return;
  const why = {
    zh: "同一张分档表里有没读懂的档，整张表要由人写明",
    en: "stands in a table of bands one line of which could not be typed",
  };
  for (const read of rules.slice()) if (isMeasuring(read)) drop(rules, unread, read, why);
}

function isMeasuring({ rule, words }: Read): boolean {
  if (rule.type === "bands" || rule.type === "distance") return true;
  if (rule.type === "discretion") return false;
  const { on } = rule;
  if (on !== undefined) return !("value" in on || "chosen" in on || "missing" in on || "column" in on);
  return /以上|以下/.test(words);
}

const ALL_OF_IT =
  /(?:全部|齐全|完整|规范|达标|完成|健全|合格|到位|良好|开足|开齐|充足|(?:符合|达到|满足)(?:规定|相关)?(?:要求|标准|规定|条件)?)$/;

/**
 * Deductions start from all points and awards from none. A clause with both must give all its points away first, or say with its award that
 * nothing is missing (齐全得10分，每缺一项扣2分).
 */
export function settleStart(rules: Read[], unread: UnreadWords[], weight: number): ItemScoring["start"] {
  const once = rules.filter(({ rule }) => rule.type === "award" && rule.each !== true);
  const given = once.reduce((sum, { rule }) => sum + (rule.type === "award" ? rule.points : 0), 0);
  if (given > weight && once.length > 1) {
    const why = {
      zh: `各项得分加起来超过本条${weight}分，看不出能否累加`,
      en: `gives more than the ${weight} points of the clause in all`,
    };
    for (const read of once) drop(rules, unread, read, why);
  }
  // 得一半分 beside awards is a level of its own, or half of them.
  if (rules.some(({ rule }) => isGiving(rule)))
    for (const read of rules.filter((each) => each.rule.type === "halve" && each.words.includes("得一半")))
      drop(rules, unread, read, {
        zh: "看不出是得本条的一半还是减半",
        en: "may give half of the clause or halve what is left",
      });
  const takes = rules.some(({ rule }) => isTaking(rule));
  const gifts = rules.filter(({ rule }) => isGiving(rule));
  if (!takes || gifts.length === 0) return gifts.length > 0 ? "nothing" : "full";
  if (gifts.some(({ rule }) => rule.type === "bands")) return "nothing";
  // 制度得2分，记录得2分，缺一项扣1分: what is missing was not given either.
  if (once.length > 1) {
    const why = { zh: "缺的本来就没有得分，看不出是否再扣", en: "may take points off what was not given" };
    for (const read of rules.filter(
      ({ rule }) =>
        rule.type === "deduct" && rule.each === true && /(?:缺少?|少)(?:一|1).{1,3}$/.test(rule.text ?? ""),
    ))
      drop(rules, unread, read, why);
    if (!rules.some(({ rule }) => isTaking(rule))) return "nothing";
  }
  const [gift] = gifts;
  if (
    gifts.length === 1 &&
    gift?.rule.type === "award" &&
    gift.rule.points === weight &&
    gift.rule.each !== true
  ) {
    const { text = "", on } = gift.rule;
    if (on === undefined && ALL_OF_IT.test(text.replace(/(?:的|者)$/, ""))) {
      rules.splice(rules.indexOf(gift), 1);
      return "full";
    }
  } else if (given === weight && once.length === gifts.length && !once.some(({ rule }) => "on" in rule))
    return "nothing";
  const why = REASONS.noStart;
  for (const read of gifts) drop(rules, unread, read, why);
  return "full";
}

/** Takes a rule out and lists its words. */
export function drop(rules: Read[], unread: UnreadWords[], read: Read, why: Bilingual): void {
  rules.splice(rules.indexOf(read), 1);
  unread.push({ text: read.words, why });
}

/** Says whether a rule gives points. */
export function isGiving(rule: ScoringRule): boolean {
  return (
    rule.type === "award" || rule.type === "bands" || (rule.type === "discretion" && rule.effect === "award")
  );
}

/** Says whether a rule takes points off. */
export function isTaking(rule: ScoringRule): boolean {
  return (
    rule.type === "deduct" ||
    rule.type === "distance" ||
    (rule.type === "discretion" && rule.effect === "deduct")
  );
}
