import {
  daysBetween,
  type HalfDay,
  type IsoDate,
  type ItemRef,
  type Visit,
  type VisitKind,
} from "@supervision/domain";

/**
 * For whom a plan is shown.
 *
 * - `office` 教育督导室: everything
 * - `inspector` 督学: own visits
 * - `institution` 学校: visits made there, and what is announced
 * - `public` 社会公众: visits made
 *
 * @term 查看对象
 */
export type Audience =
  | { readonly kind: "office" }
  | { readonly kind: "inspector"; readonly inspector: string }
  | { readonly kind: "institution"; readonly institution: string }
  | { readonly kind: "public" };

/**
 * What others than the office and the inspectors learn, and when. A district decides; nothing here is a default of law.
 *
 * @term 公开与保密规则
 */
export interface DisclosurePolicy {
  /** Kinds of visit an institution is told of beforehand; all others stay unannounced (四不两直), but for `announcedVisits`. */
  readonly announced: readonly VisitKind[];
  /** Single visits an institution is told of beforehand, by id, such as `chooseAnnounced` of `./unpredictability` chooses them; absent: none. */
  readonly announcedVisits?: readonly string[];
  /** So many days before the visit, from 0. */
  readonly daysBefore: number;
  /** Whether an institution learns beforehand who comes. */
  readonly inspectorsBefore: boolean;
  /** So many days after a visit the public may know of it, from 0; absent: never. */
  readonly publicAfterDays?: number;
  /** Whether the public learns who made it. */
  readonly inspectorsPublic: boolean;
}

/** Nothing is announced and nothing published: where a district begins. */
export const NOTHING_DISCLOSED: DisclosurePolicy = {
  announced: [],
  daysBefore: 0,
  inspectorsBefore: false,
  inspectorsPublic: false,
};

/**
 * A visit as far as somebody may know it.
 *
 * @term 可见督导
 */
export interface VisibleVisit {
  /** Visit id; absent for the public. */
  readonly id?: string;
  /** Institution id. */
  readonly institution: string;
  /** Day. */
  readonly date: IsoDate;
  /** Half-day, `morning` for the whole day; absent for the public. */
  readonly halfDay?: HalfDay;
  /** Whether it lasts the whole day; absent: half a day, and for the public. */
  readonly wholeDay?: true;
  /** What it is for. */
  readonly kind: VisitKind;
  /** Inspector ids, as far as they may be known. */
  readonly inspectors?: readonly string[];
  /** Items to be looked at; for the office, the inspectors, and the institution afterwards. */
  readonly items?: readonly ItemRef[];
  /** Topic. */
  readonly topic?: string;
}

/**
 * The part of a plan somebody may see on a day, with what they may know of it. What they may not see is left out without a trace: not
 * even its number is told.
 *
 * @example
 * ```ts
 * import type { Visit } from "@supervision/domain";
 * import { NOTHING_DISCLOSED, viewSchedule } from "@supervision/schedule/views";
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] };
 * const school = { kind: "institution", institution: "S1" } as const;
 * console.log(viewSchedule([visit], school, NOTHING_DISCLOSED, "2026-03-10").length); // => 0
 * console.log(viewSchedule([visit], school, NOTHING_DISCLOSED, "2026-03-12").length); // => 1
 * ```
 */
export function viewSchedule(
  visits: readonly Visit[],
  audience: Audience,
  policy: DisclosurePolicy,
  today: IsoDate,
): readonly VisibleVisit[] {
  switch (audience.kind) {
    case "office":
      return visits.map(whole);
    case "inspector":
      return visits.filter(({ inspectors }) => inspectors.includes(audience.inspector)).map(whole);
    case "institution": {
      const ids = new Set(policy.announcedVisits);
      return visits.flatMap((visit) => {
        if (visit.institution !== audience.institution) return [];
        if (visit.date < today) return [whole(visit)];
        const announced =
          (policy.announced.includes(visit.kind) || ids.has(visit.id)) &&
          daysBetween(today, visit.date) <= policy.daysBefore;
        return announced ? [beforehand(visit, policy)] : [];
      });
    }
    case "public": {
      const { publicAfterDays } = policy;
      if (publicAfterDays === undefined) return [];
      return visits
        .filter(({ date }) => date < today && daysBetween(date, today) >= publicAfterDays)
        .map(({ institution, date, kind, topic, inspectors }) => ({
          institution,
          date,
          kind,
          ...(topic === undefined ? {} : { topic }),
          ...(policy.inspectorsPublic ? { inspectors } : {}),
        }));
    }
  }
}

function whole({ id, institution, date, kind, inspectors, items, topic, ...time }: Visit): VisibleVisit {
  return {
    id,
    institution,
    date,
    ...timeOf(time),
    kind,
    inspectors,
    items,
    ...(topic === undefined ? {} : { topic }),
  };
}

function beforehand(visit: Visit, policy: DisclosurePolicy): VisibleVisit {
  const { id, institution, date, kind, inspectors, topic } = visit;
  return {
    id,
    institution,
    date,
    ...timeOf(visit),
    kind,
    ...(policy.inspectorsBefore ? { inspectors } : {}),
    ...(topic === undefined ? {} : { topic }),
  };
}

function timeOf({
  halfDay,
  wholeDay,
}: Pick<Visit, "halfDay" | "wholeDay">): Pick<VisibleVisit, "halfDay" | "wholeDay"> {
  return { halfDay, ...(wholeDay === true ? { wholeDay } : {}) };
}
