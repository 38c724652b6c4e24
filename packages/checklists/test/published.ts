import { standardChecklists } from "../src/standard/index.ts";

/** Every checklist the package brings. */
export const published = standardChecklists;

/** Every edition of every checklist, with a name for the test about it. */
export const publishedEditions = published.flatMap(({ id, title, editions }) =>
  editions.map((edition) => [`${id} ${edition.edition}`, { id, title, edition }] as const),
);
