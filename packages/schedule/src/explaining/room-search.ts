import { packingBound } from "../replanning/packing-bound.ts";
import { seatingOf } from "../replanning/seat-visits.ts";
import { ejectingSearch, type FoundSeats, type KnownSeats } from "../replanning/ejecting-search.ts";
import { decideRoom } from "./decide-room.ts";
import { groupsFitAtOnce } from "./groups-at-once.ts";
import { roomFlows } from "./room-flow.ts";
import type { Choices } from "../replanning/seat-choices.ts";

/** Steps of a first look, and of a longer one once counting has found nothing against it. */
const FIRST_LOOK = 2000;
const LONG_LOOK = 30_000;
/** Nodes of the search that decides half-days one after another. */
const FEW_NODES = 12;
const NODES = 256;

/**
 * Whether all visits have a place together: quick looks for places and proofs by counting first, then a search of all plans.
 *
 * `effort`, from 1 down, is the part of its steps that the search may take: steps are counted and never timed, so that the answer is the
 * same everywhere. `unknown` where they have ended.
 */
export function searchRoom(
  choices: Choices,
  known: KnownSeats | undefined,
  effort: number,
): FoundSeats | "no" | "unknown" {
  const weight = new Float64Array(choices.visits.length).fill(1);
  const near = ejectingSearch(choices, { steps: FIRST_LOOK, weight, known });
  if (near !== undefined) return near;
  const { model, visits, beside } = choices;
  if (packingBound(seatingOf(model, visits, beside)).failed > 0) return "no";
  const flows = groupsFitAtOnce(choices, choices.of) ? roomFlows(choices) : undefined;
  if (flows === undefined) return "no";
  const nodes = NODES * effort;
  const soon = decideRoom(choices, flows, weight, Math.min(FEW_NODES, nodes));
  if (soon !== "unknown") return soon;
  const found = ejectingSearch(choices, { steps: LONG_LOOK * effort, weight, known });
  return found ?? (nodes <= FEW_NODES ? "unknown" : decideRoom(choices, flows, weight, nodes));
}
