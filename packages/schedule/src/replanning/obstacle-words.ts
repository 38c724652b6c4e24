import {
  addDays,
  type Bilingual,
  contains,
  dayStatus,
  type Inspector,
  type Institution,
  isIsoDate,
  isWeeklyTime,
  unavailableAt,
  type Visit,
  visitHalfDays,
} from "@supervision/domain";
import { closedSpanOn } from "../closed-span.ts";
import { closuresOf } from "../closures.ts";
import { notEngagedWords } from "../engagement-words.ts";
import { recusalWords } from "../recusal-words.ts";
import { type RuleSpan, rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { spanOf, spanWords } from "../span-words.ts";

/** What stands in the way of a visit, as the office said it: its note, the holiday, who left when. */
export interface ObstacleWords {
  /** No visits on that day at all. */
  day(visit: Visit): Bilingual;
  /** The institution is not open. */
  notOpen(place: Institution | undefined, visit: Visit): Bilingual;
  /** It takes no visits then. */
  closed(place: Institution | undefined, visit: Visit): Bilingual;
  /** The inspector has left, or is not engaged. */
  notEngaged(person: Inspector, visit: Visit): Bilingual;
  /** The inspector is away or busy. */
  away(person: Inspector | undefined, visit: Visit): Bilingual;
  /** The inspector must keep away. */
  recused(person: Inspector | undefined, place: Institution | undefined): Bilingual;
}

/** Words of obstacles; a visit is one or two half-days of one day. */
export function obstacleWords(problem: ScheduleProblem): ObstacleWords {
  const quiet = (place: Institution, date: string): RuleSpan | undefined => {
    const { unavailable: _own, ...open } = place;
    return rulesInForce(problem.rules, problem.period).find(
      (span) =>
        span.edition.rule.type === "no-visits" &&
        closuresOf(problem, [span])(open).some((closure) => contains(closure, date)),
    );
  };
  return {
    day: ({ date }) => {
      const none = { zh: `${date}不能安排督导`, en: `${date} is no day for visits.` };
      if (!isIsoDate(date)) return none;
      const day = dayStatus(problem.calendar, date);
      if (day.status === "rest-day" && day.holiday !== undefined)
        return { zh: `${date}${day.holiday}放假`, en: `${date} is a day off (${day.holiday}).` };
      if (day.status === "rest-day") return { zh: `${date}不是工作日`, en: `${date} is no workday.` };
      const span = closedSpanOn(problem.terms ?? [], date);
      if (span !== undefined) {
        const { days, term } = span;
        return {
          zh: `${days.from === days.until ? days.from : `${days.from}至${days.until}`}不安排督导（${term}）`,
          en: `No visits are made from ${days.from} to ${days.until} (${term}).`,
        };
      }
      return none;
    },
    notOpen: (place, { date }) => {
      const name = place?.name ?? "";
      return place?.closed !== undefined && date > place.closed && isIsoDate(place.closed)
        ? {
            zh: `${name}自${addDays(place.closed, 1)}起停办`,
            en: `${name} closes for good after ${place.closed}.`,
          }
        : { zh: `${name}自${place?.opened ?? date}起开办`, en: `${name} opens on ${place?.opened ?? date}.` };
    },
    closed: (place, visit) => {
      const name = place?.name ?? "";
      const span = taken(place?.unavailable, visit);
      if (span !== undefined) {
        const words = spanWords(span);
        return { zh: `${name}${words.zh}`, en: `${name}: ${words.en}.` };
      }
      const rule = place === undefined ? undefined : quiet(place, visit.date);
      if (rule?.edition.rule.type === "no-visits") {
        const { because } = rule.edition.rule;
        return {
          zh: `${visit.date}${name}不安排督导：${because.zh}（“${rule.title}”）`,
          en: `${name} takes no visits on ${visit.date}: ${because.en} (“${rule.title}”).`,
        };
      }
      return { zh: `${visit.date}${name}不接受督导`, en: `${name} takes no visits on ${visit.date}.` };
    },
    notEngaged: (person, { date }) => notEngagedWords(person, date),
    away: (person, visit) => {
      const name = person?.name ?? "";
      const days = person?.leave?.find((span) => contains(span, visit.date));
      if (days !== undefined)
        return {
          zh: `${name}${spanOf(days)}请假`,
          en: `${name} is on leave from ${days.from} to ${days.until}.`,
        };
      const span = taken(person?.unavailable, visit);
      if (span !== undefined) {
        const words = spanWords(span);
        return { zh: `${name}${words.zh}`, en: `${name}: ${words.en}.` };
      }
      const isOutside = visitHalfDays(visit).some(
        (half) => !isWeeklyTime(person?.weeklyTimes, visit.date, half),
      );
      return isOutside
        ? {
            zh: `${visit.date}不在${name}每周可督导的时段内`,
            en: `${name} makes no visits on ${visit.date}: it is not one of the weekly times.`,
          }
        : { zh: `${visit.date}${name}不能督导`, en: `${name} is away or busy on ${visit.date}.` };
    },
    recused: (person, place) => {
      const recusal = problem.register.recusals.find(
        ({ inspector, institution }) => inspector === person?.id && institution === place?.id,
      );
      return recusalWords(person?.name ?? "", place?.name ?? "", recusal?.ground ?? "other");
    },
  };
}

function taken(
  spans: Institution["unavailable"],
  visit: Visit,
): NonNullable<Institution["unavailable"]>[number] | undefined {
  return visitHalfDays(visit)
    .map((half) => unavailableAt(spans, visit.date, half))
    .find((span) => span !== undefined);
}
