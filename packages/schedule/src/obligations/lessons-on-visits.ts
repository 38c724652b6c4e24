import { contains, type Register, type Visit, type ZoneLayout } from "@supervision/domain";
import { concernsInstitution, type InstitutionsConcerned } from "../rules/institutions-among.ts";
import type { Obligation } from "./obligation.ts";

/**
 * Which visits lessons are heard on, and how many on each.
 *
 * @term 听课安排条件
 */
export interface LessonTerms extends InstitutionsConcerned {
  /** Most lessons an inspector hears on one visit, at least 1. */
  readonly perVisit: number;
}

/**
 * Lessons an inspector hears on a visit.
 *
 * @term 随访听课
 */
export interface LessonsOnVisit {
  /** Visit id. */
  readonly visit: string;
  /** Inspector id. */
  readonly inspector: string;
  /** How many. */
  readonly lessons: number;
  /** Id of the obligation they count for. */
  readonly duty: string;
}

/**
 * Where the lessons of a term are heard: on visits of the plan, and those for which its visits do not suffice.
 *
 * @term 听课安排结果
 */
export interface LessonsPlaced {
  /** Lessons on visits, spread evenly over each inspector's visits in the time of the duty. */
  readonly onVisits: readonly LessonsOnVisit[];
  /** Lessons to be heard beside the plan's visits, such as at an open lesson or a research meeting. */
  readonly beside: readonly { readonly duty: string; readonly inspector: string; readonly lessons: number }[];
}

/**
 * Places the lessons inspectors are to hear (每学期听课不少于15节) on the visits of a plan, and says how many are left beside them.
 *
 * @param owed - obligations of `planObligations`; those of the activity `lesson-observation` owed by inspectors are read
 *
 * @example
 * ```ts
 * import { defineZoneLayout, type Visit } from "@supervision/domain";
 * import type { Obligation } from "@supervision/schedule";
 * import { lessonsOnVisits } from "@supervision/schedule/progress";
 * const threeLessons: Obligation = {
 *   id: "lesson-observation/I1/2026-spring", activity: "lesson-observation", count: 3, unit: "times",
 *   owedBy: { kind: "inspector", ids: ["I1"] }, owedTo: { kind: "office" },
 *   during: { from: "2026-03-02", until: "2026-06-30", label: "第二学期" }, due: "2026-06-30",
 *   rule: "riverside/lessons", edition: "2026-01", level: "hard", sources: [],
 *   proof: { zh: "听课记录", en: "lesson record" }, weaker: [],
 * };
 * const visit: Visit = {
 *   id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [],
 * };
 * const problem = {
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", students: {} }],
 *     inspectors: [], recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: {} }),
 * } as const;
 * const { onVisits, beside } = lessonsOnVisits([threeLessons], [visit], problem, { perVisit: 2 });
 * console.log(onVisits[0]?.lessons, beside[0]?.lessons); // => 2 1
 * ```
 */
export function lessonsOnVisits(
  owed: readonly Obligation[],
  visits: readonly Visit[],
  { register, zones }: { readonly register: Register; readonly zones: ZoneLayout },
  { perVisit, ...concerned }: LessonTerms,
): LessonsPlaced {
  const places = new Set(
    register.institutions.filter((place) => concernsInstitution(concerned, place, zones)).map(({ id }) => id),
  );
  const onVisits: LessonsOnVisit[] = [];
  const beside: LessonsPlaced["beside"][number][] = [];
  for (const { id: duty, activity, owedBy, during, count, coveredBy } of owed) {
    const [inspector] = owedBy.ids;
    if (activity !== "lesson-observation" || inspector === undefined || coveredBy !== undefined) continue;
    const own = visits
      .filter(
        ({ inspectors, date, institution }) =>
          inspectors.includes(inspector) && contains(during, date) && places.has(institution),
      )
      .toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
    const placed = Math.min(count, perVisit * own.length);
    own.forEach(({ id: visit }, index) => {
      const lessons =
        Math.floor(((index + 1) * placed) / own.length) - Math.floor((index * placed) / own.length);
      if (lessons > 0) onVisits.push({ visit, inspector, lessons, duty });
    });
    if (placed < count) beside.push({ duty, inspector, lessons: count - placed });
  }
  return { onVisits, beside };
}
