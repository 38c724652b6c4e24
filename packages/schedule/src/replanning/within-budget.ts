import { type Checked, passed, type Visit } from "@supervision/domain";
import { checkSchedule } from "../checking/check-schedule.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { ChangeBudget, OverBudget } from "./change-budget.ts";
import type { Replan } from "./replan-outcome.ts";

/** A change, seated with a limit on what any one inspector is told, or without. */
export type SeatWithin = (told?: number) => {
  readonly plan: Checked<Replan>;
  /** Whether it is proven that no other plan keeps to the limit, when this one does not. */
  readonly proven: boolean;
};

/**
 * The smallest change when it keeps to a budget, another one that does, or the plan as it was with the reason.
 *
 * `forced` changes of one inspector's visits are told in any plan.
 */
export function withinBudget(
  after: ScheduleProblem,
  current: readonly Visit[],
  budget: ChangeBudget | undefined,
  seat: SeatWithin,
  forced: number,
): Checked<Replan> {
  const free = seat().plan;
  if (budget === undefined || !free.ok) return free;
  const { moved = Infinity, told = Infinity } = budget;
  const moves = movesOf(free.value);
  const most = mostTold(free.value);
  if (moves <= moved && most <= told) return free;
  const isKept = (value: Replan, limit: number): boolean =>
    mostTold(value) <= limit &&
    movesOf(value) <= moved &&
    value.unscheduled.length <= free.value.unscheduled.length;
  if (moves > moved) {
    // Where the smallest change is not proven, the search within the limit may find a smaller one.
    if (free.value.lowerBound < moves) {
      const limit = Math.min(told, most);
      const tried = seat(limit).plan;
      if (!tried.ok || isKept(tried.value, limit)) return tried;
    }
    const because = {
      zh: `至少要调整${moves}次督导，限额是${moved}次`,
      en: `At least ${moves} visit(s) must move or go; the budget allows ${moved}.`,
    };
    const proven = free.value.lowerBound === moves;
    return unchanged(after, current, free.value, { because, enough: { moved: moves, told: most }, proven });
  }
  let proven = true;
  for (let limit = Math.max(told, forced); limit < most; limit += 1) {
    const tried = seat(limit);
    if (!tried.plan.ok) return tried.plan;
    const { value } = tried.plan;
    const keeps = isKept(value, limit);
    proven &&= keeps || tried.proven;
    if (!keeps) continue;
    if (limit === told) return tried.plan;
    return unchanged(after, current, free.value, tooMany(told, limit, movesOf(value), proven));
  }
  return unchanged(after, current, free.value, tooMany(told, most, moves, proven));
}

function tooMany(told: number, most: number, moved: number, proven: boolean): OverBudget {
  return {
    because: {
      zh: `至少有一名督学须被告知${most}次变动，限额是每人${told}次`,
      en: `Some inspector must be told of ${most} changed visits at least; the budget allows ${told} for each.`,
    },
    enough: { moved, told: most },
    proven,
  };
}

function movesOf({ moved, withdrawn }: Replan): number {
  return moved.length + withdrawn.length;
}

function mostTold({ told }: Replan): number {
  return Math.max(0, ...told.map(({ kind, visits }) => (kind === "inspector" ? visits.length : 0)));
}

function unchanged(
  after: ScheduleProblem,
  current: readonly Visit[],
  { lowerBound, brokenPins, history }: Replan,
  overBudget: OverBudget,
): Checked<Replan> {
  const check = checkSchedule(after, current);
  if (!check.ok) return check;
  return passed({
    status: "refused",
    problem: after,
    visits: current,
    moved: [],
    added: [],
    withdrawn: [],
    unscheduled: [],
    kept: current.length,
    lowerBound,
    brokenPins,
    history,
    told: [],
    check: check.value,
    overBudget,
  });
}
