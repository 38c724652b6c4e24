import type { IsoDate } from "@supervision/domain";
import type { Pin } from "../pins/pin.ts";

/**
 * How far an explanation has come.
 *
 * @term 说明进度
 */
export interface ExplainProgress {
  /** What is being done: looking for the smallest conflict, or trying ways out. */
  readonly stage: "conflict" | "ways-out";
  /** Facts decided, or ways tried, so far. */
  readonly done: number;
  /** Facts, or ways, in all; some are passed over. */
  readonly total: number;
}

/**
 * How an explanation is looked for.
 *
 * @term 说明选项
 */
export interface ExplainOptions {
  /** What holds visits beside the fixed ones; a way out can be to release one of them. */
  readonly pins?: readonly Pin[];
  /**
   * The day on which it is asked: visits before it are history that nobody moves, and ways out are looked for from it on. As for `replan`;
   * absent: all of the plan is still to come.
   */
  readonly today?: IsoDate;
  /** Calls the search off when its `aborted` becomes true; an `AbortSignal` fits. It is looked at before every step. */
  readonly signal?: { readonly aborted: boolean };
  /** Told how far the search has come, before every step. */
  readonly onProgress?: (progress: ExplainProgress) => void;
}

/** Tells how far a search is and says whether it goes on. */
export type Onward = (stage: ExplainProgress["stage"], done: number, total: number) => boolean;

/** Reads the options of a search. */
export function onwardBy({ signal, onProgress }: ExplainOptions): Onward {
  return (stage, done, total) => {
    onProgress?.({ stage, done, total });
    return signal?.aborted !== true;
  };
}
