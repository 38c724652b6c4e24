import { type Checked, type IsoDate, type Issue, passed, type Visit } from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { changedPlan } from "./changed-plan.ts";
import { dutiesShort, type GivenUp, NOTHING_GIVEN_UP } from "./duties-short.ts";
import { handOver, type HandedOver } from "./hand-over.ts";
import { leastTold } from "./least-told.ts";
import { newIds } from "./new-ids.ts";
import { breachFinder, knownBreaches } from "./own-breaches.ts";
import type { IsLookedAt } from "./own-rule-reading.ts";
import type { PlanChange } from "./plan-change.ts";
import { type Entry, firstOpen, type Prepared, seatedNew } from "./prepare.ts";
import { leftEntries, readSeats, type SeatsRead } from "./read-seats.ts";
import type { Reseated } from "./reseat.ts";
import type { Replan } from "./replan-outcome.ts";
import type { ReseatOptions } from "./search-node.ts";
import { searchParts } from "./search-parts.ts";
import { type PartsSearch, type PartsSeated, seatParts } from "./seat-parts.ts";
import { seatingOf } from "./seat-visits.ts";
import { withDrawn } from "./settled-samples.ts";
import { visitsBeside } from "./visits-beside.ts";
import { weighOwnRules } from "./weigh-own-rules.ts";
import type { SeatWithin } from "./within-budget.ts";

/** Times a plan is changed when duties counted on visits without a place: one more for each kind of time in which duties are counted. */
const ROUNDS = 5;

/** A change that is searched for. */
export interface ChangeAsked {
  /** The problem and the plan before the change. */
  readonly problem: ScheduleProblem;
  readonly current: readonly Visit[];
  readonly changes: readonly PlanChange[];
  readonly today: IsoDate;
  /** First day that may change. */
  readonly open: IsoDate;
  /** Whether breaches of the district's own hard rules from before are mended. */
  readonly mend: boolean;
  /** Reads the plan against the problem after the change. */
  readonly read: (givenUp: GivenUp) => Checked<Prepared>;
}

/** How a change is searched for. */
export interface ChangeSearch {
  /** The problem after the change. */
  readonly after: ScheduleProblem;
  readonly seat: SeatWithin;
  /** Of how many changes, below a number, some inspector is told in any plan that leaves out no more. */
  readonly leastOf: (most: number) => number;
  readonly warnings: readonly Issue[];
}

/**
 * Searches for a change. Where visits have no place on which duties counted, as extra visits may count for those of the month, they are
 * given up and the plan is searched for once more: the duties then ask for visits of their own.
 */
export function changeSearch(settled: ScheduleProblem, asked: ChangeAsked): Checked<ChangeSearch> {
  const { problem, current, changes, today } = asked;
  const whole = roundOf(asked, NOTHING_GIVEN_UP);
  if (!whole.ok) return whole;
  const { model, demand } = whole.value.prepared;
  const after = withDrawn(settled, model, demand.tasks);
  const first = withoutPast(after, asked, whole.value);
  if (!first.ok) return first;
  const known = asked.mend ? new Map() : knownBreaches(problem, current);
  const stood = knownBreaches(after, current);

  const seatedIn = (round: Round, told?: PartsSearch["toldAtMost"]): Seats => {
    const { prepared, entries } = round;
    const { kept } = prepared.sorted;
    const beside = visitsBeside(model, kept);
    const rules = (some: readonly Entry[], isLookedAt?: IsLookedAt): ReseatOptions => ({
      ...breachFinder(after, model, some, kept, known, stood, isLookedAt),
      beside,
    });
    const found = seatParts(model, entries, searchParts(after, model, entries), {
      options: ({ isLookedAt }, some) => rules(some, isLookedAt),
      toldAtMost: told,
    });
    // Limits on whom a change reaches come before an even share of the work.
    const seated = weighOwnRules(after, model, entries, kept, found, told === undefined);
    const handed = handOver(after, prepared, entries, seated, changes, asked, rules(entries));
    const read = readSeats(after, prepared, handed.entries, handed.seated);
    return {
      seated,
      leftOut: found.leftOut,
      read,
      handed,
      short: dutiesShort(prepared.demand.counted, entries, read.left, round.givenUp),
    };
  };

  let round = first.value;
  let free = seatedIn(round);
  const begun = { left: leftIn(round, free), lowerBound: boundOf(round, free), forced: forcedIn(round) };
  for (let rounds = 1; rounds < ROUNDS && free.short !== round.givenUp; rounds += 1) {
    const next = roundOf(asked, free.short);
    if (!next.ok) return next;
    round = next.value;
    free = seatedIn(round);
  }
  const { entries, prepared } = round;
  // What is given up may not be what another plan leaves out: only what was known before counts.
  const isFirst = round === first.value;
  const lowerBound = isFirst || leftIn(round, free) <= begun.left ? begun.lowerBound : begun.forced;
  const forced = forcedIds(first.value);
  const planOf = ({ read, handed }: Seats, bound: number): Checked<Replan> => {
    // What is handed over changes in any plan that hands it over.
    const others = [...handed.handed].filter((id) => !forced.has(id)).length;
    const least = Math.max(bound, forced.size + others);
    const made = changedPlan(after, current, prepared, read, {
      before: problem,
      changes,
      today,
      lowerBound: least,
    });
    return made.ok ? passed(made.value, handed.issues) : made;
  };
  return passed({
    after,
    seat(told) {
      if (told === undefined)
        return {
          plan: planOf(free, lowerBound),
          proven: free.seated.proven,
          ...(free.seated.isHopeless === true ? { isHopeless: true } : {}),
        };
      const within = seatedIn(round, { each: told, leftOut: free.leftOut });
      const isWorse = within.short !== round.givenUp || isLessWorth(within, free);
      return {
        plan: planOf(within, isFirst ? boundOf(round, within) : lowerBound),
        proven: within.seated.proven,
        ...(isWorse ? { isWorse } : {}),
        ...(within.seated.isHopeless === true ? { isHopeless: true } : {}),
      };
    },
    leastOf: (most) =>
      leastTold(
        seatingOf(
          model,
          entries.map((entry) => entry.seated),
        ),
        free.seated.failed,
        most,
      ),
    warnings: whole.warnings,
  });
}

