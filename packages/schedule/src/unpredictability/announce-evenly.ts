import { monthOf, placeInstitutions, type Visit } from "@supervision/domain";
import { randomFrom, shuffled } from "../generation/random.ts";
import type { UnannouncedFacts } from "./unannounced-demand.ts";

/** Visits of which some are to be announced, by their positions. */
export interface OpenChoice {
  readonly visits: readonly Visit[];
  readonly candidates: readonly number[];
  /** Whether each visit is announced; more are as the choice goes on. */
  readonly isAnnounced: boolean[];
  /** How many more may be announced in each group; fewer as the choice goes on. */
  readonly room: number[];
  /** Groups that count each visit. */
  readonly groupsOf: readonly (readonly number[])[];
  readonly facts: UnannouncedFacts;
  readonly seed: number;
}

/** A candidate, with what it added to its institution when it was looked at last. */
interface Offer {
  readonly index: number;
  readonly place: number;
  readonly price: number;
}

/** Candidates of one zone and one month, the best of their institutions first. */
interface Shelf {
  readonly zone: string;
  readonly month: string;
  readonly offers: Offer[];
}

/** Announces one visit after the other, each where institution, zone and month have the smallest part announced, while there is room. */
export function announceEvenly({
  visits,
  candidates,
  isAnnounced,
  room,
  groupsOf,
  facts: { register, zones },
  seed,
}: OpenChoice): void {
  const { zoneOf } = placeInstitutions(zones, register.institutions);
  const places = visits.map(({ institution, date }) => ({
    institution: `institution ${institution}`,
    zone: `zone ${zoneOf[institution] ?? ""}`,
    month: `month ${monthOf(date)}`,
  }));
  const all = new Map<string, number>();
  const taken = new Map<string, number>();
  const count = (counts: Map<string, number>, index: number): void => {
    for (const part of Object.values(places[index] ?? {})) counts.set(part, (counts.get(part) ?? 0) + 1);
  };
  visits.forEach((_, index) => {
    count(all, index);
    if (isAnnounced[index] === true) count(taken, index);
  });
  // What one more adds to the square of what is announced, by the size of the part.
  const priceOf = (part: string): number => (2 * (taken.get(part) ?? 0) + 1) / (all.get(part) ?? 1);
  const offerOf = (index: number, place: number): Offer => ({
    index,
    place,
    price: priceOf(places[index]?.institution ?? ""),
  });
  const shelves = new Map<string, Shelf>();
  const inOrder = candidates.toSorted((a, b) => ((visits[a]?.id ?? "") < (visits[b]?.id ?? "") ? -1 : 1));
  shuffled(inOrder, randomFrom(seed)).forEach((index, place) => {
    const { zone = "", month = "" } = places[index] ?? {};
    const key = `${month} ${zone}`;
    const shelf = shelves.get(key) ?? { zone, month, offers: [] };
    shelves.set(key, shelf);
    push(shelf.offers, offerOf(index, place));
  });
  const hasRoom = ({ index }: Offer): boolean => (groupsOf[index] ?? []).every((at) => (room[at] ?? 0) > 0);
  // Prices only rise: who is first with the price of today is first.
  const firstOf = ({ offers }: Shelf): Offer | undefined => {
    for (let first = offers[0]; first !== undefined; first = offers[0]) {
      const now = offerOf(first.index, first.place);
      if (hasRoom(first) && now.price === first.price) return first;
      pop(offers);
      if (hasRoom(first)) push(offers, now);
    }
    return undefined;
  };
  for (;;) {
    let best: { readonly offer: Offer; readonly shelf: Shelf } | undefined;
    for (const shelf of shelves.values()) {
      const first = firstOf(shelf);
      if (first === undefined) continue;
      const offer = { ...first, price: first.price + priceOf(shelf.zone) + priceOf(shelf.month) };
      if (best === undefined || isBehind(best.offer, offer)) best = { offer, shelf };
    }
    if (best === undefined) return;
    const { index } = best.offer;
    pop(best.shelf.offers);
    isAnnounced[index] = true;
    count(taken, index);
    for (const at of groupsOf[index] ?? []) room[at] = (room[at] ?? 0) - 1;
  }
}

function isBehind(one: Offer, other: Offer): boolean {
  return one.price > other.price || (one.price === other.price && one.place > other.place);
}

// A binary heap: no offer is behind those below it.
function push(heap: Offer[], offer: Offer): void {
  let at = heap.length;
  heap.push(offer);
  while (at > 0) {
    const above = (at - 1) >> 1;
    const upper = heap[above];
    if (upper === undefined || !isBehind(upper, offer)) break;
    heap[at] = upper;
    at = above;
  }
  heap[at] = offer;
}

function pop(heap: Offer[]): Offer | undefined {
  const [first] = heap;
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    if (left === undefined) break;
    const isRight = right !== undefined && isBehind(left, right);
    const lower = isRight ? right : left;
    if (!isBehind(last, lower)) break;
    heap[at] = lower;
    at = 2 * at + (isRight ? 2 : 1);
  }
  heap[at] = last;
  return first;
}
