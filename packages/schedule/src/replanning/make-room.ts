import type { PlanModel } from "../generation/model/plan-model.ts";
import { lostBy } from "./cheapest-path.ts";
import { ejectingSearch, isKept } from "./ejecting-search.ts";
import type { Entry } from "./prepare.ts";
import { kindOf, type Reseated } from "./reseat.ts";
import type { ReseatOptions } from "./search-node.ts";
import { choicesOf } from "./seat-choices.ts";
import {
  copyOf,
  seat,
  seatCost,
  seatedAs,
  type Seating,
  seatingOf,
  slotsOn,
  staffFor,
  unseat,
} from "./seat-visits.ts";
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
 * Gives visits that were left out a place for which others move on, the most important first: one or two after another, then any number. It is for searches that ended before they knew: whatever is proven to have no place keeps none.
 */
export function makeRoom(
  model: PlanModel,
  entries: readonly Entry[],
  seated: Reseated,
  { beside, breach, named, share = 1 }: Pick<ReseatOptions, "beside" | "breach" | "named" | "share">,
): Reseated {
  if (seated.proven) return seated;
  const left = entries
    .flatMap(({ seated: { importance = 0, held, from, until } }, index) =>
      (seated.slot[index] ?? -1) < 0 && !held && from <= until ? [{ index, importance }] : [],
    )
    .toSorted((a, b) => b.importance - a.importance)
    .map(({ index }) => index);
  if (left.length === 0) return seated;
  const search: Search = {
    seating: seatedAs(
      seatingOf(
        model,
        entries.map((entry) => entry.seated),
        beside,
      ),
      seated,
    ),
    entries,
    looks: LOOKS * share,
  };
  const none: ReadonlySet<string> = new Set();
  const breaches = ({ slot, team }: Seating): number => named?.(slot, team, none) ?? 0;
  // Breaches that were put up with stay as they are.
  const { slot: slotNow, team: teamNow } = search.seating;
  let before = breach?.(slotNow, teamNow, none) === undefined ? 0 : breaches(search.seating);
  let { failed, lost } = seated;
  let open = left;
  for (let length = 1; length <= LONGEST && search.looks > 0; length += 1)
    open = open.filter((index) => {
      const entry = entries[index];
      if (entry === undefined || search.looks <= 0) return true;
      const stood = copyOf(search.seating);
      if (!moveOn(search, index, length, [])) return true;
      const now = breaches(search.seating);
      if (now > before) {
        search.seating = stood;
        return true;
      }
      before = now;
      failed -= 1;
      lost -= lostBy(entry.seated);
      return false;
    });
  let steps = ALL_STEPS * share;
  for (const index of open) {
    const entry = entries[index];
    if (entry === undefined || steps <= 0) break;
    const found = withAllOthers(search, index, Math.min(steps, STEPS));
    steps -= STEPS;
    const now = found === undefined ? Infinity : breaches(found);
    if (found === undefined || now > before) continue;
    search.seating = found;
    before = now;
    failed -= 1;
    lost -= lostBy(entry.seated);
  }
  const { slot, team } = search.seating;
  return { ...seated, slot, team, failed, lost };
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

/** Seats a visit where another one, which moves on, made room for it; leaves everything as it was when there is no such chain. */
function moveOn(search: Search, visit: number, length: number, chain: readonly number[]): boolean {
  const { seating } = search;
  for (const other of inTheWay(search, visit)) {
    if (chain.includes(other) || search.looks <= 0) continue;
    const slot = seating.slot[other] ?? -1;
    const team = seating.team[other] ?? [];
    unseat(seating, other);
    for (const place of cheapest(search, visit).slice(0, WIDTH)) {
      seat(seating, visit, place.slot, place.team);
      const [next] = cheapest(search, other);
      if (next !== undefined) seat(seating, other, next.slot, next.team);
      if (next !== undefined || (length > 1 && moveOn(search, other, length - 1, [...chain, visit, other])))
        return true;
      unseat(seating, visit);
    }
    seat(seating, other, slot, team);
  }
  return false;
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
