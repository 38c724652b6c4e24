import { isSettled, type OwnBreach, type ReseatOptions } from "./search-node.ts";
import type { Seating } from "./seat-visits.ts";

type Seated = Pick<Seating, "visits" | "slot" | "team">;

/** Visits that are new or not where they were, at the institution of one that a breach names, or of one of its inspectors. */
export function besideBreach(
  seating: Seated,
  { visits: named }: Pick<OwnBreach, "visits">,
): readonly number[] {
  const { visits, slot, team } = seating;
  const places = new Set(named.map((visit) => visits[visit]?.institution));
  const people = new Set(named.flatMap((visit) => team[visit] ?? []));
  return visits.flatMap(({ institution }, visit) =>
    (slot[visit] ?? -1) >= 0 &&
    !isSettled(seating, visit) &&
    (places.has(institution) || team[visit]?.some((inspector) => people.has(inspector)) === true)
      ? [visit]
      : [],
  );
}

/** Those of some visits without any one of which the district's own hard rules name fewer visits. */
export function behindBreach(
  { slot, team }: Pick<Seating, "slot"> & { readonly team: readonly (readonly number[])[] },
  visits: readonly number[],
  accepted: ReadonlySet<string>,
  named: ReseatOptions["named"],
): readonly number[] {
  if (named === undefined || visits.length === 0) return [];
  const all = named(slot, team, accepted);
  return visits.filter((visit) => named(slot.with(visit, -1), team, accepted) < all);
}
