import { mayTake, type Seated, type Seating, slotsOn, staffFor } from "./seat-visits.ts";

/**
 * The fewest changed visits of which some inspector must be told in any plan that leaves out no more than so many: those whose visits
 * cannot stay are told, and those who make what looks for a half-day. Whoever could make a visit on some day counts, whatever else is there.
 */
export function leastTold(seating: Seating, leftOut: number, most: number): number {
  const { model, visits } = seating;
  const homeless = visits.filter(({ home }) => home < 0);
  const told = new Int32Array(model.inspectors.length);
  for (const { planned, crew } of homeless)
    if (planned) for (const one of crew) told[one] = (told[one] ?? 0) + 1;
  const forced = Math.max(0, ...told);
  // Those who had a visit are told anyway.
  const wants = homeless.flatMap((own): readonly Want[] => {
    const able = ableFor(seating, own);
    if (able.length < own.size) return [];
    const old = own.planned ? able.filter((inspector) => own.crew.includes(inspector)) : [];
    const others = able.filter((inspector) => !old.includes(inspector));
    return [{ able: others, size: Math.max(0, own.size - old.length), team: new Set() }];
  });
  const made = homeless.length - leftOut;
  const needed = wants
    .map(({ size }) => size)
    .toSorted((a, b) => a - b)
    .slice(0, Math.max(0, made))
    .reduce((sum, size) => sum + size, 0);
  let given = 0;
  for (let limit = forced; limit < most; limit += 1) {
    for (const want of wants) while (want.team.size < want.size && give(want, wants, told, limit)) given += 1;
    if (given >= needed) return limit;
  }
  return most;
}

/** A visit for which other people are looked for. */
interface Want {
  readonly able: readonly number[];
  readonly size: number;
  readonly team: Set<number>;
}

// An augmenting path: somebody who may be told of one more, or whose place in another visit somebody else takes.
function give(
  want: Want,
  wants: readonly Want[],
  told: Int32Array,
  limit: number,
  seen = new Set<number>(),
): boolean {
  for (const inspector of want.able) {
    if (want.team.has(inspector) || seen.has(inspector)) continue;
    seen.add(inspector);
    if ((told[inspector] ?? 0) < limit) {
      told[inspector] = (told[inspector] ?? 0) + 1;
      want.team.add(inspector);
      return true;
    }
    const other = wants.find((each) => each.team.has(inspector) && give(each, wants, told, limit, seen));
    if (other === undefined) continue;
    other.team.delete(inspector);
    want.team.add(inspector);
    return true;
  }
  return false;
}

function ableFor({ model }: Seating, own: Seated): readonly number[] {
  const staff =
    own.size === 1
      ? staffFor(model, own)
      : own.across
        ? [...model.inspectors.keys()]
        : (own.staff ?? model.staff[model.zoneOf[own.institution] ?? -1] ?? []);
  const slots = slotsOn(own, own.from, own.until);
  return staff.filter((inspector) => slots.some((slot) => mayTake(model, own, inspector, slot)));
}
