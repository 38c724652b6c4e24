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
  /** Set when it keeps to the limit at the price of what is more important than that: it is no way to keep to it. */
  readonly isWorse?: boolean;
  /** Set when the search finds nothing within any limit. */
  readonly isHopeless?: boolean;
};

/**
 * The smallest change when it keeps to a budget, another one that does, or the plan as it was with the reason.
 *
 * `leastOf` says of how many changes, below a number, some inspector is told in any plan that leaves out no more.
 */
export function withinBudget(
  after: ScheduleProblem,
  current: readonly Visit[],
  budget: ChangeBudget | undefined,
  seat: SeatWithin,
  leastOf: (most: number) => number,
): Checked<Replan> {
  const { plan: free, isHopeless } = seat();
  if (budget === undefined || !free.ok) return free;
  const { moved = Infinity, told = Infinity } = budget;
  const moves = movesOf(free.value);
  const most = mostTold(free.value);
  if (moves <= moved && most <= told) return free;
  const isKept = (value: Replan, limit: number, isWorse = false): boolean =>
    !isWorse &&
    mostTold(value) <= limit &&
    movesOf(value) <= moved &&
    value.unscheduled.length <= free.value.unscheduled.length;
  if (moves > moved) {
    // Where the smallest change is not proven, the search within the limit may find a smaller one.
    if (free.value.lowerBound < moves && isHopeless !== true) {
      const limit = Math.min(told, most);
      const { plan: tried, isWorse } = seat(limit);
      if (!tried.ok || isKept(tried.value, limit, isWorse)) return tried;
    }
    const because = {
      zh: `至少要调整${moves}次督导，限额是${moved}次`,
      en: `At least ${moves} visit(s) must move or go; the budget allows ${moved}.`,
    };
    const proven = free.value.lowerBound === moves;
    return unchanged(after, current, free.value, { because, enough: { moved: moves, told: most }, proven });
  }
  const least = Math.max(told, leastOf(most));
  // Less than that is proven impossible, whatever the search finds.
  let proven = least >= most || isHopeless !== true;
  const tries = isHopeless === true ? 0 : most - least;
  for (let limit = least; limit < least + tries; limit += 1) {
    const tried = seat(limit);
    if (!tried.plan.ok) return tried.plan;
    const { value } = tried.plan;
    const keeps = isKept(value, limit, tried.isWorse);
    // Another plan may keep to it that is not worse.
    proven &&= keeps || (tried.proven && tried.isWorse !== true);
    if (tried.isHopeless === true) break;
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
    lapsed: [],
    kept: current.length,
    lowerBound,
    brokenPins,
    history,
    told: [],
    check: check.value,
    overBudget,
  });
}
