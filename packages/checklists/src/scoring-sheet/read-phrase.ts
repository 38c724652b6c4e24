import type { ScoringRule } from "../scoring/item-scoring.ts";
import { boundsOf, type Compared } from "./bounds.ts";
import { NUMBER, numberOf } from "./numbers.ts";
import { EACH_PLACE, NO_CASE, one, unread, withText, type Phrase } from "./phrase.ts";
import { readDistance } from "./read-distance.ts";
import { readEach, readOnce, SEVERAL_POINTS } from "./read-points.ts";
import { readRange } from "./read-range.ts";
import { COUNTER, isCounted, UNIT } from "./units.ts";
import { trim } from "./wording.ts";

const DASH = "[-–—~～至到]";
const POINTS = `(${NUMBER})分`;
const CLAUSE = "(?:此项|该项|本项|本条|该条|此条|本指标)";
const BARE_RANGE = new RegExp(`^(.*?)(扣|减|加|得)(${NUMBER})分?${DASH}(${NUMBER})分$`);
/** 扣5分以内 leaves everything up to there. */
const WITHIN = new RegExp(`^(.*?)(扣|减|加)(${NUMBER})分(?:以内|之内)$`);
/** A count or a comparison in the case: the range may go with the count. */
const SAID_BY_COUNT = new RegExp(`${NUMBER}${UNIT}|\\d|每|各|分别|任何?一|缺一|少一`);
const MOST_TIMES = new RegExp(`^(?:最多|至多|不超过|最高)(?:计|算|扣|加)?(${NUMBER})${COUNTER}$`);
const ALL_OF_IT = `${CLAUSE}|扣分|加分|得分|加分累计|扣分累计|累计|合计|共|共计|总共|累计扣分|合计扣分`;
const MOST = new RegExp(
  `^(${ALL_OF_IT})?(?:最多|最高|至多|不超过|上限|封顶)(${ALL_OF_IT})?(?:为|不超过)?[扣得加]?(?:分)?${POINTS}(?:为止|为限|封顶)?$` +
    `|^(${CLAUSE})?(?:以|[扣得加](?:满|至|到|足|完)?)${POINTS}(?:为止|为限|封顶)$`,
);
const LEAST = new RegExp(`^${CLAUSE}?(?:最低|最少|保底)(?:得|为|得分为?)?${POINTS}$`);
const BEGUN = /^(?:不足|不满|不到).*(?:按|算|计).*(?:计|算|扣)?$/;
const NOT_BEGUN = /^(?:不足|不满|不到).*(?:不计|不扣|不算|不扣分)$/;
const NOUGHT =
  `(?:不得分|不计分|不给分|不记分|不予[计得给]分|得0分|为0分|得零分|(?<![\\d.\\-–—~～至到])0分|零分|取消(?:${CLAUSE}的?)?得分|全扣|扣全分|扣光|扣完${CLAUSE}?的?(?:全部|所有)?分(?:数|值)?|` +
  `扣(?:除|减|掉)?(?:${CLAUSE}的?)?(?:全部|所有)得?分(?:数|值)?|不得${CLAUSE}分|${CLAUSE}分为(?:0|零))`;
const VOID = new RegExp(`^(.*?)(?:${CLAUSE}?(?:直接|一律)?${NOUGHT}|视为无${CLAUSE}?(?:不得分|不计分)?)$`);
const SHEET = new RegExp(`^(.*?)(?:整表|全表|整个检查|本次检查)(?:不得分|不计分|得0分|得零分)$`);
const VETO = /^(?:对)?(.*?)(?:实行|实施)?["“]?一票否决["”]?(?:制)?$/;
const EXCUSED =
  /^(.*?)(?:的|者)?(?:，?(?:本项|该项|此项|本条))?(?:不参评|合理缺项|不列入考核|不纳入考核|不计入满分)$/;
const HALVE =
  /^(.*?)(?:减半(?:计分|得分|扣分)?|得一半(?:分|分值)?|折半计分|扣一半(?:分|分值)?|按50%(?:计分|得分|计))$/;
