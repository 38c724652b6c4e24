import { HARD_WEIGHT, ownRules } from "../costs/own-rules.ts";
import type { Placement } from "../model/placement.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";
import type { Steering } from "../search.ts";
import { placeLeft, seat, type Watch } from "./place-left.ts";

/**
 * Rules of a district's own beside a search. In the end visits that break hard ones are given other places, with any number of others
 * moving, and left out when they have none under these rules: each with the title of the rule.
 */
export function steeringOf(problem: ScheduleProblem, placement: Placement): Steering & Pick<Watch, "move"> {
  const own = ownRules(problem, placement);
  const { slot, tasks } = placement;
  /** Rule by task it named last. */
  const titles = new Map<number, string>();
  const broken = (): readonly number[] => {
    const named = new Set<number>();
    for (const { subjects, rules } of own.scopes)
      for (const { span, penalty, inspect } of rules)
        penalty.forEach((now, subject) => {
          if (now === 0 || span.edition.level !== "hard") return;
          const visits = subjects.of(subject);
          for (const violation of inspect(subject, visits))
            subjects.tasksOf(subject).forEach((task, index) => {
              if (tasks[task]?.fixed !== undefined || !violation.visits.includes(visits[index]?.id ?? ""))
                return;
              titles.set(task, span.title);
              named.add(task);
            });
        });
    return [...named];
  };
  const move = (task: number, at: number, team: readonly number[]): number => {
    seat(placement, task, at, team);
    return Math.round(own.follow(task) / HARD_WEIGHT);
  };
  return {
    own,
    move,
    leaveOut() {
      const before = slot.slice();
      if (broken().length > 0) placeLeft(placement, { broken, move });
      const [any = ""] = titles.values();
      const left = new Map<number, string>();
      before.forEach((at, task) => {
        if (at >= 0 && slot[task] === -1) left.set(task, titles.get(task) ?? any);
      });
      return left;
    },
  };
}
