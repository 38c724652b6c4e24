import {
  type Bilingual,
  type HalfDay,
  INSPECTOR_STATUSES,
  type Inspector,
  type Institution,
  type IsoDate,
  isWeeklyTime,
  type Period,
  type Recusal,
  UNAVAILABILITY_REASONS,
  type Unavailability,
  unavailableAt,
  type Visit,
  visitHalfDays,
} from "@supervision/domain";
import { chineseLabel } from "../chinese-time.ts";
import { notEngagedWords } from "../engagement-words.ts";
import { timeLabel } from "../rules/time-label.ts";
import type {
  CadenceRule,
  GroupSizeRule,
  NoVisitsRule,
  QualificationRule,
  RestBetweenVisitsRule,
  RotationRule,
  RuleContent,
} from "../rules/schedule-rule.ts";
import type { OpenFinding } from "../schedule-problem.ts";
import type { CheckFacts } from "./check-facts.ts";
import { both, STRUCTURE_TITLES, WRONG_INSPECTOR, WRONG_VISIT } from "./structure-words.ts";

/** A half-day, or a whole day. */
type PartOfDay = Pick<Visit, "date" | "halfDay" | "wholeDay">;

/** What each check finds, in words; a generated plan is judged without them. */
export const CHECK_WORDS = {
  title: (id: string) => STRUCTURE_TITLES[id] ?? both(id, id),
  idTwice: (id: string, count: number) =>
    both(`编号“${id}”出现${count}次`, `The id "${id}" appears ${count} times.`),
  wrong: (check: string, visit: Visit, { problem, institutions }: Known) => {
    const place = institutions.get(visit.institution);
    if (check === "institution-takes-visits" && place !== undefined) return closed(place, visit);
    return WRONG_VISIT[check]?.(visit, problem, place) ?? both(check, check);
  },
  wrongInspector: (check: string, visit: Visit, id: string, person: Inspector | undefined) => {
    if (check === "inspector-at-hand" && person !== undefined) return notAtHand(person, visit);
    if (check === "engaged" && person !== undefined) return notEngagedWords(person, visit.date);
    return WRONG_INSPECTOR[check]?.(person?.name ?? id, visit.date) ?? both(check, check);
  },
  institutionTwice: (same: Several) =>
    both(
      `${halfDayOf(sharedBy(same)).zh}有${same.length}次督导`,
      `There are ${same.length} visits on ${halfDayOf(sharedBy(same)).en}.`,
    ),
  inspectorTwice: ({ inspectors }: Known, id: string, same: Several) => {
    const name = nameOf(inspectors, id);
    return both(
      `${name}在${halfDayOf(sharedBy(same)).zh}有${same.length}次督导`,
      `${name} has ${same.length} visits on ${halfDayOf(sharedBy(same)).en}.`,
    );
  },
  tooMany: (
    { name }: Named,
    key: string,
    unit: "week" | "month",
    { length: count }: readonly Visit[],
    most: number,
  ) =>
    both(
      `${name}${key}${unit === "week" ? "起的一周" : ""}有${count}次督导，最多${most}次`,
      `${name} has ${count} visits in the ${unit}${unit === "week" ? " of" : ""} ${key}; at most ${most} are allowed.`,
    ),
  quiet: (
    { name }: Named,
    visit: Visit,
    { because }: NoVisitsRule,
    isQuiet: (date: IsoDate, half: HalfDay) => boolean,
  ) => {
    const when = partOf(visit, (half) => isQuiet(visit.date, half));
    return both(
      `${when.zh}${name}不安排督导：${because.zh}`,
      `${name} takes no visits on ${when.en}: ${because.en}.`,
    );
  },
  rest: (rule: RestBetweenVisitsRule, earlier: Visit, { date }: Visit, distance: number) => {
    const unit = rule.unit === "workdays" ? both("个工作日", "workday(s)") : both("天", "day(s)");
    return both(
      `${earlier.date}与${date}相隔${distance}${unit.zh}，少于${rule.days}${unit.zh}`,
      `${earlier.date} and ${date} lie ${distance} ${unit.en} apart, less than ${rule.days}.`,
    );
  },
  recused: ({ institutions, inspectors }: Known, { inspector, institution }: Recusal, { date }: Visit) => {
    const [name, place] = [nameOf(inspectors, inspector), nameOf(institutions, institution)];
    return both(
      `${name}对${place}须回避，却排在${date}`,
      `${name} must keep away from ${place} and is planned there on ${date}.`,
    );
  },
  groupSize: ({ date }: Visit, size: number, { atLeast: least }: GroupSizeRule) =>
    both(
      `${date}的督导组只有${size}名督学，应不少于${least}名`,
      `The group of ${date} has ${size} inspector(s); at least ${least} are needed.`,
    ),
  tooShort: ({ name: place }: Named, visit: Visit) =>
    both(
      `${halfDayOf(visit).zh}到${place}只有半天，应为全天`,
      `The visit to ${place} on ${halfDayOf(visit).en} lasts half a day; the whole day is asked for.`,
    ),
  unqualified: (
    rule: QualificationRule,
    { name: place }: Named,
    { date }: Visit,
    short: readonly Named[],
  ) => {
    const needs = needsOf(rule);
    const names = short.map(({ name }) => name);
    return both(
      `${date}到${place}：${names.join("、")}${rule.of === "someone" && names.length > 1 ? "都" : ""}不符合“${needs.zh}”`,
      `${place} on ${date}: ${names.join(", ")} lack(s) ${needs.en}.`,
    );
  },
  rotation: (
    { institutions, inspectors }: Known,
    { afterYears: years }: RotationRule,
    { date, institution }: Visit,
    id: string,
  ) => {
    const [name, place] = [nameOf(inspectors, id), nameOf(institutions, institution)];
    return both(
      `${name}已连续${years}年负责${place}，应当轮换，却排在${date}`,
      `${name} has looked after ${place} for ${years} year(s) in a row and is planned there on ${date}.`,
    );
  },
  deputy: ({ name: main }: Named, { name: deputy }: Named, { date }: Visit) =>
    both(
      `${main}（A角）${date}在岗，却由${deputy}（B角）督导`,
      `${main} is at hand on ${date}, and the deputy ${deputy} makes the visit.`,
    ),
  tooFew: (
    { problem: { terms } }: Known,
    { name }: Named,
    { atLeast, every, owedTo }: CadenceRule,
    window: Period,
    { length: made }: readonly Visit[],
  ) => {
    const label = timeLabel(every, window, terms);
    return both(
      `${name}在${chineseLabel(label)}应督导至少${atLeast}次，只有${made}次`,
      owedTo === "institution"
        ? `${name} is owed at least ${atLeast} visit(s) in ${label} and has ${made}.`
        : `${name} is to make at least ${atLeast} visit(s) in ${label} and makes ${made}.`,
    );
  },
  due: ({ name }: Named, limit: IsoDate, turn: Period | number) => {
    const reason =
      typeof turn === "number"
        ? both(`${turn}年一次`, `once in ${turn} years`)
        : both(`轮到${turn.from}至${limit}`, `its turn is from ${turn.from} to ${limit}`);
    return both(
      `${name}应于${limit}前再督导一次（${reason.zh}），没有安排`,
      `${name} is due by ${limit} (${reason.en}) and has no such visit.`,
    );
  },
  notFollowed: ({ name }: Named, { id: finding }: OpenFinding, limit: IsoDate) =>
    both(
      `${name}的问题“${finding}”应于${limit}前回访，没有安排`,
      `The finding "${finding}" at ${name} is to be looked at again by ${limit}; no visit does.`,
    ),
  noRecord: (rule: RuleContent) =>
    rule.type === "cadence" && rule.activity === "visit"
      ? both(
          "督导次数按单位（owedTo: institution）或按督学（owedBy: inspector）检查，不按其他对象检查",
          'Visits are counted by institution (`owedTo: "institution"`) or by inspector (`owedBy: "inspector"`), not by anybody else.',
        )
      : both("督导安排里没有这类事项的记录", "A plan of visits holds no record of such activities."),
  noHistory: () =>
    both("没有以往督导记录，无法推算周期", "Without visits of earlier years nobody knows what is due."),
  shortHistory: ({ afterYears: years }: RotationRule) =>
    both(
      `没有此前${years}年的督导记录，无法推算轮岗`,
      `Without the visits of the ${years} years before nobody knows who is due for rotation.`,
    ),
  unrecorded: (count: number) =>
    both(
      `${count}次督导的督学没有登记有关情况，未检查`,
      `The register does not say enough about the inspectors of ${count} visit(s).`,
    ),
} satisfies Readonly<Record<string, (...facts: never[]) => Bilingual>>;