const FLOOR = new RegExp(
  `^(?:分值|本项|直至|直到)?(?:扣完(?:${CLAUSE}|分|分值|${CLAUSE}分(?:值|数)?)?(?:为)?止|[扣减]完|减完为止|扣(?:至|到)(?:0|零)分(?:为)?止?|不(?:计|出现|得|记)负分|不倒扣(?:分)?)$`,
);
const NOTHING = /(?:不扣不加|不加不扣)$/;
const EACH_OTHER = new RegExp(`^(.*?)(?:各|分别|均)(扣|得|加)${POINTS}$`);
const EACH = new RegExp(`^每(.+?)(扣|减|得|加)${POINTS}$`);
const ONCE = new RegExp(`^(.*?)(扣|减|得|加)${POINTS}$`);
const BAND = new RegExp(`^(.*?)得${POINTS}$`);
/** A rate of 100% is the most there is: what reaches it is at least that. */
const ALL_OF_RATE = /^(.*?)(?:达到|达|为|是)?100%$/;
const COUNT_BAND = new RegExp(`^(.*?)(${NUMBER})(${COUNTER})(?:的|者)?得${POINTS}$`);
const BAND_NOUGHT = new RegExp(`^(?:(${NUMBER})(${COUNTER})|一${COUNTER}都?没有)(?:的|者)?${NOUGHT}$`);
const FULL = /^(.*?)(?:得|计|给)(?:满分|全分)$/;
const FULL_BAND = /^(.*?)(?:得|计|给|为)?(?:满分|全分)$/;
/** The beginning of a case in which the clause does not ask anything. */
const EXCEPTION = /^(?:若|如|没有|无|不|未|非|因)/;
const BARE_POINTS = new RegExp(`^(?:扣|减|得|加)${POINTS}$`);
const WORTH = new RegExp(`^(?:本项|本条|该项|此项|满分|共|标准分|分值)*(?:为|[:：])?${POINTS}$`);
const HALF = /^(.*?)得一半(?:分|分值)?$/;
const EACH_INSIDE = new RegExp(
  `^(.+?)每((?:缺|少|漏|错|差|欠|多|有|发现|出现|发生|查实|查出|迟|旷)[^，每]*?(?:一|1)${UNIT}[^，每]*?)(扣|减|得|加)${POINTS}$`,
);
/** A 不得分 that means more or less than the clause. */
const OTHER_SCOPE =
  /(?:小项|子项|部分|相应项|对应项|相应|对应|各项|两项|几项|该指标|级指标|全部|总评|总分|总成绩|年度考核|该校|该学校|该班)$/;
const STRANGE =
  /倒扣|加倍|双倍|翻倍|成倍|按[^，]{0,6}比例|比例[计得给扣加赋核折]|按(?!50%)\d+%|折算|系数|公式|×|÷|\*/;

/** Reads one phrase; `text` is what stood before it without an action of its own. */
export function readPhrase(text: string, phrase: string, weight: number): Phrase {
  const whole = joined(text, phrase);
  if (FLOOR.test(phrase)) return { type: "floor" };
  if (NOTHING.test(phrase)) return { type: "nothing" };
  const most = MOST.exec(phrase);
  const points = numberOf(most?.[3] ?? most?.[5] ?? "");
  if (most !== null && points !== undefined)
    return { type: "most", points, whole: (most[1] ?? most[2] ?? most[4]) !== undefined };
  const times = numberOf(MOST_TIMES.exec(phrase)?.[1] ?? "");
  if (times !== undefined) return { type: "most-times", times };
  const least = numberOf(LEAST.exec(phrase)?.[1] ?? "");
  if (least !== undefined) return { type: "least", points: least };
  if (NOT_BEGUN.test(phrase)) return { type: "steps", steps: "full" };
  if (BEGUN.test(phrase)) return { type: "steps", steps: "begun" };
  const sheet = SHEET.exec(whole)?.[1];
  if (sheet !== undefined && sheet !== "") return { type: "veto", text: trim(sheet), scope: "sheet" };
  const veto = VETO.exec(whole)?.[1];
  if (veto !== undefined) return { type: "veto", text: trim(veto), scope: "grade" };
  const excused = EXCUSED.exec(whole)?.[1];
  if (excused !== undefined) return trim(excused) === "" ? NO_CASE : { type: "excused", text: trim(excused) };
  return readAction(text, phrase, weight);
}

