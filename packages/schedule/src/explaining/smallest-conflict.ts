import type { Visit } from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";
import { aroundVisit, type WantedVisit } from "./around-visit.ts";
import { type ConflictFact, factsAround } from "./conflict-facts.ts";
import type { Onward } from "./explain-options.ts";
import type { Reader } from "./part-prepared.ts";
import { type Room, roomFinder } from "./room-for.ts";

/** A conflict, and whether all of it is proven. */
export interface SmallestConflict {
  readonly facts: readonly ConflictFact[];
  /** Whether every fact was proven to be needed; false where the search ended before it knew. */
  readonly proven: boolean;
  /** Set when there are no facts because there is room as it stands. */
  readonly otherwise?: "room";
}

/**
 * Facts that together leave no room for a visit and of which none can be left out.
 *
 * Facts are left out in halves as long as the rest still leaves no room, which is proven each time.
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
  const gone = new Set<ConflictFact>();
  let proven = true;
  let decided = 0;
  if (!goesOn("conflict", 0, all.length)) return { facts: [], proven: false };
  const asItStands = room([]);
  if (asItStands === "yes") return { facts: [], proven: true, otherwise: "room" };
  const withoutAll = room(all);
  if (withoutAll === "no") return { facts: [], proven: true };
  if (withoutAll === "unknown") return { facts: [], proven: false };
  // Where the search ends before it knows whether there is room, facts are left out that it does not find room without: not a proof.
  const noRoom = new Set<Room>(asItStands === "no" ? ["no"] : ["no", "unknown"]);
  if (asItStands === "unknown") proven = false;
  const leaveOut = (facts: readonly ConflictFact[]): void => {
    if (facts.length === 0) return;
    if (!goesOn("conflict", decided, all.length)) {
      proven = false;
      return;
    }
    const found = room([...gone, ...facts]);
    if (noRoom.has(found)) {
      for (const fact of facts) gone.add(fact);
      decided += facts.length;
      return;
    }
    if (facts.length === 1) {
      decided += 1;
      if (found === "unknown") proven = false;
      return;
    }
    const half = facts.length >> 1;
    leaveOut(facts.slice(0, half));
    leaveOut(facts.slice(half));
  };
  leaveOut(all);
  return { facts: all.filter((fact) => !gone.has(fact)), proven };
}
