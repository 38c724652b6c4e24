import { type OwnRules, penaltyOf } from "../costs/own-rules.ts";
import { type Placement, take } from "../model/placement.ts";

/** Tasks that a plan needs not make and that violations of hard rules of a district's own name now, each with the rule's title. */
export function brokenTasks(placement: Placement, { scopes }: OwnRules): ReadonlyMap<number, string> {
  const broken = new Map<number, string>();
  for (const { subjects, rules } of scopes)
    for (const { span, penalty, inspect } of rules)
      penalty.forEach((now, subject) => {
        if (now === 0 || span.edition.level !== "hard") return;
        const tasks = subjects.tasksOf(subject);
        const visits = subjects.of(subject);
        for (const violation of inspect(subject, visits))
          tasks.forEach((task, index) => {
            if (
              placement.tasks[task]?.fixed === undefined &&
              violation.visits.includes(visits[index]?.id ?? "")
            )
              broken.set(task, span.title);
          });
      });
  return broken;
}

/**
 * Takes visits out of a plan until no hard rule of a district's own is broken that leaving out can mend: those first that mend
 * most, of several the latest. What is taken out, each with the title of the rule.
 */
export function leaveOutBroken(placement: Placement, own: OwnRules): ReadonlyMap<number, string> {
  const left = new Map<number, string>();
  /** Change of the hard penalty without a task; made so when `drop` says. */
  const without = (task: number, drop = false): number => {
    let change = 0;
    for (const { subjects, rules } of own.scopes)
      for (const subject of subjects.subjectsOf(task)) {
        const at = subjects.tasksOf(subject).indexOf(task);
        const visits = subjects.of(subject).toSpliced(at, 1);
        if (drop) subjects.remove(subject, task);
        for (const rule of rules) {
          const penalty = penaltyOf(rule, subject, visits);
          if (rule.span.edition.level === "hard") change += penalty - (rule.penalty[subject] ?? 0);
          if (drop) rule.penalty[subject] = penalty;
        }
      }
    return change;
  };
  // What is left out may leave others alone that a rule wants together.
  for (let before = -1; before < left.size;) {
    before = left.size;
    const broken = [...brokenTasks(placement, own)].map(([task, title]) => ({
      task,
      title,
      mends: without(task),
    }));
    for (const { task, title } of broken.toSorted(
      (a, b) => a.mends - b.mends || (placement.slot[b.task] ?? 0) - (placement.slot[a.task] ?? 0),
    ))
      if (without(task) < 0) {
        left.set(task, title);
        without(task, true);
        take(placement, task);
      }
  }
  return left;
}
