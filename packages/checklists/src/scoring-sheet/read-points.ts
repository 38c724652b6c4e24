import { boundsOf } from "./bounds.ts";
import { NUMBER, numberOf } from "./numbers.ts";
import { EACH_PLACE, NO_CASE, one, unread, withText, type Phrase } from "./phrase.ts";
import { COUNTER, UNIT } from "./units.ts";
import { trim } from "./wording.ts";

/** Points in the middle of words. */
export const SEVERAL_POINTS = new RegExp(`(?:扣|减|得|加)${NUMBER}分|\\d分(?!钟|之|制)`);
const ONCE = new RegExp(`^(.*?)(扣|减|得|加)(${NUMBER})分$`);
const LACKING = `(?:缺少?|少|漏|差|欠|(?:少|漏)[开上设配建报交写批听做测查评训组织展完成参加登记填录]{1,2}|缺[课勤席岗报交])`;
/** 缺一项, 少开一门, 漏报一次: so much for each that is lacking. */
const ONE_MISSING = new RegExp(`${LACKING}(?:一|1)${UNIT}[^，]{0,8}$`);
const MISSING_EACH_TIME = new RegExp(`每(?:学期|学年|年|月|周|班)${LACKING}(?:一|1)${UNIT}$`);
/** 发现一例, 查出体罚一起: cases that are come across are counted as they come. */
const ONE_FOUND = new RegExp(
  `(?:(?:发现|查出|查实|查处)[^，每\\d]{0,10}(?:一|1)${COUNTER}|(?:出现|发生)[^，每\\d]{0,10}(?:一|1)(?:例|起|处|次|人次))` +
    "(?!以|常规|性|生活|[级品制上下])[^，\\d]{0,10}$",
);
/** Units nobody needs to be told: the rule counts places. */
const PLAIN = /^(?:项|次|个|处|篇|例|起|份|本|件)$/;
const UNIT_ONLY = new RegExp(`^(?:一|1)?(${UNIT}|生|师|校|日|学年|季|季度|星期)$`);
const BY_UNIT = new RegExp(`^(.+?)，?每(?:一|1)?(${UNIT}|生|师|校|日|学年|季度|星期)(?:次)?$`);
/** 每周、每班 say how often or for whom, unless what follows is counted one by one. */
const PERIOD = /^(?:一|1)?(?:个)?(?:天|日|周|星期|月|季度|季|学期|学年|年|课|节|科|校|位)/;
const PERSON = /^(?:一|1)?(?:个|名)?(?:班|生|人|名)(?!次)/;
const LACKS = new RegExp(`(?:${LACKING}|错|多)(?:一|1)${UNIT}(?:的|者)?$`);
const NEGATIVE = /^(?:一|1)?(?:个|名)?(?:班|生|人|名)(?:未|没|无|不|缺|漏|迟|旷|违)/;
const QUANTIFIED = new RegExp(
  `(?:^|[^\\d每第统同唯专单逐十])(?:一|1)${UNIT}(?!以|常规|性|生活|级|品|优课|制)`,
);
const SEVERAL_THINGS = new RegExp(
  `${NUMBER}${COUNTER}(?:的|者)?$|(?:提高|上升|增加|增长|下降|降低|减少)${NUMBER}(?:个?百分点|%)(?:的|者)?$`,
);
/** Words that add nothing before the verb. */
const IDLE = /(?:直接|一次性|一律|(?<!否)则|应|再|另外|另|并|本项|该项|此项|本条)+$/;
/** The points of something larger than the clause, or of people. */
const OTHER_ACCOUNT =
  /(?:总分|总评分?|总成绩|总得分|考核分|年度考核|绩效|奖金|津贴|校长|责任人|当事人|个人|单位)(?:中|里|内|上)?$/;

/** Points that are not fixed, or counted apart. */
const HEDGED =
  /(?:至少|最少|最多|最高|至多|不超过|不低于|不少于|约|大约|附加分|奖励分)$|^(?:附加分|加分项|奖励分)|原则上/;
const NOT_FIXED = unread(
  "没有写定分数，或另算附加分",
  "does not fix the points, or counts them apart as a bonus",
);
/** 一至两项 is no occurrence. */
const SPAN = new RegExp(`${NUMBER}[-–—~～至到或]${NUMBER}${UNIT}`);
/** 第三项起 goes on from what was counted before. */
const ORDINAL = new RegExp(`第${NUMBER}${UNIT}(?:起|及?以后|以上)?(?:的|者)?$`);

const SEVERAL = unread("一句里有几个分数", "gives several points in one phrase");
const PER_WHAT = unread(
  "“每”说的是频次或对象，看不出扣几次",
  "says how often or for whom, not that every occurrence counts",
);

