import type { Checked, LegalSource, Visit } from "@supervision/domain";
import { checkSchedule } from "../checking/check-schedule.ts";
import { ruleSpans } from "../replanning/changed-parts.ts";
import type { RuleViolation } from "../rules/rule-facts.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** The problem with what can break hard: without the rules that stand in for laws of nature, the checker would hold those as hard. */
export function hardProblem(problem: ScheduleProblem): ScheduleProblem {
  return {
    ...problem,
    rules: ruleSpans(problem).filter(
      ({ edition: { level, rule } }) =>
        level === "hard" || rule.type === "one-visit-per-half-day" || rule.type === "independence",
    ),
  };
}

/** One place where a plan breaks a hard rule. */
export interface HardBreach extends RuleViolation {
  /** Id of the rule, or of the check of the plan's shape. */
  readonly rule: string;
  /** Documents it rests on; absent for the plan's shape. */
  readonly sources?: readonly LegalSource[];
}

/** What a plan breaks under hard rules, in the checker's words, by a key of rule and words. */
export function hardViolations(
  problem: ScheduleProblem,
  visits: readonly Visit[],
): Checked<ReadonlyMap<string, HardBreach>> {
  const check = checkSchedule(hardProblem(problem), visits);
  if (!check.ok) return check;
  const found = new Map<string, HardBreach>();
  for (const { rule, level, sources, violations } of check.value.rules)
    if (level === "hard")
      for (const one of violations)
        found.set(`${rule}: ${one.because.en}`, {
          ...one,
          rule,
          ...(sources === undefined ? {} : { sources }),
        });
  return { ok: true, value: found, warnings: [] };
}

/** How much a plan breaks each hard rule; `undefined` when it cannot be judged. */
export function hardPenalties(
  problem: ScheduleProblem,
  visits: readonly Visit[],
): ReadonlyMap<string, number> | undefined {
  const check = checkSchedule(hardProblem(problem), visits);
  if (!check.ok) return undefined;
  const penalties = new Map<string, number>();
  for (const { rule, level, penalty } of check.value.rules)
    if (level === "hard") penalties.set(rule, (penalties.get(rule) ?? 0) + penalty);
  return penalties;
}

/** What a plan breaks that another does not, or breaks more: a duty that is met in part, and a limit passed by less than before, are no new breach. */
export function newViolations(
  before: ReadonlyMap<string, HardBreach>,
  after: ReadonlyMap<string, HardBreach>,
): readonly HardBreach[] {
  const [was, is] = [amounts(before), amounts(after)];
  return [...after].flatMap(([words, breach]) => {
    const subject = subjectOf(breach);
    return !before.has(words) && (is.get(subject) ?? 0) > (was.get(subject) ?? 0) ? [breach] : [];
  });
}

function amounts(breaches: ReadonlyMap<string, HardBreach>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const breach of breaches.values()) {
    const subject = subjectOf(breach);
    sums.set(subject, (sums.get(subject) ?? 0) + (breach.amount ?? 1));
  }
  return sums;
}

/** What a breach is about: its sentence tells days and months apart, and how many there are is left out. */
function subjectOf({ rule, institutions = [], inspectors = [], because }: HardBreach): string {
  return [rule, institutions, inspectors, because.en.replace(/(?<![\w-])\d+(?![\w-])/gu, "#")].join(" ");
}
