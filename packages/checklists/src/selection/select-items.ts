import { checkedFrom, isIsoDate, type Checked, type Issue } from "@supervision/domain";
import { selectionInputInvalid, selectionItemLate } from "../issues.ts";
import { byDueDate, cannotWait, dueBy, lookAhead, staleness, type LookAhead } from "./look-ahead.ts";
import type { ChoiceReason, SelectableItem, Selection, VisitTime } from "./selection.ts";

/**
 * Chooses items for a visit of limited time so that every item is seen within its period, and says what is left out and when it must
 * return.
 *
 * What is due before the next visit comes first. With the visits to come (`upcoming`) it also looks ahead and takes today what they
 * could not hold in time. The rest of the time goes to items with open findings, then to those of higher risk, then to those unseen for
 * longest; nothing is weighed by hidden numbers. As long as `late` is empty and visits take place as given, choosing anew at each of
 * them keeps every period.
 *
 * Error: `selection-input-invalid`. Warning: `selection-item-late`, once an item.
 *
 * @example
 * ```ts
 * import { selectItems } from "@supervision/checklists/selection";
 * const selection = selectItems(
 *   { date: "2026-03-02", minutes: 60 },
 *   [
 *     { item: "school/routine#safety", minutes: 30, everyDays: 31, lastSeen: "2026-02-03" },
 *     { item: "school/routine#canteen", minutes: 30, everyDays: 180, lastSeen: "2026-02-03", openFindings: 2 },
 *     { item: "school/routine#ethos", minutes: 30, everyDays: 180, lastSeen: "2025-12-01" },
 *   ],
 *   [{ date: "2026-04-01", minutes: 60 }],
 * );
 * if (selection.ok) {
 *   console.log(selection.value.chosen.map(({ item, because }) => `${item} ${because}`)); // => [ 'school/routine#safety due', 'school/routine#canteen open-findings' ]
 *   console.log(selection.value.leftOut[0]?.returnBy); // => 2026-05-30
 * }
 * ```
 */
export function selectItems(
  visit: VisitTime,
  items: readonly SelectableItem[],
  upcoming: readonly VisitTime[] = [],
): Checked<Selection> {
  const problems = checkInput(visit, items, upcoming);
  if (problems.length > 0) return checkedFrom({ chosen: [], leftOut: [], minutes: 0, late: [] }, problems);
  const today = visit.date;
  const last = items.map(({ lastSeen }) => lastSeen);
  const inOrder = byDueDate(items, last, today);
  const due = new Set(
    inOrder.filter((one) => cannotWait(one.due, visit, upcoming[0])).map(({ index }) => index),
  );
  const minutesOf = (index: number): number => items[index]?.minutes ?? 0;
  const after = (chosen: ReadonlySet<number>): LookAhead =>
    lookAhead(
      items,
      last.map((seen, index) => (chosen.has(index) ? today : seen)),
      today,
      upcoming,
    );
  const fill = (order: readonly number[]): Set<number> => {
    const chosen = new Set<number>();
    let left = visit.minutes;
    for (const index of order)
      if (!chosen.has(index) && minutesOf(index) <= left) {
        chosen.add(index);
        left -= minutesOf(index);
      }
    return chosen;
  };
  const dueFirst = inOrder.filter(({ index }) => due.has(index)).map(({ index }) => index);
  const liked = preferred(items, today);
  // Taken today so that later visits can hold the rest: more and more, until nothing is late or nothing helps.
  const ahead: number[] = [];
  const attempt = (): Attempt => {
    const chosen = fill([...dueFirst, ...ahead, ...liked]);
    const future = after(chosen);
    const late = new Set([
      ...dueFirst.filter((index) => !chosen.has(index)),
      ...future.late.map(({ index }) => index),
    ]);
    return { chosen, future, late, ahead: new Set(ahead) };
  };
  let best = attempt();
  for (const { index, due: day } of inOrder) {
    if (best.late.size === 0) break;
    if (day === undefined || due.has(index)) continue;
    ahead.push(index);
    const next = attempt();
    if (next.late.size < best.late.size) best = next;
  }
  const { chosen, future } = best;
  const lateItems = [...best.late].flatMap((index) => {
    const item = items[index];
    const seen = chosen.has(index) ? today : last[index];
    const day = item === undefined ? undefined : dueBy(item, seen, today);
    return item === undefined || day === undefined ? [] : [{ item: item.item, dueBy: day, index }];
  });
  const selection: Selection = {
    chosen: items.flatMap((item, index) => {
      if (!chosen.has(index)) return [];
      const day = dueBy(item, last[index], today);
      const because = due.has(index) ? "due" : best.ahead.has(index) ? "ahead" : reasonFor(item);
      return [
        { item: item.item, minutes: item.minutes, because, ...(day === undefined ? {} : { dueBy: day }) },
      ];
    }),
    leftOut: items.flatMap((item, index) => {
      if (chosen.has(index)) return [];
      const day = dueBy(item, last[index], today);
      const planned = future.seenOn[index];
      const inTime = day !== undefined && planned !== undefined && planned <= day;
      return [
        {
          item: item.item,
          minutes: item.minutes,
          ...(day === undefined ? {} : { returnBy: day }),
          ...(inTime ? { plannedOn: planned } : {}),
        },
      ];
    }),
    minutes: [...chosen].reduce((sum, index) => sum + minutesOf(index), 0),
    late: lateItems.map(({ item, dueBy: day }) => ({ item, dueBy: day })),
  };
  return checkedFrom(
    selection,
    lateItems.map(({ item, dueBy: day, index }) => selectionItemLate(item, day, ["items", index])),
  );
}

