import {
  type Bilingual,
  dayStatus,
  type Institution,
  isIsoDate,
  type IsoDate,
  type Visit,
  VISIT_KINDS,
} from "@supervision/domain";
import { closedSpanOn } from "../closed-span.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Titles of the checks of a plan's shape, by the part of their id behind `structure/`. */
export const STRUCTURE_TITLES: Readonly<Record<string, Bilingual>> = {
  "visit-id-unique": { zh: "督导编号不重复", en: "Visit ids are unique" },
  "known-institution": { zh: "单位在台账中", en: "Institutions are in the register" },
  "known-inspector": { zh: "督学在台账中", en: "Inspectors are in the register" },
  "known-kind": { zh: "督导类型写法正确", en: "Kinds of visit are well written" },
  "inspectors-distinct": {
    zh: "每次督导至少一名督学且不重复",
    en: "A visit has at least one inspector and names nobody twice",
  },
  "valid-date": { zh: "日期和半天写法正确", en: "Dates and half-days are well written" },
  "inside-period": { zh: "在安排时段之内", en: "Inside the planned time" },
  workday: { zh: "排在工作日（含调休）", en: "On a workday (make-up days included)" },
  "term-day": { zh: "排在学期内", en: "Inside a term" },
  "institution-open": { zh: "单位当日已开办且未停办", en: "The institution is open that day" },
  "institution-half-day": {
    zh: "同一单位同一半天至多一次督导",
    en: "One visit a half-day at an institution",
  },
  "own-zone": {
    zh: "由本责任区督学督导（专项、综合、联合除外）",
    en: "By inspectors of the zone (special, comprehensive and joint visits excepted)",
  },
  "joint-zones": {
    zh: "联合督导由本责任区和其他责任区的督学组成",
    en: "Joint visits are made by the zone and others",
  },
  "not-on-leave": { zh: "督学未请假", en: "Inspectors are not on leave" },
  "inspector-at-hand": {
    zh: "督学该半天没有其他安排",
    en: "Inspectors have nothing else to do in that half-day",
  },
  "institution-takes-visits": {
    zh: "单位该半天可以接受督导",
    en: "The institution takes visits in that half-day",
  },
  "visits-at-most": {
    zh: "督学每周、每月的督导不超过上限",
    en: "Inspectors make no more visits a week and month than their limit",
  },
  engaged: { zh: "督学在聘期和督学证有效期内", en: "Inspectors are engaged with a valid certificate" },
  "inspector-half-day": { zh: "同一督学同一半天至多一次督导", en: "One visit a half-day for an inspector" },
  recusal: { zh: "督学回避", en: "Inspectors keep away where independence is in doubt" },
};

/** What is wrong with a visit by itself, by the check of a plan's shape that finds it. */
export const WRONG_VISIT: Readonly<
  Record<string, (visit: Visit, problem: ScheduleProblem, place: Institution | undefined) => Bilingual>
> = {
  "known-institution": ({ institution: id }) =>
    both(`台账中没有单位“${id}”`, `The register has no institution "${id}".`),
  "inspectors-distinct": () =>
    both("没有督学，或同一督学列了两次", "It has no inspector, or names one twice."),
  "valid-date": ({ date, halfDay, wholeDay }) =>
    isIsoDate(date) && halfDay === "afternoon" && wholeDay === true
      ? both(
          `${date}的督导为全天，半天却是下午；全天督导从上午起`,
          `The visit on ${date} lasts the whole day, and its half-day is the afternoon; it begins in the morning.`,
        )
      : both(`“${date} ${halfDay}”不是日期和半天`, `"${date} ${halfDay}" is no date and half-day.`),
  "inside-period": ({ date }, { period: { from, until } }) =>
    both(`${date}不在${from}至${until}之内`, `${date} is not from ${from} to ${until}.`),
  workday: ({ date }, { calendar }) => {
    const day = dayStatus(calendar, date);
    return day.status === "rest-day" && day.holiday !== undefined
      ? both(`${date}${day.holiday}放假，不是工作日`, `${date} is a day off (${day.holiday}) and no workday.`)
      : both(`${date}不是工作日`, `${date} is no workday.`);
  },
  "term-day": ({ date }, { terms = [] }) => {
    const span = closedSpanOn(terms, date);
    if (span !== undefined)
      return both(
        `${date}在${span.term}不安排督导的时段（${span.days.from}至${span.days.until}）内`,
        `${date} lies in the closed span from ${span.days.from} to ${span.days.until} of ${span.term}.`,
      );
    return both(
      `${date}不在学期内，也不是开学前的督导日`,
      `${date} lies outside the terms and the visiting days before them.`,
    );
  },
  "institution-open": ({ date }, _, place) =>
    date < (place?.opened ?? date)
      ? both(`${date}该单位尚未开办`, `The institution is not open yet on ${date}.`)
      : both(`${date}该单位已停办`, `The institution is closed for good by ${date}.`),
  "joint-zones": () =>
    both(
      "联合督导须有本责任区和另一责任区的督学各一名",
      "A joint visit takes an inspector of its zone and one of another.",
    ),
};

/** What is wrong with one inspector of a visit, by the check that finds it. */
export const WRONG_INSPECTOR: Readonly<Record<string, (name: string, date: IsoDate) => Bilingual>> = {
  "known-inspector": (id) => both(`台账中没有督学“${id}”`, `The register has no inspector "${id}".`),
  "own-zone": (name) =>
    both(`${name}不是该单位所在责任区的督学`, `${name} does not serve the institution's zone.`),
  "not-on-leave": (name, date) => both(`${name}${date}请假`, `${name} is on leave on ${date}.`),
};

/** What is wrong with a kind of visit there is not: a standard kind by its Chinese name, a word of the district's own, or none at all. */
export function wrongKind(kind: unknown): Bilingual {
  const standard = Object.entries(VISIT_KINDS);
  const list = both(
    standard.map(([word, name]) => `${word}（${name}）`).join("、"),
    Object.keys(VISIT_KINDS).join(", "),
  );
  if (typeof kind !== "string" || kind === "")
    return both(`没有写督导类型；可用：${list.zh}`, `It names no kind of visit; there are ${list.en}.`);
  const word = standard.find(([, name]) => name === kind)?.[0];
  return word === undefined
    ? both(
        `没有“${kind}”这一督导类型，写明类型的规则都不计这次督导；可用：${list.zh}；本区自定的类型写成“本区/${kind}”`,
        `There is no kind of visit "${kind}", and no rule that names kinds counts this visit; there are ${list.en}; a kind of the district's own is written with a slash, such as "riverside/${kind}".`,
      )
    : both(
        `督导类型“${kind}”应写成“${word}”，否则写明类型的规则都不计这次督导`,
        `The kind of visit "${kind}" is written "${word}"; no rule that names kinds counts this visit as it is.`,
      );
}

/** A sentence in both languages. */
export function both(zh: string, en: string): Bilingual {
  return { zh, en };
}
