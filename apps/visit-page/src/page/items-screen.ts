import { formatChineseDate } from "@supervision/domain";
import { answerFormOf, formatAnswer, itemNumbers, sectionOutline } from "@supervision/checklists";
import { lastToUndo } from "@supervision/checklists/answer-log";
import { standWords, type SoFar } from "./answers-so-far.ts";
import { itemCard } from "./item-card.ts";
import { formAt, partOf } from "./part.ts";
import type { Shell } from "./shell.ts";
import { gapNote, listText, shownList } from "./shown.ts";
import type { PageState } from "./state.ts";
import { notices } from "./status-bar.ts";
import { h, tap, type Tree } from "./tree.ts";
import { WORDS } from "./words.ts";

/** The screen on which the items are answered. */
export function itemsScreen(state: PageState, soFar: SoFar, shell: Shell): Tree {
  const { visit, language } = state;
  if (visit === undefined) return "";
  const words = WORDS[language];
  const list = shownList(state);
  const { institution, date } = visit.log;
  const day = language === "zh" ? formatChineseDate(date) : date;
  return h(
    "main",
    {},
    h("h1", { lang: "zh-CN", tabindex: "-1" }, institution),
    h("p", { class: "where" }, `${day} · `, ...listText(list.title, state, "title")),
    ...gapNote(state),
    ...notices(state),
    h(
      "p",
      { class: "stand", role: "status" },
      h("strong", {}, `${words.answered} ${soFar.answered}/${soFar.items.length}`),
      h("span", {}, ` ${standWords(soFar, language)}`),
    ),
    ...shell.outcome(state, soFar),
    h("progress", {
      max: String(soFar.items.length),
      value: String(soFar.answered),
      "aria-label": words.answered,
    }),
    h("button", { type: "button", class: "quiet", ...tap({ do: "show", screen: "summary" }) }, words.summary),
    ...withSections(state, soFar, shell),
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
          h("span", { class: "hint" }, words.left.replace("{}", String(soFar.open.length))),
        ),
  );
}

/** The next item without an answer after the one that was last touched, or the first of all. */
function nextOpen({ items, open }: SoFar, at: string | undefined): string | undefined {
  const from = at === undefined ? -1 : items.indexOf(at);
  const around = [...items.slice(from + 1), ...items.slice(0, from + 1)];
  return around.find((id) => open.includes(id));
}

/** What would be taken back, in a few words; nothing when there is nothing. */
export function undoWords({ visit, replica, content, language }: PageState): string | undefined {
  const last = visit && lastToUndo(visit.log, replica);
  if (last === undefined) return undefined;
  const item = shownList({ content, language }).edition.items[last.at.item];
  const number = itemNumbers(content.edition).get(last.at.item) ?? 0;
  const title = language === "zh" ? `第${number}项` : `Item ${number}`;
  const { change } = last;
  switch (change.type) {
    case "words":
      return `${title}：${WORDS[language].note}`;
    case "named":
      return `${title}：${last.at.evidence ?? ""}`;
    case "cleared":
      return `${title}：${WORDS[language][last.at.entry === undefined || last.at.field !== undefined ? "clear" : "remove"]}`;
    case "entry":
      return change.title === undefined ? title : `${title}：${change.title}`;
    case "undone":
    case "group":
    case "mark":
      return title;
    default: {
      const form = item && formAt(answerFormOf(item.answer), partOf(last.at));
      return `${title}：${formatAnswer(form, change, language).slice(0, 12)}`;
    }
  }
}

/** The items as the paper form has them, under the titles of their sections; what is only to be read stands between them. */
function withSections(state: PageState, soFar: SoFar, shell: Shell): readonly Tree[] {
  const { edition } = shownList(state);
  const numbers = itemNumbers(state.content.edition);
  const outline = sectionOutline(edition);
  const numbered = [...numbers].flatMap(([id, number]) => {
    const item = edition.items[id];
    return item === undefined || soFar.gone.has(id) ? [] : [{ id, number, item }];
  });
  const shown = (section: string | undefined): readonly Tree[] =>
    numbered
      .filter(({ item }) => item.section === section)
      .map(({ id, number, item: { title, text } }) =>
        soFar.shown.includes(id)
          ? itemCard(state, soFar, id, number, shell)
          : h(
              "p",
              { class: "read", id: `item-${id}`, tabindex: "-1" },
              `${number} `,
              ...listText(text === undefined ? title : `${title}：${text}`, state, `items/${id}/title`),
              ...asideOf(state, soFar, id),
            ),
      );
  const within = outline.map(({ id, title, depth }, index) => {
    const next = outline.slice(index + 1).findIndex((one) => one.depth <= depth);
    const inner = outline.slice(index, next < 0 ? undefined : index + 1 + next).map((one) => one.id);
    const isUsed = numbered.some(({ item }) => item.section !== undefined && inner.includes(item.section));
    const level = Math.min(depth + 2, 4);
    return isUsed
      ? [h(`h${level}`, { class: "section" }, ...listText(title, state, `sections/${id}`)), ...shown(id)]
      : [];
  });
  return [...within.flat(), ...shown(undefined)];
}

/** Why an item is not asked now, and the way to answer it all the same. */
function asideOf({ language }: PageState, { aside }: SoFar, id: string): readonly Tree[] {
  const said = aside?.[id];
  if (said === undefined) return [];
  const action = { do: "open", item: id, part: "ask" } as const;
  return [
    h("span", { class: "where" }, ` ${said[language]}`),
    ...(said.open === true
      ? [h("button", { type: "button", class: "quiet", ...tap(action) }, WORDS[language].askNow)]
      : []),
  ];
}
