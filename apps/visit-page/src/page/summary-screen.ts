import { formatChineseDate, formatSource } from "@supervision/domain";
import { answerFormOf, formatAnswer, itemNumbers, type AnswerForm } from "@supervision/checklists";
import { judgementOf, problemWords, standWords, type SoFar } from "./answers-so-far.ts";
import type { Shell } from "./shell.ts";
import { gapNote, listText, shownList } from "./shown.ts";
import type { PageState } from "./state.ts";
import { notices } from "./status-bar.ts";
import { h, tap, type Tree } from "./tree.ts";
import { counted, labelled, WORDS, type Words } from "./words.ts";

/** The screen that sums the visit up: what falls short, what is still open. */
export function summaryScreen(state: PageState, soFar: SoFar, shell: Shell): Tree {
  const { visit, language } = state;
  if (visit === undefined) return "";
  const words = WORDS[language];
  const isShort = (id: string): boolean => ["not-met", "partly"].includes(judgementOf(soFar, id) ?? "");
  const conflicting = new Set(soFar.conflicts.map(({ place }) => place.item));
  const lists = [
    { title: words.findings, none: words.noFindings, items: soFar.shown.filter(isShort) },
    {
      title: words.todo,
      none: words.allDone,
      items: soFar.open.filter((id) => !conflicting.has(id)),
    },
    {
      title: words.problems,
      none: undefined,
      items: soFar.items.filter((id) => conflicting.has(id) || soFar.problems[id] !== undefined),
    },
  ];
  return h(
    "main",
    {},
    h(
      "div",
      { class: "screen" },
      h("h1", { tabindex: "-1" }, words.summary),
      h("p", { lang: "zh-CN" }, `${visit.log.institution} · ${dayOf(state)}`),
      ...gapNote(state),
      ...notices(state),
      h(
        "p",
        { class: "stand", role: "status" },
        h("strong", {}, `${words.answered} ${soFar.answered}/${soFar.items.length}`),
        h("span", {}, ` ${standWords(soFar, language)}`),
      ),
      ...shell.outcome(state, soFar),
      ...lists.flatMap(({ title, none, items }) =>
        items.length === 0 && none === undefined
          ? []
          : [
              h("h2", {}, items.length === 0 ? title : counted(language, title, items.length)),
              items.length === 0
                ? h("p", {}, none ?? "")
                : h("ul", { class: "list" }, ...items.map((id) => line(state, soFar, id, words))),
            ],
      ),
      h("button", { type: "button", class: "main", ...tap({ do: "show", screen: "items" }) }, words.back),
      h("button", { type: "button", class: "plain", ...tap({ do: "print" }) }, words.print),
      h("button", { type: "button", class: "plain", ...tap({ do: "export" }) }, words.exportDraft),
      h("button", { type: "button", class: "plain", ...tap({ do: "copy" }) }, words.copyDraft),
      h("button", { type: "button", class: "quiet", ...tap({ do: "show", screen: "start" }) }, words.home),
    ),
  );
}

function dayOf({ visit, language }: PageState): string {
  const date = visit?.log.date ?? "";
  return language === "zh" && date !== "" ? formatChineseDate(date) : date;
}

function line(state: PageState, soFar: SoFar, id: string, words: Words): Tree {
  const { edition } = shownList(state);
  const title = edition.items[id]?.title ?? id;
  const note = soFar.answers.answers[id]?.note;
  const isOpen = soFar.conflicts.some(({ place }) => place.item === id);
  const problem = isOpen ? words.agree : problemWords(soFar, id, state.language);
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: "line", ...tap({ do: "show", screen: "items", item: id }) },
      h(
        "span",
        { class: "label" },
        `${itemNumbers(state.content.edition).get(id) ?? ""} `,
        ...listText(title, state, `items/${id}/title`),
      ),
      ...(note === undefined ? [] : [h("span", { class: "said" }, note)]),
      ...(problem === undefined ? [] : [h("span", { class: "problem" }, problem)]),
    ),
  );
}

/** The answer of one row; that there is none is printed too. */
function resultWords(soFar: SoFar, id: string, form: AnswerForm | undefined, language: "zh" | "en"): string {
  const words = WORDS[language];
  if (soFar.conflicts.some(({ place }) => place.item === id)) return words.agree;
  const answer = soFar.worked?.[id] ?? soFar.answers.answers[id];
  if (answer === undefined) return form?.type === "computed" ? "—" : words.unanswered;
  const isUnexplained = "because" in answer && answer.because === "";
  return formatAnswer(form, isUnexplained ? { ...answer, because: words.reasonMissing } : answer, language);
}

/** Room for the pen. */
const LINE = "______________";

/** What is printed: all items with their answers, notes and evidence, and lines to sign on. */
export function sheet(state: PageState, soFar: SoFar, words: Words, shell: Shell): Tree {
  const { content, language, visit } = state;
  const list = shownList(state);
  const numbers = itemNumbers(content.edition);
  const rows = soFar.shown.flatMap((id) => {
    const item = list.edition.items[id];
    const answer = soFar.answers.answers[id];
    const besides = answer ?? soFar.unanswered[id];
    const form = item && answerFormOf(item.answer);
    const lines = shell.printed(state, soFar, id);
    const row = h(
      "tr",
      {},
      h("td", {}, String(numbers.get(id) ?? "")),
      h("td", {}, ...listText(item?.title ?? id, state, `items/${id}/title`)),
      h("td", {}, resultWords(soFar, id, form, state.language)),
      h(
        "td",
        {},
        [besides?.note, ...(besides?.evidence ?? [])].filter((part) => part !== undefined).join("；"),
      ),
    );
    return [
      row,
      ...lines.map(({ about, said, note = "" }) =>
        h("tr", {}, h("td", {}, ""), h("td", {}, about), h("td", {}, said), h("td", {}, note)),
      ),
    ];
  });
  return h(
    "section",
    { class: "sheet", "aria-hidden": "true" },
    h("h1", {}, ...listText(list.title, state, "title"), ` ${words.printTitle}`),
    ...gapNote(state),
    h("p", {}, labelled(language, words.institution, visit?.log.institution ?? "")),
    h("p", {}, labelled(language, words.date, dayOf(state))),
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h("tr", {}, ...[words.number, words.item, words.answer, words.note].map((head) => h("th", {}, head))),
      ),
      h("tbody", {}, ...rows),
    ),
    h("p", {}, standWords(soFar, language)),
    ...shell.outcome(state, soFar),
    h(
      "p",
      { lang: "zh-CN" },
      labelled(
        language,
        words.basis,
        content.edition.sources.map((source) => formatSource(source)).join("；"),
      ),
    ),
    h(
      "p",
      { class: "sign" },
      `${labelled(language, words.signInspector, LINE)}　${labelled(language, words.signDate, LINE)}`,
    ),
    h(
      "p",
      { class: "sign" },
      `${labelled(language, words.signSchool, LINE)}　${labelled(language, words.signDate, LINE)}`,
    ),
  );
}
