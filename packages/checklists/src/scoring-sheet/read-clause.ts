import type { Bilingual } from "@supervision/domain";
import { bandsGap } from "../scoring/bands-gap.ts";
import { checkItemScoring } from "../scoring/check-item-scoring.ts";
import type { Band, ItemScoring, ScoringRule } from "../scoring/item-scoring.ts";
import { readPhrase, type Phrase } from "./read-phrase.ts";

/**
 * Words of a clause that could not be typed.
 *
 * @term 未能识别的评分语句
 */
export interface UnreadWords {
  /** The words. */
  readonly text: string;
  /** Why they could not be typed. */
  readonly why: Bilingual;
}

/**
 * A clause of a scoring sheet as it was read.
 *
 * @term 评分条款解读
 */
export interface ReadClause {
  /** The rules, under the ids `r1`, `r2` and so on; absent when none could be typed. */
  readonly scoring?: ItemScoring;
  /** Conditions on which the whole depends: `sheet` cancels all points, `grade` is a 一票否决 whose effect the sheet leaves open. */
  readonly vetoes: readonly { readonly text: string; readonly scope: "sheet" | "grade" }[];
  /** Cases in which the clause does not apply (不参评): answer `not-applicable` then. */
  readonly excused: readonly string[];
  /** What could not be typed, and why; nothing of it is in `scoring`. */
  readonly unread: readonly UnreadWords[];
}

/**
 * Reads the scoring words of one clause (每缺一项扣 2 分，最多扣 6 分；未按时上交减半) into typed rules. What it is not sure of it lists and
 * leaves out; it never guesses: 酌情 without a range, bands with gaps, 每低 1 个百分点 without a word on parts of a step, and the like.
 *
 * @example
 * ```ts
 * import { readClause } from "@supervision/checklists/scoring-sheet";
 * const { scoring, unread } = readClause("每缺一项扣2分，最多扣6分；字迹潦草酌情扣分。", 10);
 * console.log(scoring?.rules); // => { r1: { type: 'deduct', points: 2, each: true, text: '缺一项', most: 6 } }
 * console.log(unread[0]?.text, unread[0]?.why.zh); // => 字迹潦草酌情扣分 酌情没有写明从几分到几分
 * ```
 */
export function readClause(words: string, weight: number): ReadClause {
  const reading = startReading(weight);
  for (const sentence of apart(normal(words)).split(/[；;。\n]+/)) reading.sentence(sentence);
  return reading.result();
}

interface Read {
  rule: ScoringRule;
  readonly words: string;
}

function startReading(weight: number): {
  readonly sentence: (sentence: string) => void;
  readonly result: () => ReadClause;
} {
  const rules: Read[] = [];
  const bands: { readonly text: string; readonly band: Band; readonly words: string }[] = [];
  const unread: UnreadWords[] = [];
  const vetoes: { text: string; scope: "sheet" | "grade" }[] = [];
  const excused: string[] = [];
  let least: number | undefined;
  /** Distances wait for a word on parts of a step. */
  const undecided = new Set<Read>();

  const modify = (
    words: string,
    phrase: Extract<Phrase, { readonly type: "most" } | { readonly type: "steps" }>,
  ): void => {
    const last = rules.at(-1);
    const { rule } = last ?? {};
    const counts = rule?.type === "deduct" || rule?.type === "award" || rule?.type === "distance";
    if (last !== undefined && phrase.type === "most" && counts) last.rule = { ...rule, most: phrase.points };
    else if (last !== undefined && phrase.type === "steps" && rule?.type === "distance") {
      last.rule = { ...rule, steps: phrase.steps };
      undecided.delete(last);
    } else
      unread.push({
        text: words,
        why: { zh: "看不出限制的是哪条规则", en: "does not say which rule it limits" },
      });
  };

  const take = (phrase: Phrase, words: string): void => {
    switch (phrase.type) {
      case "rules":
        for (const rule of phrase.rules) {
          const read = { rule, words };
          rules.push(read);
          if (rule.type === "distance") undecided.add(read);
        }
        break;
      case "band":
        bands.push({ text: phrase.text, band: phrase.band, words });
        break;
      case "most":
      case "steps":
        modify(words, phrase);
        break;
      case "least":
        if (phrase.points <= weight) least = phrase.points;
        else
          unread.push({
            text: words,
            why: { zh: `超过本条${weight}分`, en: `is above the ${weight} points of the clause` },
          });
        break;
      case "veto":
        vetoes.push({ text: phrase.text, scope: phrase.scope });
        break;
      case "excused":
        excused.push(phrase.text);
        break;
      case "unread":
        unread.push({ text: words, why: phrase.why });
        break;
      case "again":
        if (rules.at(-1)?.rule.type !== "void")
          unread.push({ text: words, why: { zh: "没有写什么情形", en: "does not say what it looks for" } });
        break;
      case "nothing":
      case "text":
        break;
    }
  };

  return {
    sentence: (sentence) => {
      let before = "";
      for (const words of sentence.split(/[，,]/).map((part) => part.trim())) {
        if (words === "") continue;
        const phrase = readPhrase(before, words, weight);
        const all = before === "" ? words : `${before}，${words}`;
        if (phrase.type === "text") before = all;
        else {
          take(phrase, all);
          before = "";
        }
      }
      if (before !== "")
        unread.push({
          text: before,
          why: { zh: "没有写怎么计分", en: "does not say what it does to the points" },
        });
    },
    result: () => {
      for (const read of undecided)
        drop(rules, unread, read, {
          zh: "没有写不足一级怎么算",
          en: "does not say what a part of a step costs",
        });
      const banded = readBands(bands, unread);
      if (banded !== undefined) rules.push(banded);
      dropUnfit(rules, unread, weight);
      settleStart(rules, unread, weight);
      const typed = rules.map(({ rule }, index) => [`r${index + 1}`, rule] as const);
      const gives = rules.some(({ rule }) => isGiving(rule));
      return {
        ...(typed.length === 0
          ? {}
          : {
              scoring: {
                start: gives ? "nothing" : "full",
                rules: Object.fromEntries(typed),
                ...(least === undefined ? {} : { least }),
              },
            }),
        vetoes,
        excused,
        unread,
      };
    },
  };
}

