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
import { rulesInForce } from "../rules/rules-in-force.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import {
  aloneInItsMonths,
  aroundVisit,
  inItsMonths,
  isMonotone,
  type PlanPart,
  wholePlan,
  type WantedVisit,
} from "./around-visit.ts";
import { hardPenalties } from "./hard-violations.ts";
import type { Onward } from "./explain-options.ts";
import type { Reader } from "./part-prepared.ts";
import type { Repair } from "./repair.ts";
import { roomIn, taskFor } from "./room-for.ts";
import type { Way } from "./way.ts";

/** Ways shown of each kind: more of the same would hide the others. */
const EACH_KIND = 2;
/** Ways of a kind that do not work before the others of the kind are given up: single days where two would be needed. */
const FAILED = 12;
/** Ways about one thing tried anew on the plan of all months when none works in the months of the visit. */
const FURTHER = 1;
/** Steps of the search for one way; half of them after each that ended before it knew, and never less than the last number. */
const WORK = 1_000_000;
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

interface Tried {
  readonly repair: Repair;
  /** Half-days an inspector spends on the visit. */
  readonly halfDays: number;
  readonly part: PlanPart;
  readonly problem: ScheduleProblem;
  readonly visits: readonly Visit[];
}

/**
 * The ways that work, each tried by planning anew what the visit depends on, with their price, the cheapest first, two of each kind.
 *
 * The rest of the plan stays as it is; the plan of each way shown is judged by the checker.
 */
export function triedRepairs(
  stuck: Stuck,
  ways: readonly Way[],
  reader: Reader,
  goesOn: Onward,
): readonly Repair[] {
  const patience = { work: WORK };
  const parts = new Map<string, PlanPart>();
  const partOf = ({ wide, helper = "" }: Way): PlanPart => {
    const { problem, visits, left } = stuck;
    if (wide === true) return wholePlan(problem, visits, left);
    const known = parts.get(helper) ?? aroundVisit(problem, visits, left, helper === "" ? [] : [helper]);
    parts.set(helper, known);
    return known;
  };
  const tried = [...groups(ways, ({ kind }) => kind)]
    .flatMap((alike) => {
      const found: Tried[] = [];
      let failed = 0;
      let inMonths = isMonotone(stuck.problem);
      // Nothing can be cheaper than two that move nobody and take half a day for the visit.
      const isEnough = (): boolean => failed >= FAILED || found.filter(isCheapest).length >= EACH_KIND;
      const attempt = (some: readonly Way[]): void => {
        const [way] = some;
        if (way === undefined || isEnough() || !goesOn("ways-out", ways.indexOf(way), ways.length)) return;
        const part = partOf(way);
        if (some.length === 1) {
          const one = tryWay(reader, stuck, part, way, inMonths && way.wide !== true, patience);
          if (one === undefined) failed += 1;
          else found.push(one);
        } else if (mayHelp(reader, stuck, part, some)) {
          attempt(some.slice(0, some.length >> 1));
          attempt(some.slice(some.length >> 1));
        }
      };
      const bySubject = [...groups(alike, ({ about }, index) => about ?? String(index))];
      for (const some of bySubject) attempt(some);
      // Perhaps others must move out of the months of the visit.
      if (found.length === 0 && inMonths) {
        inMonths = false;
        failed = 0;
        for (const some of bySubject) attempt(some.slice(0, FURTHER));
      }
      return found;
    })
    .toSorted((a, b) => priceOf(a.repair) - priceOf(b.repair));
  const before = new Map<PlanPart, ReturnType<typeof hardPenalties>>();
  const shown: Repair[] = [];
  for (const one of tried) {
    if (shown.filter(({ kind }) => kind === one.repair.kind).length >= EACH_KIND) continue;
    const penalties = before.get(one.part) ?? hardPenalties(one.part.problem, allOf(one.part, stuck.instead));
    before.set(one.part, penalties);
    if (penalties !== undefined && isBetter(one, penalties)) shown.push(one.repair);
  }
  return shown;
}

function groups(ways: readonly Way[], keyOf: (way: Way, index: number) => string): Iterable<readonly Way[]> {
  const found = new Map<string, Way[]>();
  ways.forEach((way, index) => {
    const key = keyOf(way, index);
    found.set(key, [...(found.get(key) ?? []), way]);
  });
  return found.values();
}

function isCheapest({ repair: { price, alsoPlanned }, halfDays }: Tried): boolean {
  return price.movedVisits === 0 && price.halfDays - alsoPlanned <= halfDays;
}

// All ways of a kind at once leave more room than each, but for deputies, who stand in only for others who are away.
function mayHelp(reader: Reader, { left }: Stuck, part: PlanPart, ways: readonly Way[]): boolean {
  if (hasDeputies(part.problem) || !isMonotone(part.problem)) return true;
  const changed = applyChanges(
    part.problem,
    ways.flatMap(({ changes }) => changes),
  );
  if (!changed.ok) return true;
  const alone = aloneInItsMonths(part, left);
  const read = reader.read(changed.value, alone);
  return !read.ok || roomIn(changed.value, read.value, alone.visits, left, new Set(), { effort: 1 }) !== "no";
}

function hasDeputies({ rules, period }: ScheduleProblem): boolean {
  return rulesInForce(rules, period).some(({ edition }) => edition.rule.type === "deputies");
}

function tryWay(
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
  const found = search([task, ...others]) ?? (others.length === 0 ? undefined : search([task]));
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

function allOf(part: PlanPart, instead?: Visit): readonly Visit[] {
  return [...part.aside, ...part.visits, ...(instead === undefined ? [] : [instead])];
}

// One visit more, or one breach less, and no rule broken more than before.
function isBetter({ problem, visits, repair }: Tried, before: ReadonlyMap<string, number>): boolean {
  const after = hardPenalties(problem, visits);
  if (after === undefined || [...after].some(([rule, penalty]) => penalty > (before.get(rule) ?? 0)))
    return false;
  const { added, removed } = repair.edits;
  return added.length > removed.length || sumOf(after) < sumOf(before);
}

function sumOf(penalties: ReadonlyMap<string, number>): number {
  return [...penalties.values()].reduce((all, penalty) => all + penalty, 0);
}

function priceOf({ price, kind }: Repair): number {
  return 2 * price.movedVisits + price.halfDays + (kind === "soften-rule" ? 0.5 : 0);
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
