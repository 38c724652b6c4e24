import {
  daysBetween,
  type FollowUpRecord,
  type IsoDate,
  type ItemRef,
  type VisitRecord,
} from "@supervision/domain";
import { lineageOf, type ItemSuccessors, type Lineage } from "./item-lineage.ts";

/**
 * A problem seen at a visit.
 *
 * @term 问题发现
 */
export interface ProblemSighting {
  /** Id of the finding that records it. */
  readonly finding: string;
  /** Institution id. */
  readonly institution: string;
  /** The item it was found under. */
  readonly item: ItemRef;
  /** Where under the item, when it says. */
  readonly aspect?: string;
  /** Day it was seen. */
  readonly date: IsoDate;
}

/**
 * A second look at a finding.
 *
 * @term 复查
 */
export interface ProblemCheck {
  /** Id of the finding looked at. */
  readonly finding: string;
  /** Day of the second look. */
  readonly date: IsoDate;
  /** Whether it was put right: only `closed` ends a problem. */
  readonly status: "closed" | "partly" | "not-done";
}

/**
 * A time during which a problem stood open.
 *
 * @term 问题存续期
 */
export interface ProblemSpell {
  /** Day it was first seen in this spell. */
  readonly from: IsoDate;
  /** Day a second look found it put right; absent while it is open. */
  readonly until?: IsoDate;
  /** Days it took, from the first sight to the second look; absent while it is open. */
  readonly days?: number;
}

/**
 * One problem at one place through all visits.
 *
 * @term 问题档案
 */
export interface ProblemHistory {
  /** Institution, item and aspect: what makes it the same problem. */
  readonly identity: string;
  /** Institution id. */
  readonly institution: string;
  /** The item, by its newest id. */
  readonly item: ItemRef;
  /** Where under the item, when it says. */
  readonly aspect?: string;
  /** Ids of the findings that record it, in order of day and id. */
  readonly findings: readonly string[];
  /** Whether it is open after all that is known. */
  readonly status: "open" | "closed";
  /** Times it stood open, in order. */
  readonly spells: readonly ProblemSpell[];
  /** How often it came back after a second look had found it put right. */
  readonly relapses: number;
  /**
   * Those of the findings that were made under an item which was split since: nobody wrote which part they meant, so they stand in the history
   * of each part where the problem was seen again, and count there for relapses. Absent where there are none.
   */
  readonly beforeSplit?: readonly string[];
}

/**
 * The problems visit records tell of; findings without an item are nobody's and stay out.
 *
 * @example
 * ```ts
 * import { checksOf, problemHistories, sightingsOf } from "@supervision/checklists/findings";
 * import type { FollowUpRecord, VisitRecord } from "@supervision/domain";
 * const at = { institution: "s1", inspectors: ["I1"], items: ["school/routine#safety"], goodPractice: [] } as const;
 * const visit: VisitRecord = {
 *   ...at, id: "r1", date: "2026-03-02", kind: "routine",
 *   findings: [{ id: "f1", item: "school/routine#safety", description: "东门上锁", severity: "major" }],
 * };
 * const again: FollowUpRecord = {
 *   ...at, id: "r2", date: "2026-03-16",
 *   rectifications: [{ finding: "f1", institution: "s1", status: "closed" }],
 * };
 * const [history] = problemHistories(sightingsOf([visit]), checksOf([again]));
 * console.log(history?.status, history?.spells[0]?.days); // => closed 14
 * ```
 */
export function sightingsOf(records: readonly VisitRecord[]): readonly ProblemSighting[] {
  return records.flatMap(({ institution, date, findings }) =>
    findings.flatMap(({ id, item, aspect }) =>
      item === undefined
        ? []
        : [{ finding: id, institution, item, ...(aspect === undefined ? {} : { aspect }), date }],
    ),
  );
}

/** The second looks follow-up records tell of; what is only reported is not looked at yet. */
export function checksOf(records: readonly FollowUpRecord[]): readonly ProblemCheck[] {
  return records.flatMap(({ date, rectifications }) =>
    rectifications.flatMap(({ finding, status, verifiedOn }) =>
      status === "closed" || status === "partly" || status === "not-done"
        ? [{ finding, date: verifiedOn ?? date, status }]
        : [],
    ),
  );
}

