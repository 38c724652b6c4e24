import type { District, DistrictOn, Resolved } from "@supervision/district";
import { addDays, type Issue, type ItemRef, type Period, type Register } from "@supervision/domain";
import {
  extraVisitsOf,
  generateSchedule,
  type RuleInForce,
  type SchedulePlan,
  type ScheduleProblem,
  type VisitHistory,
  type YearPlanEdition,
} from "@supervision/schedule";
import { checkProblem } from "@supervision/schedule/problem";
import type { Replan } from "@supervision/schedule/replanning";
import type { OtherVisits } from "@supervision/schedule/burden";
import { inputFailure } from "../terminal/failure.ts";

/** What a year is planned from. */
export interface YearInput {
  /** The district. */
  readonly district: District;
  /** Institutions, inspectors, recusals and, if the office keeps them there, terms. */
  readonly register: Register;
  /** Days to plan. */
  readonly period: Period;
  /** Visits of earlier years; absent: unknown. */
  readonly history?: VisitHistory | undefined;
  /** Visits of other departments by institution; absent: none are known. */
  readonly otherVisits?: OtherVisits | undefined;
  /** The same seed gives the same plan. */
  readonly seed: number;
}

/** A planned year. */
export interface PlannedYear {
  /** What it was planned from. */
  readonly problem: ScheduleProblem;
  /** The plan. */
  readonly plan: SchedulePlan;
  /** What is in force on the first day. */
  readonly view: DistrictOn;
  /** The district's year plan, when it has one. */
  readonly yearPlan: Resolved<YearPlanEdition> | undefined;
  /** What is doubtful about the input. */
  readonly warnings: readonly Issue[];
}

/** Everything the scheduler needs, gathered from a district and a register. Throws an input failure without a work calendar. */
export function scheduleProblem({
  district,
  register,
  period,
  history,
  otherVisits,
}: Omit<YearInput, "seed">): ScheduleProblem {
  const view = district.on(period.from);
  const [calendar] = Object.values(view.calendars);
  if (calendar === undefined) throw inputFailure([calendarAbsent(district.id)]);
  const terms = register.terms ?? (view.terms.length > 0 ? view.terms : undefined);
  const yearPlan = yearPlanOf(view);
  return {
    period,
    register,
    zones: view.zones,
    calendar,
    ...(terms === undefined ? {} : { terms }),
    rules: rulesDuring(district, period),
    ...(history === undefined
      ? {}
      : { history: { ...history, visits: history.visits.filter(({ date }) => date < period.from) } }),
    ...(otherVisits === undefined ? {} : { otherVisits }),
    ...(yearPlan?.edition.rotations === undefined ? {} : { rotations: yearPlan.edition.rotations }),
    ...(yearPlan === undefined ? {} : { extraVisits: extraVisitsOf(yearPlan.edition) }),
  };
}

/**
 * What is doubtful about a problem, in full words. Throws an input failure when it cannot be planned from, such as a recusal that would
 * bind nobody.
 */
export function problemWarnings(problem: ScheduleProblem): readonly Issue[] {
  const checked = checkProblem(problem);
  if (!checked.ok) throw inputFailure(checked.issues);
  return checked.warnings;
}

/** Plans the visits of a period. Throws an input failure when the input cannot be planned from, such as a year without a calendar. */
export function planYear(
  input: YearInput,
  surroundings: { readonly signal: AbortSignal; readonly progress: (text: string) => void },
): PlannedYear {
  const problem = scheduleProblem(input);
  const doubtful = problemWarnings(problem);
  const view = input.district.on(input.period.from);
  const outcome = generateSchedule(problem, {
    seed: input.seed,
    signal: surroundings.signal,
    onProgress: ({ stage, done, total }) =>
      surroundings.progress(`${stage} ${Math.round((100 * done) / Math.max(1, total))}%`),
  });
  if (!outcome.ok) throw inputFailure(outcome.issues);
  if (outcome.value.status === "cancelled") throw new DOMException("The plan was called off", "AbortError");
  return {
    problem,
    plan: outcome.value,
    view,
    yearPlan: yearPlanOf(view),
    warnings: [...doubtful, ...outcome.warnings.filter((warning) => !isSaid(doubtful, warning))],
  };
}

/** A plan as it stands after a change, to be written like a planned year. */
export function changedYear(
  district: District,
  { problem, visits, unscheduled, status, check }: Replan,
  { seed, warnings }: { readonly seed: number; readonly warnings: readonly Issue[] },
): PlannedYear {
  const view = district.on(problem.period.from);
  return {
    problem,
    plan: {
      status: status === "complete" ? "complete" : "partial",
      visits,
      unscheduled,
      score: check.rules.map(({ rule, title, edition, level, penalty, violations }) => ({
        rule,
        title,
        ...(edition === undefined ? {} : { edition }),
        level,
        penalty,
        violations: violations.length,
      })),
      seed,
      moves: 0,
    },
    view,
    yearPlan: yearPlanOf(view),
    warnings,
  };
}

/** Says whether a warning was said before: the check of the problem names one by one, with reasons, what planning only names. */
export function isSaid(said: readonly Issue[], { code, path }: Issue): boolean {
  return (
    code === "problem-part-idle" ||
    said.some((issue) => issue.code === code && issue.path.join("/") === path.join("/"))
  );
}

/** Titles of checklist items, read from what is in force on a day. */
export function itemTitles(view: DistrictOn): (item: ItemRef) => string | undefined {
  return (item) => {
    const [list = "", name = ""] = item.split("#");
    return new Map(Object.entries(view.checklists[list]?.edition.items ?? {})).get(name)?.title;
  };
}

/** The year plan a district added itself; a plan of another plugin only when it has none. */
function yearPlanOf(view: DistrictOn): Resolved<YearPlanEdition> | undefined {
  const plans = Object.values(view.yearPlans).filter((plan) => plan !== undefined);
  return plans.find((plan) => plan.plugin === view.districtId) ?? plans[0];
}

/** Every rule with the days on which each of its resolved editions binds; neighbouring days under the same text are one span. */
function rulesDuring(district: District, period: Period): readonly RuleInForce[] {
  const starts = [
    period.from,
    ...district.timeline.filter((date) => period.from < date && date <= period.until),
  ];
  const spans: (RuleInForce & { readonly digest: string; readonly inForce: Period })[] = [];
  starts.forEach((from, index) => {
    const next = starts[index + 1];
    const until = next === undefined ? period.until : addDays(next, -1);
    for (const rule of Object.values(district.on(from).scheduleRules)) {
      if (rule === undefined) continue;
      const before = spans.findIndex(
        (span) =>
          span.id === rule.id && span.digest === rule.digest && addDays(span.inForce.until, 1) === from,
      );
      const span = { id: rule.id, title: rule.title, edition: rule.edition, digest: rule.digest };
      const earlier = spans[before];
      if (earlier === undefined) spans.push({ ...span, inForce: { from, until } });
      else spans[before] = { ...span, inForce: { from: earlier.inForce.from, until } };
    }
  });
  return spans;
}

function calendarAbsent(district: string): Issue {
  return {
    code: "calendar-absent",
    severity: "error",
    message: { zh: `区县 ${district} 没有工作日历`, en: `The district ${district} has no work calendar.` },
    fix: {
      zh: "在 plugins 中加入 @supervision/schedule/work-calendar-cn 的 workCalendarCn",
      en: "Add workCalendarCn of @supervision/schedule/work-calendar-cn to its plugins.",
    },
    path: ["plugins"],
  };
}