/** The words of all checks. */
export type CheckWords = typeof CHECK_WORDS;

/** What the register holds by id, and the problem. */
type Known = Pick<CheckFacts, "institutions" | "inspectors" | "problem">;

interface Named {
  readonly name: string;
}

function nameOf(named: ReadonlyMap<string, Named>, id: string): string {
  return named.get(id)?.name ?? id;
}

type Several = readonly [Visit, ...Visit[]];

/** The half-day that visits share, or the whole day. */
function sharedBy(same: Several): PartOfDay {
  return same.find(({ wholeDay }) => wholeDay !== true) ?? same[0];
}

function halfDayOf({ halfDay, date, wholeDay }: PartOfDay): Bilingual {
  if (wholeDay === true) return both(`${date}全天`, `the whole day of ${date}`);
  return halfDay === "morning"
    ? both(`${date}上午`, `the morning of ${date}`)
    : both(`${date}下午`, `the afternoon of ${date}`);
}

/** The part of a visit of which something is true: all of it, or one half-day. */
function partOf(visit: Visit, isSo: (halfDay: HalfDay) => boolean): Bilingual {
  const halves = visitHalfDays(visit).filter(isSo);
  return halfDayOf({
    date: visit.date,
    halfDay: halves[0] ?? visit.halfDay,
    wholeDay: halves.length > 1,
  });
}