function readAction(text: string, phrase: string, weight: number): Phrase {
  const whole = joined(text, phrase);
  if (/酌/.test(phrase)) return readRange(whole, weight);
  const range = BARE_RANGE.exec(whole) ?? withinOf(WITHIN.exec(whole));
  if (range !== null) return readBareRange(range, weight);
  if (/不(?:扣|减|加)分?/.test(phrase))
    return unread("是别的规则的例外，要由人写明", "is an exception to another rule");
  if (/分/.test(phrase) && STRANGE.test(phrase))
    return unread(
      "算法不是扣几分、得几分，要由人写明",
      "counts in a way that is neither points off nor points on",
    );
  return readMeasure(text, phrase, whole, weight) ?? readWords(text, phrase, whole, weight);
}

function withinOf(found: RegExpExecArray | null): readonly string[] | null {
  return found === null ? null : ["", found[1] ?? "", found[2] ?? "", "0", found[3] ?? ""];
}

/** 记录不全的扣2—4分: a range is filled in by who judges, with a reason; one that may go with a count is not. */
function readBareRange(
  [, said = "", verb = "", from = "", to = ""]: readonly string[],
  weight: number,
): Phrase {
  const text = said.replace(/^(?:视|根据|按)?(?:具体|实际)?情况$/, "");
  if (verb === "得" || SAID_BY_COUNT.test(text))
    return unread("写了分数范围，看不出按什么定", "gives a range without saying what it goes by");
  return readRange(`${text}酌情${verb}${from}-${to}分`, weight);
}

function readMeasure(text: string, phrase: string, whole: string, weight: number): Phrase | undefined {
  const distance = readDistance(whole);
  if (distance !== undefined) return distance;
  const listed = EACH_OTHER.exec(whole);
  if (listed !== null) return readListed(listed);
  const full = FULL.exec(whole)?.[1];
  const share = FULL_BAND.exec(whole)?.[1] ?? HALF.exec(whole)?.[1] ?? "";
  const compared = boundsOf(trim(share));
  if (compared !== undefined) {
    const band = { ...compared.bounds, points: HALF.test(whole) ? weight / 2 : weight };
    return {
      type: "band",
      text: trim(compared.text),
      band,
      ...(compared.unit === undefined ? {} : { unit: compared.unit }),
    };
  }
  if (full !== undefined && EXCEPTION.test(trim(full)))
    return unread("是别的规则的例外，要由人写明", "is an exception to another rule");
  if (full !== undefined)
    return trim(full) === "" ? NO_CASE : one({ type: "award", points: weight, text: trim(full) });
  // 每学期2次以上得10分 measures; 每学期少于2次扣2分 may count terms.
  const measured = /^每(?:学期|学年|年)/.test(phrase) ? readBand(phrase, whole) : undefined;
  if (measured !== undefined) return measured;
  const each = EACH.exec(phrase);
  if (each !== null) return readEach(each, text);
  // 每有一处未整改，扣1分: the case stands before the comma.
  const [first, last] = lastOf(text);
  const apart = BARE_POINTS.test(phrase) ? EACH.exec(`${last}${phrase}`) : null;
  if (apart !== null) return readEach(apart, first);
  const [, thing, occurrence, verb, points] = EACH_INSIDE.exec(phrase) ?? [];
  if (thing !== undefined && !/每/.test(thing))
    return readEach(["", `${thing}${occurrence ?? ""}`, verb ?? "", points ?? ""], text);
  const halve = HALVE.exec(whole)?.[1];
  if (halve !== undefined) return trim(halve) === "" ? NO_CASE : one(withText({ type: "halve" }, halve));
  return readBand(phrase, whole);
}

