import type { EditionPin, IsoDate } from "@supervision/domain";
import type { Answer, ChecklistAnswers } from "../answers/answer.ts";
import type { InstitutionFacts } from "../answers/institution-facts.ts";
import type { CellAnswer } from "../answers/answer-values.ts";
import type { Mark } from "../items/marks-form.ts";
import type { LogPlace } from "./log-place.ts";

/** Answers that are recorded part by part, so that two people may fill in one group. */
export type GroupType = "matrix" | "repeat" | "marks";

/**
 * An answer recorded as one: every kind but groups, without what is said besides.
 *
 * @term 整项作答
 */
export type WholeAnswer = Exclude<Answer, { readonly type: GroupType }>;

/**
 * What an event puts down at its place:
 *
 * - an answer to an item, or to one cell of a matrix or one field of an entry
 * - `group`: the item is answered as a group whose parts are recorded by themselves; `entry`: an entry exists; `mark`: what was found under one rule
 * - `words` and `named`: a note, and the name of a paper or photograph, besides an answer
 * - `cleared`: nothing stands there any more; `undone`: what the named event put down is taken back, and what stood there before holds again
 *
 * @term 记录内容
 */
export type AnswerChange =
  | WholeAnswer
  | CellAnswer
  | { readonly type: "group"; readonly group: GroupType }
  | { readonly type: "entry"; readonly title?: string }
  | { readonly type: "mark"; readonly mark: Mark }
  | { readonly type: "words"; readonly words: string }
  | { readonly type: "named" }
  | { readonly type: "cleared" }
  | { readonly type: "undone"; readonly event: string };

/**
 * One thing put down while a checklist is filled in. Events are never changed; a correction is a further event.
 *
 * Which event came first follows from `parents` alone. `when` is for people to read and never decides anything.
 *
 * @term 作答记录
 */
export interface AnswerEvent {
  /** Fingerprint of everything else in the event: 32 hexadecimal digits. It proves that the event is whole, not who wrote it. */
  readonly id: string;
  /** The device, or the tab of it, that wrote the event. */
  readonly replica: string;
  /** One more than the highest counter its writer had seen, from 1. */
  readonly counter: number;
  /** Ids of the events at the same place, or around it, that its writer saw standing. */
  readonly parents: readonly string[];
  /** Where it is put down. */
  readonly at: LogPlace;
  /** What is put down. */
  readonly change: AnswerChange;
  /** Who answered, as the program calls people. */
  readonly who?: string;
  /** When, in words or as a time. */
  readonly when?: string;
}

/**
 * A checklist being filled in, as everything that was put down so far. It is pinned to the edition it was started with and stays there.
 *
 * @term 作答日志
 */
export interface AnswerLog extends Pick<ChecklistAnswers, "institution" | "date" | "pin" | "facts"> {
  /** The edition it was started with. */
  readonly pin: EditionPin;
  /** Institution id. */
  readonly institution: string;
  /** Day of the visit. */
  readonly date: IsoDate;
  /** What is known of the institution, for conditions that ask about it. */
  readonly facts?: InstitutionFacts;
  /** The events, by counter and then by id. */
  readonly events: readonly AnswerEvent[];
}

/**
 * Who writes events, and what they say about when.
 *
 * @term 记录人
 */
export interface LogWriter {
  /** Id of the device or tab; no two that are open at the same time may share one. */
  readonly replica: string;
  /** Who answers. */
  readonly who?: string;
  /** When, in words or as a time; only people read it. */
  readonly when?: string;
}
