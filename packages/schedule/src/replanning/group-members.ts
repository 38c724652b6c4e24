import { meetsAlone } from "../generation/staffing/team-needs.ts";
import type { Task } from "../generation/demand/task.ts";
import { type Branch, mayHave, roleKey } from "./branch.ts";
import type { Guest } from "./cheapest-path.ts";
import type { Ground } from "./ground.ts";
import { type Seated, staffFor } from "./seat-visits.ts";

/** What tells a visit by a group apart. */
export type GroupKind = Pick<Task, "acrossZones">;

/** A member of a group, by number. */
export interface Member extends Guest {
  readonly member: number;
}

/** Those who are wanted for the groups, and visits of a whole day, whose half-day a branch has decided. */
export function membersOf(
  ground: Ground,
  branch: Branch,
  kindOf: (visit: number) => GroupKind,
): readonly Member[] {
  // Of what a branch says nothing more about, the members are the same in all of them.
  const isPlain = branch.brings.size === 0 && branch.roles.size === 0;
  return [...branch.groups].flatMap(([visit, slot]): readonly Member[] => {
    const own = ground.visits[visit];
    if (own === undefined || slot < 0) return [];
    const key = visit * ground.slots + slot;
    const known = isPlain ? ground.members.get(key) : undefined;
    const members = known ?? membersAt(ground, branch, kindOf(visit), visit, own, slot);
    if (isPlain) ground.members.set(key, members);
    return members;
  });
}

function membersAt(
  { model }: Ground,
  branch: Branch,
  { acrossZones }: GroupKind,
  visit: number,
  own: Seated,
  slot: number,
): readonly Member[] {
  const zone = model.zoneOf[own.institution] ?? -1;
  const all =
    own.size > 1 && acrossZones
      ? [...model.inspectors.keys()]
      : own.size > 1
        ? (own.staff ?? model.staff[zone] ?? [])
        : staffFor(model, own);
  const staff = all.filter((inspector) => own.needs === undefined || own.needs.everyone[inspector] === 1);
  return Array.from({ length: own.size }, (_, member) => {
    const key = roleKey(visit, member);
    const able = staff.filter(
      (inspector) =>
        bringsItsPart(own, member, inspector, branch.brings.get(key)) &&
        mayHave(branch.roles.get(key), inspector),
    );
    return (own.whole ? [slot, slot + 1] : [slot]).map((half): Member => ({
      visit,
      own,
      part: own.whole ? 0.5 : 1,
      slots: [half],
      staff: able,
      isMember: true,
      choices: [],
      member,
    }));
  }).flat();
}

// Who brings what someone must bring is decided branch by branch: the leader may, and one may bring several.
function bringsItsPart(
  { needs, sides, size }: Seated,
  member: number,
  inspector: number,
  brings: readonly number[] = [],
): boolean {
  const side = sides?.[inspector] ?? 0;
  // Of a group from two zones the first is from here and the second from elsewhere, unless it is told who leads it.
  if (needs === undefined) return sides === undefined || member > 1 || (side & (member + 1)) > 0;
  if (size === 1) return meetsAlone(needs, inspector);
  return (
    (member > 0 || needs.leader[inspector] === 1) &&
    brings.every((need) => (need < 0 ? (side & -need) > 0 : needs.someone[need]?.[inspector] === 1))
  );
}
