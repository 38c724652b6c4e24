import {
  type Bilingual,
  type Period,
  UNAVAILABILITY_REASONS,
  type UnavailabilityReason,
} from "@supervision/domain";
import { grouped } from "../grouped.ts";
import type { UnscheduledCode, UnscheduledVisit } from "../schedule-outcome.ts";

/** Why a visit has no place: a code, and a sentence in both languages. */
type Reason = UnscheduledVisit["reason"];

/** A visit left out for a hard rule of the district's own, named by its title. */
export function ownRuleReason(title: string): Reason {
  return reason("own-rule", `试过的半天都违反“${title}”`, `Every half-day tried breaks “${title}”.`);
}

/** Extra visits name an institution nobody knows. */
export function unknownReason(name: string): Reason {
  return reason("institution-unknown", `台账中没有“${name}”`, `The register has no institution "${name}".`);
}

/** It lies in no zone. */
export function unplacedReason(name: string): Reason {
  return reason("institution-unplaced", `${name}不属于任何责任区`, `${name} falls in no zone.`);
}

/** It lies in several zones. */
export function placedTwiceReason(name: string): Reason {
  return reason(
    "institution-placed-twice",
    `${name}同时属于多个责任区`,
    `${name} falls in more than one zone.`,
  );
}

/** There is no teaching day in that time. */
export function noDayReason(): Reason {
  return reason("no-teaching-day", "这段时间没有可督导的教学日", "There is no teaching day in that time.");
}

/** It is not open yet, or for good. */
export function closedReason(name: string): Reason {
  return reason(
    "institution-closed",
    `这段时间的教学日里${name}未开办或已停办`,
    `${name} is not open on the teaching days of that time.`,
  );
}

/** It takes no visits, for the reasons registered. */
export function shutReason(
  name: string,
  wholeDay: boolean | undefined,
  why: readonly UnavailabilityReason[],
): Reason {
  const zh = why.length === 0 ? "" : `（${why.map((one) => UNAVAILABILITY_REASONS[one]).join("、")}）`;
  const en = why.length === 0 ? "" : ` (${why.join(", ")})`;
  return reason(
    "institution-unavailable",
    `这段时间的教学日里${name}${wholeDay === true ? "没有整天" : "不"}接受督导${zh}`,
    `${name} takes no visits${wholeDay === true ? " of a whole day" : ""} on the teaching days of that time${en}.`,
  );
}

/** Its zone has no inspector. */
export function nobodyServesReason(zone: string): Reason {
  return reason("no-inspector-in-zone", `责任区 ${zone} 没有督学`, `The zone ${zone} has no inspector.`);
}

/** What keeps inspectors from visits, beside other work: in English, which is the key, and in Chinese. */
export const HINDRANCES: Readonly<Record<string, string>> = {
  recused: "须回避",
  "due for rotation": "须轮换",
  "not qualified": "不符合资格要求",
  "standing by": "有A角在岗",
  "not engaged": "不在聘期或督学证有效期内",
  "on leave": "请假",
};

const NOT_FREE: Readonly<Record<string, string>> = {
  "no whole day": "没有整天空闲",
  "no weekly time": "不在每周可督导时段",
};

function wordOf(kind: string): string {
  const busy: Readonly<Record<string, string>> = UNAVAILABILITY_REASONS;
  return HINDRANCES[kind] ?? NOT_FREE[kind] ?? busy[kind] ?? kind;
}

/** How many of some inspectors are kept away by what: those with the same hindrances are counted together. */
function countHindrances(hindrances: readonly ReadonlySet<string>[]): Bilingual {
  const alike = [...grouped(hindrances, (one) => (one.size === 0 ? [] : [[...one].join(", ")]))];
  return {
    zh: alike.map(([, same]) => `${same.length}名${[...same[0]].map(wordOf).join("、")}`).join("，"),
    en: alike.map(([kinds, { length }]) => `${length} ${kinds}`).join("; "),
  };
}

/** Everybody is kept away. */
export function hinderedReason(code: UnscheduledCode, hindrances: readonly ReadonlySet<string>[]): Reason {
  const { zh, en } = countHindrances(hindrances);
  const count = hindrances.length;
  return reason(
    code,
    `责任区${count}名督学都不能督导：${zh}`,
    `None of the ${count} inspector(s) of the zone can come: ${en}.`,
  );
}

