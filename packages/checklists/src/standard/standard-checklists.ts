import type { Checklist } from "../editions/checklist.ts";
import { inSchool } from "../in-school/index.ts";
import { kindergarten, kindergartenEvaluation, kindergartenPointsPlugin } from "../kindergarten/index.ts";
import { school, schoolPointsPlugin, schoolVariants } from "../school/index.ts";
import { topics } from "../topics/index.ts";

/** Every checklist this package brings, with all its editions: schools, kindergartens, topics, within schools. */
export const standardChecklists: readonly Checklist[] = [
  ...school.contributes,
  ...schoolPointsPlugin.contributes,
  ...schoolVariants.contributes,
  ...kindergarten.contributes,
  ...kindergartenPointsPlugin.contributes,
  ...kindergartenEvaluation.contributes,
  ...topics.contributes,
  ...inSchool.contributes,
];
