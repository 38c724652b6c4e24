import type {
  Institution,
  InstitutionKind,
  InstitutionNature,
  IsoDate,
  ItemRef,
  LegalSource,
  Stage,
  VisitMethod,
} from "@supervision/domain";
import { stagesOf } from "@supervision/domain";
import type { AnswerForm, AnswerType } from "./answer-form.ts";

/**
 * The institutions an item is asked of; every field that is set must fit.
 *
 * @term 适用范围
 */
export interface Applicability {
  /** Kinds of institution. */
  readonly kinds?: readonly InstitutionKind[];
  /** Stages, one of which the institution teaches. */
  readonly stages?: readonly Stage[];
  /** Public or private. */
  readonly natures?: readonly InstitutionNature[];
}

/**
 * One thing to look at under an item, in a few words.
 *
 * @term 督导要点
 */
export interface CheckPoint {
  /** The point, one clause. */
  readonly text: string;
  /** The document it rests on, when it has one of its own. */
  readonly basis?: LegalSource;
  /** First day on which it may be asked, when its basis is younger than the edition. */
  readonly since?: IsoDate;
}

/**
 * One item of a checklist.
 *
 * @term 督导事项
 */
export interface ChecklistItem {
  /** Short Chinese title, as forms print it. */
  readonly title: string;
  /** Longer wording, when the title does not say it all. */
  readonly text?: string;
  /** How it is answered: a short word, or the full form when the answer needs options, bounds or shares of the points. */
  readonly answer: Exclude<AnswerType, "choice"> | AnswerForm;
  /** The most points it can earn (分值), above 0 to 1 000 000 with at most four decimals; absent means counted, not scored. */
  readonly weight?: number;
  /** Id of the section it stands in. */
  readonly section?: string;
  /** The item of another checklist it belongs under, such as a national domain. */
  readonly domain?: ItemRef;
  /** The document it rests on, when the edition's sources do not say it closely enough. */
  readonly basis?: LegalSource;
  /** Methods by which it is usually looked at. */
  readonly methods?: readonly VisitMethod[];
  /** Institutions it is asked of; absent means all that the checklist applies to. */
  readonly appliesTo?: Applicability;
  /** What to look at, as short points. */
  readonly lookAt?: readonly CheckPoint[];
}

const FIELDS: Readonly<Record<keyof ChecklistItem, true>> = {
  title: true,
  text: true,
  answer: true,
  weight: true,
  section: true,
  domain: true,
  basis: true,
  methods: true,
  appliesTo: true,
  lookAt: true,
};

/** The names of all fields an item may have. */
export const ITEM_FIELDS: readonly string[] = Object.keys(FIELDS);

/** Says whether an item is asked of an institution. */
export function itemAppliesTo(
  item: ChecklistItem,
  institution: Pick<Institution, "kind" | "nature">,
): boolean {
  const { kinds, stages, natures } = item.appliesTo ?? {};
  if (kinds !== undefined && !kinds.includes(institution.kind)) return false;
  if (natures !== undefined && !natures.includes(institution.nature)) return false;
  return stages === undefined || stagesOf(institution.kind).some((stage) => stages.includes(stage));
}

/** The points of an item that may be asked on a day. */
export function pointsOn(item: ChecklistItem, date: IsoDate): readonly CheckPoint[] {
  return (item.lookAt ?? []).filter((point) => point.since === undefined || point.since <= date);
}
