import type { Answer, ChecklistAnswers, Mark } from "@supervision/checklists";
import type { AnswerLog, NotStored } from "@supervision/checklists/answer-log";
import type { IsoDate, Issue } from "@supervision/domain";
import type { FactAsked } from "../content/page-content.ts";
import type { Part } from "./part.ts";

/** The screens of the page. */
export type Screen = "start" | "items" | "summary";

/**
 * What a person does with the page. `words` of an action that comes from a field is what is typed there; `at` is the part of the item it is
 * about, when it is not the item itself.
 */
export type Action =
  | { readonly do: "language"; readonly to: "zh" | "en" }
  | { readonly do: "form"; readonly field: "institution" | "date" | "who"; readonly words: string }
  | { readonly do: "start" }
  | { readonly do: "show"; readonly screen: Screen; readonly item?: string }
  | { readonly do: "fact"; readonly fact: FactAsked; readonly words: string }
  | { readonly do: "answer"; readonly item: string; readonly at?: Part | undefined; readonly answer: Answer }
  | { readonly do: "clear"; readonly item: string; readonly at?: Part | undefined }
  | {
      readonly do: "value";
      readonly item: string;
      readonly at?: Part | undefined;
      readonly type: "number" | "text" | "date";
      readonly words: string;
    }
  | { readonly do: "toggle"; readonly item: string; readonly at?: Part | undefined; readonly option: string }
  | { readonly do: "because"; readonly item: string; readonly at?: Part | undefined; readonly words: string }
  | { readonly do: "note"; readonly item: string; readonly at?: Part | undefined; readonly words: string }
  | {
      readonly do: "open";
      readonly item: string;
      readonly at?: Part | undefined;
      readonly part: "note" | "evidence" | "more" | "ask";
    }
  | { readonly do: "add-entry"; readonly item: string }
  | { readonly do: "name-entry"; readonly item: string; readonly entry: string; readonly words: string }
  | { readonly do: "remove-entry"; readonly item: string; readonly entry: string }
  | { readonly do: "mark"; readonly item: string; readonly rule: string; readonly mark: Mark }
  | { readonly do: "measure"; readonly item: string; readonly rule: string; readonly words: string }
  | { readonly do: "judge"; readonly item: string; readonly rule: string; readonly words: string }
  | { readonly do: "name"; readonly item: string; readonly words: string }
  | { readonly do: "unname"; readonly item: string; readonly name: string }
  | { readonly do: "undo" }
  | { readonly do: "dismiss" }
  | { readonly do: "ask-remove"; readonly draft: string }
  | { readonly do: "keep" }
  // Carried out by the browser; the page is told the result.
  | { readonly do: "continue"; readonly draft: string }
  | { readonly do: "remove"; readonly draft: string }
  | { readonly do: "import" | "export" | "copy" | "print" }
  | { readonly do: "paste"; readonly words: string }
  | { readonly do: "photo"; readonly item: string };

/** What the browser tells the page. */
export type News =
  | {
      readonly news: "opened";
      readonly draft: string;
      readonly log: AnswerLog;
      readonly warnings: readonly Issue[];
    }
  | { readonly news: "heard"; readonly log: AnswerLog }
  | { readonly news: "earlier"; readonly answers: ChecklistAnswers }
  | { readonly news: "refused"; readonly issues: readonly Issue[] }
  | { readonly news: "drafts"; readonly drafts: readonly DraftLine[] }
  | { readonly news: "unable"; readonly why: NotStored }
  | { readonly news: "said"; readonly zh: string; readonly en: string };

/** A draft on this device. */
export interface DraftLine {
  readonly draft: string;
  readonly institution: string;
  readonly date: IsoDate;
  /** Items that have an answer. */
  readonly answered: number;
}

/** An action of a field, with what is typed there. */
export function withWords(action: Action, words: string): Action {
  return "words" in action ? { ...action, words } : action;
}
