import type { Bilingual, Checked, Visit } from "@supervision/domain";
import { checkSchedule } from "../checking/check-schedule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** What a plan breaks under hard rules, in the checker's words: text by a key of rule and words. */
export function hardViolations(
  problem: ScheduleProblem,
  visits: readonly Visit[],
): Checked<ReadonlyMap<string, Bilingual>> {
  const check = checkSchedule(problem, visits);
  if (!check.ok) return check;
  const found = new Map<string, Bilingual>();
  for (const { rule, level, violations } of check.value.rules)
    if (level === "hard") for (const { because } of violations) found.set(`${rule}: ${because.en}`, because);
  return { ok: true, value: found, warnings: [] };
}

/** What a plan breaks that another does not. */
export function newViolations(
  before: ReadonlyMap<string, Bilingual>,
  after: ReadonlyMap<string, Bilingual>,
): readonly Bilingual[] {
  return [...after].filter(([key]) => !before.has(key)).map(([, because]) => because);
}
