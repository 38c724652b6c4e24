import type { ChecklistAnswers, ChecklistEdition } from "@supervision/checklists";
import type { Checked } from "@supervision/domain";
import type { FieldPlace } from "./answer-fields.ts";
import type { SoFar } from "./answers-so-far.ts";
import type { PageState } from "./state.ts";
import type { Tree } from "./tree.ts";

/** A further line of the printed sheet, under an item: what it is about, and what was put down. */
export interface PrintedLine {
  readonly about: string;
  readonly said: string;
  readonly note?: string;
}

/** What the page of a plain list and the page of any other list do differently. */
export interface Shell {
  /** Reads, checks and scores what the log says. */
  readonly read: (state: PageState) => SoFar;
  /** Checks answers to the list. */
  readonly check: (edition: ChecklistEdition, answers: ChecklistAnswers) => Checked<ChecklistAnswers>;
  /** Fields of a table, of entries or of a clause. */
  readonly parts: (state: PageState, soFar: SoFar, place: FieldPlace) => readonly Tree[];
  /** What is said under an answer: its points, what to look at again. */
  readonly besides: (state: PageState, soFar: SoFar, item: string) => readonly Tree[];
  /** What the answers come to, besides counts and points: grade and vetoes. */
  readonly outcome: (state: PageState, soFar: SoFar) => readonly Tree[];
  /** What is asked about the institution before the visit starts. */
  readonly facts: (state: PageState) => readonly Tree[];
  /** The parts of an answer on paper. */
  readonly printed: (state: PageState, soFar: SoFar, item: string) => readonly PrintedLine[];
  /** Items whose answer is to go, since the list declares so of what is not asked any more. */
  readonly dropped: (state: PageState) => readonly string[];
}
