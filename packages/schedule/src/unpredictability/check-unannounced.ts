import { type Checked, failed, passed, type Visit } from "@supervision/domain";
import { type MissedShare, unannouncedShareMissed } from "../issues/unannounced-issues.ts";
import { wrongVisits } from "../problem/visit-values.ts";
import {
  type AnnouncedVisits,
  type ShareGroup,
  shareGroups,
  type UnannouncedCount,
  type UnannouncedDemand,
  type UnannouncedFacts,
} from "./unannounced-demand.ts";
import { wrongAnnounced, wrongDemands } from "./wrong-demands.ts";

/**
 * Counts the unannounced visits of a plan by institution, zone, inspector or district, by term or year, and says which share is kept.
 *
 * What the visits given hold is counted: for a year that two plans share, give the visits of both. Visits outside every term count in
 * none. Issues: `value-invalid`; `unannounced-share-missed` (a warning) for each share that is missed, with its numbers and what would do.
 *
 * @term 不打招呼比例检查
 *
 * @example
 * ```ts
 * import { checkUnannounced } from "@supervision/schedule/unpredictability";
 * const visit = { institution: "S1", inspectors: ["I1"], halfDay: "morning", items: [] } as const;
 * const plan = [
 *   { ...visit, id: "v1", date: "2026-03-03", kind: "routine" },
 *   { ...visit, id: "v2", date: "2026-04-14", kind: "comprehensive" },
 * ] as const;
 * const facts = { register: { institutions: [], inspectors: [], recusals: [] }, zones: { levels: ["责任区"], zones: {} } } as const;
 * const demand = { atLeast: 0.6, per: "institution", every: "year" } as const;
 * const counted = checkUnannounced(plan, { kinds: ["comprehensive"] }, [demand], facts);
 * console.log(counted.ok && counted.value[0]?.kept); // => false
 * console.log(counted.ok && counted.warnings[0]?.fix.zh); // => 少告知1次，或者再安排1次不打招呼的督导
 * ```
 */
export function checkUnannounced(
  visits: readonly Visit[],
  announced: AnnouncedVisits,
  demands: readonly UnannouncedDemand[],
  facts: UnannouncedFacts,
): Checked<readonly UnannouncedCount[]> {
  const [wrong, ...more] = [
    ...wrongVisits(visits, ["visits"]),
    ...wrongAnnounced(announced),
    ...wrongDemands(demands, facts),
  ];
  if (wrong !== undefined) return failed([wrong, ...more]);
  const kinds = new Set(announced.kinds);
  const ids = new Set(announced.visits);
  const isAnnounced = visits.map(({ id, kind }) => kinds.has(kind) || ids.has(id));
  const groups = shareGroups(visits, demands, facts);
  const counts = groups.map((group) => countOf(group, announcedIn(group, isAnnounced)));
  return passed(
    counts,
    groups.flatMap((group, index) =>
      counts[index]?.kept === false
        ? [unannouncedShareMissed(missedBy(group, announcedIn(group, isAnnounced)), ["counts", index])]
        : [],
    ),
  );
}

/** How many of a group are announced. */
export function announcedIn({ members }: ShareGroup, isAnnounced: readonly boolean[]): number {
  return members.filter((index) => isAnnounced[index]).length;
}

/** A group in numbers. */
export function countOf(
  { demand, id, name, span, members, needed }: ShareGroup,
  announced: number,
): UnannouncedCount {
  const unannounced = members.length - announced;
  return {
    demand,
    ...(id === undefined ? {} : { id }),
    name: name.zh,
    from: span.from,
    until: span.until,
    visits: members.length,
    unannounced,
    share: unannounced / members.length,
    needed,
    kept: unannounced >= needed,
  };
}

/** What a group misses, and how many further unannounced visits would make it up. */
export function missedBy(
  { demand, name, span, members, needed }: ShareGroup,
  announced: number,
): MissedShare {
  const visits = members.length;
  const { atLeast } = demand;
  const enough = atLeast >= 1 ? undefined : Math.ceil(announced / (1 - atLeast) - 1e-9);
  return {
    name,
    span: span.name,
    visits,
    unannounced: visits - announced,
    atLeast,
    needed,
    more: enough === undefined ? undefined : enough - visits,
  };
}
