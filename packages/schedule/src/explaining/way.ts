import type { Bilingual, IsoDate, Visit } from "@supervision/domain";
import type { PlanChange } from "../replanning/plan-change.ts";
import type { Repair } from "./repair.ts";

/** Something that could make room. */
export interface Way {
  readonly kind: Repair["kind"];
  readonly changes: readonly PlanChange[];
  /** What it is about, where there is one way for each of several days: when all of them together do not help, none does. */
  readonly about?: string;
  /** Whether more may be owed with it, anywhere and at any time: then it is tried on the whole plan. */
  readonly wide?: true;
  /** Last day of the time it prolongs. */
  readonly until?: IsoDate;
  /** Whether it is for the visit alone: no other without a place is asked along. */
  readonly alone?: true;
  /** Someone of another zone who helps. */
  readonly helper?: string;
  /** Words once its price is known. */
  words(price: Repair["price"]): Bilingual;
  /** Half-days of inspectors in a plan that were not at hand before. */
  halfDaysIn(visits: readonly Visit[]): number;
}

/** A way that takes nobody's time. */
export function free(kind: Repair["kind"], change: PlanChange, words: Bilingual): Way {
  return { kind, changes: [change], words: () => words, halfDaysIn: () => 0 };
}

/** Others move and make room; nothing else changes. */
export const MOVE_ALONE: Way = {
  kind: "move-visit",
  changes: [],
  words: ({ movedVisits }) =>
    movedVisits === 0
      ? { zh: "有空闲半天，直接排上", en: "A half-day is free: it is only to be planned." }
      : {
          zh: `调整${movedVisits}次督导的时间或督学`,
          en: `${movedVisits} visit(s) move.`,
        },
  halfDaysIn: () => 0,
};