/** Too few can come for a group, or all from one side. */
export function groupReason(
  size: number,
  isOneSided: boolean,
  may: number,
  hindrances: readonly ReadonlySet<string>[],
): Reason {
  const { zh, en } = countHindrances(hindrances);
  return reason(
    "group-too-small",
    `需要${size}名督学${isOneSided ? "（本责任区内外都须有）" : ""}，可派${may}名${zh && `（${zh}）`}`,
    `It takes ${size} inspectors${isOneSided ? " of its zone and others" : ""}; ${may} can be sent${en && ` (${en})`}.`,
  );
}

/** Those who can come make no qualified group. */
export function unqualifiedReason(size: number, may: number): Reason {
  return reason(
    "not-qualified",
    `可派${may}名，组不成符合资格要求的${size}人督导组`,
    `${may} can be sent, but they make no qualified group of ${size}.`,
  );
}

/** The reason, and that others of the zone are not asked. */
export function andNotAsked({ code, zh, en }: Reason, more: number): Reason {
  return more === 0
    ? { code, zh, en }
    : reason(
        code,
        `${zh}；另有${more}名不是责任督学或B角`,
        `${en} ${more} more are no responsible inspectors or deputies.`,
      );
}

/** People who may make no more visits: the first, the limits of the first and how many there are. */
export function limitReason(name: string, week: number, month: number, count: number): Reason {
  return reason(
    "visits-at-most",
    `督学的督导次数已到上限（${name}${week > 0 ? `每周最多${week}次` : ""}${month > 0 ? `每月最多${month}次` : ""}${count > 1 ? `等${count}名` : ""}）`,
    `Inspectors may make no more visits (${name}:${week > 0 ? ` ${week} a week` : ""}${month > 0 ? ` ${month} a month` : ""}${count > 1 ? ` and ${count - 1} more` : ""}).`,
  );
}

/** More is owed in the zone than there are half-days; visits of whole days are counted in half-days. */
export function demandReason(demand: number, inHalfDays: boolean, atHand: number): Reason {
  return reason(
    "no-free-half-day",
    `责任区同期须督导${demand}${inHalfDays ? "个半天" : "次"}，督学只有${atHand}个半天`,
    `The zone owes ${demand} ${inHalfDays ? "half-days of " : ""}visits in that time and its inspectors have ${atHand} half-days.`,
  );
}

/** What is left of the half-days does not suit: the institution has its visit on each day, or others have the half-days. */
export function takenReason(
  supply: number,
  taken: number,
  isOpen: boolean,
  size: number,
  wholeDay: boolean | undefined,
): Reason {
  const isWhole = wholeDay === true;
  return reason(
    "no-free-half-day",
    `可派督学同期共${supply}个半天，已排${taken}个，${isOpen ? `没有适合该单位${size > 1 ? `且${size}人同时空闲` : ""}的${isWhole ? "整天" : "半天"}` : "该单位每天已有督导（一校一天一次）或须间隔"}`,
    `${taken} of ${supply} half-days of inspectors are taken; ${isOpen ? `${isWhole ? "no whole day" : "none"} is left that suits the institution${size > 1 ? ` and ${size} inspectors at once` : ""}` : "the institution has a visit on every day (one a day), or too near it"}.`,
  );
}

/** The reason, and that more important visits have the half-days. */
export function andGivesWay({ code, zh, en }: Reason, givesWay: boolean): Reason {
  return givesWay
    ? reason(code, `${zh}，更重要的督导优先`, `${en} More important visits come first.`)
    : { code, zh, en };
}

/** Visits that have, all together, fewer half-days than they take. */
export function shortageWords(
  zones: readonly string[],
  { from, until }: Period,
  visits: number,
  demand: number,
  people: number,
  supply: number,
): Bilingual {
  const isMore = demand > visits;
  return {
    zh: `责任区 ${zones.join("、")} ${from}至${until}须督导${visits}次${isMore ? `、占${demand}个半天` : ""}，可派督学${people}名，只有${supply}个半天`,
    en: `${zones.join(", ")}, ${from} to ${until}: ${visits} visits are owed${isMore ? ` and take ${demand} half-days` : ""}, and the ${people} inspector(s) who could make them have ${supply} half-days.`,
  };
}

function reason(code: UnscheduledCode, zh: string, en: string): Reason {
  return { code, zh, en };
}
