import type { Seated } from "./seat-visits.ts";

/** Half-days a visit keeps off in a branch of the search, both ends included. */
export interface Bar {
  readonly from: number;
  readonly until: number;
  /** Who keeps off; -1: everybody. */
  readonly inspector: number;
  /** Whether it may all the same stay where it was. */
  readonly butHome: boolean;
}

/** What was decided so far in a branch of the search for the smallest change. */
export interface Branch {
  readonly bars: ReadonlyMap<number, readonly Bar[]>;
  /** Visits that stay where they were. */
  readonly stay: ReadonlySet<number>;
  /** Visits of a whole day that are not left out. */
  readonly made: ReadonlySet<number>;
  /** Groups that leave their half-day. */
  readonly leave: ReadonlySet<number>;
  /** Half-day by group, or visit of a whole day, that has left or had none; -1: it is left out. */
  readonly groups: ReadonlyMap<number, number>;
  /** Who has a part in a visit of a whole day, by {@link roleKey}: the same in the morning and in the afternoon. */
  readonly roles: ReadonlyMap<string, Role>;
  /** What somebody with a part in a group must bring, by {@link roleKey}: needs of its visit, as indexes of those that someone must bring, and {@link NEAR}, {@link FAR}. */
  readonly brings: ReadonlyMap<string, readonly number[]>;
  /** Breaches of the district's own rules that are put up with. */
  readonly accepted: ReadonlySet<string>;
}

/** Who has one part in a visit: somebody, or anybody but some. */
export type Role = { readonly is: number } | { readonly not: readonly number[] };

/** Whoever has a part stands for the institution's zone, or for another one. */
export const NEAR = -1;
export const FAR = -2;

/** Names a part in a visit: that of its leader is 0. */
export function roleKey(visit: number, member: number): string {
  return `${visit}/${member}`;
}

/** Says whether an inspector may have a part. */
export function mayHave(role: Role | undefined, inspector: number): boolean {
  if (role === undefined) return true;
  return "is" in role ? role.is === inspector : !role.not.includes(inspector);
}

/** The branch in which an inspector has a part, and that in which somebody else has. */
export function withRole(branch: Branch, key: string, inspector: number): readonly [is: Branch, not: Branch] {
  const before = branch.roles.get(key);
  const others = before !== undefined && "not" in before ? before.not : [];
  const as = (role: Role): Branch => ({ ...branch, roles: new Map([...branch.roles, [key, role]]) });
  return [as({ is: inspector }), as({ not: [...others, inspector] })];
}

/** Nothing decided yet. */
export const ROOT: Branch = {
  bars: new Map(),
  stay: new Set(),
  made: new Set(),
  leave: new Set(),
  groups: new Map(),
  roles: new Map(),
  brings: new Map(),
  accepted: new Set(),
};

/** The branch with one more bar. */
export function withBar(branch: Branch, visit: number, ...bars: readonly Bar[]): Branch {
  const all = new Map(branch.bars);
  all.set(visit, [...(branch.bars.get(visit) ?? []), ...bars]);
  return { ...branch, bars: all };
}

/** Says whether bars keep a visit, or one inspector with it, off a half-day. */
export function isBarred(
  bars: readonly Bar[] | undefined,
  slot: number,
  inspector: number,
  home: number,
): boolean {
  if (bars === undefined) return false;
  for (const bar of bars)
    if (
      bar.from <= slot &&
      slot <= bar.until &&
      (bar.inspector < 0 || bar.inspector === inspector) &&
      !(bar.butHome && slot === home)
    )
      return true;
  return false;
}

/** Says whether a visit has lost its home in a branch. */
export function isSentAway(own: Seated, visit: number, branch: Branch): boolean {
  if (own.home < 0 || branch.groups.has(visit)) return true;
  if (own.size > 1) return branch.leave.has(visit);
  return isBarred(branch.bars.get(visit), own.home, own.crew[0] ?? -1, own.home);
}
