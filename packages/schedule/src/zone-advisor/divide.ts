import { way } from "../generation/model/map-plane.ts";
import type { Random } from "../generation/random.ts";
import { areFew, bestOfAll } from "./best-of-all.ts";
import { type DividedZones, dividedZones } from "./divided-zones.ts";
import { compareFigures, type Division, type Figures, type ZoneAim } from "./division.ts";
import { firstDivision, middleOfBlock } from "./first-division.ts";

/** What a unit of each figure counts while the search still roams; in ways across half the district. */
const WEIGHTS = {
  "least-change": { moved: 3, squares: 0.05, ways: 1 },
  balanced: { moved: 0.02, squares: 20, ways: 1 },
  compact: { moved: 0.02, squares: 0.005, ways: 1 },
} as const;

const FAULT = 20;
const CROSSING = 8;
const EXCESS = 3;

/** Blocks nearby that are looked at first. */
const NEAR = 8;

const MOST_ROAMED = 60_000;
const MOST_POLISHED = 600_000;

/**
 * Divides for an aim: from today's zones or from places far apart, by moving and exchanging blocks, at first downhill and a little up, then
 * only to what is better for the aim; where few divisions are possible, by looking at all. Gives the zone of each block.
 */
export function divide(division: Division, aim: ZoneAim, random: Random): readonly number[] {
  const near = nearBlocks(division);
  let best = firstDivision(division);
  if (division.blocks.length < 2 || division.zones < 2) return best;
  if (areFew(division)) return bestOfAll(division, aim);
  let figures = dividedZones(division, best).figures();
  const anew = { ...division, today: division.today.map(() => -1) };
  // Small districts are searched more often than large ones: they cost little, and each start may be the only one that gets there.
  const starts = Math.min(12, Math.max(3, Math.floor(90 / division.blocks.length)));
  for (let start = 0; start < starts; start += 1) {
    // From today's zones, then from places far apart, then on from the best and from anywhere.
    const from =
      start === 1
        ? firstDivision(anew)
        : start > 2 && start % 2 === 1
          ? division.blocks.map(() => random.below(division.zones))
          : best;
    // What comes before every aim is hardly ever given up in one search, and now and then in the next.
    const roamed = roam(division, { aim, strict: start % 2 === 0 ? 1 : 0.1 }, near, from, random);
    const polished = polish(division, aim, near, roamed);
    if (compareFigures(aim, polished.figures(), figures) < 0) {
      figures = polished.figures();
      best = [...polished.zoneOf];
    }
  }
  return best;
}

/** Goes on from a division, only to what is better for the aim. */
export function improved(division: Division, aim: ZoneAim, zoneOf: readonly number[]): readonly number[] {
  return [...polish(division, aim, nearBlocks(division), zoneOf).zoneOf];
}

function roam(
  division: Division,
  { aim, strict }: { readonly aim: ZoneAim; readonly strict: number },
  near: readonly (readonly number[])[],
  start: readonly number[],
  random: Random,
): readonly number[] {
  const { blocks, zones } = division;
  const state = dividedZones(division, start);
  const half = halfAcross(division);
  const unit = division.work.reduce((sum, one) => sum + one, 0) / division.work.length || 1;
  const weights = WEIGHTS[aim];
  const costOf = ({ faults, crossings, excess, moved, squares, ways }: Figures): number =>
    half *
      (strict * (FAULT * faults + CROSSING * crossings + (EXCESS * excess) / unit) +
        weights.moved * moved +
        (weights.squares * squares) / (unit * unit)) +
    weights.ways * ways;
  let cost = costOf(state.figures());
  let best = [...state.zoneOf];
  let bestFigures = state.figures();
  const turns = Math.min(MOST_ROAMED, 200 * blocks.length);
  for (let turn = 0; turn < turns; turn += 1) {
    const left = 1 - turn / turns;
    const block = random.below(blocks.length);
    const from = state.zoneOf[block] ?? 0;
    const beside = near[block] ?? [];
    const guide = random.below(5);
    const to =
      guide === 0 || beside.length === 0
        ? (from + 1 + random.below(zones - 1)) % zones
        : (state.zoneOf[beside[random.below(beside.length)] ?? 0] ?? 0);
    if (to === from) continue;
    const others = state.blocksOf[to] ?? [];
    const back =
      others.length === 0 || random.below(2) === 0 ? -1 : (others[random.below(others.length)] ?? -1);
    const figures = state.tried(block, to, back);
    const after = costOf(figures);
    const chance = random.below(1024) / 1024;
    if (after - cost > 0.3 * half * left * left * chance * chance) continue;
    state.take();
    cost = after;
    if (compareFigures(aim, figures, bestFigures) < 0) {
      bestFigures = figures;
      best = [...state.zoneOf];
    }
  }
  return best;
}

function polish(
  division: Division,
  aim: ZoneAim,
  near: readonly (readonly number[])[],
  start: readonly number[],
): DividedZones {
  const { blocks, zones } = division;
  const state = dividedZones(division, start);
  const isSmall = blocks.length <= 40;
  const budget = { left: MOST_POLISHED };
  const better = (block: number, to: number, back: number): boolean => {
    budget.left -= 1;
    if (compareFigures(aim, state.tried(block, to, back), state.figures()) >= 0) return false;
    state.take();
    return true;
  };
  let found = true;
  while (found && budget.left > 0) {
    found = false;
    for (let block = 0; block < blocks.length && budget.left > 0; block += 1) {
      const beside = new Set((near[block] ?? []).map((other) => state.zoneOf[other]));
      for (let to = 0; to < zones; to += 1) {
        if (to === state.zoneOf[block]) continue;
        if (better(block, to, -1)) found = true;
        else if (isSmall || beside.has(to)) {
          for (const back of state.blocksOf[to] ?? [])
            if (better(block, to, back)) {
              found = true;
              break;
            }
        }
      }
    }
  }
  return state;
}

/** The blocks nearest to each. */
function nearBlocks(division: Division): readonly (readonly number[])[] {
  const middles = division.blocks.map((block) => middleOfBlock(division, block));
  return middles.map((own, block) => {
    if (own === undefined) return [];
    return middles
      .flatMap((other, index) =>
        other === undefined || index === block
          ? []
          : [{ index, distance: way(own[0], own[1], other[0], other[1]) }],
      )
      .toSorted((a, b) => a.distance - b.distance || a.index - b.index)
      .slice(0, NEAR)
      .map(({ index }) => index);
  });
}

/** Half the way across the district in 100 m, from 1. */
function halfAcross({ x, y, known }: Division): number {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  known.forEach((isKnown, index) => {
    if (isKnown !== 1) return;
    west = Math.min(west, x[index] ?? 0);
    east = Math.max(east, x[index] ?? 0);
    south = Math.min(south, y[index] ?? 0);
    north = Math.max(north, y[index] ?? 0);
  });
  return west > east ? 1 : Math.max(1, way(west, south, east, north) / 2);
}