/** Bands of one clause make one rule, if together they cover every value once. */
function readBands(
  bands: readonly { readonly text: string; readonly band: Band; readonly words: string }[],
  unread: UnreadWords[],
): Read | undefined {
  const [first] = bands;
  if (first === undefined) return undefined;
  const words = bands.map((each) => each.words).join("，");
  const { points, ...on } = first.band;
  // One band without points says what leaves nothing.
  if (bands.length === 1 && points === 0)
    return { words, rule: { type: "void", on, ...(first.text === "" ? {} : { text: first.text }) } };
  const gap = bandsGap(bands.map(({ band }) => band));
  if (gap !== undefined || bands.some(({ text }) => text !== "" && text !== first.text)) {
    unread.push({
      text: words,
      why: {
        zh: `各档没有恰好接上（${gap ?? "所指不一"}）`,
        en: `its bands do not meet (${gap ?? "several measures"})`,
      },
    });
    return undefined;
  }
  const text = first.text === "" ? {} : { text: first.text };
  return { words, rule: { type: "bands", bands: bands.map(({ band }) => band), ...text } };
}

/** A rule no edition would accept, such as one that takes more than the clause has, was not what the sheet meant. */
function dropUnfit(rules: Read[], unread: UnreadWords[], weight: number): void {
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

/** Deductions start from all points and awards from none; a clause with both must give all its points away first. */
function settleStart(rules: Read[], unread: UnreadWords[], weight: number): void {
  const takes = rules.some(({ rule }) => isTaking(rule));
  const gifts = rules.filter(({ rule }) => isGiving(rule));
  if (!takes || gifts.length === 0 || gifts.some(({ rule }) => rule.type === "bands")) return;
  const given = gifts.reduce(
    (sum, { rule }) => sum + (rule.type === "award" && rule.each !== true ? rule.points : 0),
    0,
  );
  if (given === weight) return;
  const why = {
    zh: "又扣又加，看不出从几分起算",
    en: "both gives and takes points without saying from how many",
  };
  for (const read of gifts) drop(rules, unread, read, why);
}

function drop(rules: Read[], unread: UnreadWords[], read: Read, why: Bilingual): void {
  rules.splice(rules.indexOf(read), 1);
  unread.push({ text: read.words, why });
}

function isGiving(rule: ScoringRule): boolean {
  return (
    rule.type === "award" || rule.type === "bands" || (rule.type === "discretion" && rule.effect === "award")
  );
}

function isTaking(rule: ScoringRule): boolean {
  return (
    rule.type === "deduct" ||
    rule.type === "distance" ||
    (rule.type === "discretion" && rule.effect === "deduct")
  );
}

/** Words in brackets that say something about points stand as sentences of their own. */
function apart(words: string): string {
  const asides: string[] = [];
  const rest = words.replaceAll(/[（(]([^（）()]*)[）)]/g, (all: string, aside: string) => {
    if (!/扣|得|减|分|参评|缺项|否决/.test(aside)) return all;
    asides.push(aside);
    return "";
  });
  return [rest, ...asides].join("；");
}

/** Full-width digits and signs as plain ones, blanks gone. */
function normal(words: string): string {
  return words
    .replaceAll(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/[ \t\u3000]+/g, "");
}
