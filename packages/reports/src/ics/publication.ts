import type { Visit } from "@supervision/domain";

/**
 * A visit as it was last sent out.
 *
 * @term 已发布的督导
 */
export interface PublishedVisit {
  /** The visit. */
  readonly visit: Visit;
  /** How often it has changed since it was first sent: the SEQUENCE of its event. */
  readonly sequence: number;
  /** Set while the day may still change, because the notice of holidays of its year is not out. */
  readonly provisional?: true;
  /** Set when the visit was called off; kept, so that it goes on counting should it come back. */
  readonly cancelled?: true;
}

/**
 * What has been sent out so far: keep it with the plan and hand it in again next time.
 *
 * @term 发布状态
 */
export interface Publication {
  /** Ordinal of the publication from 1. */
  readonly version: number;
  /** Every visit ever sent, by id. */
  readonly visits: readonly PublishedVisit[];
}

/**
 * The next publication of a plan: numbers go up only where something changed, a provisional visit that becomes firm included.
 *
 * @param provisional - the visits whose day may still change, from `provisionalVisits` of `@supervision/schedule`
 *
 * @example
 * ```ts
 * import { nextPublication } from "@supervision/reports/ics";
 * const visit = { id: "v1", institution: "s1", inspectors: ["p1"], date: "2026-03-04", halfDay: "morning", kind: "routine", items: [] } as const;
 * const first = nextPublication(undefined, [visit]);
 * const second = nextPublication(first, [{ ...visit, date: "2026-03-05" }]);
 * console.log(second.visits[0]?.sequence, nextPublication(second, []).visits[0]?.cancelled); // => 1 true
 * ```
 */
export function nextPublication(
  before: Publication | undefined,
  visits: readonly Visit[],
  provisional: readonly Visit[] = [],
): Publication {
  const open = new Set(provisional.map(({ id }) => id));
  const known = new Map((before?.visits ?? []).map((entry) => [entry.visit.id, entry]));
  const next: PublishedVisit[] = [];
  for (const visit of visits) {
    const last = known.get(visit.id);
    known.delete(visit.id);
    const entry = { visit, ...(open.has(visit.id) ? { provisional: true as const } : {}) };
    if (last === undefined) next.push({ ...entry, sequence: 0 });
    else if (last.cancelled !== true && last.provisional === entry.provisional && isSame(last.visit, visit))
      next.push(last);
    else next.push({ ...entry, sequence: last.sequence + 1 });
  }
  for (const last of known.values())
    next.push(last.cancelled === true ? last : { ...last, sequence: last.sequence + 1, cancelled: true });
  return {
    version: (before?.version ?? 0) + 1,
    visits: next.toSorted((a, b) => (a.visit.id < b.visit.id ? -1 : 1)),
  };
}

function isSame(a: Visit, b: Visit): boolean {
  return told(a) === told(b);
}

function told(visit: Visit): string {
  const { institution, inspectors, date, halfDay, wholeDay = false, kind, items, topic, followsUp } = visit;
  return JSON.stringify([institution, inspectors, date, halfDay, wholeDay, kind, items, topic, followsUp]);
}
