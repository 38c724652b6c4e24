import type { Checklist } from "@supervision/checklists";
import { inSchool } from "@supervision/checklists/in-school";
import {
  kindergarten,
  kindergartenEvaluation,
  kindergartenNational,
  kindergartenPoints,
  kindergartenPointsPlugin,
} from "@supervision/checklists/kindergarten";
import {
  school,
  schoolPoints,
  schoolPointsPlugin,
  schoolRoutine,
  schoolVariants,
} from "@supervision/checklists/school";
import { topics } from "@supervision/checklists/topics";
import type { PageSource } from "./make-content.ts";

/** The pages made when nothing else is asked for: the eight items of schools, the three domains of kindergartens. */
export const STANDARD_PAGES: readonly string[] = [schoolRoutine.id, kindergartenNational.id];

const LISTS: readonly Checklist[] = [
  ...school.contributes,
  ...schoolPointsPlugin.contributes,
  ...schoolVariants.contributes,
  ...kindergarten.contributes,
  ...kindergartenPointsPlugin.contributes,
  ...kindergartenEvaluation.contributes,
  ...topics.contributes,
  ...inSchool.contributes,
];

/** Ids of all standard checklists. */
export const STANDARD_IDS: readonly string[] = LISTS.map(({ id }) => id);

/** A standard checklist by id, with the longer list of points that belongs to it. */
export function standardSource(id: string): PageSource | undefined {
  const list = LISTS.find((one) => one.id === id);
  if (list === undefined) return undefined;
  if (id.startsWith("kindergarten/")) return { list, points: kindergartenPoints };
  return id.startsWith("school") && id !== schoolPoints.id ? { list, points: schoolPoints } : { list };
}
