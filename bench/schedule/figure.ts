/** One line of the table of `all.ts`: what was asked for and what was measured. */
export interface Figure {
  /** What is measured, in the words of a reader. */
  readonly name: string;
  /** What is asked for, absent for figures that are shown and not judged. */
  readonly bar?: string;
  readonly measured: string;
  /** Absent for figures that are not judged, and for those that this machine cannot judge. */
  readonly met?: boolean;
}

/** Hands a figure to `all.ts` when a benchmark runs as a part of it; a benchmark that runs by itself prints what it has to say. */
export function tell(figure: Figure): void {
  process.send?.(figure);
}

/** Whether something that came from a benchmark is a figure. */
export function isFigure(message: unknown): message is Figure {
  return typeof message === "object" && message !== null && "name" in message && "measured" in message;
}
