import type { Bilingual } from "@supervision/domain";
import type { Band, ScoringRule } from "../scoring/item-scoring.ts";
import { boundsOf } from "./bounds.ts";
import { NUMBER, numberOf } from "./numbers.ts";

/**
 * What one phrase of a clause says. `nothing`: it says that nothing happens; `again`: it repeats a 不得分; `text`: it is the beginning of the next phrase.
 */
export type Phrase =
  | { readonly type: "rules"; readonly rules: readonly ScoringRule[] }
  | { readonly type: "band"; readonly text: string; readonly band: Band }
  | { readonly type: "most"; readonly points: number }
  | { readonly type: "least"; readonly points: number }
  | { readonly type: "steps"; readonly steps: "full" | "begun" }
  | { readonly type: "veto"; readonly text: string; readonly scope: "sheet" | "grade" }
  | { readonly type: "excused"; readonly text: string }
  | { readonly type: "nothing" }
  | { readonly type: "again" }
  | { readonly type: "text" }
  | { readonly type: "unread"; readonly why: Bilingual };

const DASH = "[-–—~～至到]";
const POINTS = `(${NUMBER})分`;
const THIS = "(?:此项|该项|本项|本条)?";

/** What is behind `text` of a rule nothing is said about. */
export const EACH_PLACE = "处";
/** The same for rules that count once. */
export const THE_CASE = "有此情形";

const RANGE = new RegExp(`^(.*?)(?:酌情|酌)(扣|减|给|得|加)${DASH}?(${NUMBER})分?${DASH}(${NUMBER})分$`);
const PARTS = new RegExp(`^(.+?)各占(${NUMBER})分，?各$`);
const BARE_RANGE = new RegExp(`(?:扣|减)(${NUMBER})分?${DASH}(${NUMBER})分$`);
const MOST = new RegExp(
  `^(?:最多|至多|累计最多|累计不超过)[扣得加]?${POINTS}(?:为止|为限)?$|^[扣得加]${POINTS}为限$`,
);
const LEAST = new RegExp(`^(?:最低|最少|保底)得?${POINTS}$`);
const BEGUN = /^不足.*(?:按|算|计).*(?:计|算|扣)?$/;
const NOT_BEGUN = /^不足.*(?:不计|不扣|不算)$/;
const VOID = new RegExp(
  `^(.*?)(?:${THIS}(?:不得分|不计分|得0分|记0分|计0分|得零分)|扣完${THIS}分数?|视为无${THIS}(?:不得分|不计分)?)$`,
);
const SHEET = /^(.*?)(?:整表|全表|整个检查|检查|总评|全部)(?:不得分|不计分|得0分|记0分)$/;
const VETO = /^(?:对)?(.*?)(?:实行|实施)?["“]?一票否决["”]?(?:制)?$/;
const EXCUSED = /^(.*?)(?:的|者)?(?:不参评|合理缺项|不列入考核|不纳入考核|不计入满分)$/;
const HALVE = /^(.*?)(?:减半(?:计分|得分)?|得一半分|折半计分)$/;
const NOTHING = /^(?:.*?)?(?:不扣不加|不加不扣|扣完为止|扣完本项为止|直至扣完)$/;
const EACH_OTHER = new RegExp(`^(.*?)(?:各|分别)扣${POINTS}$`);
const ONE_MISSING = /^(?:缺|少|漏)(?:一|1)(?:项|样|个|篇|次|处|本|份|人|节|条|种|科)/;
const EACH = new RegExp(`^每(.+?)(扣|减|得|加)${POINTS}$`);
const ONCE = new RegExp(`^(.*?)(扣|减|得|加)${POINTS}$`);
const BAND = new RegExp(`^(.*?)得${POINTS}$`);
const FULL = /^(.*?)得满分$/;
const DISTANCE = new RegExp(
  `^(.*?)，?每(低|超|高)(?:于|过|出)?(${NUMBER})?(?:个百分点|百分点|分钟|小时|个|%|％|人|次|节|天)?扣${POINTS}$`,
);
/** 每周、每班 and the like say how often or for whom, not that every occurrence counts. */
const NO_OCCURRENCE =
  /^(?:一|1)?(?:个)?(?:天|日|周|星期|月|季|学期|学年|年|班|生|人|位|名|校|科|课|节|位|师)/;
const SEVERAL_POINTS = new RegExp(`(?:扣|减|得|加)${NUMBER}分`);
const QUANTIFIED = /(?:发现|有|出现|存在)?(?:一|1)(?:项|处|次|人|例|起|个|篇|份|样)/;

