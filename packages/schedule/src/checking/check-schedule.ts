import {
  type Bilingual,
  type Checked,
  failed,
  isIsoDate,
  type LegalSource,
  passed,
  type Period,
  type Visit,
  workdaysIn,
  type IsoDate,
} from "@supervision/domain";
import { withChineseTimes } from "../chinese-time.ts";
import { STRUCTURE_CHECKS } from "./check-structure.ts";
import { periodInvalid, termsMissing } from "../issues.ts";
import { idleParts } from "../problem/idle-parts.ts";
import type { RuleViolation } from "../rules/rule-facts.ts";
import { type RuleSpan, rulesInForce } from "../rules/rules-in-force.ts";
import type { RuleLevel } from "../rules/rule-level.ts";
import type { RuleContent } from "../rules/schedule-rule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { checkNoVisits, checkVisitLimits, quietDays } from "./check-availability.ts";
import { checkDeputies, checkRotation, isHistoryLongEnough } from "./check-assignment.ts";
import { checkKinds } from "./check-kinds.ts";
import { checkQualification } from "./check-qualification.ts";
import { checkCadence } from "./check-cadence.ts";
import { checkCycle, checkFollowUp } from "./check-due-visits.ts";
import { type Breach, type CheckFacts, checkFacts } from "./check-facts.ts";
import {
  checkGroupSize,
  checkHalfDays,
  checkIndependence,
  checkInspect,
  checkRest,
  checkVisitLength,
} from "./check-rules.ts";
import { missingExtras } from "./missing-extras.ts";
import { CHECK_WORDS, type CheckWords } from "./check-words.ts";
import { unreadVisits } from "./unread-visits.ts";

/**
 * What a plan comes to under one rule.
 *
 * @term 规则检查结果
 */
export interface RuleResult {
  /** Rule id; checks of the plan's shape have ids that begin with `structure/`. */
  readonly rule: string;
  /** Title for people. */
  readonly title: Bilingual;
  /** Edition judged by; absent for checks of the plan's shape. */
  readonly edition?: string;
  /** Days on which that edition binds. */
  readonly days: Period;
  /** Documents that edition rests on, with number and article as far as they are known; absent for checks of the plan's shape. */
  readonly sources?: readonly LegalSource[];
  /** Hard, medium or soft. */
  readonly level: RuleLevel;
  /** Whether nothing breaks it. */
  readonly satisfied: boolean;
  /** Sum of weight × amount over the violations, a whole number; 0 is best. */
  readonly penalty: number;
  /** Every place where it is broken. */
  readonly violations: readonly RuleViolation[];
}

/** The same before it is said in words. */
type Judged = Omit<RuleResult, "violations"> & { readonly violations: readonly Breach[] };

/**
 * A rule that a plan of visits says nothing about, such as monthly reports, visits owed by a whole zone, or not enough: facts of inspectors nobody recorded. Or extra
 * visits of which the plan holds too few, or that it makes with fewer people or other items than asked.
 *
 * @term 未检查规则
 */
export interface RuleNotChecked {
  /** Rule id; `extra-visits#…` or `year-plan#…` for extra visits. */
  readonly rule: string;
  /** Title for people; absent for extra visits. */
  readonly title?: Bilingual;
  /** Its edition; absent for extra visits. */
  readonly edition?: string;
  /** Days on which the edition binds; absent for extra visits. */
  readonly days?: Period;
  /** Documents the edition rests on, with number and article as far as they are known; absent for extra visits. */
  readonly sources?: readonly LegalSource[];
  /** Why it was not checked, or what is missing. */
  readonly because: Bilingual;
}

/**
 * The verdict on a plan.
 *
 * @term 安排检查
 */
export interface ScheduleCheck {
  /** Whether no hard rule is broken. */
  readonly ok: boolean;
  /** Result of every rule: first the plan's shape, then the rules by id. */
  readonly rules: readonly RuleResult[];
  /** Rules that cannot be judged from visits, wholly or in part; and extra visits the plan has too few of or makes otherwise, which no rule asks for. */
  readonly notChecked: readonly RuleNotChecked[];
}

/**
 * Judges a plan from anywhere: this package's, a spreadsheet's, another solver's. It uses nothing of the search.
 *
 * Every edition of a rule is judged on the days on which it binds. Issues: `value-invalid`, `period-invalid`, `problem-part-idle`,
 * `calendar-year-missing`; warning `terms-missing`.
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Visit } from "@supervision/domain";
 * import { checkSchedule } from "@supervision/schedule";
 * import { atLeastMonthlySchool } from "@supervision/schedule/national";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const visit: Visit = {
 *   id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-07", halfDay: "morning", kind: "routine", items: [],
 * };
 * const check = checkSchedule({
 *   period: { from: "2026-03-02", until: "2026-03-31" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar,
 *   rules: [atLeastMonthlySchool],
 * }, [visit]);
 * if (check.ok)
 *   for (const result of check.value.rules)
 *     if (!result.satisfied) console.log(result.rule, result.violations[0]?.because.zh);
 * // => structure/workday 2026年3月7日不是工作日
 * ```
 */
