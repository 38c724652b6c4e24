import { footBar, itemsScreen } from "./items-screen.ts";
import type { Shell } from "./shell.ts";
import { startScreen } from "./start-screen.ts";
import type { PageState } from "./state.ts";
import { statusBar } from "./status-bar.ts";
import { sheet, summaryScreen } from "./summary-screen.ts";
import { h, tap, type Tree } from "./tree.ts";
import { WORDS } from "./words.ts";

/** The whole page, as plain data. */
export function page(state: PageState, shell: Shell): Tree {
  const { screen, language, visit } = state;
  const soFar = shell.read(state);
  const shown = visit === undefined ? "start" : screen;
  return h(
    "div",
    { class: `page on-${shown}` },
    h(
      "header",
      { class: "head" },
      statusBar(state),
      h(
        "button",
        {
          type: "button",
          class: "quiet language",
          lang: language === "zh" ? "en" : "zh-CN",
          ...tap({ do: "language", to: language === "zh" ? "en" : "zh" }),
        },
        WORDS[language].otherLanguage,
      ),
    ),
    shown === "start"
      ? startScreen(state, shell)
      : shown === "items"
        ? itemsScreen(state, soFar, shell)
        : summaryScreen(state, soFar, shell),
    ...(shown === "items" ? [footBar(state, soFar)] : []),
    // Whichever screen is printed, and from whichever menu: what comes out is the sheet.
    ...(shown === "start" ? [] : [sheet(state, soFar, WORDS[language], shell)]),
  );
}