/** Reads one phrase; `text` is what stood before it without an action of its own. */
export function readPhrase(text: string, phrase: string, weight: number): Phrase {
  const whole = joined(text, phrase);
  if (NOTHING.test(phrase)) return { type: "nothing" };
  const most = firstNumber(MOST.exec(phrase));
  if (most !== undefined) return { type: "most", points: most };
  const least = firstNumber(LEAST.exec(phrase));
  if (least !== undefined) return { type: "least", points: least };
  if (NOT_BEGUN.test(phrase)) return { type: "steps", steps: "full" };
  if (BEGUN.test(phrase)) return { type: "steps", steps: "begun" };
  const sheet = SHEET.exec(whole)?.[1];
  if (sheet !== undefined && sheet !== "") return { type: "veto", text: trim(sheet), scope: "sheet" };
  const veto = VETO.exec(whole)?.[1];
  if (veto !== undefined) return { type: "veto", text: trim(veto), scope: "grade" };
  const excused = EXCUSED.exec(whole)?.[1];
  if (excused !== undefined) return { type: "excused", text: trim(excused) };
  return readAction(text, phrase, weight);
}

function readAction(text: string, phrase: string, weight: number): Phrase {
  const whole = joined(text, phrase);
  if (/酌/.test(phrase)) return readRange(whole, weight);
  if (BARE_RANGE.test(phrase))
    return unread("写了分数范围，没有写酌情，看不出由谁定", "gives a range without saying who judges");
  if (/不(?:扣|减|加)分?/.test(phrase))
    return unread("是别的规则的例外，要由人写明", "is an exception to another rule");
  const distance = DISTANCE.exec(whole);
  if (distance !== null) return readDistance(distance);
  const listed = EACH_OTHER.exec(whole);
  if (listed !== null) return readListed(listed);
  const full = FULL.exec(whole)?.[1];
  if (full !== undefined) return one(withText({ type: "award", points: weight }, full));
  const each = EACH.exec(phrase);
  if (each !== null) return readEach(each, text);
  const halve = HALVE.exec(whole)?.[1];
  if (halve !== undefined) return trim(halve) === "" ? NO_CASE : one(withText({ type: "halve" }, halve));
  const band = BAND.exec(whole);
  const compared = boundsOf(band?.[1] ?? "");
  const worth = numberOf(band?.[2] ?? "");
  if (compared !== undefined && worth !== undefined)
    return { type: "band", text: trim(compared.text), band: { ...compared.bounds, points: worth } };
  const nothing = VOID.exec(whole)?.[1];
  if (nothing !== undefined) return trim(nothing) === "" ? AGAIN : one(withText({ type: "void" }, nothing));
  const once = ONCE.exec(whole);
  if (once !== null) return readOnce(once, phrase);
  return /分/.test(phrase) && /扣|减|加|得/.test(phrase)
    ? unread("句式不认识", "is no known phrase")
    : { type: "text" };
}

function readRange(whole: string, weight: number): Phrase {
  const [, text = "", verb = "", from = "", to = ""] = RANGE.exec(whole) ?? [];
  const [least, most] = [numberOf(from), numberOf(to)];
  if (least === undefined || most === undefined || least > most)
    return unread("酌情没有写明从几分到几分", "leaves points to judgement without a range");
  const effect = verb === "扣" || verb === "减" ? "deduct" : "award";
  const said = trim(text);
  const range = { type: "discretion", effect, least, most } as const;
  if (said === "") return NO_CASE;
  if (said === THE_CASE) return one(range);
  if (!said.endsWith("各") && !/各占|分别/.test(said)) return one({ ...range, text: said });
  // 规模和班额各占10分，各酌扣5-10分: the parts tell themselves apart when their points make up the clause.
  const [, things = "", part = ""] = PARTS.exec(said) ?? [];
  const names = things.split(/、|和|与|及/).map(trim);
  if (names.length < 2 || names.length * (numberOf(part) ?? 0) !== weight)
    return unread("“各”所指的几样分不清", "does not tell apart the things it means");
  return { type: "rules", rules: names.map((name): ScoringRule => ({ ...range, text: name })) };
}

