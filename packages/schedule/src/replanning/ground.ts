import { type Branch, isSentAway } from "./branch.ts";
import { type Guest, type Labels, seatsOf } from "./cheapest-path.ts";
import type { Member } from "./group-members.ts";
import { firstClash } from "./clashes.ts";
import { type Seated, type Seating, slotsOn, staffFor } from "./seat-visits.ts";

/** The plan as all branches of a search begin with it: everybody at home who has one. Who writes into it puts it back. */
export interface Ground extends Seating {
  /** Guest by seat; -1 when free, as seats of groups are, which a toll keeps. */
  readonly guestAt: Int32Array;
  /** Seat by guest, members of groups behind the others; -1 without one. */
  readonly seatOf: Int32Array;
  /** Group by seat that loses a member when somebody takes it; -1 for none. */
  readonly toll: Int32Array;
  /** Visits that are not where they want to be: they look for a half-day in every branch, or have none. */
  readonly unsettled: readonly number[];
  /** Visits of one inspector among them that look for a half-day: those with the least room first. */
  readonly homeless: readonly number[];
  /** Members of groups by visit × slots + half-day, as they are asked for. */
  readonly members: Map<number, readonly Member[]>;
  /** Institutions two visits of which stand in each other's way at home since rest is hard. */
  readonly clashing: readonly number[];
  /** Parts of the plan by inspector, in which the visits of one have no people in common with those of another. */
  readonly partAt: Int32Array;
  /** Number of these parts, at least 1. */
  readonly parts: number;
  /** Notes of the search for a path. */
  readonly labels: Labels;
  /** A guest that can move, by number: a visit of one inspector, or the morning of a whole day, or, after all of them, its afternoon. */
  readonly guest: (guest: number) => Guest | undefined;
}

/** Reads what is alike in all branches. No two visits have one seat. */
export function groundOf(start: Seating): Ground {
  const { visits, model, at, slot } = start;
  const count = visits.length;
  const known: (Guest | undefined)[] = [];
  const cells = start.occupant.length;
  // Whoever takes part in a group is one guest for each half-day.
  const guests = visits.reduce((sum, own) => sum + (own.held ? 0 : seatsOf(own)), 2 * count);
  const partAt = partsOf(start);
  const ground: Ground = {
    ...start,
    guestAt: start.occupant.slice(),
    seatOf: new Int32Array(guests).fill(-1),
    toll: new Int32Array(cells).fill(-1),
    unsettled: visits.flatMap((own, visit) => (own.home < 0 || own.size !== own.crew.length ? [visit] : [])),
    homeless: [...visits.keys()]
      .filter((visit) => {
        const { size = 0, home = 0, from = 0, until = -1 } = visits[visit] ?? {};
        return size === 1 && home < 0 && from <= until;
      })
      .toSorted(byRoom(visits)),
    members: new Map(),
    clashing: model.restRules.some(({ hard }) => hard)
      ? [...at.keys()].filter((place) => firstClash(model, visits, at, slot, [place]) !== undefined)
      : [],
    partAt,
    parts: Math.max(0, ...partAt) + 1,
    labels: {
      cost: new Float64Array(cells).fill(Infinity),
      taker: new Int32Array(cells),
      spent: new Float64Array(guests).fill(Infinity),
      queued: new Uint8Array(guests),
      cells: [],
      guests: [],
    },
    guest(guest) {
      const half = guest < count ? 0 : 1;
      const visit = guest - half * count;
      const own = visits[visit];
      if (own === undefined || own.size !== 1 || own.held) return undefined;
      known[guest] ??= {
        visit,
        own,
        part: own.whole ? 0.5 : 1,
        slots: slotsOf(own).map((each) => each + half),
        staff: staffFor(model, own),
        isMember: false,
        choices: [],
      };
      return known[guest];
    },
  };
  const { write } = ledger();
  visits.forEach((own, visit) => setHome(ground, own, visit, own.held ? "fixed" : "home", write));
  return ground;
}

/** Puts visits with the least room first. */
export function byRoom(visits: readonly Seated[]): (a: number, b: number) => number {
  return (a, b) => room(visits[a]) - room(visits[b]) || a - b;
}

function room(visit: Seated | undefined): number {
  return visit === undefined ? 0 : visit.until - visit.from;
}

// Whoever may make one visit belongs together.
function partsOf({ model, visits }: Seating): Int32Array {
  const partAt = Int32Array.from(model.inspectors.keys());
  const join = (people: readonly number[]): void => {
    const [first = -1] = people;
    const part = partAt[first] ?? -1;
    for (const inspector of people) {
      const other = partAt[inspector] ?? -1;
      if (other !== part) partAt.forEach((one, index) => one === other && (partAt[index] = part));
    }
  };
  for (const own of visits) if (own.size === 1 && !own.held) join([...own.crew, ...staffFor(model, own)]);
  return partAt;
}

/** Writes down who sits where in a branch, on the ground itself, and puts all back afterwards. */
export interface Ledger {
  readonly write: (numbers: Int32Array, at: number, value: number) => void;
  readonly undo: () => void;
}

/** A ledger with nothing in it. */
export function ledger(): Ledger {
  const written: Int32Array[] = [];
  const places: number[] = [];
  return {
    write(numbers, at, value) {
      written.push(numbers);
      places.push(at, numbers[at] ?? -1);
      numbers[at] = value;
    },
    undo() {
      for (let index = written.length - 1; index >= 0; index -= 1) {
        const numbers = written[index];
        if (numbers !== undefined) numbers[places[2 * index] ?? -1] = places[2 * index + 1] ?? -1;
      }
    },
  };
}

/** Sends home or away, or fixes, the visits of which a branch says something, and names them. */
export function decide(ground: Ground, branch: Branch, write: Ledger["write"]): ReadonlySet<number> {
  const { visits } = ground;
  const decided = new Set([...branch.bars.keys(), ...branch.stay, ...branch.leave, ...branch.groups.keys()]);
  for (const visit of decided) {
    const own = visits[visit];
    if (own === undefined || own.held) continue;
    const is = branch.stay.has(visit) ? "fixed" : isSentAway(own, visit, branch) ? "away" : "home";
    setHome(ground, own, visit, is, write);
  }
  return decided;
}

// Groups at home can lose members against a toll; who is fixed loses its seat to nobody.
function setHome(
  { occupant, slots, visits, guestAt, seatOf, toll }: Ground,
  own: Seated,
  visit: number,
  is: "fixed" | "away" | "home",
  write: Ledger["write"],
): void {
  if (own.home < 0) return;
  for (const inspector of own.crew)
    for (const half of own.whole ? [0, 1] : [0]) {
      const cell = inspector * slots + own.home + half;
      const guest = half * visits.length + visit;
      const isGuest = is === "home" && own.size === 1;
      write(guestAt, cell, is === "fixed" ? (occupant[cell] ?? -1) : isGuest ? guest : -1);
      write(toll, cell, is === "home" && own.size > 1 ? visit : -1);
      if (own.size === 1) write(seatOf, guest, isGuest ? cell : -1);
    }
}

function slotsOf(own: Seated): readonly number[] {
  const { from, until, home } = own;
  const isIn = home >> 1 >= from && home >> 1 <= until;
  return [...(home < 0 || isIn ? [] : [home]), ...slotsOn(own, from, until)];
}
