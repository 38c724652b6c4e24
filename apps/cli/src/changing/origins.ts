import type { Bilingual, FilePlace, Issue } from "@supervision/domain";

/** Where an entry of a list came from. */
export interface Origin {
  /** The file, with sheet and row where it has them. */
  readonly place: FilePlace;
  /** Keys from the root of the file to the entry; none in a table. */
  readonly path: readonly (string | number)[];
}

/** Issues about the entries of a list, with the places the entries came from. */
export function withOrigins<Found extends readonly Issue[]>(
  issues: Found,
  list: string,
  origins: readonly Origin[],
): { readonly [Index in keyof Found]: Issue };
export function withOrigins(
  issues: readonly Issue[],
  list: string,
  origins: readonly Origin[],
): readonly Issue[] {
  return issues.map((issue) => {
    const [key, index, ...rest] = issue.path;
    const origin = key === list && typeof index === "number" ? origins[index] : undefined;
    if (origin === undefined) return issue;
    const path = [...origin.path, ...rest];
    // Some messages say the path too.
    const said = ({ zh, en }: Bilingual): Bilingual => ({
      zh: zh.replace(issue.path.join("."), path.join(".")),
      en: en.replace(issue.path.join("."), path.join(".")),
    });
    return { ...issue, message: said(issue.message), path, place: { ...origin.place, ...issue.place } };
  });
}
