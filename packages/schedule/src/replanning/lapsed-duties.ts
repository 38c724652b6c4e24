import {
  contains,
  type Bilingual,
  type Institution,
  type IsoDate,
  type Issue,
  type Period,
  type Visit,
} from "@supervision/domain";
import { closuresOf } from "../closures.ts";
import { grouped } from "../grouped.ts";
import { dutyNotOwed } from "../issues/problem-issues.ts";
import { type CountingTime, countingTimes, isCounted, openDays } from "../obligations/counting-times.ts";
import { planningDays } from "../planning-days.ts";
import { concernsInstitution, zonesAround } from "../rules/institutions-among.ts";
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { CadenceRule } from "../rules/schedule-rule.ts";
import { timeLabel } from "../rules/time-label.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { byId } from "../text-order.ts";
import { extrasWarnings, lapsedExtras } from "./lapsed-extras.ts";

/**
 * What a rule asked for in a month, term or year and does not ask for any more, since the change leaves too few teaching days of it; and extra
 * visits of everybody concerned of whose window no day is left.
 *
 * @term 不再计次的督导
 */
export interface LapsedDuties {
  /** Rule id; for extra visits that have no day left as in `UnscheduledVisit`. */
  readonly rule: string;
  /** The month, term or year, as far as it is planned; the window of extra visits. */
  readonly period: Period;
  /** Ids of the institutions that are owed nothing in it any more, those with visits enough left out; in order. */
  readonly institutions: readonly string[];
  /** That nothing is owed, and why, in words. */
  readonly because: Bilingual;
}

/** Duties of a time that goes on after `today` that a change of days lets lapse, by rule and first day. */
export function lapsedDuties(
  before: ScheduleProblem,
  after: ScheduleProblem,
  visits: readonly Visit[],
  today: IsoDate,
): readonly LapsedDuties[] {
  const { period, register, rules, zones, terms } = after;
  const areDaysTheSame =
    before.terms === terms &&
    before.calendar === after.calendar &&
    before.rules === rules &&
    before.register.institutions === register.institutions;
  if (areDaysTheSame) return [];
  const extras = lapsedExtras(before, after, visits, today);
  const was = readerOf(before);
  const is = readerOf(after);
  const known = new Map(before.register.institutions.map((one) => [one.id, one]));
  const around = zonesAround(zones);
  const madeAt = grouped(visits, ({ institution }) => [institution]);
  const institutions = register.institutions.toSorted(byId);
  const ruled = rulesInForce(rules, period).flatMap(
    ({ id, edition: { rule }, days }): readonly LapsedDuties[] => {
      if (rule.type !== "cadence" || rule.activity !== "visit" || rule.owedTo !== "institution") return [];
      const then = new Map(was.times(rule).map((time) => [time.key, time]));
      return is.times(rule).flatMap((time): readonly LapsedDuties[] => {
        const old = then.get(time.key);
        if (old === undefined || time.days.until < today || !contains(days, time.bindsOn)) return [];
        const lapsed = institutions.filter((one) => {
          const place = known.get(one.id);
          if (place === undefined || !concernsInstitution(rule, one, around)) return false;
          if (!was.counts(rule, old, place) || is.counts(rule, time, one)) return false;
          // One that is not open yet, or closed for good, is another matter.
          if (!isCounted(rule, old, openDays(old, one, []))) return false;
          const made = (madeAt.get(one.id) ?? []).filter(
            ({ date, kind }) => contains(time.days, date) && rule.visitKinds?.includes(kind) !== false,
          );
          return made.length < rule.atLeast;
        });
        if (lapsed.length === 0) return [];
        const label = timeLabel(rule.every, time.days, terms);
        const { message } = issueOf(
          id,
          [label],
          lapsed.map(({ name }) => name),
        );
        return [{ rule: id, period: time.days, institutions: lapsed.map((one) => one.id), because: message }];
      });
    },
  );
  return [...ruled, ...extras];
}

/** `duty-not-owed` for each rule whose duties lapse, `extra-without-days` for extra visits. */
export function lapsedWarnings(lapsed: readonly LapsedDuties[], problem: ScheduleProblem): readonly Issue[] {
  const { register, rules, period, terms } = problem;
  const names = new Map(register.institutions.map(({ id, name }) => [id, name]));
  const cadences = new Map(
    rulesInForce(rules, period).flatMap(({ id, edition: { rule } }) =>
      rule.type === "cadence" ? [[id, rule] as const] : [],
    ),
  );
  const ruled = lapsed.filter(({ rule }) => cadences.has(rule));
  const issues = [...grouped(ruled, ({ rule }) => [rule])].map(([rule, of]) =>
    issueOf(
      rule,
      of.map((one) => timeLabel(cadences.get(rule)?.every ?? "month", one.period, terms)),
      [...new Set(of.flatMap(({ institutions }) => institutions))].map((id) => names.get(id) ?? id),
    ),
  );
  return [...issues, ...extrasWarnings(lapsed, problem)];
}

function issueOf(rule: string, times: readonly string[], institutions: readonly string[]): Issue {
  return dutyNotOwed(rule, times, institutions, ["rules", rule]);
}

interface DutyReader {
  readonly times: (rule: CadenceRule) => readonly CountingTime[];
  readonly counts: (rule: CadenceRule, time: CountingTime, institution: Institution) => boolean;
}

function readerOf(problem: ScheduleProblem): DutyReader {
  const days = planningDays(problem);
  const closures = closuresOf(problem, rulesInForce(problem.rules, problem.period));
  return {
    times: (rule) => (days.ok ? countingTimes(problem, days.value, rule) : []),
    counts: (rule, time, institution) =>
      isCounted(rule, time, openDays(time, institution, closures(institution))),
  };
}
