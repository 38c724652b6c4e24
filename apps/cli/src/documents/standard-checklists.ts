import type { Checklist } from "@supervision/checklists";
import { inSchool } from "@supervision/checklists/in-school";
import {
  kindergarten,
  kindergartenEvaluation,
  kindergartenPointsPlugin,
} from "@supervision/checklists/kindergarten";
import { school, schoolPointsPlugin, schoolVariants } from "@supervision/checklists/school";
import { topics } from "@supervision/checklists/topics";

/** Every checklist the packages bring, with all its editions. */
export const STANDARD_CHECKLISTS: readonly Checklist[] = [
  ...school.contributes,
  ...schoolPointsPlugin.contributes,
  ...schoolVariants.contributes,
  ...kindergarten.contributes,
  ...kindergartenPointsPlugin.contributes,
  ...kindergartenEvaluation.contributes,
  ...topics.contributes,
  ...inSchool.contributes,
];
