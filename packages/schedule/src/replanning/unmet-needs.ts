import { missingSide } from "../generation/staffing/team-needs.ts";
import { type Branch, FAR, NEAR, roleKey } from "./branch.ts";
import type { Seats } from "./cheapest-seats.ts";
import type { Seated } from "./seat-visits.ts";

/**
 * A group that was given a half-day has nobody who brings something that someone must bring, or stands for one of its two zones: the
 * branches in which one of its members does, the leader or any other. `undefined` when no group lacks anything.
 */
export function unmetNeeds(
  visits: readonly Seated[],
  branch: Branch,
  { team }: Pick<Seats, "team">,
): readonly Branch[] | undefined {
  for (const [visit, slot] of branch.groups) {
    const own = visits[visit];
    if (own === undefined || slot < 0) continue;
    const { size } = own;
    const bringsOf = (member: number): readonly number[] => branch.brings.get(roleKey(visit, member)) ?? [];
    const need = unmetNeed(own, team[visit] ?? [], (side) =>
      Array.from({ length: size }, (_, member) => member).some((member) => bringsOf(member).includes(side)),
    );
    if (need === undefined) continue;
    const seen = new Set<string>();
    return Array.from({ length: size }, (_, member) => member).flatMap((member): readonly Branch[] => {
      const key = roleKey(visit, member);
      const brings = bringsOf(member);
      // One person does not stand for two zones.
      if (need < 0 && brings.some((each) => each < 0)) return [];
      // Of members of whom nothing is known that tells them apart, one is enough.
      const alike = member === 0 || branch.roles.has(key) ? key : brings.join(" ");
      if (seen.has(alike)) return [];
      seen.add(alike);
      return [{ ...branch, brings: new Map([...branch.brings, [key, [...brings, need]]]) }];
    });
  }
  return undefined;
}

function unmetNeed(
  { needs, sides, size }: Seated,
  people: readonly number[],
  isGiven: (side: number) => boolean,
): number | undefined {
  if (size === 1 || needs === undefined) return undefined;
  const need = needs.someone.findIndex((mask) => people.every((inspector) => mask[inspector] !== 1));
  if (need >= 0) return need;
  if (missingSide(sides, people) === 0) return undefined;
  return isGiven(NEAR) ? FAR : NEAR;
}
