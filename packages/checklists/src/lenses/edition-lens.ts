import type { EditionPin } from "@supervision/domain";
import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { AnswerOrigin } from "./answer-origin.ts";

/**
 * How answers to one edition of a checklist are read as answers to another one: plain data, which can be inverted and composed.
 *
 * @term 换版对应规则
 */
export interface EditionLens {
  /** The edition answers were given to, with its digest. */
  readonly from: EditionPin;
  /** The edition they are read as answers to, with its digest. */
  readonly to: EditionPin;
  /** The edition answers were given to. */
  readonly earlier: ChecklistEdition;
  /** The edition they are read as answers to. */
  readonly later: ChecklistEdition;
  /** Where the answer of each item of `later` comes from; items without one start unanswered. */
  readonly origins: Readonly<Record<string, AnswerOrigin>>;
  /** Items of `earlier` that were told to have no successor, with the reason. */
  readonly archived: Readonly<Record<string, string>>;
}
