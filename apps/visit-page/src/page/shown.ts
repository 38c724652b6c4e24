import type { ChecklistEdition } from "@supervision/checklists";
import type { PageContent } from "../content/page-content.ts";
import type { PageState } from "./state.ts";
import { h, type Tree } from "./tree.ts";
import { WORDS } from "./words.ts";

/** What is shown of the list: its words in the language of the page, as far as they are translated. */
export interface Shown extends Pick<PageContent, "title" | "points"> {
  readonly edition: ChecklistEdition;
  /** Its words are Chinese; where the page is not, {@link gapNote} says so once. */
  readonly isChinese: boolean;
  /** Says whether the text at a path of a translated list stands in Chinese. */
  readonly isGap: (path: string) => boolean;
}

/** The list as the page shows it. Answers are checked and scored against the edition itself, never this one. */
export function shownList({ content, language }: Pick<PageState, "content" | "language">): Shown {
  const { title, edition, points, english } = content;
  if (language === "zh" || english === undefined)
    return { title, edition, points, isChinese: true, isGap: () => false };
  const gaps = new Set(english.untranslated);
  return { ...english, isChinese: false, isGap: (path) => gaps.has(path) };
}

/** A text of the list by its path; where a translated list has it in Chinese only, it says so. */
export function listText(
  text: string,
  state: Pick<PageState, "content" | "language">,
  path: string,
): readonly Tree[] {
  const { isChinese, isGap } = shownList(state);
  const gap = isGap(path);
  const said = h("span", { lang: isChinese || gap ? "zh-CN" : "en" }, text);
  return gap ? [said, gapMark(state.language)] : [said];
}

/** The mark beside what is not translated. */
export function gapMark(language: "zh" | "en"): Tree {
  return h("span", { class: "gap" }, ` ${WORDS[language].inChinese}`);
}

/** Says once on a screen that words of the list are not translated; nothing when all are. */
export function gapNote({ content, language }: Pick<PageState, "content" | "language">): readonly Tree[] {
  if (language === "zh") return [];
  const words = WORDS[language];
  if (content.english === undefined) return [h("p", { class: "gaps" }, words.notTranslated)];
  const count = content.english.untranslated.length;
  return count === 0 ? [] : [h("p", { class: "gaps" }, `${words.partlyTranslated} ${count}`)];
}
