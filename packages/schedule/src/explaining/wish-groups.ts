import type { Task } from "../generation/demand/task.ts";
import { groupFor, missingSide, teamMeets } from "../generation/staffing/team-needs.ts";
import { dayFits, holdersOf, mayTake, roomLeft, type Seating, slotsOn } from "../replanning/seat-visits.ts";

/** A half-day and a group, its leader first. */
interface GroupAt {
  readonly slot: number;
  readonly team: readonly number[];
}

/** Groups tried in all, beside the first of each half-day. */
const TRIES = 100;
/** Groups of the people of a half-day that are looked at one by one; of more, some that share few people. */
const MOST = 3000;
/** Steps by which people are picked for groups that share few people. */
const STRIDES = [1, 2, 3, 5, 7];

/**
 * Tries groups at free half-days until it is enough: first those given, the best first; then others, people who were not against a rule
 * together before all others. Returns how many were tried where some were not; `undefined` when all were.
 *
 * What a rule of the district's own says against a group is known only by asking it.
 */
export function tryGroups(
  seating: Seating,
  visit: number,
  task: Pick<Task, "acrossZones">,
  first: readonly GroupAt[],
  suits: (slot: number, team: readonly number[]) => boolean,
  isEnough: () => boolean,
): number | undefined {
  const blame = new Map<string, number>();
  const blameOf = (team: readonly number[]): number =>
    pairsOf(team).reduce((sum, pair) => sum + (blame.get(pair) ?? 0), 0);
  const known = new Map<string, Groups>();
  const places = first.map(({ slot, team }) => {
    const able = freeAt(seating, visit, task, slot);
    const key = able.join(" ");
    const groups = known.get(key) ?? groupsOf(seating, visit, able);
    known.set(key, groups);
    return { slot, team, groups, tried: new Set<string>(), isDone: false };
  });
  const leastBlamed = (teams: readonly (readonly number[])[]): readonly number[] | undefined => {
    let best: readonly number[] | undefined;
    let least = Infinity;
    for (const team of teams) {
      const sum = blameOf(team);
      if (sum < least) [best, least] = [team, sum];
      if (sum === 0) break;
    }
    return best;
  };
  let tried = 0;
  const attempt = (place: (typeof places)[number], team: readonly number[]): void => {
    tried += 1;
    place.tried.add(team.join(" "));
    place.isDone = suits(place.slot, team);
    if (!place.isDone) for (const pair of pairsOf(team)) blame.set(pair, (blame.get(pair) ?? 0) + 1);
  };
  const most = first.length + TRIES;
  for (let isFirst = true, before = -1; tried > before && !isEnough(); isFirst = false) {
    before = tried;
    for (const place of places) {
      if (isEnough() || tried >= most) break;
      if (place.isDone) continue;
      // Nobody is passed over who was not against a rule yet.
      if (isFirst && blameOf(place.team) === 0) {
        attempt(place, place.team);
        continue;
      }
      const { fit, others } = place.groups;
      const isNew = (team: readonly number[]): boolean => !place.tried.has(team.join(" "));
      const best = leastBlamed([place.team, ...fit].filter(isNew)) ?? leastBlamed(others.filter(isNew));
      if (best !== undefined) attempt(place, best);
    }
  }
  const all = places.every(
    ({ isDone, groups: { fit, others, areAll }, tried: asked }) =>
      isDone || (areAll && [...fit, ...others].every((team) => asked.has(team.join(" ")))),
  );
  return all ? undefined : tried;
}

// Two people, whoever leads; and the leader.
function pairsOf(team: readonly number[]): readonly string[] {
  const pairs = [`leader ${team[0]}`];
  team.forEach((one, index) => {
    for (const other of team.slice(index + 1))
      pairs.push(one < other ? `${one} ${other}` : `${other} ${one}`);
  });
  return pairs;
}

function freeAt(
  seating: Seating,
  visit: number,
  { acrossZones }: Pick<Task, "acrossZones">,
  slot: number,
): readonly number[] {
  const own = seating.visits[visit];
  if (
    own === undefined ||
    !dayFits(seating, visit, slot >> 1) ||
    !slotsOn(own, own.from, own.until).includes(slot)
  )
    return [];
  const { model } = seating;
  const staff = own.staff ?? model.staff[model.zoneOf[own.institution] ?? -1] ?? [];
  const everybody = acrossZones ? [...model.inspectors.keys()] : staff;
  return everybody.filter(
    (inspector) =>
      mayTake(model, own, inspector, slot) &&
      holdersOf(seating, own, inspector, slot).every((other) => other < 0) &&
      roomLeft(seating, inspector, slot >> 1) > 0,
  );
}

interface Groups {
  /** Those that bring what a visit needs, as far as the register says. */
  readonly fit: readonly (readonly number[])[];
  readonly others: readonly (readonly number[])[];
  /** Whether there are no more. */
  readonly areAll: boolean;
}

function groupsOf({ visits }: Seating, visit: number, able: readonly number[]): Groups {
  const own = visits[visit];
  if (own === undefined || able.length < own.size) return { fit: [], others: [], areAll: true };
  const { size, needs, sides } = own;
  let count = size;
  for (let step = 0; step < size; step += 1) count = (count * (able.length - step)) / (step + 1);
  if (count <= MOST) {
    const all = sets(able, size).flatMap((set) =>
      set.map((lead) => [lead, ...set.filter((one) => one !== lead)]),
    );
    const fits = (team: readonly number[]): boolean =>
      teamMeets(needs, team) && missingSide(sides, team) === 0;
    return { fit: all.filter(fits), others: all.filter((team) => !fits(team)), areAll: true };
  }
  const qualified = able.filter((inspector) => needs?.everyone[inspector] !== 0);
  const fit = STRIDES.flatMap((stride) =>
    qualified.flatMap((_, start) => {
      const order = qualified.map(
        (__, index) => qualified[(start + index * stride) % qualified.length] ?? -1,
      );
      const team = groupFor({ size, team: needs, sides }, [...new Set(order)]);
      return team === undefined ? [] : [team];
    }),
  );
  return { fit, others: [], areAll: false };
}

function sets(people: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return people.flatMap((one, index) =>
    sets(people.slice(index + 1), size - 1).map((rest) => [one, ...rest]),
  );
}
