import { kindergartenNational, kindergartenPoints } from "@supervision/checklists/kindergarten";
import { schoolPoints, schoolRoutine } from "@supervision/checklists/school";
import { standardChecklists } from "@supervision/checklists/standard";
import type { PageSource } from "./make-content.ts";

/** The pages made when nothing else is asked for: the eight items of schools, the three domains of kindergartens. */
export const STANDARD_PAGES: readonly string[] = [schoolRoutine.id, kindergartenNational.id];

/** Ids of all standard checklists. */
export const STANDARD_IDS: readonly string[] = standardChecklists.map(({ id }) => id);

/** A standard checklist by id, with the longer list of points that belongs to it. */
export function standardSource(id: string): PageSource | undefined {
  const list = standardChecklists.find((one) => one.id === id);
  if (list === undefined) return undefined;
  if (id.startsWith("kindergarten/")) return { list, points: kindergartenPoints };
  return id.startsWith("school") && id !== schoolPoints.id ? { list, points: schoolPoints } : { list };
}
