import { contains, monthOf, type Visit } from "@supervision/domain";
import { checkSchedule, type RuleResult } from "../checking/check-schedule.ts";
import { countingRules } from "../rules/counting-rules.ts";
import type { RuleViolation } from "../rules/rule-facts.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { Replan } from "./replan-outcome.ts";

/** What was missed under a rule before a change. */
interface MissedVisits {
  readonly rule: string;
  readonly count: number;
  /** First and last month, `YYYY-MM`; empty where they are not known. */
  readonly from: string;
  readonly until: string;
}

/** What a change leaves undone, apart from what had been missed before it. */
export interface Missed {
  /** Visits without a place whose time goes on, or whose time ended with the change. */
  readonly unscheduled: readonly UnscheduledVisit[];
  /** Hard rules broken, but for visits that are named as unscheduled and for what was missing before. */
  readonly broken: readonly (RuleViolation & Pick<RuleResult, "rule" | "title">)[];
  /** What had been missed before, counted by rule. */
  readonly before: readonly MissedVisits[];
}

/** Tells what a change leaves undone from what had been missed before it. */
export function missedBefore(before: ScheduleProblem, changed: Replan): Missed {
  const { problem, withdrawn, unscheduled, check } = changed;
  const isBefore = ({ institution, period, reason }: UnscheduledVisit): boolean =>
    reason.code === "period-over" &&
    !withdrawn.some(({ visit }) => visit.institution === institution && contains(period, visit.date));
  const over = unscheduled.filter(isBefore);
  const named = new Set(unscheduled.map(({ rule, institution }) => `${rule} ${institution}`));
  const counting = countingRules(problem);
  const old = brokenBefore(before, changed);
  const counts = new Map<string, { count: number; from: string; until: string }>();
  for (const { rule, period } of over) {
    const month = monthOf(period.from);
    const last = monthOf(period.until);
    const known = counts.get(rule) ?? { count: 0, from: month, until: last };
    counts.set(rule, {
      count: known.count + 1,
      from: known.from < month ? known.from : month,
      until: known.until > last ? known.until : last,
    });
  }
  const broken: (RuleViolation & Pick<RuleResult, "rule" | "title">)[] = [];
  for (const { rule, title, level, violations } of check.rules)
    for (const violation of level === "hard" ? violations : []) {
      const { institutions = [], because, amount = 1 } = violation;
      if (!counting.has(rule)) broken.push({ ...violation, rule, title });
      else if (institutions.some((id) => named.has(`${rule} ${id}`))) continue;
      else if (old.has(`${rule} ${because.en}`)) {
        const known = counts.get(rule) ?? { count: 0, from: "", until: "" };
        counts.set(rule, { ...known, count: known.count + amount });
      } else broken.push({ ...violation, rule, title });
    }
  return {
    unscheduled: unscheduled.filter((left) => !isBefore(left)),
    broken,
    before: [...counts].map(([rule, count]) => ({ rule, ...count })),
  };
}

/** Breaches of counting rules in the plan as it was. */
function brokenBefore(before: ScheduleProblem, changed: Replan): ReadonlySet<string> {
  const old = checkSchedule(before, visitsBefore(changed));
  return new Set(
    (old.ok ? old.value.rules : []).flatMap(({ rule, violations }) =>
      violations.map(({ because }) => `${rule} ${because.en}`),
    ),
  );
}

function visitsBefore({ visits, moved, added, withdrawn }: Replan): readonly Visit[] {
  const fresh = new Set([...added, ...moved.map(({ to }) => to)].map(({ id }) => id));
  return [
    ...visits.filter(({ id }) => !fresh.has(id)),
    ...moved.map(({ from }) => from),
    ...withdrawn.map(({ visit }) => visit),
  ];
}
