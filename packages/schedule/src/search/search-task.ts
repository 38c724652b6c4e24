import type { ListedWays } from "../generation/model/ways.ts";
import type { Pairings } from "../generation/pairs/pair-visits.ts";
import type { RandomState } from "../generation/random.ts";

/** Version of the format; another one is refused. */
export const SEARCH_FORMAT = 5;

/**
 * A problem read and reduced to numbers and dates, JSON: no name of a person or of an institution is in it.
 *
 * It is made by `searchTaskOf` and read by `searchPlan` of the same version of this package; its fields are of use to nobody else.
 *
 * @term 搜索任务
 */
export interface SearchTask {
  /** Version of the format. */
  readonly format: typeof SEARCH_FORMAT;
  /** Seed of the plan. */
  readonly seed: number;
  /** Everything else, in arrays of numbers. */
  readonly data: object;
}

/** A task of this version. */
export interface ReadableTask extends SearchTask {
  readonly data: SearchData;
}

/** Says whether this version has made a task; what comes from elsewhere is trusted as far as its maker is. */
export function isReadable(task: SearchTask): task is ReadableTask {
  const format: number = task.format;
  return format === SEARCH_FORMAT;
}

/** What the search reads, in arrays of numbers; see `PlanModel` and `Task` for what they mean. */
export interface SearchData {
  readonly random: RandomState;
  readonly days: readonly string[];
  readonly untaught?: readonly number[];
  readonly institutions: number;
  readonly inspectors: number;
  readonly zoneOf: readonly number[];
  readonly staff: readonly (readonly number[])[];
  readonly homeZone: readonly number[];
  readonly free: readonly number[];
  readonly freeHalfDays: readonly number[];
  readonly closedRow: readonly number[];
  readonly closedHalves: readonly number[];
  readonly caps?: Readonly<Record<"week" | "month" | "perWeek" | "perMonth", readonly number[]>> & {
    /** `null` without limit. */
    readonly total: readonly (number | null)[];
  };
  readonly barred: readonly number[];
  readonly barredDays: readonly number[];
  readonly standby?: Readonly<Record<"row" | "halves", readonly number[]>>;
  readonly restRules: readonly {
    readonly hard: boolean;
    readonly weight: number;
    readonly days: number;
    readonly dayNumber: readonly number[];
    readonly from: number;
    readonly until: number;
    readonly concerns?: readonly number[];
  }[];
  readonly soft?: Readonly<Record<"slotRow" | "slotCosts" | "part" | "whoCosts", readonly number[]>> & {
    readonly parts: number;
    readonly limits: readonly {
      readonly weight: number;
      readonly most: readonly number[];
      readonly span: readonly number[];
    }[];
  };
  readonly plane: Readonly<Record<"known" | "x" | "y", readonly number[]>>;
  readonly bases: readonly (readonly [number, number] | null)[];
  readonly listed: ListedWays;
  readonly round: readonly number[];
  readonly workShares: readonly number[];
  readonly tasks: readonly TaskData[];
  /** The best pairs of the visits, found where the task was made: the search itself does without the mathematics. */
  readonly pairs: Pairings;
}

/** A task of the search. */
export interface TaskData {
  readonly institution: number;
  readonly size: number;
  readonly importance?: number;
  readonly from: number;
  readonly until: number;
  readonly taught?: boolean;
  readonly staff?: readonly number[];
  readonly team?: {
    readonly everyone: readonly number[];
    readonly leader: readonly number[];
    readonly someone: readonly (readonly number[])[];
  };
  readonly costRow?: number;
  readonly share: number;
  readonly portion: number;
  readonly period: { readonly from: string; readonly until: string };
  readonly acrossZones: boolean;
  /** Set when those whom deputies stand in for must take part. */
  readonly together?: boolean;
  readonly sides?: readonly number[] | undefined;
  readonly isFollowUp: boolean;
  readonly wholeDay?: boolean;
  /** Inspectors and half-day of a visit fixed before. */
  readonly fixed?: { readonly team: readonly number[]; readonly isMorning: boolean };
}
