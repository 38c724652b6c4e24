import type { Bilingual, Visit } from "@supervision/domain";
import type { ScheduleCheck } from "../checking/check-schedule.ts";
import type { Pin } from "../pins/pin.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import type { OverBudget } from "./change-budget.ts";
import type { LapsedDuties } from "./lapsed-duties.ts";

/**
 * A visit that changed its day, half-day or inspectors.
 *
 * @term 调整的督导
 */
export interface MovedVisit {
  /** As it was. */
  readonly from: Visit;
  /** As it is now. */
  readonly to: Visit;
  /** Why it could not stay, that it made room for another, or to whom it was handed over. */
  readonly because: Bilingual;
}

/**
 * A visit that is not made any more.
 *
 * @term 取消的督导
 */
export interface WithdrawnVisit {
  /** As it was. */
  readonly visit: Visit;
  /** Why. */
  readonly because: Bilingual;
}

/**
 * Somebody who must be told of a change.
 *
 * @term 告知对象
 */
export interface ToBeTold {
  /** Inspector or institution. */
  readonly kind: "inspector" | "institution";
  /** Id in the register. */
  readonly id: string;
  /** Ids of the visits that changed for them, in order. */
  readonly visits: readonly string[];
}

/**
 * A pinned visit that cannot be made as it stands; it was kept all the same.
 *
 * @term 无法保持的锁定
 */
export interface BrokenPin {
  /** Visit id. */
  readonly visit: string;
  /** The pins that hold it. */
  readonly pins: readonly Pin[];
  /** Why it cannot be made. */
  readonly because: Bilingual;
}

/**
 * A visit made before the change that the facts as they are now would not allow. It is history: nothing is moved for it.
 *
 * @term 历史督导
 */
export interface HistoryNote {
  /** Visit id. */
  readonly visit: string;
  /** What would be against it now. */
  readonly because: Bilingual;
}

/**
 * A plan after changes, as near to the old one as the changes allow.
 *
 * @term 调整结果
 */
export interface Replan {
  /** `complete`: everything owed is planned and no hard rule is broken but by `history`; `refused`: the budget cannot be kept, so nothing was changed. */
  readonly status: "complete" | "partial" | "refused";
  /** The problem after the changes: what the new plan answers and the next change starts from. */
  readonly problem: ScheduleProblem;
  /** The new plan, by day, half-day and id. */
  readonly visits: readonly Visit[];
  /** Visits that changed, by their new day. */
  readonly moved: readonly MovedVisit[];
  /**
   * Visits that are new. Their ids end in the day of the change, as in `routine-2026-03-S1-20260323`, so that none comes back under the id of a
   * visit that was called off; what the change itself asks for has the id it would have in a new plan.
   */
  readonly added: readonly Visit[];
  /** Visits that are not made any more. */
  readonly withdrawn: readonly WithdrawnVisit[];
  /** What is owed and has no place, with reasons; what nobody owes any more is in `withdrawn` alone. */
  readonly unscheduled: readonly UnscheduledVisit[];
  /**
   * What rules asked for and do not ask for any more, since too few teaching days of a month, term or year are left by the change. The warning
   * `duty-not-owed` says the same, rule by rule.
   */
  readonly lapsed: readonly LapsedDuties[];
  /** Visits that stayed as they were. */
  readonly kept: number;
  /**
   * No plan of the new problem that leaves out no more, nothing more important, and hands over the same visits keeps more as they were: at
   * least so many of the old ones move or go, those handed over among them. When it equals `moved.length + withdrawn.length`, the change is proven to be the smallest.
   */
  readonly lowerBound: number;
  /** Why the budget cannot be kept; absent unless `refused`. */
  readonly overBudget?: OverBudget;
  /** Pinned visits that cannot be made as they stand. */
  readonly brokenPins: readonly BrokenPin[];
  /** Visits made before the day of the change that would not be allowed now. `check` names those that break a hard rule all the same. */
  readonly history: readonly HistoryNote[];
  /** Who must be told: inspectors before institutions, each by id. */
  readonly told: readonly ToBeTold[];
  /** What the independent checker says. */
  readonly check: ScheduleCheck;
}
