import type { Issue, IsoDate } from "@supervision/domain";
import type { AnswerLog, DraftSafety, NotStored } from "@supervision/checklists/answer-log";
import type { UnchangedAnswer } from "@supervision/checklists";
import type { FactAsked, PageContent } from "../content/page-content.ts";
import type { DraftLine, Screen } from "./action.ts";

/** Something the page tells once, until it is dismissed. */
export interface Notice {
  readonly kind: "warning" | "error" | "info";
  readonly zh: string;
  readonly en: string;
}

/** Everything the page shows, as plain data. */
export interface PageState {
  readonly content: PageContent;
  readonly language: "zh" | "en";
  readonly screen: Screen;
  /** Drafts on this device. */
  readonly drafts: readonly DraftLine[];
  /** Draft that is asked to be taken out. */
  readonly removing?: string;
  readonly form: { readonly institution: string; readonly date: IsoDate; readonly who: string };
  /** What is said of the institution, where the list asks for it. */
  readonly facts: Readonly<Partial<Record<FactAsked, string>>>;
  /** Whether the form was sent with something missing. */
  readonly incomplete: boolean;
  /** The visit that is being filled in. */
  readonly visit?: { readonly draft: string; readonly log: AnswerLog };
  /** Answers of the last visit here that may be confirmed as unchanged, by item id. */
  readonly earlier: Readonly<Record<string, UnchangedAnswer>>;
  /** Id of this tab. */
  readonly replica: string;
  readonly safety: DraftSafety | { readonly state: "saving" };
  /** Whether something is being typed that is not put down yet. */
  readonly typing: boolean;
  /** Time of the last answer that is stored. */
  readonly savedAt?: string;
  /** Why this device lets the page store nothing; known before anything is filled in. */
  readonly unable?: NotStored;
  /** Words typed where a number is asked for, by `placeWord`: they were not put down, and the page says so. */
  readonly strange: Readonly<Record<string, string>>;
  /** The item that was last touched. */
  readonly at?: string;
  /** Parts a person opened: `note:`, `evidence:`, `more:` or `ask:` and a `placeWord`. */
  readonly open: readonly string[];
  readonly notices: readonly Notice[];
}

/** The page as it opens. */
export function firstState(content: PageContent, today: IsoDate, replica: string): PageState {
  const { from } = content.edition.effective;
  return {
    content,
    language: "zh",
    screen: "start",
    drafts: [],
    form: { institution: "", date: today < from ? from : today, who: "" },
    facts: {},
    incomplete: false,
    earlier: {},
    replica,
    safety: { state: "safe" },
    typing: false,
    strange: {},
    open: [],
    notices: [],
  };
}

/** What an issue says, as a notice. */
export function noticeOf({ message, fix, severity }: Issue): Notice {
  return {
    kind: severity === "error" ? "error" : "warning",
    zh: `${message.zh}。${fix.zh}。`,
    en: `${message.en} ${fix.en}`,
  };
}
