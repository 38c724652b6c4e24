import { type Checked, contains, type Visit } from "@supervision/domain";
import type { PlanModel } from "../generation/model/plan-model.ts";
import type { Task } from "../generation/demand/task.ts";
import { breachFinder, knownBreaches } from "../replanning/own-breaches.ts";
import { type Entry, type Prepared, seatedNew } from "../replanning/prepare.ts";
import { kindOf, type Reseated, reseat } from "../replanning/reseat.ts";
import type { Seated } from "../replanning/seat-visits.ts";
import { visitsBeside } from "../replanning/visits-beside.ts";
import type { UnscheduledVisit } from "../schedule-outcome.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { aloneInItsMonths, inItsMonths, isMonotone, type PlanPart, wholePlan } from "./around-visit.ts";
import type { ConflictFact } from "./conflict-facts.ts";
import { type FoundSeats, isKept } from "../replanning/ejecting-search.ts";
import type { Reader } from "./part-prepared.ts";
import { searchRoom } from "./room-search.ts";
import { choicesOf } from "../replanning/seat-choices.ts";
import { limitCounter } from "./within-limits.ts";
import { withoutFacts } from "./without-facts.ts";

/** Whether there is room: `unknown` when the search ended before it knew. */
export type Room = "yes" | "no" | "unknown";

/** Steps of the search in which nobody else moves, where a rule of the district's own has a say. */
const AS_IT_STANDS = 100_000;
/** Steps of a search in which others may move. */
const OTHERS_MOVE = 1_000_000;
/** The least part of its steps that a search has. */
const LEAST_EFFORT = 1 / 64;

/** How hard the next search tries: where one does not come to an end, the next ones about the same visit hardly do, and have half its steps. */
export interface Patience {
  /** From 1 down. */
  effort: number;
  /** Where visits were when there was room the last time, by id: a good place to look from. */
  seats?: ReadonlyMap<string, KnownSeat>;
}

/** A half-day of a visit, as date and half, and its inspectors. */
interface KnownSeat {
  readonly slot: number;
  readonly team: readonly number[];
}

/** Says whether there is room without some facts; `most` is the part of its steps that the search may take. */
export type RoomFinder = (facts: readonly ConflictFact[], most?: number) => Room;

/**
 * Says whether a visit finds a half-day without some facts when others may move within their own times, every hard rule kept.
 *
 * A search of all plans, cut by bounds: `no` is proven. As little of the plan as will do is searched: room beside what the others do
 * elsewhere is room, and no room when they did nothing elsewhere is none. Rules of the district's own may ask for visits too; with
 * such rules visits that are left aside prove nothing.
 */
export function roomFinder(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: UnscheduledVisit,
  part: PlanPart,
  reader: Reader,
): RoomFinder {
  const problemWithout = problemsWithout();
  const patience: Patience = { effort: 1 };
  const finders = new Map<PlanPart, (facts: readonly ConflictFact[]) => Room>();
  const ask = (one: PlanPart, facts: readonly ConflictFact[]): Room => {
    const finder = finders.get(one) ?? partFinder(reader, problemWithout, one, left, patience);
    finders.set(one, finder);
    return finder(facts);
  };
  const near = inItsMonths(part, left);
  const { period } = part.problem;
  // Where all of the time is in those months, asking of them is asking of all.
  const isAll =
    near.months !== undefined && contains(near.months, period.from) && contains(near.months, period.until);
  const steps = isMonotone(part.problem)
    ? isAll
      ? [
          { part, proves: part.aside.length === 0 ? "all" : "yes" },
          { part: { ...part, aside: [] }, proves: "no" },
        ]
      : [
          { part: near, proves: "yes" },
          { part: aloneInItsMonths(part, left), proves: "no" },
          { part, proves: part.aside.length === 0 ? "all" : "yes" },
          { part: { ...part, aside: [] }, proves: "no" },
        ]
    : [{ part, proves: part.aside.length === 0 ? "all" : "yes" }];
  let whole: PlanPart | undefined;
  const find = (facts: readonly ConflictFact[]): Room => {
    for (const step of steps) {
      const room = ask(step.part, facts);
      if (step.proves === "all" || room === step.proves) return room;
    }
    whole ??= wholePlan(problem, visits, left);
    return ask(whole, facts);
  };
  return (facts, most = 1) => {
    const { effort } = patience;
    patience.effort = Math.min(effort, most);
    const room = find(facts);
    if (most < 1) patience.effort = effort;
    return room;
  };
}

// One problem for the same facts, so that what is read from it is read once.
function problemsWithout(): (problem: ScheduleProblem, facts: readonly ConflictFact[]) => ScheduleProblem {
  const known = new Map<ScheduleProblem, Map<string, ScheduleProblem>>();
  const numbers = new Map<ConflictFact, number>();
  return (problem, facts) => {
    const key = facts
      .map((fact) => {
        const number = numbers.get(fact) ?? numbers.size;
        numbers.set(fact, number);
        return number;
      })
      .toSorted((a, b) => a - b)
      .join(" ");
    const alike = known.get(problem) ?? new Map<string, ScheduleProblem>();
    known.set(problem, alike);
    const without = alike.get(key) ?? withoutFacts(problem, [], facts).problem;
    alike.set(key, without);
    return without;
  };
}

