import type { EditionPin, IsoDate } from "@supervision/domain";
import type { ChecklistEdition } from "@supervision/checklists";

/** A thing to look at, in one line. */
export interface PointLine {
  readonly text: string;
  /** Where it is usually seen. */
  readonly seenIn?: string;
  /** Number of the document it rests on. */
  readonly document?: string;
  /** First day on which it may be asked. */
  readonly since?: IsoDate;
}

/** Things to look at that belong together. */
export interface PointGroup {
  readonly title?: string;
  readonly points: readonly PointLine[];
}

/** What one page is about; it stands in the page as JSON. */
export interface PageContent {
  /** Id of the checklist. */
  readonly id: string;
  readonly title: string;
  readonly edition: ChecklistEdition;
  readonly pin: EditionPin;
  /** What to look at, by item id. */
  readonly points: Readonly<Record<string, readonly PointGroup[]>>;
}

/** Points that may be asked on a day, without groups that have none left. */
export function pointsFor(content: PageContent, item: string, date: IsoDate): readonly PointGroup[] {
  return (content.points[item] ?? [])
    .map((group) => ({
      ...group,
      points: group.points.filter(({ since }) => since === undefined || since <= date),
    }))
    .filter(({ points }) => points.length > 0);
}
