import type { FindingSeverity } from "@supervision/domain";

/** Something an inspector may find, with what became of it. All sentences were written for this package. */
export interface SyntheticFinding {
  /** What falls short. */
  readonly description: string;
  /** How grave it is. */
  readonly severity: FindingSeverity;
  /** Advice. */
  readonly advice: string;
  /** Days the institution is given. */
  readonly days: number;
  /** What the institution did when it put the matter right. */
  readonly closed: string;
  /** What it did when part is left, and what is left. */
  readonly partly: string;
}

/** What may be seen under one item of a checklist. */
export interface SyntheticObservation {
  /** Item id inside the series, such as `safety`. */
  readonly item: string;
  /** Good practice. */
  readonly goodPractice: readonly [string, ...string[]];
  /** What falls short. */
  readonly findings: readonly [SyntheticFinding, ...SyntheticFinding[]];
}