function readBand(phrase: string, whole: string): Phrase | undefined {
  const band = BAND.exec(whole);
  const compared = boundsOf(band?.[1] ?? "") ?? allOf(band?.[1] ?? "");
  const worth = numberOf(band?.[2] ?? "");
  if (compared !== undefined && worth !== undefined) {
    const { text, bounds, unit } = compared;
    return {
      type: "band",
      text: trim(text),
      band: { ...bounds, points: worth },
      ...(unit === undefined ? {} : { unit }),
    };
  }
  const [, what, number = "", unit = "", points = ""] = COUNT_BAND.exec(whole) ?? [];
  const [count, value] = [numberOf(number), numberOf(points)];
  if (
    what !== undefined &&
    count !== undefined &&
    value !== undefined &&
    !/每$|\d$/.test(what) &&
    isCounted(unit)
  )
    return { type: "band", text: trim(what), band: { atLeast: count, atMost: count, points: value }, unit };
  const none = BAND_NOUGHT.exec(phrase);
  if (none !== null && (none[1] === undefined || numberOf(none[1]) === 0))
    return {
      type: "band",
      text: "",
      band: { atLeast: 0, atMost: 0, points: 0 },
      unit: none[2] ?? EACH_PLACE,
    };
  return undefined;
}

function allOf(words: string): Compared | undefined {
  const text = ALL_OF_RATE.exec(words)?.[1];
  return text === undefined || /[\d每]|不|未|没|[-–—~～至到]$/.test(text)
    ? undefined
    : { text, bounds: { atLeast: 100 }, unit: "%" };
}

function readWords(text: string, phrase: string, whole: string, weight: number): Phrase {
  const nothing = VOID.exec(whole)?.[1];
  if (nothing !== undefined) {
    const said = trim(nothing);
    if (said === "") return { type: "again" };
    if (OTHER_SCOPE.test(said))
      return unread("不得分的不是本条，或看不出是不是", "may cancel more or less than the clause");
    return SEVERAL_POINTS.test(said) ? SEVERAL : one(withText({ type: "void" }, said));
  }
  if (ONCE.test(whole)) return readOnce(whole, phrase);
  if (/\d分(?!钟|之|制)/.test(phrase) && !/扣|减|加|得|各占/.test(phrase))
    return numberOf(WORTH.exec(phrase)?.[1] ?? "") === weight && text === ""
      ? { type: "nothing" }
      : unread("只写了分值，没有写怎样得分", "says what a part is worth, not how it is earned");
  return /分/.test(phrase) && /扣|减|加|得/.test(phrase) && !/得当|获得|取得|得到|减负|加强|部分/.test(phrase)
    ? unread("句式不认识", "is no known phrase")
    : { type: "text" };
}

function readListed([, things = "", verb = "", points = ""]: RegExpExecArray): Phrase {
  const parts = things.split("、").map((part) => trim(part));
  const each = numberOf(points);
  if (
    each === undefined ||
    parts.length < 2 ||
    parts.some((part) => part === "" || /和|与|及|或|每/.test(part))
  )
    return unread("“各扣”所指的几样分不清", "does not tell apart the things it means");
  const type = verb === "扣" ? "deduct" : "award";
  return { type: "rules", rules: parts.map((text): ScoringRule => ({ type, points: each, text })) };
}

const SEVERAL = unread("一句里有几个分数", "gives several points in one phrase");

/** Words and the last phrase of them. */
function lastOf(text: string): readonly [first: string, last: string] {
  const at = text.lastIndexOf("，");
  return at < 0 ? ["", text] : [text.slice(0, at), text.slice(at + 1)];
}

function joined(text: string, phrase: string): string {
  return text === "" ? phrase : `${text}，${phrase}`;
}
