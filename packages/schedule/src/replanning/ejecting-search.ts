import { type Random, randomFrom } from "../generation/random.ts";
import { groupFor } from "../generation/staffing/team-needs.ts";
import { cellsOf, type Choice, type Choices, isChoice, standsInTheWay } from "./seat-choices.ts";

/** Half-day and inspectors by visit. */
export interface FoundSeats {
  readonly slot: Int32Array;
  readonly team: readonly (readonly number[])[];
}

interface Table extends FoundSeats {
  readonly choices: Choices;
  readonly team: (readonly number[])[];
  /** Visit by cell; -1 free. */
  readonly occupant: Int32Array;
  /** Visits by inspector × days + first day of the week, and of the month; empty without limits. */
  readonly inWeek: number[][];
  readonly inMonth: number[][];
  /** How hard each visit was to place so far: the hardest are put out last. */
  readonly weight: Float64Array;
  readonly random: Random;
  steps: number;
}

interface Insertion {
  readonly slot: number;
  readonly team: readonly number[];
  readonly out: readonly number[];
  readonly cost: number;
}

/** Where a visit was in a plan that was found before, by visit. */
export type KnownSeats = (
  visit: number,
) => { readonly slot: number; readonly team: readonly number[] } | undefined;

/** How a search goes. */
interface Search {
  readonly steps: number;
  /** How hard each visit was to place so far: the hardest are put out last. It goes on in the next search. */
  readonly weight?: Float64Array;
  readonly known?: KnownSeats | undefined;
}

/**
 * Looks for half-days of all visits: one that has none takes the place of those that were easiest to place so far, and these look on.
 *
 * What it finds keeps every rule that `Choices` knows; `undefined` when it found nothing within its steps, which proves nothing.
 */
export function ejectingSearch(
  choices: Choices,
  { steps, weight = new Float64Array(choices.visits.length).fill(1), known }: Search,
): FoundSeats | undefined {
  const table = tableOf(choices, steps, weight);
  const open: number[] = [];
  choices.visits.forEach((own, visit) => {
    if (own.held && own.home >= 0) put(table, visit, own.home, own.crew);
  });
  choices.visits.forEach((own, visit) => {
    if (own.held) return;
    const home = { slot: own.home, team: own.crew };
    const seat = [known?.(visit) ?? home, home].find(({ slot, team }) => isOpenTo(table, visit, slot, team));
    if (seat === undefined) open.push(visit);
    else put(table, visit, seat.slot, seat.team);
  });
  while (open.length > 0) {
    const visit = open.pop() ?? -1;
    const insertion = cheapestInsertion(table, visit);
    if (insertion === undefined || table.steps < 0) return undefined;
    if (insertion.out.length > 0) weight[visit] = (weight[visit] ?? 0) + 1;
    for (const other of insertion.out) {
      take(table, other);
      open.push(other);
    }
    put(table, visit, insertion.slot, insertion.team);
  }
  return { slot: table.slot, team: table.team };
}

/** Says whether every visit has seats that it may have beside the others. */
export function isKept(choices: Choices, { slot, team }: FoundSeats): boolean {
  const table = tableOf(choices, 0, new Float64Array(choices.visits.length));
  choices.visits.forEach((own, visit) => {
    if (own.held) put(table, visit, own.home, own.crew);
  });
  return choices.visits.every((own, visit) => {
    if (own.held) return true;
    if (!isOpenTo(table, visit, slot[visit] ?? -1, team[visit] ?? [])) return false;
    put(table, visit, slot[visit] ?? -1, team[visit] ?? []);
    return true;
  });
}

function tableOf(choices: Choices, steps: number, weight: Float64Array): Table {
  const { model, visits, slots } = choices;
  return {
    choices,
    slot: new Int32Array(visits.length).fill(-1),
    team: visits.map(() => []),
    occupant: new Int32Array(model.inspectors.length * slots).fill(-1),
    inWeek: [],
    inMonth: [],
    weight,
    random: randomFrom(1),
    steps,
  };
}

function put(table: Table, visit: number, at: number, who: readonly number[]): void {
  const { choices, slot, team, occupant } = table;
  slot[visit] = at;
  team[visit] = who;
  const isWhole = choices.visits[visit]?.whole === true;
  for (const inspector of who) {
    for (const cell of cellsOf(isWhole, inspector * choices.slots + at)) occupant[cell] = visit;
    for (const [lists, key] of listsOf(table, inspector, at >> 1)) (lists[key] ??= []).push(visit);
  }
}

function take(table: Table, visit: number): void {
  const { choices, slot, team, occupant } = table;
  const isWhole = choices.visits[visit]?.whole === true;
  const at = slot[visit] ?? -1;
  for (const inspector of team[visit] ?? []) {
    for (const cell of cellsOf(isWhole, inspector * choices.slots + at)) occupant[cell] = -1;
    for (const [lists, key] of listsOf(table, inspector, at >> 1)) {
      const there = lists[key] ?? [];
      there.splice(there.indexOf(visit), 1);
    }
  }
  slot[visit] = -1;
  team[visit] = [];
}

