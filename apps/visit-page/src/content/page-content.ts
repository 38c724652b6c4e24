import type { EditionPin, InstitutionKind, IsoDate, Stage } from "@supervision/domain";
import type { ChecklistEdition } from "@supervision/checklists";
import type { TimingPolicy } from "@supervision/checklists/answer-log";

/** A thing to look at, in one line. */
export interface PointLine {
  readonly text: string;
  /** Where it is usually seen. */
  readonly seenIn?: string;
  /** Number of the document it rests on. */
  readonly document?: string;
  /** First day on which it may be asked. */
  readonly since?: IsoDate;
  /** It stands in Chinese in an English page, since nobody translated it as it is worded now. */
  readonly untranslated?: true;
}

/** Things to look at that belong together. */
export interface PointGroup {
  readonly title?: string;
  readonly points: readonly PointLine[];
}

/** A fact of the institution the list asks for: a word of `InstitutionFacts`, or the number of pupils of a stage. */
export type FactAsked = "kind" | "nature" | "inclusive" | "boarding" | Stage;

/** What one page is about; it stands in the page as JSON. */
export interface PageContent {
  /** Id of the checklist. */
  readonly id: string;
  readonly title: string;
  readonly edition: ChecklistEdition;
  readonly pin: EditionPin;
  /** What to look at, by item id. */
  readonly points: Readonly<Record<string, readonly PointGroup[]>>;
  /** The list has conditions, tables, groups, computed values or scoring rules; absent: it is plain. */
  readonly complete?: {
    /** The facts of the institution it asks for. */
    readonly facts: readonly FactAsked[];
    /** Kinds of institutions it is for. */
    readonly kinds: readonly InstitutionKind[];
  };
  /** What the district agreed to about times; absent: no time is noted beside answers. */
  readonly timing?: Pick<TimingPolicy, "from">;
  /** The same in English, as far as it is translated; answers are checked and scored against `edition`. */
  readonly english?: PageTranslation;
}

/** The words of a page in English. */
export interface PageTranslation extends Pick<PageContent, "title" | "edition" | "points"> {
  /** Paths of texts that stand in Chinese, such as `items/safety/title`. */
  readonly untranslated: readonly string[];
}

/** Points that may be asked on a day, without groups that have none left. */
export function pointsFor(
  content: Pick<PageContent, "points">,
  item: string,
  date: IsoDate,
): readonly PointGroup[] {
  return (content.points[item] ?? [])
    .map((group) => ({
      ...group,
      points: group.points.filter(({ since }) => since === undefined || since <= date),
    }))
    .filter(({ points }) => points.length > 0);
}
