import { type Checked, failed, type IsoDate, passed, type Visit, type VisitKind } from "@supervision/domain";
import { announcedKindsTooMany, unannouncedShareMissed } from "../issues/unannounced-issues.ts";
import { valueInvalid } from "../issues/checked-problem-issues.ts";
import { wrongVisits } from "../problem/visit-values.ts";
import { announceEvenly } from "./announce-evenly.ts";
import { announcedIn, countOf, missedBy } from "./check-unannounced.ts";
import {
  type AnnouncedVisits,
  type ShareGroup,
  shareGroups,
  type UnannouncedCount,
  type UnannouncedDemand,
  type UnannouncedFacts,
} from "./unannounced-demand.ts";
import { wrongDemands, wrongWish } from "./wrong-demands.ts";

/**
 * What is to be announced, and what must stay unannounced.
 *
 * @term 告知意向
 */
export interface AnnouncementWish {
  /** Shares that must be kept, at least one; all of them are. */
  readonly demands: readonly UnannouncedDemand[];
  /** Kinds that must be announced, such as `comprehensive`; absent: none. */
  readonly always?: readonly VisitKind[];
  /** Kinds that must not be announced, such as `random`; absent: none. */
  readonly never?: readonly VisitKind[];
  /** Ids of visits announced before: they stay announced. Absent: none. */
  readonly told?: readonly string[];
  /** Visits on this day and before are not chosen any more; absent: all may be. */
  readonly today?: IsoDate;
  /** Seed of the choice, a safe integer. */
  readonly seed: number;
}

/**
 * The visits that are announced; it goes where {@link AnnouncedVisits} go, and its `visits` into `DisclosurePolicy.announcedVisits`.
 *
 * @term 告知名单
 */
export interface AnnouncedChoice extends AnnouncedVisits {
  /** Ids of all visits announced, in the order of the plan: kinds that must be, those told before, those chosen. */
  readonly visits: readonly string[];
  /** Those of them that nobody was told of yet. */
  readonly toTell: readonly string[];
  /** Ids told before that the plan no longer holds. */
  readonly withdrawn: readonly string[];
  /** What each share comes to. */
  readonly counts: readonly UnannouncedCount[];
}

/**
 * Chooses the visits that institutions are told of beforehand, as many as every share allows, spread evenly over institutions, zones and
 * months; all others stay unannounced.
 *
 * Any part of the choice keeps the shares too. A visit that some demand counts nowhere, such as one outside every term, is not chosen.
 * After a change of the plan give the ids announced before as `told`: they stay announced, and of the other visits only what the
 * shares still allow is chosen. The same plan, wish and seed give the same choice.
 *
 * Issues: `value-invalid`; `announced-kinds-too-many` where the kinds that must be announced miss a share by themselves;
 * `unannounced-share-missed` (a warning) where what was told or made before misses one, and nothing further is chosen.
 *
 * @example
 * ```ts
 * import type { Visit } from "@supervision/domain";
 * import { chooseAnnounced } from "@supervision/schedule/unpredictability";
 * import { NOTHING_DISCLOSED, viewSchedule } from "@supervision/schedule/views";
 * const plan = ["2026-03-03", "2026-04-14", "2026-05-12", "2026-06-09", "2026-06-23"].map((date, index): Visit => (
 *   { id: `v${index}`, institution: "S1", inspectors: ["I1"], date, halfDay: "morning", kind: "routine", items: [] }
 * ));
 * const facts = { register: { institutions: [], inspectors: [], recusals: [] }, zones: { levels: ["责任区"], zones: {} } } as const;
 * const demand = { atLeast: 0.6, per: "institution", every: "year" } as const;
 * const chosen = chooseAnnounced(plan, { demands: [demand], seed: 1 }, facts);
 * if (chosen.ok) {
 *   const policy = { ...NOTHING_DISCLOSED, announcedVisits: chosen.value.visits, daysBefore: 365 };
 *   const seen = viewSchedule(plan, { kind: "institution", institution: "S1" }, policy, "2026-03-01");
 *   console.log(seen.length, chosen.value.counts[0]?.share); // => 2 0.6
 * }
 * ```
 */