// The lists of visits, where limits count them, that a day of an inspector belongs to.
function listsOf(
  { choices: { model }, inWeek, inMonth }: Table,
  inspector: number,
  day: number,
): readonly (readonly [lists: number[][], key: number])[] {
  const { caps, days } = model;
  if (caps === undefined) return [];
  return [
    [inWeek, inspector * days.length + (caps.week[day] ?? 0)],
    [inMonth, inspector * days.length + (caps.month[day] ?? 0)],
  ];
}

// Nobody has to give way: the visit may be made then, by those people, and they are free.
function isOpenTo(table: Table, visit: number, slot: number, team: readonly number[]): boolean {
  const own = table.choices.visits[visit];
  if (own === undefined || slot < 0) return false;
  const isHome =
    slot === own.home && team.length === own.crew.length && team.every((one) => own.crew.includes(one));
  if (!isHome && !isChoice(table.choices, visit, slot, team)) return false;
  return insertionAt(table, visit, { slot, who: team, crew: team }, 0)?.out.length === 0;
}

function cheapestInsertion(table: Table, visit: number): Insertion | undefined {
  let best: Insertion | undefined;
  let alike = 0;
  for (const choice of table.choices.of(visit)) {
    table.steps -= choice.who.length;
    const one = insertionAt(table, visit, choice, best?.cost ?? Infinity);
    if (one === undefined) continue;
    // One of those that cost the same, by chance.
    alike = best === undefined || one.cost < best.cost ? 1 : alike + 1;
    if (alike === 1 || table.random.below(alike) === 0) best = one;
    if (best?.cost === 0) break;
  }
  return best;
}

// Who gives way when a visit is made in a half-day; `undefined` when that is impossible or costs more than something else.
function insertionAt(
  table: Table,
  visit: number,
  { slot, who, crew }: Choice,
  most: number,
): Insertion | undefined {
  const { choices, weight } = table;
  const own = choices.visits[visit];
  if (own === undefined) return undefined;
  const out = new Set<number>();
  let cost = 0;
  for (const other of choices.near[visit] ?? []) {
    const there = choices.visits[other];
    if (!standsInTheWay(choices.model, own, slot, there, table.slot[other] ?? -1)) continue;
    if (there?.held === true) return undefined;
    out.add(other);
    cost += weight[other] ?? 0;
  }
  if (cost > most) return undefined;
  const ranked: { inspector: number; gives: readonly number[]; price: number }[] = [];
  for (const inspector of who) {
    const gives = givenBy(table, own.whole, inspector, slot, out);
    if (gives === undefined) continue;
    ranked.push({ inspector, gives, price: gives.reduce((sum, other) => sum + (weight[other] ?? 0), 0) });
  }
  if (ranked.length < own.size) return undefined;
  ranked.sort((a, b) => a.price - b.price);
  const atHand = ranked.map(({ inspector }) => inspector);
  const team =
    crew ??
    (own.size === 1
      ? atHand.slice(0, 1)
      : groupFor({ size: own.size, team: own.needs, sides: own.sides }, atHand));
  if (team === undefined) return undefined;
  for (const { inspector, gives } of ranked) {
    if (!team.includes(inspector)) continue;
    for (const other of gives) {
      if (out.has(other)) continue;
      out.add(other);
      cost += weight[other] ?? 0;
    }
  }
  return cost > most ? undefined : { slot, team, out: [...out], cost };
}

// Visits that an inspector must give up to be there: those of the half-days, and one more for each limit that is reached.
function givenBy(
  table: Table,
  isWhole: boolean,
  inspector: number,
  slot: number,
  out: ReadonlySet<number>,
): readonly number[] | undefined {
  const { choices, occupant } = table;
  const { visits, slots, model, beside } = choices;
  const gives: number[] = [];
  for (const cell of cellsOf(isWhole, inspector * slots + slot)) {
    const other = occupant[cell] ?? -1;
    if (other < 0 || out.has(other) || gives.includes(other)) continue;
    if (visits[other]?.held === true) return undefined;
    gives.push(other);
  }
  const { caps } = model;
  if (caps === undefined) return gives;
  const day = slot >> 1;
  const first = inspector * model.days.length;
  for (const [all, most, more] of [
    [
      table.inWeek[first + (caps.week[day] ?? 0)],
      caps.perWeek[inspector] ?? 0,
      beside?.inWeek(inspector, day) ?? 0,
    ],
    [
      table.inMonth[first + (caps.month[day] ?? 0)],
      caps.perMonth[inspector] ?? 0,
      beside?.inMonth(inspector, day) ?? 0,
    ],
  ] as const) {
    if (most === 0 || all === undefined || all.length + more < most) continue;
    const there = all.filter((other) => !out.has(other) && !gives.includes(other));
    for (let over = there.length + more + 1 - most; over > 0; over -= 1) {
      // Of those that are as light the first one.
      let lightest = -1;
      for (const other of there)
        if (
          visits[other]?.held !== true &&
          !gives.includes(other) &&
          (lightest < 0 || isLighter(table, other, lightest))
        )
          lightest = other;
      if (lightest < 0) return undefined;
      gives.push(lightest);
    }
  }
  return gives;
}

function isLighter({ weight, slot }: Table, one: number, other: number): boolean {
  const more = (weight[one] ?? 0) - (weight[other] ?? 0);
  return more < 0 || (more === 0 && (slot[one] ?? 0) < (slot[other] ?? 0));
}
