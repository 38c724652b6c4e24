import type { PlanModel } from "../generation/model/plan-model.ts";
import { firstClash } from "./clashes.ts";
import { fillSeats } from "./fill-seats.ts";
import { makeRoom } from "./make-room.ts";
import { firstOverload } from "./overload.ts";
import type { Entry } from "./prepare.ts";
import { type Reseated, reseat } from "./reseat.ts";
import type { ReseatOptions } from "./search-node.ts";
import type { SearchPart } from "./search-parts.ts";

/** The seats of a whole plan, searched for part by part. */
export interface PartsSeated extends Reseated {
  /** Entries of each part without a place, by their place in it. */
  readonly leftOut: readonly (readonly number[])[];
}

/** How parts are searched for. */
export interface PartsSearch {
  /** Rules and visits that count in a part beside its entries. */
  readonly options: (part: SearchPart, entries: readonly Entry[]) => ReseatOptions;
  /** Most changed visits any one inspector may have, in plans that leave out no more than so many, part by part. */
  readonly toldAtMost?: { readonly each: number; readonly leftOut: PartsSeated["leftOut"] } | undefined;
}

/** Seats every part of a plan by itself, and gives what is left out after all a half-day that is free, or that others can make free. */
export function seatParts(
  model: PlanModel,
  entries: readonly Entry[],
  parts: readonly SearchPart[],
  { options, toldAtMost: told }: PartsSearch,
): PartsSeated {
  const slot = Int32Array.from(entries, ({ seated: { held, home } }) => (held ? home : -1));
  const team = entries.map(({ seated: { held, crew } }) => (held ? crew : []));
  const looking = parts.filter((part) => part.entries.some((entry) => isLooking(entries[entry])));
  const share = 1 / Math.max(1, looking.length);
  const seated = parts.map((part, index) => {
    const there = part.entries.flatMap((entry) => entries[entry] ?? []);
    const search = { ...options(part, there), share };
    if (stands(model, there, search)) {
      for (const entry of part.entries) {
        const { home = -1, crew = [] } = entries[entry]?.seated ?? {};
        slot[entry] = home;
        team[entry] = crew;
      }
      return STANDING;
    }
    const aside = told?.leftOut[index] ?? [];
    const limit = told === undefined ? undefined : { each: told.each, leftOut: aside.length, aside };
    const found = reseat(
      model,
      there.map((entry) => entry.seated),
      there.map(({ task }) => task),
      limit === undefined ? search : { ...search, toldAtMost: limit },
    );
    // The search may have ended early; within limits it leaves out no more than it would without.
    const filled =
      limit === undefined ? makeRoom(model, there, fillSeats(model, there, found, search), search) : found;
    part.entries.forEach((entry, place) => {
      if (entries[entry]?.seated.held !== false) return;
      slot[entry] = filled.slot[place] ?? -1;
      team[entry] = filled.team[place] ?? [];
    });
    const leftOut = [...filled.team.keys()].filter((place) => (filled.slot[place] ?? -1) < 0);
    return { ...filled, leftOut, isNone: limit !== undefined && filled.failed > limit.leftOut };
  });
  const sum = (of: (one: (typeof seated)[number]) => number): number =>
    seated.reduce((all, one) => all + of(one), 0);
  // One part may leave out more where another one leaves out less.
  const isBound = seated.every((one) => one.isBound);
  return {
    slot,
    team,
    failed: sum(({ failed }) => failed),
    lost: sum(({ lost }) => lost),
    lowerBound: sum(({ lowerBound, forced }) => (isBound ? lowerBound : forced)),
    forced: sum(({ forced }) => forced),
    isBound,
    // What one part cannot do, all together cannot.
    proven: seated.every(({ proven }) => proven) || seated.some(({ proven, isNone }) => proven && isNone),
    broken: sum(({ broken }) => broken),
    leftOut: seated.map(({ leftOut }) => leftOut),
    ...(seated.some(({ isHopeless }) => isHopeless === true) ? { isHopeless: true } : {}),
  };
}

/** A part in which everything stays where it is. */
const STANDING = {
  failed: 0,
  lost: 0,
  lowerBound: 0,
  forced: 0,
  isBound: true,
  proven: true,
  broken: 0,
  leftOut: [],
  isNone: false,
  isHopeless: false,
} as const;

// Everybody has a half-day, and nothing is wrong with it: no search is needed to see that nothing moves.
function stands(model: PlanModel, entries: readonly Entry[], { beside, breach }: ReseatOptions): boolean {
  const visits = entries.map(({ seated }) => seated);
  if (visits.some(({ home, size, crew }) => home < 0 || size !== crew.length)) return false;
  const slot = Int32Array.from(visits, ({ home }) => home);
  const team = visits.map(({ crew }) => crew);
  const at: number[][] = [];
  visits.forEach(({ institution }, visit) => (at[institution] ??= []).push(visit));
  const isHeld = (visit: number): boolean => visits[visit]?.held === true;
  return (
    firstClash(model, visits, at, slot, [...new Set(visits.map(({ institution }) => institution))]) ===
      undefined &&
    firstOverload(model, visits, slot, team, isHeld, beside) === undefined &&
    breach?.(slot, team, new Set()) === undefined
  );
}

// What has no half-day and days left for one.
function isLooking(entry: Entry | undefined): boolean {
  const { home = 0, from = 0, until = -1 } = entry?.seated ?? {};
  return home < 0 && from <= until;
}
