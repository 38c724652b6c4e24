import { addDays, daysBetween, type IsoDate } from "@supervision/domain";
import type { SelectableItem, VisitTime } from "./selection.ts";

/** When each item was last seen or began to be owed, by its place in the input. */
export type LastSeen = readonly (IsoDate | undefined)[];

/** What becomes of the visits to come when each takes what is due first. */
export interface LookAhead {
  /** Day on which each item is seen first; by its place in the input. */
  readonly seenOn: readonly (IsoDate | undefined)[];
  /** Items that come too late, with the day by which they were due. */
  readonly late: readonly { readonly index: number; readonly dueBy: IsoDate }[];
}

/** Last day on which an item is in time; `undefined` when no rule says. */
export function dueBy(item: SelectableItem, seen: IsoDate | undefined, today: IsoDate): IsoDate | undefined {
  if (item.everyDays === undefined) return undefined;
  return addDays(seen ?? item.owedSince ?? today, item.everyDays);
}

/** Places of the input, what is due first in front; what no rule asks for comes last. */
export function byDueDate(
  items: readonly SelectableItem[],
  last: LastSeen,
  today: IsoDate,
): readonly { readonly index: number; readonly due: IsoDate | undefined }[] {
  return items
    .map((item, index) => ({ index, due: dueBy(item, last[index], today) }))
    .toSorted((a, b) => compareDays(a.due, b.due) || a.index - b.index);
}

/** Says whether an item is late when it waits until after a visit; after the last visit given, only what is due by then is. */
export function cannotWait(due: IsoDate | undefined, visit: VisitTime, next: VisitTime | undefined): boolean {
  return due !== undefined && (next === undefined ? due <= visit.date : due < next.date);
}

/** Walks through visits to come, each filled with what is due first. */
export function lookAhead(
  items: readonly SelectableItem[],
  last: LastSeen,
  today: IsoDate,
  visits: readonly VisitTime[],
): LookAhead {
  const seen = [...last];
  const due = items.map((item, index) => dueBy(item, last[index], today));
  const order = byDueDate(items, last, today).flatMap((one) => (one.due === undefined ? [] : [one.index]));
  const first: (IsoDate | undefined)[] = items.map(() => undefined);
  const late = new Map<number, IsoDate>();
  visits.forEach((visit, at) => {
    let left = visit.minutes;
    for (const index of order) {
      const item = items[index];
      const day = due[index];
      if (item === undefined || day === undefined) continue;
      const fits = item.minutes <= left && (seen[index] ?? today) < visit.date;
      const tooLate = fits ? day < visit.date : cannotWait(day, visit, visits[at + 1]);
      if (tooLate && !late.has(index)) late.set(index, day);
      if (!fits) continue;
      left -= item.minutes;
      seen[index] = visit.date;
      first[index] ??= visit.date;
      due[index] = dueBy(item, visit.date, today);
    }
    order.sort((a, b) => compareDays(due[a], due[b]) || a - b);
  });
  return { seenOn: first, late: [...late].map(([index, day]) => ({ index, dueBy: day })) };
}

function compareDays(a: IsoDate | undefined, b: IsoDate | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  return b === undefined || a < b ? -1 : 1;
}

/** How long an item has waited, as a share of its period; 0 where no rule gives one. */
export function staleness(item: SelectableItem, today: IsoDate): number {
  const since = item.lastSeen ?? item.owedSince;
  if (since === undefined) return item.lastSeen === undefined ? 1 : 0;
  return daysBetween(since, today) / (item.everyDays ?? 365);
}
