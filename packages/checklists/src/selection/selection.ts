import type { IsoDate, ItemRef } from "@supervision/domain";

/**
 * An item one may look at, and what speaks for it.
 *
 * @term 备选事项
 */
export interface SelectableItem {
  /** The item. */
  readonly item: ItemRef;
  /** Minutes it takes, above 0. */
  readonly minutes: number;
  /** Days within which it has to be seen again, a whole number from 1; absent means that no rule says so. */
  readonly everyDays?: number;
  /** Day it was last seen; absent means never. */
  readonly lastSeen?: IsoDate;
  /** Day from which an item never seen is owed; absent means this visit. */
  readonly owedSince?: IsoDate;
  /** Findings under it that are still open. */
  readonly openFindings?: number;
  /** Risk the office sees in it, 0 to 1; absent means none is known. */
  readonly risk?: number;
}

/**
 * A visit with the minutes it has for items.
 *
 * @term 可用时间
 */
export interface VisitTime {
  /** Day. */
  readonly date: IsoDate;
  /** Minutes, above 0. */
  readonly minutes: number;
}

/**
 * Why an item was chosen: it is `due` before the next visit, taken `ahead` so that later visits can hold what is due by then, or there
 * was room for it and it has `open-findings`, is a `risk`, or was unseen for long (`stale`).
 *
 * @term 选中原因
 */
export type ChoiceReason = "due" | "ahead" | "open-findings" | "risk" | "stale";

/**
 * An item chosen for this visit.
 *
 * @term 选中事项
 */
export interface ChosenItem {
  /** The item. */
  readonly item: ItemRef;
  /** Minutes it takes. */
  readonly minutes: number;
  /** Why. */
  readonly because: ChoiceReason;
  /** Last day on which it would have been in time; absent when no rule says. */
  readonly dueBy?: IsoDate;
}

/**
 * An item left out of this visit.
 *
 * @term 未选事项
 */
export interface LeftOutItem {
  /** The item. */
  readonly item: ItemRef;
  /** Minutes it takes. */
  readonly minutes: number;
  /** Last day on which it is in time: when it must return; absent when no rule says. */
  readonly returnBy?: IsoDate;
  /** The later visit that can hold it in time; absent when none was given or none can. */
  readonly plannedOn?: IsoDate;
}

/**
 * What to look at in a visit of limited time.
 *
 * @term 限时选项
 */
export interface Selection {
  /** What to look at, in the order of the input. */
  readonly chosen: readonly ChosenItem[];
  /** What is left out, and when it must return, in the order of the input. */
  readonly leftOut: readonly LeftOutItem[];
  /** Minutes used. */
  readonly minutes: number;
  /** Items that will be late, with the day; empty when the visits given hold everything in time. */
  readonly late: readonly { readonly item: ItemRef; readonly dueBy: IsoDate }[];
}