export function checkSchedule(problem: ScheduleProblem, visits: readonly Visit[]): Checked<ScheduleCheck> {
  const { period, terms } = problem;
  if (!isIsoDate(period.from) || !isIsoDate(period.until) || period.until < period.from)
    return failed([periodInvalid(period, ["period"])]);
  const [unread, ...more] = unreadVisits(visits);
  if (unread !== undefined) return failed([unread, ...more]);
  const wrong = idleParts(problem).find(({ severity }) => severity === "error");
  if (wrong !== undefined) return failed([wrong]);
  const workdays = workdaysIn(problem.calendar, period);
  if (!workdays.ok) return workdays;
  const judged = judgeSchedule(problem, visits, workdays.value, CHECK_WORDS);
  const kinds = checkKinds(problem, visits);
  return passed(
    {
      ok: judged.ok && kinds.satisfied,
      rules: [kinds, ...judged.rules].map(inWords),
      notChecked: [...judged.notChecked, ...missingExtras(problem, visits)].map((one) => ({
        ...one,
        because: withChineseTimes(one.because),
      })),
    },
    terms === undefined || terms.length === 0 ? [termsMissing(["terms"])] : [],
  );
}

/** A result for people: days as offices print them. */
function inWords(result: Judged): RuleResult {
  return {
    ...result,
    violations: result.violations.map((breach) => ({
      ...breach,
      because: withChineseTimes(breach.because ?? { zh: "", en: "" }),
    })),
  };
}

/**
 * The same for a problem that was read and whose workdays are known; without `words` violations are counted and named, but not said in
 * words.
 */
export function judgeSchedule(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  workdays: readonly IsoDate[],
  words?: CheckWords,
): Omit<ScheduleCheck, "rules"> & { readonly rules: readonly Judged[] } {
  const facts = checkFacts(problem, visits, words, passed(workdays));
  const spans = rulesInForce(problem.rules, problem.period);
  const quiet = quietDays(facts, spans);
  const rules = structure(facts, spans);
  const notChecked: RuleNotChecked[] = [];
  const note = (span: RuleSpan, because: Bilingual | undefined): void => {
    if (because !== undefined) notChecked.push({ ...named(span), because });
  };
  for (const span of spans) {
    const { rule } = span.edition;
    if (rule.type === "cycle" && rule.turns === undefined && problem.history === undefined)
      note(span, words?.noHistory());
    else if (rule.type === "rotation" && !isHistoryLongEnough(facts, rule))
      note(span, words?.shortHistory(rule));
    else if (rule.type === "qualification") {
      const { violations, unknown } = checkQualification(facts, rule, span.days);
      rules.push(resultOf(span, violations));
      if (unknown > 0) note(span, words?.unrecorded(unknown));
    } else {
      const violations = judge(facts, spans, rule, span.days, quiet);
      if (violations === undefined) note(span, words?.noRecord(rule));
      else rules.push(resultOf(span, violations));
    }
  }
  const ok = rules.every((result) => result.level !== "hard" || result.satisfied);
  return { ok, rules, notChecked };
}

function judge(
  facts: CheckFacts,
  spans: readonly RuleSpan[],
  rule: Exclude<RuleContent, { readonly type: "qualification" }>,
  days: Period,
  quiet: ReturnType<typeof quietDays>,
): readonly Breach[] | undefined {
  switch (rule.type) {
    // What is owed around visits is not among them.
    case "around-visit":
      return undefined;
    case "cadence":
      return checkCadence(facts, rule, days, quiet);
    case "one-visit-per-half-day":
      return checkHalfDays(facts, days);
    case "cycle":
      return checkCycle(facts, rule, days);
    case "follow-up":
      return checkFollowUp(facts, rule, days);
    case "rest-between-visits":
      return checkRest(facts, rule, days);
    case "independence":
      return checkIndependence(facts, rule.yearsAfterPost, days);
    case "group-size":
      return checkGroupSize(facts, rule, days);
    case "visit-length":
      return checkVisitLength(facts, rule, days);
    case "no-visits":
      return checkNoVisits(facts, rule, days);
    case "rotation":
      return checkRotation(facts, rule, days);
    case "visits-at-most":
      return checkVisitLimits(
        facts,
        ({ status }) => (rule.statuses?.includes(status) === false ? {} : rule),
        days,
      );
    case "deputies":
      return checkDeputies(facts, spans, days);
    case "inspect":
      return checkInspect(facts, rule, days);
  }
}

function resultOf(span: RuleSpan, violations: readonly Breach[]): Judged {
  const { level, weight = 1 } = span.edition;
  return {
    ...named(span),
    level,
    satisfied: violations.length === 0,
    penalty: violations.reduce((sum, { amount = 1 }) => sum + weight * amount, 0),
    violations,
  };
}

/** What a reader needs to name and cite a rule as it was in force on these days. */
function named({ id, title, edition: { edition, sources }, days }: RuleSpan) {
  return {
    rule: id,
    title: { zh: title, en: spaced(id.slice(id.indexOf("/") + 1)) },
    edition,
    days,
    sources,
  };
}

function spaced(id: string): string {
  return id.replaceAll("-", " ");
}

function structure(facts: CheckFacts, spans: readonly RuleSpan[]): Judged[] {
  const days = facts.problem.period;
  const result = (id: string, violations: readonly Breach[]): Judged => ({
    rule: `structure/${id}`,
    title: facts.words?.title(id) ?? { zh: "安排的基本要求", en: spaced(id) },
    days,
    level: "hard",
    satisfied: violations.length === 0,
    penalty: violations.length,
    violations,
  });
  const ruled = (type: RuleContent["type"]): boolean => spans.some((span) => span.edition.rule.type === type);
  const results = STRUCTURE_CHECKS.map(({ id, check }) => result(id, check(facts)));
  // The law of nature and recusal hold also where no rule was given.
  if (!ruled("one-visit-per-half-day"))
    results.push(result("inspector-half-day", checkHalfDays(facts, days)));
  if (!ruled("independence")) results.push(result("recusal", checkIndependence(facts, 0)));
  return results;
}
