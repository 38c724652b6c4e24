import {
  type Checked,
  expectedYearsIn,
  isIsoDate,
  type Issue,
  isTermDay,
  isVisitingDay,
  type IsoDate,
  passed,
  failed,
  workdaysIn,
} from "@supervision/domain";
import {
  calendarYearExpected,
  periodInvalid,
  periodWithoutVisitingDays,
  registerIdDuplicate,
  ruleDuplicate,
  termsMissing,
} from "./issues.ts";
import { idleParts } from "./problem/idle-parts.ts";
import { rulesInForce } from "./rules/rules-in-force.ts";
import type { ScheduleProblem } from "./schedule-problem.ts";

/** The days of a problem's period by what can be done on them. */
export interface PlanningDays {
  /** Every workday. */
  readonly workdays: readonly IsoDate[];
  /** Workdays on which visits can be made: inside a term, or before it from `visitsFrom` on, and outside its closed spans. */
  readonly visiting: readonly IsoDate[];
  /** Those of them inside a term: what rules ask for is counted and made on these. */
  readonly teaching: readonly IsoDate[];
}

/**
 * Reads a problem: its period, its register's ids, its rules, its days; workdays of the same time and calendar may be known.
 *
 * Issues: `period-invalid`, `register-id-duplicate`, `rule-duplicate`, `problem-part-idle`, `calendar-year-missing`; warnings
 * `terms-missing`, `calendar-year-expected`, `period-without-visiting-days`, `problem-part-idle`.
 */
export function planningDays(
  problem: ScheduleProblem,
  known?: Checked<readonly IsoDate[]>,
): Checked<PlanningDays> {
  const { period, register, terms } = problem;
  if (!isIsoDate(period.from) || !isIsoDate(period.until) || period.until < period.from)
    return failed([periodInvalid(period, ["period"])]);
  const issues: Issue[] = [
    ...duplicates(register.institutions).map((id) => registerIdDuplicate("institutions", id)),
    ...duplicates(register.inspectors).map((id) => registerIdDuplicate("inspectors", id)),
    ...overlappingRules(problem).map((id) => ruleDuplicate(id, ["rules", id])),
  ];
  const idle = idleParts(problem);
  issues.push(...idle.filter(({ severity }) => severity === "error"));
  const workdays = known ?? workdaysIn(problem.calendar, period);
  if (!workdays.ok) issues.push(...workdays.issues);
  const [first, ...rest] = issues;
  if (first !== undefined) return failed([first, ...rest]);
  if (!workdays.ok) return workdays;
  const expected = [
    ...expectedYearsIn(problem.calendar, period).map((year) => calendarYearExpected(year, ["calendar"])),
    ...idle,
  ];
  if (terms === undefined || terms.length === 0)
    return passed({ workdays: workdays.value, visiting: workdays.value, teaching: workdays.value }, [
      termsMissing(["terms"]),
      ...expected,
    ]);
  const visiting = workdays.value.filter((day) => isVisitingDay(terms, day));
  return passed(
    { workdays: workdays.value, visiting, teaching: visiting.filter((day) => isTermDay(terms, day)) },
    visiting.length === 0 ? [periodWithoutVisitingDays(period, ["period"]), ...expected] : expected,
  );
}

function duplicates(entries: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Set<string>();
  return entries.map(({ id }) => id).filter((id) => seen.size === seen.add(id).size);
}

function overlappingRules(problem: ScheduleProblem): readonly string[] {
  const spans = rulesInForce(problem.rules, problem.period);
  return spans
    .filter((span, index) => {
      const before = spans[index - 1];
      return before?.id === span.id && before.days.until >= span.days.from;
    })
    .map(({ id }) => id);
}
