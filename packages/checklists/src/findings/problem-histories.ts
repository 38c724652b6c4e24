import {
  daysBetween,
  type FollowUpRecord,
  type IsoDate,
  type ItemRef,
  type VisitRecord,
} from "@supervision/domain";

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
}

/** The problems visit records tell of; findings without an item are nobody's and stay out. */
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
 * The order of the input and doublets do not matter, so that histories merged offline in any order come to the same. `renamed` names old
 * items by their newest id, so that a problem stays the same through new editions; ids are followed as far as they lead.
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
  renamed: Readonly<Partial<Record<ItemRef, ItemRef>>> = {},
): readonly ProblemHistory[] {
  const problems = new Map<string, ProblemSighting[]>();
  // A finding that two people put under different items is a sighting of both.
  const identitiesOf = new Map<string, Set<string>>();
  for (const sighting of sightings) {
    const item = newest(sighting.item, renamed);
    const identity = [sighting.institution, item, sighting.aspect ?? ""].join("|");
    problems.set(identity, [...(problems.get(identity) ?? []), { ...sighting, item }]);
    identitiesOf.set(sighting.finding, (identitiesOf.get(sighting.finding) ?? new Set()).add(identity));
  }
  const checked = new Map<string, ProblemCheck[]>();
  for (const check of checks)
    for (const identity of identitiesOf.get(check.finding) ?? [])
      checked.set(identity, [...(checked.get(identity) ?? []), check]);
  return [...problems]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([identity, seen]) => historyOf(identity, seen, checked.get(identity) ?? []) ?? []);
}

function historyOf(
  identity: string,
  seen: readonly ProblemSighting[],
  checks: readonly ProblemCheck[],
): ProblemHistory | undefined {
  const [first] = seen;
  if (first === undefined) return undefined;
  // On one day the second look comes first: what is seen after it is there again.
  const events = [
    ...checks.map(({ date, status }) => ({
      date,
      rank: status === "closed" ? 1 : 0,
      open: status !== "closed",
    })),
    ...seen.map(({ date }) => ({ date, rank: 2, open: true })),
  ].toSorted((a, b) => (a.date === b.date ? a.rank - b.rank : a.date < b.date ? -1 : 1));
  const spells: ProblemSpell[] = [];
  let from: IsoDate | undefined;
  for (const { date, open } of events)
    if (open) from ??= date;
    else if (from !== undefined) {
      spells.push({ from, until: date, days: daysBetween(from, date) });
      from = undefined;
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
  const { institution, item, aspect } = first;
  return {
    identity,
    institution,
    item,
    ...(aspect === undefined ? {} : { aspect }),
    findings,
    status: from === undefined ? "closed" : "open",
    spells,
    relapses: spells.length - 1,
  };
}

function newest(item: ItemRef, renamed: Readonly<Partial<Record<ItemRef, ItemRef>>>): ItemRef {
  const met = new Set<ItemRef>();
  let found = item;
  for (let next = renamed[found]; next !== undefined && !met.has(next); next = renamed[found]) {
    met.add(next);
    found = next;
  }
  return found;
}