/**
 * Puts findings of many visits and inspectors together: the same institution, item and aspect is the same problem, whoever found it.
 * A problem seen again while it is open stays one; seen again after a second look had closed it, it is a relapse.
 *
 * The order of the input and doublets do not matter, so that histories merged offline in any order come to the same. `successors` says what
 * became of old items (`itemSuccessors` reads it off lenses), so that a problem stays the same through new editions. Where items were
 * merged, a second look at a finding of one of them ends that one only; the problem is over when all are. Where an item was split, see
 * `beforeSplit`. Items that were dropped keep their histories under their last id.
 *
 * @example
 * ```ts
 * import { problemHistories } from "@supervision/checklists/findings";
 * const seen = { institution: "s1", item: "school/routine#safety" } as const;
 * const [history] = problemHistories(
 *   [
 *     { ...seen, finding: "f1", date: "2025-10-13" },
 *     { ...seen, finding: "f2", date: "2026-03-02" },
 *   ],
 *   [{ finding: "f1", date: "2025-11-03", status: "closed" }],
 * );
 * console.log(history?.status, history?.relapses, history?.spells[0]?.days); // => open 1 21
 * ```
 */
export function problemHistories(
  sightings: readonly ProblemSighting[],
  checks: readonly ProblemCheck[],
  successors: ItemSuccessors = {},
): readonly ProblemHistory[] {
  const lineage = lineageOf(successors);
  const byPlace = new Map<string, ProblemSighting[]>();
  for (const sighting of sightings) {
    const place = JSON.stringify([sighting.institution, sighting.aspect ?? ""]);
    const there = byPlace.get(place);
    if (there === undefined) byPlace.set(place, [sighting]);
    else there.push(sighting);
  }
  const problems = new Map<string, Problem>();
  // A finding that two people put under different items is a sighting of both.
  const problemsOf = new Map<string, Set<string>>();
  for (const all of byPlace.values())
    for (const sighting of all)
      for (const item of lineage.homes(sighting, all)) {
        const identity = [sighting.institution, item, sighting.aspect ?? ""].join("|");
        const problem = problems.get(identity) ?? { item, seen: [], checks: [] };
        problem.seen.push(sighting);
        problems.set(identity, problem);
        problemsOf.set(sighting.finding, (problemsOf.get(sighting.finding) ?? new Set()).add(identity));
      }
  for (const check of checks)
    for (const identity of problemsOf.get(check.finding) ?? []) problems.get(identity)?.checks.push(check);
  return [...problems]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([identity, problem]) => historyOf(identity, problem, lineage) ?? []);
}

interface Problem {
  /** The item it stands under today. */
  readonly item: ItemRef;
  readonly seen: ProblemSighting[];
  readonly checks: ProblemCheck[];
}

function historyOf(
  identity: string,
  { item, seen, checks }: Problem,
  lineage: Lineage,
): ProblemHistory | undefined {
  const [first] = seen;
  if (first === undefined) return undefined;
  const under = new Map<string, Set<ItemRef>>();
  for (const { finding, item: at } of seen)
    under.set(finding, (under.get(finding) ?? new Set()).add(lineage.named(at)));
  // On one day the second look comes first: what is seen after it is there again.
  const events = [
    ...checks.flatMap(({ finding, date, status }) =>
      [...(under.get(finding) ?? [])].map((at) => ({
        date,
        rank: status === "closed" ? 1 : 0,
        open: status !== "closed",
        at,
      })),
    ),
    ...seen.map(({ date, item: at }) => ({ date, rank: 2, open: true, at: lineage.named(at) })),
  ].toSorted((a, b) => (a.date === b.date ? a.rank - b.rank : a.date < b.date ? -1 : 1));
  const spells: ProblemSpell[] = [];
  /** The items, as they were called, under which it stands open. */
  const standing = new Set<ItemRef>();
  let from: IsoDate | undefined;
  for (const { date, open, at } of events) {
    if (open) standing.add(at);
    else for (const known of standing) if (lineage.leadsTo(known, at)) standing.delete(known);
    if (standing.size > 0) from ??= date;
    else if (from !== undefined) {
      spells.push({ from, until: date, days: daysBetween(from, date) });
      from = undefined;
    }
  }
  if (from !== undefined) spells.push({ from });
  // The earliest day of each: what was recorded under two days sorts the same whichever came in first.
  const firstSeen = new Map<string, IsoDate>();
  for (const { finding, date } of seen) {
    const known = firstSeen.get(finding);
    if (known === undefined || date < known) firstSeen.set(finding, date);
  }
  const findings = [...firstSeen]
    .toSorted(([a, on], [b, then]) => (on === then ? (a < b ? -1 : 1) : on < then ? -1 : 1))
    .map(([finding]) => finding);
  const { institution, aspect } = first;
  const beforeSplit = findings.filter((finding) =>
    [...(under.get(finding) ?? [])].every((at) => at !== item && lineage.isSplit(at)),
  );
  return {
    identity,
    institution,
    item,
    ...(aspect === undefined ? {} : { aspect }),
    findings,
    status: from === undefined ? "closed" : "open",
    spells,
    relapses: spells.length - 1,
    ...(beforeSplit.length === 0 ? {} : { beforeSplit }),
  };
}
