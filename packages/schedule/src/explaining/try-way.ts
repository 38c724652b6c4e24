import type { Visit } from "@supervision/domain";
import type { Task } from "../generation/demand/task.ts";
import { withItems } from "../replanning/changed-plan.ts";
import { comparePlans } from "../replanning/compare-plans.ts";
import { breachFinder, knownBreaches } from "../replanning/own-breaches.ts";
import { applyChanges } from "../replanning/plan-change.ts";
import { type Entry, type Prepared, seatedNew } from "../replanning/prepare.ts";
import { reseat } from "../replanning/reseat.ts";
import { visitAt } from "../replanning/visit-at.ts";
import { visitsBeside } from "../replanning/visits-beside.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { inItsMonths, isMonotone, type PlanPart, type WantedVisit } from "./around-visit.ts";
import type { Reader } from "./part-prepared.ts";
import type { Repair } from "./repair.ts";
import { roomIn, taskFor } from "./room-for.ts";
import type { Way } from "./way.ts";

/** Steps of a search never go below this. */
const LEAST_WORK = 50_000;
/** Part of its steps that a search has for a proof that a way does not help. */
const REFUTED = 1 / 8;
/** Importance beyond which nothing is weighed: the visit in question comes before all others without a place. */
const FIRST = 5000;

/** A plan in which a visit has no place; `instead` is one that is to be made otherwise. */
export interface Stuck {
  readonly problem: ScheduleProblem;
  readonly visits: readonly Visit[];
  readonly left: WantedVisit;
  readonly instead?: Visit;
}

/** A way that gives a visit a place. */
export interface Tried {
  readonly repair: Repair;
  /** Half-days an inspector spends on the visit. */
  readonly halfDays: number;
  readonly part: PlanPart;
  readonly problem: ScheduleProblem;
  readonly visits: readonly Visit[];
}

/**
 * Plans anew what a visit depends on, with a way; `undefined` where that gives it no place.
 *
 * @param patience - steps of the search; half of them for the next after each that ended before it knew
 */
export function tryWay(
  reader: Reader,
  stuck: Stuck,
  all: PlanPart,
  way: Way,
  inMonths: boolean,
  patience: { work: number },
): Tried | undefined {
  const { left } = stuck;
  const changed = applyChanges(all.problem, way.changes);
  if (!changed.ok) return undefined;
  const problem = changed.value;
  const part = inMonths ? inItsMonths(all, left, way.until) : all;
  const read = reader.read(problem, part);
  if (!read.ok) return undefined;
  const { model, open, sorted } = read.value;
  const task = taskFor(model, open, left);
  if (task === undefined || task.from > task.until || sorted.withdrawn.length > 0) return undefined;
  // Where it is proven that others cannot make room, nothing is planned anew.
  if (
    isMonotone(problem) &&
    roomIn(problem, read.value, allOf(part), left, new Set(), { effort: REFUTED }) === "no"
  )
    return undefined;
  const zone = model.zoneOf[task.institution];
  const { months } = part;
  const others = open.filter(
    (one) =>
      one !== task &&
      (part.whole || model.zoneOf[one.institution] === zone) &&
      (months === undefined || (months.from <= one.period.from && one.period.until <= months.until)),
  );
  const search = (wanted: readonly Task[]): Planned | undefined =>
    planned(problem, all, part, read.value, wanted, patience);
  // The others without a place are asked along; when that is too much at once, the visit alone.
  const found =
    (way.alone === true ? undefined : search([task, ...others])) ??
    (way.alone !== true && others.length === 0 ? undefined : search([task]));
  if (found === undefined) return undefined;
  const { visits, added } = found;
  const before = allOf(all, stuck.instead);
  const searched = new Set(allOf(part).map(({ id }) => id));
  const finished = withItems(
    problem,
    [...visits, ...allOf(all).filter(({ id }) => !searched.has(id))].toSorted(byTime),
    added,
  );
  const compared = comparePlans(before, finished);
  const halfDays = way.halfDaysIn(finished) - way.halfDaysIn(before);
  const { moved, added: fresh, removed } = compared;
  const price = { movedVisits: moved.length + Math.min(fresh.length, removed.length), halfDays };
  return {
    part: all,
    problem,
    visits: finished,
    halfDays: task.wholeDay === true ? 2 : 1,
    repair: {
      kind: way.kind,
      words: way.words(price),
      price,
      alsoPlanned: Math.max(0, added.size - 1),
      changes: way.changes,
      edits: {
        moved: moved.map(({ to }) => to),
        added: fresh,
        removed: removed.map(({ id }) => id),
      },
    },
  };
}

interface Planned {
  readonly visits: readonly Visit[];
  /** Ids of the new ones. */
  readonly added: ReadonlySet<string>;
}

// The plan of a part with the first of some tasks, and as many others as find a place; `undefined` when something of the plan is lost.
function planned(
  problem: ScheduleProblem,
  all: PlanPart,
  part: PlanPart,
  { model, sorted }: Prepared,
  [task, ...others]: readonly Task[],
  patience: { work: number },
): Planned | undefined {
  const ids = new Set(all.visits.concat(all.aside).map(({ id }) => id));
  const entries: Entry[] = [...sorted.entries];
  for (const one of task === undefined ? [] : [task, ...others])
    entries.push({
      task: { ...one, id: freeId(one.id, ids) },
      seated: { ...seatedNew(model, one, one.from), importance: one === task ? FIRST : 0 },
    });
  const seated = reseat(
    model,
    entries.map((entry) => entry.seated),
    entries.map((entry) => entry.task),
    {
      work: patience.work,
      beside: visitsBeside(model, sorted.kept),
      ...breachFinder(problem, model, entries, sorted.kept, knownBreaches(problem, allOf(part))),
    },
  );
  if (!seated.proven) patience.work = Math.max(LEAST_WORK, patience.work / 2);
  const visits = [...sorted.kept];
  const added = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const visit = visitAt(model, entry, index, seated.slot[index] ?? -1, seated.team[index] ?? []);
    // The visit in question comes right after those of the plan: it and all of them must have a place.
    if (visit === undefined && index <= sorted.entries.length) return undefined;
    if (visit === undefined) continue;
    if (entry.visit === undefined) added.add(visit.id);
    visits.push(visit);
  }
  return { visits, added };
}

/** The visits of a part, and the one that is to be made otherwise. */
export function allOf(part: PlanPart, instead?: Visit): readonly Visit[] {
  return [...part.aside, ...part.visits, ...(instead === undefined ? [] : [instead])];
}

function byTime(a: Visit, b: Visit): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

function freeId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let again = 2; ids.has(id); again += 1) id = `${wanted}-${again}`;
  ids.add(id);
  return id;
}
