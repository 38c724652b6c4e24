import { HARD_WEIGHT, type OwnRules } from "../costs/own-rules.ts";
import type { Placement } from "../model/placement.ts";
import { placeLeft, seat } from "./place-left.ts";

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
 * Gives visits that break hard rules of a district's own other places, with any number of others moving, and leaves out what has none
 * under these rules: each with the title of the rule.
 */
export function leaveOutBroken(placement: Placement, own: OwnRules): ReadonlyMap<number, string> {
  const { slot } = placement;
  const before = slot.slice();
  const titles = new Map<number, string>();
  const broken = (): readonly number[] => {
    const named = brokenTasks(placement, own);
    named.forEach((title, task) => titles.set(task, title));
    return [...named.keys()];
  };
  if (broken().length === 0) return titles;
  placeLeft(placement, {
    broken,
    move(task, at, team) {
      seat(placement, task, at, team);
      return Math.round(own.follow(task) / HARD_WEIGHT);
    },
  });
  const [any = ""] = titles.values();
  before.forEach((at, task) => {
    if (at === -1 || slot[task] !== -1) titles.delete(task);
    else titles.set(task, titles.get(task) ?? any);
  });
  return titles;
}
