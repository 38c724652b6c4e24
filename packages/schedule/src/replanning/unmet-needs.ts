import { type Branch, roleKey } from "./branch.ts";
import type { GroupKind, Seats } from "./cheapest-seats.ts";
import type { Seated } from "./seat-visits.ts";

/**
 * A group that was given a half-day has nobody who brings something that someone must bring: the branches in which one of its members
 * does, the leader or any other. `undefined` when no group lacks anything.
 */
export function unmetNeeds(
  visits: readonly Seated[],
  branch: Branch,
  { team }: Pick<Seats, "team">,
  kindOf: (visit: number) => GroupKind,
): readonly Branch[] | undefined {
  for (const [visit, slot] of branch.groups) {
    const { needs, size = 1 } = visits[visit] ?? {};
    if (slot < 0 || size === 1 || needs === undefined) continue;
    const people = team[visit] ?? [];
    const need = needs.someone.findIndex((mask) => people.every((inspector) => mask[inspector] !== 1));
    if (need < 0) continue;
    // Of members of whom nothing is known that tells them apart, one is enough.
    const plain = kindOf(visit).twoZones ? 2 : 1;
    const seen = new Set<string>();
    return Array.from({ length: size }, (_, member) => member).flatMap((member): readonly Branch[] => {
      const key = roleKey(visit, member);
      const brings = branch.brings.get(key) ?? [];
      const alike = member < plain || branch.roles.has(key) ? key : brings.join(" ");
      if (seen.has(alike)) return [];
      seen.add(alike);
      return [{ ...branch, brings: new Map([...branch.brings, [key, [...brings, need]]]) }];
    });
  }
  return undefined;
}
