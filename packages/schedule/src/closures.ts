import {
  addDays,
  type HalfDay,
  type Institution,
  type IsoDate,
  lengthInDays,
  type Period,
  type SchoolTerm,
  unavailableAt,
  yearOf,
} from "@supervision/domain";
import { common, mondayOf } from "./day-spans.ts";
import { concernsInstitution, zonesAround } from "./rules/institutions-among.ts";
import type { RuleSpan } from "./rules/rules-in-force.ts";
import type { NoVisitsRule } from "./rules/schedule-rule.ts";
import type { ScheduleProblem } from "./schedule-problem.ts";

/** A span in which an institution takes no visits, or only in the other half of the day. */
export interface Closure extends Period {
  /** The half-day without visits; absent: both. */
  readonly halfDay?: HalfDay;
  /** Only these days of the week; absent: all. */
  readonly weekdays?: readonly number[];
}

/** Spans without visits by institution: its own ones and those of hard rules of the form `no-visits`. */
export function closuresOf(
  { period, terms = [], zones }: Pick<ScheduleProblem, "period" | "terms" | "zones">,
  spans: readonly RuleSpan[],
): (institution: Institution) => readonly Closure[] {
  const ruled = spans.flatMap(({ edition: { rule, level }, days }) =>
    rule.type === "no-visits" && level === "hard"
      ? [
          {
            rule,
            closures: spansWithoutVisits(rule, period, terms).flatMap((span): readonly Closure[] => {
              const both = common(span, days);
              if (both.until < both.from) return [];
              return [{ ...both, ...(rule.halfDay === undefined ? {} : { halfDay: rule.halfDay }) }];
            }),
          },
        ]
      : [],
  );
  const around = zonesAround(zones);
  return (institution) => {
    const own = institution.unavailable ?? [];
    const general = ruled.filter(({ rule }) => concernsInstitution(rule, institution, around));
    return general.length === 0 ? own : [...own, ...general.flatMap(({ closures }) => closures)];
  };
}

function spansWithoutVisits(
  { yearly = [], during = [], weeksOfTerm = [] }: NoVisitsRule,
  period: Period,
  terms: readonly SchoolTerm[],
): readonly Period[] {
  const spans: Period[] = [...during];
  for (let year = yearOf(period.from); year <= yearOf(period.until); year += 1)
    for (const { month, day } of yearly) {
      const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
      spans.push({ from: date, until: date });
    }
  for (const term of terms) for (const week of weeksOfTerm) spans.push(weekOfTerm(term, week));
  return spans;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** A week of a term, Monday to Sunday: 1 is the week of its first day, -1 the week of its last day. */
export function weekOfTerm(term: Period, week: number): Period {
  const monday = mondayOf(term.from);
  const weeks = Math.ceil(lengthInDays({ from: monday, until: term.until }) / 7);
  const from = addDays(monday, 7 * (week > 0 ? week - 1 : weeks + week));
  return { from, until: addDays(from, 6) };
}

/** Says whether closures leave an institution no half-day of a day. */
export function isClosedAllDay(closures: readonly Closure[], date: IsoDate): boolean {
  return (
    unavailableAt(closures, date, "morning") !== undefined &&
    unavailableAt(closures, date, "afternoon") !== undefined
  );
}
