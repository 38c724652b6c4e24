import { dividedZones } from "./divided-zones.ts";
import { compareFigures, type Division, type ZoneAim } from "./division.ts";

/** Most divisions that are looked at one by one. */
const MOST = 20_000;

/** Whether so few divisions are possible that all can be looked at. */
export function areFew({ zones, blocks }: Division): boolean {
  return zones ** blocks.length <= MOST;
}

/** The best of all divisions for an aim, the first of several. Gives the zone of each block. */
export function bestOfAll(division: Division, aim: ZoneAim): readonly number[] {
  const { zones, blocks } = division;
  const zoneOf = blocks.map(() => 0);
  const state = dividedZones(division, zoneOf);
  let best: readonly number[] = [...zoneOf];
  let figures = state.figures();
  // Counts through all: one step changes a block, and those before it that begin again.
  for (let at = 0; at < blocks.length;) {
    const next = ((zoneOf[at] ?? 0) + 1) % zones;
    state.tried(at, next, -1);
    state.take();
    zoneOf[at] = next;
    if (next === 0) {
      at += 1;
      continue;
    }
    at = 0;
    if (compareFigures(aim, state.figures(), figures) < 0) {
      figures = state.figures();
      best = [...zoneOf];
    }
  }
  return best;
}
