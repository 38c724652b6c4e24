import type { PlanModel } from "../generation/model/plan-model.ts";
import { ejectingSearch, isKept } from "./ejecting-search.ts";
import { leftOutOf } from "./left-out.ts";
import type { Entry } from "./prepare.ts";
import { kindOf, type Reseated } from "./reseat.ts";
import type { ReseatOptions } from "./search-node.ts";
import { choicesOf } from "./seat-choices.ts";
import { copyOf, seat, seatCost, type Seating, slotsOn, staffFor, unseat } from "./seat-visits.ts";
import { type FreeSeat, freeSeats } from "./without-breaches.ts";

/** Half-days of people looked at in all; none of it depends on time. */
const LOOKS = 300_000;
/** Visits that move one after another so that one more has a place. */
const LONGEST = 2;
/** Steps of a search in which any number of visits move for one, and of all of them. */
const STEPS = 100_000;
const ALL_STEPS = 500_000;
/** Of the seats that one visit frees for another, those that are tried. */
const WIDTH = 3;

/**
 * Gives visits that were left out a place for which others move on, the most important first: one or two after another, then any number. It
 * is for searches that ended before they knew: whatever is proven to have no place keeps none.
 */
export function makeRoom(
  model: PlanModel,
  entries: readonly Entry[],
  seated: Reseated,
  { share = 1, ...options }: Pick<ReseatOptions, "beside" | "breach" | "named" | "share">,
): Reseated {
  if (seated.proven) return seated;
  const { seating, left, take, result } = leftOutOf(model, entries, seated, options);
  let open = left.filter((index) => {
    const { from = 0, until = -1 } = seating.visits[index] ?? {};
    return from <= until;
  });
  if (open.length === 0) return seated;
  const search: Search = { seating, entries, looks: LOOKS * share };
  for (let length = 1; length <= LONGEST && search.looks > 0; length += 1)
    open = open.filter((index) => {
      const moved = search.looks <= 0 ? undefined : moveOn(search, index, length, []);
      if (moved === undefined) return true;
      if (take(index)) return false;
      putBack(seating, moved);
      return true;
    });
  let steps = ALL_STEPS * share;
  for (const index of open) {
    if (steps <= 0) break;
    const found = withAllOthers(search, index, Math.min(steps, STEPS));
    steps -= STEPS;
    if (found !== undefined && take(index, found)) search.seating = found;
  }
  return result(search.seating);
}

/** Seats in which a visit has a place beside all that have one now, whoever moves for it; `undefined` when none is found. */
function withAllOthers({ seating, entries }: Search, visit: number, steps: number): Seating | undefined {
  const { model, visits, beside } = seating;
  const indexes = [...visits.keys()].filter((one) => one === visit || (seating.slot[one] ?? -1) >= 0);
  const choices = choicesOf(
    model,
    indexes.flatMap((index) => visits[index] ?? []),
    indexes.flatMap((index) => entries[index] ?? []).map((entry) => kindOf(entry)),
    beside,
  );
  const found = ejectingSearch(choices, {
    steps,
    known: (place) => {
      const index = indexes[place] ?? -1;
      return index === visit
        ? undefined
        : { slot: seating.slot[index] ?? -1, team: seating.team[index] ?? [] };
    },
  });
  if (found === undefined || !isKept(choices, found)) return undefined;
  const next = copyOf(seating);
  for (const index of indexes) unseat(next, index);
  indexes.forEach((index, place) => seat(next, index, found.slot[place] ?? -1, found.team[place] ?? []));
  return next;
}

interface Search {
  seating: Seating;
  readonly entries: readonly Entry[];
  looks: number;
}

/** Where a visit was before it moved; -1 where it had no place. */
interface Moved {
  readonly visit: number;
  readonly slot: number;
  readonly team: readonly number[];
}

function putBack(seating: Seating, moved: readonly Moved[]): void {
  for (const { visit } of moved) unseat(seating, visit);
  for (const { visit, slot, team } of moved) if (slot >= 0) seat(seating, visit, slot, team);
}

/** Seats a visit where another one, which moves on, made room for it; leaves everything as it was when there is no such chain. */
function moveOn(
  search: Search,
  visit: number,
  length: number,
  chain: readonly number[],
): readonly Moved[] | undefined {
  const { seating } = search;
  for (const other of inTheWay(search, visit)) {
    if (chain.includes(other) || search.looks <= 0) continue;
    const slot = seating.slot[other] ?? -1;
    const team = seating.team[other] ?? [];
    const moved: readonly Moved[] = [
      { visit, slot: -1, team: [] },
      { visit: other, slot, team },
    ];
    unseat(seating, other);
    for (const place of cheapest(search, visit).slice(0, WIDTH)) {
      seat(seating, visit, place.slot, place.team);
      const [next] = cheapest(search, other);
      if (next !== undefined) {
        seat(seating, other, next.slot, next.team);
        return moved;
      }
      const on = length > 1 ? moveOn(search, other, length - 1, [...chain, visit, other]) : undefined;
      if (on !== undefined) return [...moved, ...on];
      unseat(seating, visit);
    }
    seat(seating, other, slot, team);
  }
  return undefined;
}

/** Free seats of a visit, the cheapest first. */
function cheapest(search: Search, visit: number): readonly FreeSeat[] {
  const { seating, entries } = search;
  const entry = entries[visit];
  if (entry === undefined) return [];
  const { seated: own } = entry;
  search.looks -= (own.until - own.from + 1) * 2 * staffFor(seating.model, own).length;
  return freeSeats(seating, visit, kindOf(entry))
    .map((place) => ({ place, cost: seatCost(seating, visit, place.team, place.slot) }))
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ place }) => place);
}

/** Visits that may keep a visit out: those of people who could make it, about the days it may be made, and those at its institution. */
function inTheWay({ seating, entries }: Search, visit: number): readonly number[] {
  const own = entries[visit]?.seated;
  if (own === undefined) return [];
  const { model, occupant, slots, at, visits } = seating;
  const { caps } = model;
  const staff = own.across ? [...model.inspectors.keys()] : staffFor(model, own);
  // Limits of a week and a month count beyond the days of the visit.
  const [first, last] = widened(caps, own.from, own.until, model.days.length);
  const found = new Set<number>();
  for (const inspector of staff)
    for (const slot of slotsOn({ whole: false }, first, last)) {
      const other = occupant[inspector * slots + slot] ?? -1;
      if (other >= 0) found.add(other);
    }
  for (const other of at[own.institution] ?? []) if ((seating.slot[other] ?? -1) >= 0) found.add(other);
  return [...found].filter((other) => other !== visit && visits[other]?.held === false);
}

function widened(
  caps: PlanModel["caps"],
  from: number,
  until: number,
  days: number,
): readonly [number, number] {
  if (caps === undefined) return [from, until];
  const first = Math.min(caps.week[from] ?? from, caps.month[from] ?? from);
  let last = until;
  while (
    last + 1 < days &&
    (caps.week[last + 1] === caps.week[until] || caps.month[last + 1] === caps.month[until])
  )
    last += 1;
  return [first, last];
}
