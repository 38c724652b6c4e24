import type { Checklist } from "../src/index.ts";
import { inSchool } from "../src/in-school/index.ts";
import { kindergarten, kindergartenEvaluation, kindergartenPointsPlugin } from "../src/kindergarten/index.ts";
import { school, schoolPointsPlugin, schoolVariants } from "../src/school/index.ts";
import { topics } from "../src/topics/index.ts";

/** Every checklist the package brings. */
export const published: readonly Checklist[] = [
  ...school.contributes,
  ...schoolPointsPlugin.contributes,
  ...schoolVariants.contributes,
  ...kindergarten.contributes,
  ...kindergartenPointsPlugin.contributes,
  ...kindergartenEvaluation.contributes,
  ...topics.contributes,
  ...inSchool.contributes,
];

/** Every edition of every checklist, with a name for the test about it. */
export const publishedEditions = published.flatMap(({ id, title, editions }) =>
  editions.map((edition) => [`${id} ${edition.edition}`, { id, title, edition }] as const),
);
