import type { Visit } from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { aroundVisit, type WantedVisit } from "./around-visit.ts";
import { type ConflictFact, factsAround } from "./conflict-facts.ts";
import type { Onward } from "./explain-options.ts";
import type { Reader } from "./part-prepared.ts";
import { type Room, type RoomFinder, roomFinder } from "./room-for.ts";

/** A conflict, and how much of it is proven. */
export interface SmallestConflict {
  readonly facts: readonly ConflictFact[];
  /** Whether it is proven that there is no room as it stands, and that every fact is needed; false where the search ended before it knew. */
  readonly proven: boolean;
  /** Whether it is proven that they leave no room together, needed or not. */
  readonly fills: boolean;
  /** Set when there are no facts because there is room as it stands. */
  readonly otherwise?: "room";
  /** Whether there is room without some facts, everything else as it stands. */
  without(facts: readonly ConflictFact[]): Room;
}

/** Nothing stands in the way of anything. */
export const NO_CONFLICT: SmallestConflict = {
  facts: [],
  proven: true,
  fills: false,
  without: () => "unknown",
};

/** Part of its steps that a search has for what would do as everything else stands. */
const AS_IT_STANDS = 1 / 8;
/** Times that a conflict is looked for anew without absences that would not help. */
const AGAIN = 2;

/**
 * Facts that together leave no room for a visit and of which none can be left out.
 *
 * Facts are left out in halves as long as the rest still leaves no room, which is proven each time. Where it can be said without absences
 * of people whose coming alone would place nothing, it is: nobody is to be rung up in vain.
 */
export function smallestConflict(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  left: WantedVisit,
  reader: Reader,
  goesOn: Onward,
): SmallestConflict {
  const near = aroundVisit(problem, visits, left);
  const all = factsAround(near.problem, near.visits, left);
  const room = roomFinder(problem, visits, left, near, reader);
  const without = remembered((facts) =>
    goesOn("conflict", all.length, all.length) ? room(facts, AS_IT_STANDS) : "unknown",
  );
  const nothing = { ...NO_CONFLICT, without };
  if (!goesOn("conflict", 0, all.length)) return { ...nothing, proven: false };
  const asItStands = room([]);
  if (asItStands === "yes") return { ...nothing, otherwise: "room" };
  const withoutAll = room(all);
  if (withoutAll === "no") return nothing;
  if (withoutAll === "unknown") return { ...nothing, proven: false };
  const fills = asItStands === "no";
  let found = leftOver(all, room, fills, (decided) => goesOn("conflict", decided, all.length));
  const inVain = new Set<ConflictFact>();
  for (let again = 0; again < AGAIN && found.needed; again += 1) {
    const more = found.facts.filter(
      (fact) => isAbsence(fact) && !inVain.has(fact) && without([fact]) === "no",
    );
    if (more.length === 0) break;
    for (const fact of more) inVain.add(fact);
    // Where they are needed together, one of them must be told.
    if (room([...inVain]) !== "no") break;
    const first = [...inVain, ...all.filter((fact) => !inVain.has(fact))];
    const other = leftOver(first, room, fills, () => goesOn("conflict", all.length, all.length));
    if (!other.needed) break;
    found = other;
  }
  const facts = new Set(found.facts);
  return {
    facts: all.filter((fact) => facts.has(fact)),
    proven: fills && found.needed,
    fills,
    without,
  };
}

function isAbsence({ kind }: ConflictFact): boolean {
  return kind === "leave" || kind === "busy";
}

// What was asked about single facts is asked again when it is put in words.
function remembered(room: RoomFinder): (facts: readonly ConflictFact[]) => Room {
  const known = new Map<ConflictFact, Room>();
  return (facts) => {
    const [fact, ...others] = facts;
    if (fact === undefined || others.length > 0) return room(facts);
    const found = known.get(fact) ?? room(facts);
    known.set(fact, found);
    return found;
  };
}

interface LeftOver {
  readonly facts: readonly ConflictFact[];
  /** Whether each of them was proven to be needed beside the others. */
  readonly needed: boolean;
}

// Where the search ends before it knows whether there is room as it stands, facts are left out that it does not find room without: not a proof.
function leftOver(
  all: readonly ConflictFact[],
  room: RoomFinder,
  fills: boolean,
  goesOn: (decided: number) => boolean,
): LeftOver {
  const noRoom = new Set<Room>(fills ? ["no"] : ["no", "unknown"]);
  const gone = new Set<ConflictFact>();
  const doubtful: ConflictFact[] = [];
  let ended = true;
  let decided = 0;
  const leaveOut = (facts: readonly ConflictFact[]): void => {
    if (facts.length === 0) return;
    ended &&= goesOn(decided);
    if (!ended) return;
    const found = room([...gone, ...facts]);
    if (noRoom.has(found)) {
      for (const fact of facts) gone.add(fact);
      decided += facts.length;
      return;
    }
    if (facts.length === 1) {
      decided += 1;
      if (found === "unknown") doubtful.push(...facts);
      return;
    }
    const half = facts.length >> 1;
    leaveOut(facts.slice(0, half));
    leaveOut(facts.slice(half));
  };
  leaveOut(all);
  // With all else gone it is soon known whether they are needed.
  let needed = ended;
  for (const fact of doubtful) {
    ended &&= goesOn(decided);
    const found = ended ? room([...gone, fact]) : "unknown";
    if (found === "no") gone.add(fact);
    needed &&= found !== "unknown";
    if (!needed) break;
  }
  return { facts: all.filter((fact) => !gone.has(fact)), needed };
}