/** When an entry takes a visit away, and why: the first half-day it is about, or all of it where one entry takes all. */
function takenFrom(
  visit: Visit,
  entries: readonly Unavailability[] | undefined,
): { readonly when: Bilingual; readonly why: Bilingual } {
  const taken = visitHalfDays(visit).flatMap((half) => unavailableAt(entries, visit.date, half) ?? []);
  const [first] = taken;
  const when = partOf(visit, (half) => unavailableAt(entries, visit.date, half) === first);
  if (first === undefined) return { when, why: both("", "") };
  const { reason, note } = first;
  // Of other reasons the note is all that is known.
  if (reason === "other")
    return {
      when,
      why: note === undefined ? both("另有安排", "otherwise taken") : both(`：${note}`, note),
    };
  return {
    when,
    why: both(
      `${UNAVAILABILITY_REASONS[reason]}${note === undefined ? "" : `（${note}）`}`,
      `${reason}${note === undefined ? "" : ` (${note})`}`,
    ),
  };
}

function closed({ name, unavailable }: Institution, visit: Visit): Bilingual {
  const { when, why } = takenFrom(visit, unavailable);
  return both(`${name}${when.zh}${why.zh}，不能督导`, `${name} takes no visits on ${when.en}: ${why.en}.`);
}

/** What takes an inspector away from a visit, or that the visit is in none of the weekly times. */
function notAtHand({ name, unavailable, weeklyTimes }: Inspector, visit: Visit): Bilingual {
  if (visitHalfDays(visit).some((half) => unavailableAt(unavailable, visit.date, half) !== undefined)) {
    const { when, why } = takenFrom(visit, unavailable);
    return both(`${name}${when.zh}${why.zh}`, `${name} is not at hand on ${when.en}: ${why.en}.`);
  }
  const when = partOf(visit, (half) => !isWeeklyTime(weeklyTimes, visit.date, half));
  return both(
    `${when.zh}不在${name}每周可督导的时段内`,
    `${name} makes no visits on ${when.en}: it is not one of the weekly times.`,
  );
}

/** What a rule of qualification asks for. */
export function needsOf({
  needs,
  hours = 0,
  specialities = [],
  statuses = [],
}: QualificationRule): Bilingual {
  switch (needs) {
    case "certificate":
      return { zh: "督学证在有效期内", en: "a valid certificate" };
    case "training":
      return {
        zh: `当年或上一年培训满${hours}学时`,
        en: `${hours} hours of training in that year or the one before`,
      };
    case "speciality":
      return { zh: `专长${specialities.join("或")}`, en: `the speciality ${specialities.join(" or ")}` };
    case "status":
      return {
        zh: statuses.map((one) => INSPECTOR_STATUSES[one]).join("或"),
        en: `the status ${statuses.join(" or ")}`,
      };
    case "responsible":
      return { zh: "责任督学", en: "the standing of a responsible inspector" };
    case "own-zone":
      return { zh: "本责任区督学", en: "a post in the institution's zone" };
    case "own-area":
      return { zh: "本片区督学", en: "a post in the institution's area" };
  }
}