// Facts that are visits need no new reading of the problem.
function partFinder(
  reader: Reader,
  problemWithout: ReturnType<typeof problemsWithout>,
  part: PlanPart,
  left: UnscheduledVisit,
  patience: Patience,
): (facts: readonly ConflictFact[]) => Room {
  const { problem, visits, aside } = part;
  const known = new Map<ScheduleProblem, Checked<Prepared>>();
  return (facts) => {
    const without = problemWithout(
      problem,
      facts.filter(({ kind }) => kind !== "visit"),
    );
    const prepared = known.get(without) ?? reader.read(without, part);
    known.set(without, prepared);
    if (!prepared.ok) return "unknown";
    const gone = new Set(facts.flatMap((fact) => (fact.kind === "visit" ? [fact.visit] : [])));
    const room = roomIn(without, prepared.value, [...aside, ...visits], left, gone, patience);
    if (room === "unknown") patience.effort = Math.max(LEAST_EFFORT, patience.effort / 2);
    return room;
  };
}

/** Says whether a visit finds a half-day in a plan as it was read, some of its visits gone. */
export function roomIn(
  problem: ScheduleProblem,
  { model, open, sorted }: Prepared,
  visits: readonly Visit[],
  left: UnscheduledVisit,
  gone: ReadonlySet<string>,
  patience: Patience,
): Room {
  const task = taskFor(model, open, left);
  if (task === undefined || sorted.withdrawn.some(({ visit }) => !gone.has(visit.id))) return "no";
  if (task.from > task.until) return "no";
  const stays = ({ visit }: Entry): boolean => visit === undefined || !gone.has(visit.id);
  const entries = [...sorted.entries.filter(stays), { task, seated: seatedNew(model, task, task.from) }];
  const kept = sorted.kept.filter(({ id }) => !gone.has(id));
  const seated = entries.map((entry) => entry.seated);
  const beside = visitsBeside(model, kept);
  const choices = choicesOf(
    model,
    seated,
    entries.map((entry) => kindOf(entry)),
    beside,
  );
  const ids = entries.map((entry) => entry.visit?.id);
  const room = searchRoom(choices, (visit) => patience.seats?.get(ids[visit] ?? ""), patience.effort);
  if (room === "no") return "no";
  const remember = ({ slot, team }: FoundSeats): "yes" => {
    patience.seats = new Map(
      ids.flatMap((id, index) =>
        id === undefined ? [] : [[id, { slot: slot[index] ?? -1, team: team[index] ?? [] }] as const],
      ),
    );
    return "yes";
  };
  const known = knownBreaches(
    problem,
    visits.filter(({ id }) => !gone.has(id)),
  );
  const breaches = breachFinder(problem, model, entries, kept, known);
  if (room !== "unknown" && breaches.breach?.(room.slot, room.team, new Set()) === undefined)
    return remember(room);
  // Rules of the district's own take a search that reads them.
  const mayFit = limitCounter(model, seated);
  if (!mayFit()) return "no";
  if (breaches.breach === undefined && patience.effort < 1) return "unknown";
  const search = (own: readonly Seated[], steps: number): Reseated =>
    reseat(
      model,
      own,
      entries.map((entry) => entry.task),
      {
        allOrNothing: true,
        ...(model.caps === undefined ? {} : { mayFit }),
        beside,
        ...breaches,
        work: steps,
      },
    );
  let found: Reseated | undefined;
  for (const [own, steps] of [
    ...(breaches.breach === undefined ? [] : [[stand(seated), AS_IT_STANDS] as const]),
    [seated, OTHERS_MOVE * patience.effort] as const,
  ]) {
    found = search(own, steps);
    // What is found when the steps have ended may break a limit.
    if (fits(found) && isKept(choices, found)) return remember(found);
  }
  return found?.proven === true && !fits(found) ? "no" : "unknown";
}

function stand(visits: readonly Seated[]): readonly Seated[] {
  return visits.map((each) => (each.home < 0 ? each : { ...each, held: true }));
}

function fits({ failed, broken }: Reseated): boolean {
  return failed === 0 && broken === 0;
}

/** The task of a visit without a place: the open one it stands for, or one like it; `undefined` without its institution. */
export function taskFor(model: PlanModel, open: readonly Task[], left: UnscheduledVisit): Task | undefined {
  const institution = model.institutionIndex.get(left.institution);
  if (institution === undefined) return undefined;
  return (
    open.find(
      (candidate) =>
        candidate.institution === institution &&
        candidate.rule === left.rule &&
        candidate.period.from === left.period.from,
    ) ?? taskOf(model, institution, left)
  );
}

// A visit nothing asks for any more once some facts are gone.
function taskOf(model: PlanModel, institution: number, left: UnscheduledVisit): Task {
  const first = model.days.findIndex((day) => day >= left.period.from);
  return {
    id: "wanted",
    institution,
    kind: left.kind,
    size: Math.max(model.groupSize(institution, left.kind, left.period.from), left.kind === "joint" ? 2 : 1),
    from: Math.max(first < 0 ? model.days.length : first, model.openFrom[institution] ?? 0),
    until: Math.min(
      model.days.findLastIndex((day) => day <= left.period.until),
      model.openUntil[institution] ?? -1,
    ),
    share: 0.5,
    portion: 1,
    rule: left.rule,
    period: left.period,
    ...(model.isWholeDay(institution, left.kind, left.period) ? { wholeDay: true } : {}),
    acrossZones: model.acrossZones.has(left.kind),
    sides: model.sides(institution, left.kind),
  };
}
