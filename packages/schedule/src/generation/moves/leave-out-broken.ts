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

/** A visit that is not counted any more. */
interface Dropped {
  /** Change of the hard penalty. */
  readonly change: number;
  undo(): void;
}

function drop({ scopes }: OwnRules, task: number): Dropped {
  let change = 0;
  const undo: (() => void)[] = [];
  for (const { subjects, rules } of scopes)
    for (const subject of subjects.subjectsOf(task)) {
      subjects.remove(subject, task);
      undo.push(() => subjects.add(subject, task));
      for (const rule of rules) {
        const before = rule.penalty[subject] ?? 0;
        const after = penaltyOf(rule, subject, subjects.of(subject));
        if (rule.span.edition.level === "hard") change += after - before;
        rule.penalty[subject] = after;
        undo.push(() => (rule.penalty[subject] = before));
      }
    }
  return { change, undo: () => undo.forEach((step) => step()) };
}

/**
 * Takes visits out of a plan until no hard rule of a district's own is broken that leaving out can mend: those first that mend
 * most, of several the latest, and with one that mends nothing by itself another that only then stands against a rule. What is taken
 * out, each with the title of the rule.
 */
export function leaveOutBroken(placement: Placement, own: OwnRules): ReadonlyMap<number, string> {
  const left = new Map<number, string>();
  const leave = (task: number, title: string): void => {
    left.set(task, title);
    take(placement, task);
  };
  // What is left out may leave others alone that a rule wants together.
  for (let before = -1; before < left.size;) {
    before = left.size;
    const broken = brokenTasks(placement, own);
    const mends = new Map<number, number>();
    for (const task of broken.keys()) {
      const dropped = drop(own, task);
      dropped.undo();
      mends.set(task, dropped.change);
    }
    for (const [task, title] of [...broken].toSorted(
      ([a], [b]) =>
        (mends.get(a) ?? 0) - (mends.get(b) ?? 0) || (placement.slot[b] ?? 0) - (placement.slot[a] ?? 0),
    )) {
      const first = drop(own, task);
      let isMended = first.change < 0;
      if (first.change === 0)
        for (const [other, why] of brokenTasks(placement, own)) {
          if (broken.has(other)) continue;
          const second = drop(own, other);
          isMended = second.change < 0;
          if (isMended) {
            leave(other, why);
            break;
          }
          second.undo();
        }
      if (isMended) leave(task, title);
      else first.undo();
    }
  }
  return left;
}