function readDistance([, before = "", direction = "", step = "", points = ""]: RegExpExecArray): Phrase {
  const side = direction === "低" || direction === "少" ? "below" : "above";
  const compared = boundsOf(trim(before));
  const standard =
    compared === undefined ? undefined : side === "below" ? compared.bounds.below : compared.bounds.above;
  const [per, each] = [step === "" ? 1 : numberOf(step), numberOf(points)];
  if (per === undefined || each === undefined || standard === undefined || compared === undefined)
    return unread("没有写明低于（超过）多少起扣", "does not say from which value on points are lost");
  const { text } = compared;
  return one({
    type: "distance",
    side,
    standard,
    per,
    points: each,
    steps: "full",
    ...(text === "" ? {} : { text: trim(text) }),
  });
}

function readListed([, things = "", points = ""]: RegExpExecArray): Phrase {
  const parts = things.split("、").map(trim);
  const each = numberOf(points);
  if (each === undefined || parts.length < 2 || parts.some((part) => part === "" || /和|与|及|或/.test(part)))
    return unread("“各扣”所指的几样分不清", "does not tell apart the things it means");
  return { type: "rules", rules: parts.map((text): ScoringRule => ({ type: "deduct", points: each, text })) };
}

function readEach([, words = "", verb = "", points = ""]: RegExpExecArray, before: string): Phrase {
  const each = numberOf(points);
  if (each === undefined) return unread("分数看不懂", "gives points that cannot be read");
  if (NO_OCCURRENCE.test(words))
    return unread(
      "“每”说的是频次或对象，看不出扣几次",
      "says how often or for whom, not that every occurrence counts",
    );
  const said = trim(before === "" ? words : `${before}，${words}`);
  if (SEVERAL_POINTS.test(said)) return SEVERAL;
  const type = verb === "扣" || verb === "减" ? "deduct" : "award";
  return one({ type, points: each, each: true, ...(said === EACH_PLACE ? {} : { text: said }) });
}

function readOnce([, words = "", verb = "", points = ""]: RegExpExecArray, phrase: string): Phrase {
  const value = numberOf(points);
  if (value === undefined) return unread("分数看不懂", "gives points that cannot be read");
  const type = verb === "扣" || verb === "减" ? "deduct" : "award";
  const said = trim(words);
  if (said === "") return NO_CASE;
  if (SEVERAL_POINTS.test(said)) return SEVERAL;
  const phrased = phrase.slice(0, phrase.lastIndexOf(verb));
  const [, thing] = /^(.+?)每(?:项|次|个|处|篇|例|起|份|本|件)$/.exec(said) ?? [];
  if (thing !== undefined) return one({ type, points: value, each: true, text: trim(thing) });
  if (phrased.includes("每")) return unread("“每”的意思不清", "leaves open what every occurrence is");
  if (type === "award" && /\d/.test(said))
    return unread("档的上下界没有写明", "does not state the bounds of its band");
  if (type === "deduct" && ONE_MISSING.test(phrase))
    return one({ type, points: value, each: true, text: said });
  if (QUANTIFIED.test(said))
    return unread("没有写“每”，看不出是算一次还是每次都算", "does not say whether every occurrence counts");
  return value === 0 ? { type: "nothing" } : one(withText({ type, points: value }, said));
}

const NO_CASE: Phrase = {
  type: "unread",
  why: { zh: "没有写什么情形", en: "does not say what it looks for" },
};

/** 不得分 with nothing before it repeats what the phrase before it said, or says nothing. */
const AGAIN: Phrase = { type: "again" };

const SEVERAL: Phrase = {
  type: "unread",
  why: { zh: "一句里有几个分数", en: "gives several points in one phrase" },
};

/** Sets what a rule looks at: a comparison with a number where the words are one, else the words. */
function withText<
  Rule extends Extract<ScoringRule, { readonly type: "deduct" | "award" | "halve" | "void" }>,
>(rule: Rule, words: string): Rule {
  const said = trim(words);
  if (said === THE_CASE || said === "") return rule;
  const compared = boundsOf(said);
  if (compared === undefined) return { ...rule, text: said };
  return { ...rule, ...(compared.text === "" ? {} : { text: trim(compared.text) }), on: compared.bounds };
}

function one(rule: ScoringRule): Phrase {
  return { type: "rules", rules: [rule] };
}

function unread(zh: string, en: string): Phrase {
  return { type: "unread", why: { zh, en } };
}

function joined(text: string, phrase: string): string {
  return text === "" ? phrase : `${text}，${phrase}`;
}

function firstNumber(match: RegExpExecArray | null): number | undefined {
  const text = match?.slice(1).find((group) => group !== undefined);
  return text === undefined ? undefined : numberOf(text);
}

function trim(text: string): string {
  return text.replaceAll(/^[，,：:\s]+|[，,：:\s]+$/g, "");
}
