import type { IsoDate, Visit } from "@supervision/domain";
import type { RuleViolation } from "../rules/rule-facts.ts";
import type { ScheduleCheck } from "../checking/check-schedule.ts";
import { countingRules } from "../rules/counting-rules.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { PlanChange } from "./plan-change.ts";
import type { HistoryNote } from "./replan-outcome.ts";

/** A change as it counts from the day on which it is made: who must keep away keeps away from then on, not before. */
export function fromToday(change: PlanChange, today: IsoDate): PlanChange {
  if (change.type !== "recusal") return change;
  const { from, until = today } = change.recusal;
  return from !== undefined || until < today
    ? change
    : { ...change, recusal: { ...change.recusal, from: today } };
}

/** Says whether a breach is of visits alone that were made before a day: history, which no change mends. */
function isHistory({ visits }: Pick<RuleViolation, "visits">, past: ReadonlySet<string>): boolean {
  return visits.length > 0 && visits.every((id) => past.has(id));
}

/** Ids of the visits before a day. */
export function pastOf(visits: readonly Visit[], today: IsoDate): ReadonlySet<string> {
  return new Set(visits.flatMap(({ id, date }) => (date < today ? [id] : [])));
}

/** Visits made before a day that the facts as they are now would not allow, each once with the first reason. */
export function historyNotes(
  problem: ScheduleProblem,
  changes: readonly PlanChange[],
  check: ScheduleCheck,
  visits: readonly Visit[],
  today: IsoDate,
): readonly HistoryNote[] {
  const { register } = problem;
  const counting = countingRules(problem);
  const past = pastOf(visits, today);
  const notes = new Map<string, HistoryNote>();
  const note = (one: HistoryNote): void => {
    if (!notes.has(one.visit)) notes.set(one.visit, one);
  };
  for (const change of changes) {
    if (change.type !== "recusal" || fromToday(change, today) === change) continue;
    const { inspector, institution } = change.recusal;
    const who = register.inspectors.find(({ id }) => id === inspector)?.name ?? inspector;
    const place = register.institutions.find(({ id }) => id === institution)?.name ?? institution;
    for (const visit of visits)
      if (past.has(visit.id) && visit.institution === institution && visit.inspectors.includes(inspector))
        note({
          visit: visit.id,
          because: {
            zh: `${who}自${today}起回避${place}，${visit.date}的督导在此之前`,
            en: `${who} keeps away from ${place} from ${today} on; the visit of ${visit.date} was before.`,
          },
        });
  }
  for (const { rule, level, violations } of check.rules)
    if (level === "hard" && !counting.has(rule))
      for (const violation of violations)
        if (isHistory(violation, past))
          for (const visit of violation.visits) note({ visit, because: violation.because });
  return [...notes.values()];
}

/** Says whether a plan breaks no hard rule but by visits made before a day. */
export function isKept(problem: ScheduleProblem, check: ScheduleCheck, past: ReadonlySet<string>): boolean {
  const counting = countingRules(problem);
  return check.rules.every(
    ({ rule, level, violations }) =>
      level !== "hard" || violations.every((violation) => !counting.has(rule) && isHistory(violation, past)),
  );
}
