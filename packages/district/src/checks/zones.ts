import {
  checkZoneTree,
  type DatedZoneLayout,
  isIsoDate,
  type ZoneLayout,
  type ZoneMembers,
} from "@supervision/domain";
import type { IssueList } from "../issue-list.ts";
import {
  zoneLayoutDateInvalid,
  zoneLayoutDuplicate,
  zoneLayoutMissing,
  zoneMembersOverlap,
  zoneMemberTwice,
} from "../issues.ts";

/**
 * Checks the layouts by themselves: the tree of each, `zone-layout-missing`, `zone-layout-date-invalid`, `zone-layout-duplicate`,
 * `zone-member-twice`, `zone-members-overlap`. Where the register places an institution is checked when a register is known.
 */
export function checkZones(zones: ZoneLayout | readonly DatedZoneLayout[], issues: IssueList): void {
  if (!isDatedList(zones)) {
    checkLayout(zones, ["zones"], undefined, issues);
    return;
  }
  if (zones.length === 0) issues.add(zoneLayoutMissing());
  zones.forEach(({ from, layout }, index) => {
    if (!isIsoDate(from)) issues.add(zoneLayoutDateInvalid(index, from));
    else if (zones.findIndex((other) => other.from === from) < index)
      issues.add(zoneLayoutDuplicate(index, from));
    checkLayout(layout, ["zones", index, "layout"], from, issues);
  });
}

/** Says whether zones are given as a dated list. */
export function isDatedList(
  zones: ZoneLayout | readonly DatedZoneLayout[],
): zones is readonly DatedZoneLayout[] {
  return Array.isArray(zones);
}

function checkLayout(
  layout: ZoneLayout,
  path: readonly (string | number)[],
  since: string | undefined,
  issues: IssueList,
): void {
  for (const issue of checkZoneTree(layout))
    issues.add({ ...issue, path: [...path, ...issue.path], ...(since === undefined ? {} : { since }) });
  const named = new Map<string, string[]>();
  const conditional: [string, ZoneMembers][] = [];
  for (const [id, { members }] of Object.entries(layout.zones)) {
    if (members === undefined) continue;
    for (const institution of new Set(members.ids))
      named.set(institution, [...(named.get(institution) ?? []), id]);
    for (const [other, others] of conditional) {
      const shared = sharedBy(members, others);
      if (shared !== undefined)
        issues.add(zoneMembersOverlap([...path, "zones", id, "members"], [other, id], shared, since), other);
    }
    conditional.push([id, members]);
  }
  for (const [institution, zones] of named)
    if (zones.length > 1)
      issues.add(
        zoneMemberTwice([...path, "zones", zones[1] ?? "", "members", "ids"], institution, zones, since),
        institution,
      );
}

/** What the conditions of two zones have in common, or `undefined` when no institution can meet both. */
function sharedBy(a: ZoneMembers, b: ZoneMembers): string | undefined {
  // A register row names one zone, so two zones filled from the register never meet.
  if (a.asRegistered === true || b.asRegistered === true || !hasCondition(a) || !hasCondition(b))
    return undefined;
  const towns = inBoth(a.towns, b.towns);
  const kinds = inBoth(a.kinds, b.kinds);
  if (towns?.length === 0 || kinds?.length === 0) return undefined;
  if (a.nature !== undefined && b.nature !== undefined && a.nature !== b.nature) return undefined;
  return [...(towns ?? ["*"]), ...(kinds ?? []), ...[a.nature ?? b.nature ?? []].flat()].join(" ");
}

function hasCondition(members: ZoneMembers): boolean {
  return members.towns !== undefined || members.kinds !== undefined || members.nature !== undefined;
}

function inBoth<Value>(
  a: readonly Value[] | undefined,
  b: readonly Value[] | undefined,
): readonly Value[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.filter((value) => b.includes(value));
}
