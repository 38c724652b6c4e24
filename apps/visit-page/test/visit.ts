import { orThrow } from "@supervision/domain";
import type { Answer } from "@supervision/checklists";
import { makeContent, type PageSource } from "../src/content/make-content.ts";
import { standardSource } from "../src/content/standard-pages.ts";
import type { PageContent } from "../src/content/page-content.ts";
import { completeShell } from "../src/complete/complete-shell.ts";
import type { Action, News } from "../src/page/action.ts";
import type { SoFar } from "../src/page/answers-so-far.ts";
import { page as pageWith } from "../src/page/page.ts";
import type { Shell } from "../src/page/shell.ts";
import { plainShell } from "../src/plain/plain-shell.ts";
import { firstState, type PageState } from "../src/page/state.ts";
import type { Tree, TreeElement } from "../src/page/tree.ts";
import { dropped, hear as hearWith, update } from "../src/page/update.ts";

/** What a page of a standard checklist shows on a day of 2026. */
export function contentOf(id: string, date = "2026-03-02"): PageContent {
  const source: PageSource | undefined = standardSource(id);
  if (source === undefined) throw new Error(`no checklist ${id}`);
  return orThrow(makeContent(source, date));
}

/** The shell a page is made with. */
export function shellOf({ content }: Pick<PageState, "content">): Shell {
  return content.complete === undefined ? plainShell : completeShell;
}

/** The page, as its shell draws it. */
export function page(state: PageState): Tree {
  return pageWith(state, shellOf(state));
}

/** What its shell reads in the log. */
export function answersSoFar(state: PageState): SoFar {
  return shellOf(state).read(state);
}

/** The page after news. */
export function hear(state: PageState, news: News): PageState {
  return hearWith(state, news, shellOf(state));
}

/** The page of a visit that has just started. */
export function startedPage(content: PageContent, replica = "tab-1", who = "王建国"): PageState {
  const first = firstState(content, "2026-03-02", replica);
  return after(
    first,
    { do: "form", field: "institution", words: "滨江实验小学" },
    { do: "form", field: "who", words: who },
    { do: "start" },
  );
}

/** The page after some actions, one a minute from ten o'clock. */
export function after(state: PageState, ...actions: readonly Action[]): PageState {
  return actions.reduce((before, action, index) => {
    const now = `2026-03-02 10:${String(index).padStart(2, "0")}`;
    const done = update(before, action, now, `draft-${index + 1}`);
    return (action.do === "undo" ? done : dropped(done, shellOf(state), now)).state;
  }, state);
}

/** Answering an item. */
export function answering(item: string, answer: Answer): Action {
  return { do: "answer", item, answer };
}

/** All elements of the page. */
export function elements(state: PageState): readonly TreeElement[] {
  const inside = (tree: Tree): readonly TreeElement[] =>
    typeof tree === "string" ? [] : [tree, ...tree.children.flatMap(inside)];
  return inside(page(state));
}
