import type { Visit } from "@supervision/domain";
import { checkSchedule, type ScheduleProblem } from "../src/index.ts";

/** What the check says of one rule, in Chinese: what breaks it, and what it could not be held against. */
export interface Verdict {
  readonly broken: readonly string[];
  readonly unclear: readonly string[];
}

/** What the check of visits says of the rule with this id. */
export function verdictOf(problem: ScheduleProblem, visits: readonly Visit[], id: string): Verdict {
  const check = checkSchedule(problem, visits);
  if (!check.ok) throw new Error(check.issues[0].message.en);
  const { rules, notChecked } = check.value;
  return {
    broken: rules
      .filter(({ rule }) => rule === id)
      .flatMap(({ violations }) => violations.map(({ because }) => because.zh)),
    unclear: notChecked.filter(({ rule }) => rule === id).map(({ because }) => because.zh),
  };
}