/** A plan read once for a search. */
interface Round {
  readonly prepared: Prepared;
  readonly entries: readonly Entry[];
  readonly givenUp: GivenUp;
}

interface Seats {
  readonly seated: Reseated;
  /** What each part leaves out. */
  readonly leftOut: PartsSeated["leftOut"];
  readonly read: SeatsRead;
  readonly handed: HandedOver;
  /** What is to be given up before the next search; what was given up already, when nothing more is. */
  readonly short: GivenUp;
}

function roundOf({ current, changes, today, open, read }: ChangeAsked, givenUp: GivenUp): Checked<Round> {
  const prepared = read(givenUp);
  if (!prepared.ok) return prepared;
  const { model, open: openTasks, sorted } = prepared.value;
  const idOf = newIds(current, changes, today);
  const entries: Entry[] = [...sorted.entries];
  for (const task of openTasks)
    entries.push({
      task: { ...task, id: idOf(task) },
      asked: task.id,
      seated: seatedNew(model, task, Math.max(task.from, firstOpen(model, open))),
    });
  return passed({ prepared: prepared.value, entries, givenUp }, prepared.warnings);
}

// What has no day left is given up without a search.
function withoutPast(after: ScheduleProblem, asked: ChangeAsked, begun: Round): Checked<Round> {
  let round = begun;
  for (let rounds = 1; rounds < ROUNDS; rounds += 1) {
    const { prepared, entries, givenUp } = round;
    const over = entries.flatMap(({ seated: { home, from, until } }, index) =>
      home < 0 && from > until ? [index] : [],
    );
    const nobody = { slot: new Int32Array(entries.length).fill(-1), team: entries.map(() => []) };
    const left = leftEntries(after, [], prepared.model, entries, nobody, over);
    const short = dutiesShort(prepared.demand.counted, entries, left, givenUp);
    if (short === givenUp) break;
    const next = roundOf(asked, short);
    if (!next.ok) return next;
    round = next.value;
  }
  return passed(round);
}

// Visits of the old plan that cannot stay, whatever else happens.
function forcedIn({ prepared: { sorted } }: Round): number {
  return sorted.withdrawn.length + sorted.entries.filter(({ seated: { home } }) => home < 0).length;
}

function forcedIds({ prepared: { sorted } }: Round): ReadonlySet<string> {
  return new Set([
    ...sorted.withdrawn.map(({ visit }) => visit.id),
    ...sorted.entries.flatMap(({ visit, seated: { home } }) =>
      visit !== undefined && home < 0 ? [visit.id] : [],
    ),
  ]);
}

function boundOf({ prepared }: Round, { seated }: Seats): number {
  return seated.lowerBound + prepared.sorted.withdrawn.length;
}

function leftIn({ prepared }: Round, { read }: Seats): number {
  return prepared.demand.unscheduled.length + read.left.filter(({ owed }) => owed !== undefined).length;
}

// A plan that leaves out no more, but what is more important, or breaks more of the district's own hard rules, is no way to keep to a budget.
function isLessWorth({ seated }: Seats, than: Seats): boolean {
  return seated.lost > than.seated.lost || seated.broken > than.seated.broken;
}
