import type {
  InstitutionKind,
  InstitutionNature,
  IsoDate,
  ItemRef,
  LegalSource,
  Stage,
  VisitMethod,
} from "@supervision/domain";
import type { Condition } from "../expressions/expression.ts";
import type { ItemScoring } from "../scoring/item-scoring.ts";
import type { AnswerForm, ShortAnswerType } from "./answer-form.ts";
import type { Constraint, EvidencePolicy, HiddenPolicy } from "./item-rules.ts";
import type { NonAnswerPolicies } from "./non-answer-policies.ts";

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
  /** The item of a longer checklist that asks it with an answer of its own. */
  readonly item?: ItemRef;
  /** The document it rests on, when it has one of its own. */
  readonly basis?: LegalSource;
  /** First day on which it may be asked, when its basis is younger than the edition. */
  readonly since?: IsoDate;
}

/**
 * One item of a checklist. `Ref` are the item ids its conditions may name.
 *
 * @term 督导事项
 */
export interface ChecklistItem<Ref extends string = string> {
  /** Short Chinese title, as forms print it. */
  readonly title: string;
  /** Longer wording, when the title does not say it all. */
  readonly text?: string;
  /** How it is answered: a short word, or the full form when the answer needs options, bounds or shares of the points. */
  readonly answer: ShortAnswerType | AnswerForm<Ref>;
  /** The most points it can earn (分值), above 0 to 1 000 000 with at most four decimals; absent means counted, not scored. */
  readonly weight?: number;
  /** How its answer becomes points, where the shares of the answer form do not say it; only with a weight. */
  readonly scoring?: ItemScoring;
  /** Id of the section it stands in. */
  readonly section?: string;
  /** The item of another checklist it belongs under, such as a national domain. */
  readonly domain?: ItemRef;
  /** The document it rests on, when the edition's sources do not say it closely enough. */
  readonly basis?: LegalSource;
  /** Methods by which it is usually looked at. */
  readonly methods?: readonly VisitMethod[];
  /** Where it is usually seen: papers, places, people, in a few words, such as `章程、网站`. A hint, never a demand for proof. */
  readonly seenIn?: string;
  /**
   * Institutions it is asked of; absent means all that the checklist applies to. Where the facts beside the answers say that it is not
   * asked of this one, no answer is missed, what is answered does not count, and the maximum shrinks; where they do not say, it is asked.
   */
  readonly appliesTo?: Applicability;
  /** What to look at, as short points. */
  readonly lookAt?: readonly CheckPoint[];
  /** It may stay empty without a warning. */
  readonly optional?: true;
  /** When it is asked; absent means always. */
  readonly askIf?: Condition<Ref>;
  /** What becomes of its answer while it is not asked; absent means `keep`. */
  readonly whenHidden?: HiddenPolicy;
  /** What its answer has to fulfil, beyond its form. */
  readonly constraints?: readonly Constraint<Ref>[];
  /** What it asks for besides its answer. */
  readonly evidence?: EvidencePolicy;
  /** What non-answers mean for it, where that differs from its edition. */
  readonly nonAnswers?: NonAnswerPolicies;
  /** Days for which an earlier answer may be confirmed as unchanged, a whole number; 0 means never, absent means without limit. */
  readonly unchangedWithin?: number;
}

const FIELDS: Readonly<Record<keyof ChecklistItem, true>> = {
  title: true,
  text: true,
  answer: true,
  weight: true,
  scoring: true,
  section: true,
  domain: true,
  basis: true,
  methods: true,
  seenIn: true,
  appliesTo: true,
  lookAt: true,
  optional: true,
  askIf: true,
  whenHidden: true,
  constraints: true,
  evidence: true,
  nonAnswers: true,
  unchangedWithin: true,
};

/** The names of all fields an item may have. */
export const ITEM_FIELDS: readonly string[] = Object.keys(FIELDS);

/**
 * The points of an item that may be asked on a day.
 *
 * @example
 * ```ts
 * import { pointsOn } from "@supervision/checklists";
 * const canteen = {
 *   title: "食堂", answer: "yes-no",
 *   lookAt: [{ text: "许可证在有效期内" }, { text: "校领导陪餐", since: "2019-04-01" }],
 * } as const;
 * console.log(pointsOn(canteen, "2018-09-03").length, pointsOn(canteen, "2026-03-02").length); // => 1 2
 * ```
 */
export function pointsOn(item: ChecklistItem, date: IsoDate): readonly CheckPoint[] {
  return (item.lookAt ?? []).filter((point) => point.since === undefined || point.since <= date);
}
