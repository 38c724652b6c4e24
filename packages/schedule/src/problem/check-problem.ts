import { type Checked, failed, isIsoDate, type Issue, passed } from "@supervision/domain";
import { periodInvalid } from "../issues.ts";
import { planObligations } from "../obligations/plan-obligations.ts";
import { planningDays } from "../planning-days.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { checkAmong } from "./check-among.ts";
import { checkDistances } from "./check-distances.ts";
import { checkExtraVisits } from "./check-extra-visits.ts";
import { checkHolidayMonths } from "./check-holiday-months.ts";
import { checkInspectorVisits } from "./check-inspector-visits.ts";
import { checkKeys } from "./check-keys.ts";
import { checkKinds } from "./check-kinds.ts";
import { checkQuarters } from "./check-quarters.ts";
import { checkRecusals } from "./check-recusals.ts";
import { checkReferences } from "./check-references.ts";
import { checkRuleStarts } from "./check-rule-starts.ts";
import { checkRules } from "./check-rules.ts";
import { checkSpans } from "./check-spans.ts";
import { checkTurns } from "./check-turns.ts";
import { checkValues } from "./check-values.ts";
import { checkWholeDays } from "./check-whole-days.ts";

/**
 * Reads a whole problem before anything is planned from it: ids nobody knows, spans that end before they begin, visits that no day or no
 * institution fits. Run it first, on data from forms and tables above all; `planObligations`, `generateSchedule`, `checkSchedule` and
 * `replan` refuse only what would change a plan's meaning (`problem-part-idle`), without the reasons.
 *
 * It reads one part after another and weighs no rules against each other: that at least so many visits are owed and at most so many
 * allowed (`visits-at-most`, limits of inspectors, leave) is said by `findShortages`, with the numbers.
 *
 * What is no value of its field (data of forms, programs without types) is named first, and then nothing else is read. So are rules that are none,
 * such as a plugin instead of its `contributes`, those that came as JSON and say what `defineScheduleRule` would refuse, and those written as
 * functions, which JSON cannot carry: they are made anew where the data are read.
 *
 * Errors: `problem-value-invalid`, `rule-field-unknown`, `rule-function-missing`, `edition-end-idle` and those of `defineScheduleRule` about what a rule says, `recusal-unknown`, `span-invalid`, `terms-overlap`, `extra-visits-invalid`, `rotation-invalid`, `whole-day-from-afternoon`, `problem-key-unknown` where it was to say who is meant (inside `among` and the members of zones) and those of `planObligations`. Warnings:
 * `duty-not-owed`, `finding-deadline-missing`, `institution-fact-unknown`, `history-missing`, `institution-unplaced`, `institution-placed-twice`, `distance-unlisted`, `number-doubtful`, `problem-key-unknown`, `other-visit-misplaced`, `closed-span-outside`, `rule-starts-within`, `months-without-teaching`, `quarter-cut`, `inspector-visits-not-steered`, `problem-id-unknown`, `deputy-zone-not-served`, `extra-visits-outside`, `extra-visits-nobody`, `extra-sample-short`, `extra-group-too-large`, `extra-institution-ambiguous`, `whole-day-nowhere`, `recusal-over`, `turn-outside-cycle`, `terms-missing`,
 * `calendar-year-expected`, `period-without-visiting-days`.
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { checkProblem } from "@supervision/schedule/problem";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const checked = checkProblem({
 *   period: { from: "2026-03-01", until: "2026-06-30" },
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }],
 *     recusals: [{ inspector: "i1", institution: "S1", ground: "own-post" }],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar, rules: [],
 * });
 * console.log(checked.ok ? "" : checked.issues[0].fix.zh); // => 是否为“I1”？
 * ```
 */
export function checkProblem(problem: ScheduleProblem): Checked<ScheduleProblem> {
  // What holds no days, or is no register, cannot be read any further.
  const [unreadable, ...others] = unreadableParts(problem);
  if (unreadable !== undefined) return failed([unreadable, ...others]);
  const days = planningDays(problem);
  const known = days.ok ? days.warnings : days.issues;
  const issues: readonly Issue[] = [
    ...known.filter(({ code }) => code !== "problem-part-idle"),
    ...checkKeys(problem),
    ...checkReferences(problem),
    ...checkRecusals(problem),
    ...checkAmong(problem),
    ...checkKinds(problem),
    ...checkTurns(problem),
    ...checkSpans(problem),
    ...checkDistances(problem),
    ...checkDuties(problem, known),
    ...checkInspectorVisits(problem),
    ...(days.ok
      ? [
          ...checkRuleStarts(problem, days.value),
          ...checkHolidayMonths(problem, days.value),
          ...checkQuarters(problem, days.value),
        ]
      : []),
    ...checkExtraVisits(problem, days.ok ? days.value.visiting : undefined),
    ...checkWholeDays(problem, days.ok ? days.value.visiting : undefined),
  ];
  const [first, ...rest] = issues.filter(({ severity }) => severity === "error");
  return first === undefined ? passed(problem, issues) : failed([first, ...rest]);
}

/** Values that are none of their field, and a period or terms without days. */
function unreadableParts(problem: ScheduleProblem): readonly Issue[] {
  const values = checkValues(problem);
  const rules = values.some(({ path }) => path.length === 0) ? [] : checkRules(problem);
  // Who is meant cannot be read either.
  const keys = checkKeys(problem).filter(({ severity }) => severity === "error");
  if (values.length + rules.length + keys.length > 0) return [...values, ...rules, ...keys];
  const { period } = problem;
  if (!isIsoDate(period.from) || !isIsoDate(period.until) || period.until < period.from)
    return [periodInvalid(period, ["period"])];
  const spans = checkSpans(problem);
  return spans.some(({ code, path }) => code === "span-invalid" && path[0] === "terms" && path.length === 2)
    ? spans
    : [];
}

/** What `planObligations` warns of: times in which nothing is owed, findings without a limit, facts the register does not tell. */
function checkDuties(problem: ScheduleProblem, told: readonly Issue[]): readonly Issue[] {
  const owed = planObligations(problem);
  // Parts that do nothing are named above one by one; that no rule asks for visits is told with the plan.
  const codes = new Set(["problem-part-idle", "visit-rule-missing", ...told.map(({ code }) => code)]);
  return owed.ok ? owed.warnings.filter(({ code }) => !codes.has(code)) : [];
}