/** Reads 每缺一项扣 2 分. */
export function readEach([, words = "", verb = "", points = ""]: readonly string[], before: string): Phrase {
  const each = numberOf(points);
  if (each === undefined || each === 0) return unread("分数看不懂", "gives points that cannot be read");
  const type = verb === "扣" || verb === "减" ? "deduct" : "award";
  const bare = words.replace(IDLE, "").replace(/(?:的|者)$/, "");
  const [, unit] = UNIT_ONLY.exec(bare) ?? [];
  if (unit !== undefined) {
    if (SEVERAL_POINTS.test(before)) return SEVERAL;
    if (before !== "") return one({ type, points: each, each: true, ...countedBy(before, unit) });
    return words === EACH_PLACE ? one({ type, points: each, each: true }) : NO_CASE;
  }
  if (HEDGED.test(bare) || HEDGED.test(words)) return NOT_FIXED;
  if (SPAN.test(bare)) return unread("“每”的意思不清", "leaves open what every occurrence is");
  if (bare.includes("每")) return unread("“每”的意思不清", "leaves open what every occurrence is");
  const said = trim(before === "" ? bare : `${before}，每${bare}`);
  if (SEVERAL_POINTS.test(said)) return SEVERAL;
  // 每班缺一套: every missing set of every class counts, so the words stay as they are.
  if (PERIOD.test(bare) || PERSON.test(bare))
    return LACKS.test(bare) || (type === "deduct" && NEGATIVE.test(bare))
      ? one({
          type,
          points: each,
          each: true,
          text: trim(before === "" ? `每${bare}` : `${before}，每${bare}`),
        })
      : PER_WHAT;
  return one({ type, points: each, each: true, text: before === "" ? bare : trim(`${before}，${bare}`) });
}

/** Reads 无计划扣 2 分. */
export function readOnce(whole: string, phrase: string): Phrase {
  const [, words = "", verb = "", points = ""] = ONCE.exec(whole) ?? [];
  const value = numberOf(points);
  if (value === undefined) return unread("分数看不懂", "gives points that cannot be read");
  const type = verb === "扣" || verb === "减" ? "deduct" : "award";
  const said = trim(trim(words).replace(IDLE, ""));
  if (said === "") return NO_CASE;
  if (value === 0) return unread("是别的规则的例外，要由人写明", "is an exception to another rule");
  if (SEVERAL_POINTS.test(said)) return SEVERAL;
  if (OTHER_ACCOUNT.test(said))
    return unread("扣的不是本条的分", "takes points off something other than the clause");
  if (HEDGED.test(said)) return NOT_FIXED;
  if (ORDINAL.test(said))
    return unread("第几次、第几项才扣，看不出与前面怎样合计", "takes points off from some occurrence on");
  if (/(?<![许认])可$|(?:可以|可视|可适当|适当|原则上)$/.test(said))
    return unread("写的是可以，看不出算不算", "says that it may, not that it does");
  const phrased = phrase.slice(0, phrase.lastIndexOf(verb));
  const [, thing, unit = ""] = BY_UNIT.exec(said) ?? [];
  if (thing !== undefined && !thing.includes("每"))
    return one({ type, points: value, each: true, ...countedBy(thing, unit) });
  if (type === "deduct" && MISSING_EACH_TIME.test(said))
    return one({ type, points: value, each: true, text: said });
  if (phrased.includes("每")) return unread("“每”的意思不清", "leaves open what every occurrence is");
  if (type === "award" && boundsOf(said) === undefined && new RegExp(`\\d%?$`).test(said))
    return unread("档的上下界没有写明", "does not state the bounds of its band");
  if (type === "deduct" && ONE_MISSING.test(said))
    return one({ type, points: value, each: true, text: said });
  if (type === "deduct" && ONE_FOUND.test(said) && boundsOf(said.split("，").at(-1) ?? said) === undefined)
    return one({ type, points: value, each: true, text: said });
  const last = trim(said.split("，").at(-1) ?? said);
  if (
    (QUANTIFIED.test(last) || /任何?(?:一|1)|(?:缺|少)(?:一|1)$/.test(last)) &&
    boundsOf(last) === undefined
  )
    return { type: "if-capped", rule: { type, points: value, each: true, text: said } };
  if (SEVERAL_THINGS.test(last) && boundsOf(last) === undefined)
    return unread(
      "写了几项几次，看不出是满几次算一次还是不论几次",
      "names a number without saying what fewer or more come to",
    );
  return one(withText({ type, points: value }, said));
}

/** What is counted, and in what where that is not places; of a period or of people the words say it. */
function countedBy(thing: string, unit: string): { readonly text: string; readonly unit?: string } {
  const text = trim(thing);
  if (unit === EACH_PLACE) return { text };
  return PLAIN.test(unit) ? { text, unit } : { text: `${text.replace(/(?:的|者)$/, "")}（每${unit}）` };
}
