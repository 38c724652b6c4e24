import type { Counted } from "../generation/demand/task.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { Entry } from "./prepare.ts";
import type { LeftEntry } from "./read-seats.ts";
import type { WithdrawnVisit } from "./replan-outcome.ts";

/** What was given up, so that the duties that counted on it ask for visits of their own. */
export interface GivenUp {
  /** What is owed and has no place, by the id under which it is asked for; `undefined`: it is asked for, but neither stands for another visit nor another for it. */
  readonly tasks: ReadonlyMap<string, UnscheduledVisit | undefined>;
  /** The visits of the plan that go with it, by id. */
  readonly visits: ReadonlyMap<string, WithdrawnVisit>;
}

/** Nothing is given up. */
export const NOTHING_GIVEN_UP: GivenUp = { tasks: new Map(), visits: new Map() };

/** What is to be given up, too, since a duty counts on it and has too few visits without it; the same object when there is nothing. */
export function dutiesShort(
  counted: readonly Counted[],
  entries: readonly Entry[],
  left: readonly LeftEntry[],
  before: GivenUp,
): GivenUp {
  if (left.length === 0) return before;
  const without = new Map(
    left.flatMap((one) => {
      const id = askedAs(entries[one.index]);
      return id === undefined ? [] : [[id, one] as const];
    }),
  );
  const missing = counted.flatMap(({ there, count, rule }) => {
    const lacking = [...there].flatMap(({ id }) => without.get(id) ?? []);
    if (rule === undefined || there.size - lacking.length >= count) return [];
    // What the duty asked for itself is asked for again in vain.
    return lacking.filter(({ index }) => entries[index]?.task?.rule !== rule);
  });
  const unfit = left.filter((one) => isMoreThanAsked(entries[one.index], one));
  if (missing.length === 0 && unfit.length === 0) return before;
  const tasks = new Map(before.tasks);
  const visits = new Map(before.visits);
  for (const { gone } of unfit) if (gone !== undefined) visits.set(gone.visit.id, gone);
  for (const { index, owed, gone } of missing) {
    const id = askedAs(entries[index]);
    if (id === undefined || owed === undefined) continue;
    // What stands for another visit may go anywhere in its own time first, and that is asked for itself.
    const other = entries[index]?.task?.standsFor;
    if (other !== undefined) {
      tasks.set(id, undefined);
      tasks.set(other.id, undefined);
      continue;
    }
    tasks.set(id, owed);
    if (gone !== undefined) visits.set(gone.visit.id, gone);
  }
  return { tasks, visits };
}

// A visit of several people or of another kind that stood for what one could do: without it, that is looked for.
function isMoreThanAsked(entry: Entry | undefined, { owed, gone }: LeftEntry): boolean {
  const { task, visit, seated } = entry ?? {};
  if (owed === undefined || gone === undefined || task === undefined || seated === undefined) return false;
  return visit?.kind !== task.kind || seated.size > task.size;
}

function askedAs(entry: Entry | undefined): string | undefined {
  return entry?.asked ?? entry?.task?.id;
}
