import { formatChineseDate } from "@supervision/domain";
import { formatAnswer, answerFormOf } from "@supervision/checklists";
import { lastToUndo } from "@supervision/checklists/answer-log";
import { itemIds, standWords, type SoFar } from "./answers-so-far.ts";
import { itemCard } from "./item-card.ts";
import type { PageState } from "./state.ts";
import { notices } from "./status-bar.ts";
import { h, tap, type Tree } from "./tree.ts";
import { WORDS } from "./words.ts";

/** The screen on which the items are answered. */
export function itemsScreen(state: PageState, soFar: SoFar): Tree {
  const { visit, language, content } = state;
  if (visit === undefined) return "";
  const words = WORDS[language];
  const { institution, date } = visit.log;
  const day = language === "zh" ? formatChineseDate(date) : date;
  return h(
    "main",
    {},
    h("h1", { lang: "zh-CN" }, institution),
    h("p", { class: "where", lang: "zh-CN" }, `${day} · ${content.title}`),
    ...notices(state),
    h(
      "p",
      { class: "stand", role: "status" },
      h("strong", {}, `${words.answered} ${soFar.answered}/${soFar.items.length}`),
      h("span", {}, ` ${standWords(soFar, language)}`),
    ),
    h("progress", {
      max: String(soFar.items.length),
      value: String(soFar.answered),
      "aria-label": words.answered,
    }),
    h("button", { type: "button", class: "quiet", ...tap({ do: "show", screen: "summary" }) }, words.summary),
    ...withSections(state, soFar),
    h("button", { type: "button", class: "main", ...tap({ do: "show", screen: "summary" }) }, words.summary),
    h("button", { type: "button", class: "plain", ...tap({ do: "export" }) }, words.exportDraft),
    h("button", { type: "button", class: "plain", ...tap({ do: "copy" }) }, words.copyDraft),
    h("button", { type: "button", class: "quiet", ...tap({ do: "show", screen: "start" }) }, words.home),
  );
}

/** The bar at the foot: take back, and go on to what is open, or to the summary when nothing is. */
export function footBar(state: PageState, soFar: SoFar): Tree {
  const words = WORDS[state.language];
  const last = undoWords(state);
  const open = soFar.items.filter((id) => soFar.answers.answers[id] === undefined);
  const next = nextOpen(soFar, state.at);
  return h(
    "nav",
    { class: "foot" },
    h(
      "button",
      { type: "button", class: "plain", disabled: last === undefined, ...tap({ do: "undo" }) },
      h("span", { class: "label" }, `↶ ${words.undo}`),
      h("span", { class: "hint" }, last ?? words.nothingToUndo),
    ),
    next === undefined
      ? h(
          "button",
          { type: "button", class: "main", ...tap({ do: "show", screen: "summary" }) },
          words.summary,
        )
      : h(
          "button",
          { type: "button", class: "main", ...tap({ do: "show", screen: "items", item: next }) },
          h("span", { class: "label" }, `${words.next} ↓`),
          h("span", { class: "hint" }, `${words.left} ${open.length}`),
        ),
  );
}

/** The next item without an answer after the one that was last touched, or the first of all. */
function nextOpen({ items, answers }: SoFar, at: string | undefined): string | undefined {
  const from = at === undefined ? -1 : items.indexOf(at);
  const around = [...items.slice(from + 1), ...items.slice(0, from + 1)];
  return around.find((id) => answers.answers[id] === undefined);
}

/** What would be taken back, in a few words; nothing when there is nothing. */
export function undoWords({ visit, replica, content, language }: PageState): string | undefined {
  const last = visit && lastToUndo(visit.log, replica);
  if (last === undefined) return undefined;
  const item = content.edition.items[last.at.item];
  const number = itemIds(content.edition).indexOf(last.at.item) + 1;
  const title = language === "zh" ? `第${number}项` : `Item ${number}`;
  const { change } = last;
  switch (change.type) {
    case "words":
      return `${title}：${WORDS[language].note}`;
    case "named":
      return `${title}：${last.at.evidence ?? ""}`;
    case "cleared":
      return `${title}：${WORDS[language].clear}`;
    case "undone":
    case "group":
    case "entry":
    case "mark":
      return title;
    default:
      return `${title}：${formatAnswer(item && answerFormOf(item.answer), change, language).slice(0, 12)}`;
  }
}

/** The items under the titles of their sections; what is only to be read stands between them. */
function withSections(state: PageState, soFar: SoFar): readonly Tree[] {
  const { sections = {}, items } = state.content.edition;
  let before: string | undefined;
  return Object.entries(items).flatMap(([id, { section, title, text }]): readonly Tree[] => {
    const heading = section === undefined || section === before ? undefined : sections[section];
    before = section;
    const number = soFar.items.indexOf(id) + 1;
    const shown =
      number > 0
        ? itemCard(state, soFar, id, number)
        : h("p", { class: "read", lang: "zh-CN" }, text === undefined ? title : `${title}：${text}`);
    return heading === undefined ? [shown] : [h("h2", { class: "section", lang: "zh-CN" }, heading), shown];
  });
}