/** One way to fill the visit, and what comes of it. */
interface Attempt {
  readonly chosen: ReadonlySet<number>;
  readonly future: LookAhead;
  readonly late: ReadonlySet<number>;
  readonly ahead: ReadonlySet<number>;
}

/** Places of the input in the order in which free time goes to them. */
function preferred(items: readonly SelectableItem[], today: VisitTime["date"]): readonly number[] {
  return items
    .map((item, index) => ({
      index,
      findings: item.openFindings ?? 0,
      risk: item.risk ?? 0,
      stale: staleness(item, today),
    }))
    .toSorted((a, b) => b.findings - a.findings || b.risk - a.risk || b.stale - a.stale || a.index - b.index)
    .map(({ index }) => index);
}

function reasonFor({ openFindings = 0, risk = 0 }: SelectableItem): ChoiceReason {
  if (openFindings > 0) return "open-findings";
  return risk > 0 ? "risk" : "stale";
}

function checkInput(
  visit: VisitTime,
  items: readonly SelectableItem[],
  upcoming: readonly VisitTime[],
): readonly Issue[] {
  const issues: Issue[] = [];
  const known = new Set<string>();
  const wrong = (what: string, found: unknown, ...path: (string | number)[]): unknown =>
    issues.push(selectionInputInvalid(what, String(found), path));
  [visit, ...upcoming].forEach(({ date, minutes }, index, all) => {
    const before = all[index - 1];
    const path = index === 0 ? ["visit"] : ["upcoming", index - 1];
    if (!isIsoDate(date) || (before !== undefined && date <= before.date))
      wrong("date", date, ...path, "date");
    if (!(minutes > 0 && Number.isFinite(minutes))) wrong("minutes", minutes, ...path, "minutes");
  });
  items.forEach(({ item, minutes, everyDays, lastSeen, owedSince, risk, openFindings }, index) => {
    const at = ["items", index] as const;
    if (known.has(item)) wrong("item", item, ...at, "item");
    known.add(item);
    if (!(minutes > 0 && Number.isFinite(minutes))) wrong("minutes", minutes, ...at, "minutes");
    if (everyDays !== undefined && !(Number.isInteger(everyDays) && everyDays > 0))
      wrong("everyDays", everyDays, ...at, "everyDays");
    for (const day of [lastSeen, owedSince])
      if (day !== undefined && !isIsoDate(day)) wrong("date", day, ...at);
    if (lastSeen !== undefined && lastSeen >= visit.date) wrong("lastSeen", lastSeen, ...at, "lastSeen");
    if (risk !== undefined && !(risk >= 0 && risk <= 1)) wrong("risk", risk, ...at, "risk");
    if (openFindings !== undefined && !(Number.isInteger(openFindings) && openFindings >= 0))
      wrong("openFindings", openFindings, ...at, "openFindings");
  });
  return issues;
}