export function chooseAnnounced(
  visits: readonly Visit[],
  wish: AnnouncementWish,
  facts: UnannouncedFacts,
): Checked<AnnouncedChoice> {
  const unread = wrongWish(wish);
  const [wrong, ...more] = [
    ...wrongVisits(visits, ["visits"]),
    ...unread,
    ...(unread.some(({ path }) => path.length === 0) ? [] : wrongDemands(wish.demands, facts, 1)),
  ];
  if (wrong !== undefined) return failed([wrong, ...more]);
  const { demands, always = [], never = [], told = [], today = "", seed } = wish;
  const both = never.findIndex((kind) => always.includes(kind));
  if (both >= 0)
    return failed([
      valueInvalid(["never", both], never[both], {
        zh: "从 always 或 never 中去掉一处",
        en: "Remove it from always or from never.",
      }),
    ]);
  const groups = shareGroups(visits, demands, facts);
  const [refused, ...others] = refusals(visits, groups, wish);
  if (refused !== undefined) return failed([refused, ...others]);
  const toldIds = new Set(told);
  const isAnnounced = visits.map(({ id, kind }) => always.includes(kind) || toldIds.has(id));
  const room = groups.map((group) => group.members.length - group.needed - announcedIn(group, isAnnounced));
  const groupsOf = membership(visits.length, groups);
  const candidates = visits.flatMap(({ kind, date }, index) => {
    const own = groupsOf[index] ?? [];
    const isCounted = demands.every((demand) => own.some((at) => groups[at]?.demand === demand));
    return isAnnounced[index] === true || never.includes(kind) || date <= today || !isCounted ? [] : [index];
  });
  announceEvenly({ visits, candidates, isAnnounced, room, groupsOf, facts, seed });
  const counts = groups.map((group) => countOf(group, announcedIn(group, isAnnounced)));
  const announced = visits.flatMap(({ id }, index) => (isAnnounced[index] === true ? [id] : []));
  const held = new Set(visits.map(({ id }) => id));
  return passed(
    {
      visits: announced,
      toTell: announced.filter((id) => !toldIds.has(id)),
      withdrawn: told.filter((id) => !held.has(id)),
      counts,
    },
    groups.flatMap((group, index) =>
      counts[index]?.kept === false
        ? [unannouncedShareMissed(missedBy(group, announcedIn(group, isAnnounced)), ["counts", index])]
        : [],
    ),
  );
}

/** The shares that the kinds to be announced miss by themselves, where some such visit still lies ahead and nobody was told of it. */
function refusals(
  visits: readonly Visit[],
  groups: readonly ShareGroup[],
  { always = [], told = [], today = "" }: AnnouncementWish,
) {
  const isAlways = visits.map(({ kind }) => always.includes(kind));
  return groups.flatMap((group) => {
    const announced = announcedIn(group, isAlways);
    if (group.members.length - announced >= group.needed) return [];
    const mine = group.members.flatMap((index) => (isAlways[index] === true ? [visits[index]] : []));
    const isAhead = mine.some(
      (visit) => visit !== undefined && visit.date > today && !told.includes(visit.id),
    );
    const kinds = [...new Set(mine.flatMap((visit) => visit?.kind ?? []))].toSorted();
    return isAhead ? [announcedKindsTooMany(missedBy(group, announced), kinds, ["always"])] : [];
  });
}

/** Positions of the groups that count each visit. */
function membership(visits: number, groups: readonly ShareGroup[]): readonly (readonly number[])[] {
  const found = Array.from({ length: visits }, (): number[] => []);
  groups.forEach(({ members }, at) => {
    for (const index of members) found[index]?.push(at);
  });
  return found;
}
