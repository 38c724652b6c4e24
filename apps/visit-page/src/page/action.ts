import type { Answer, ChecklistAnswers } from "@supervision/checklists";
import type { AnswerLog, NotStored } from "@supervision/checklists/answer-log";
import type { IsoDate, Issue } from "@supervision/domain";

/** The screens of the page. */
export type Screen = "start" | "items" | "summary";

/** What a person does with the page. `words` of an action that comes from a field is what is typed there. */
export type Action =
  | { readonly do: "language"; readonly to: "zh" | "en" }
  | { readonly do: "form"; readonly field: "institution" | "date" | "who"; readonly words: string }
  | { readonly do: "start" }
  | { readonly do: "show"; readonly screen: Screen; readonly item?: string }
  | { readonly do: "answer"; readonly item: string; readonly answer: Answer }
  | { readonly do: "clear"; readonly item: string }
  | {
      readonly do: "value";
      readonly item: string;
      readonly type: "number" | "text" | "date";
      readonly words: string;
    }
  | { readonly do: "toggle"; readonly item: string; readonly option: string }
  | { readonly do: "because"; readonly item: string; readonly words: string }
  | { readonly do: "note"; readonly item: string; readonly words: string }
  | { readonly do: "open"; readonly item: string; readonly part: "note" | "evidence" }
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
