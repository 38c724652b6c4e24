import type { IsoDate, Issue } from "@supervision/domain";
import type { ScheduleProblem } from "@supervision/schedule";
import { applyChanges, type PlanChange } from "@supervision/schedule/replanning";
import { inputFailure } from "../terminal/failure.ts";
import type { DrawnSamples, LivingPlan } from "./plan-life.ts";

/**
 * What a plan rests on after the changes so far: register and district as they are now, with every change on top. Who joined by a change and
 * stands in the register by now is taken from there. A change that names somebody the register does not hold any more is an input failure.
 */
export function problemNow(problem: ScheduleProblem, { life, name }: LivingPlan): ScheduleProblem {
  if (life === undefined) return problem;
  let now = problem;
  for (const [index, { changes }] of life.changes.entries()) {
    const news = changes.filter((change) => !isKnown(now, change));
    const changed = applyChanges(now, news);
    if (!changed.ok) {
      const [first, ...others] = changed.issues;
      throw inputFailure([changeNotRepeated(name, index, first), ...others]);
    }
    now = changed.value;
  }
  return withDrawn(now, life.drawn);
}

/** A change as it goes on counting: who must keep away does so from the day on which it was said. */
export function fromDay(change: PlanChange, today: IsoDate): PlanChange {
  if (change.type !== "recusal") return change;
  const { from, until = today } = change.recusal;
  return from !== undefined || until < today
    ? change
    : { ...change, recusal: { ...change.recusal, from: today } };
}

function isKnown({ register }: ScheduleProblem, change: PlanChange): boolean {
  if (change.type === "inspector-joins")
    return register.inspectors.some(({ id }) => id === change.inspector.id);
  return (
    change.type === "institution-opens" &&
    register.institutions.some(({ id }) => id === change.institution.id)
  );
}

function withDrawn(problem: ScheduleProblem, drawn: DrawnSamples): ScheduleProblem {
  const { extraVisits } = problem;
  if (extraVisits === undefined) return problem;
  return { ...problem, extraVisits: extraVisits.map((extra) => ({ ...extra, ...drawn[extra.id] })) };
}

function changeNotRepeated(name: string, index: number, cause: Issue): Issue {
  return {
    code: "earlier-change-unfit",
    severity: "error",
    message: {
      zh: `此前第${index + 1}次变动同现在的台账、区县对不上：${cause.message.zh}`,
      en: `Change ${index + 1} of earlier days does not fit the register and district as they are now: ${cause.message.en}`,
    },
    fix: {
      zh: "离任的督学、停办的学校留在台账里（督学写聘期止，学校写停办日期），不要删去",
      en: "Keep those who left and schools that closed in the register, with their last day.",
    },
    path: ["changed", "changes", index],
    place: { file: name },
  };
}
