import { formatChineseDate, isIsoDate } from "@supervision/domain";
import type { DraftLine } from "./action.ts";
import { itemIds } from "./answers-so-far.ts";
import type { Shell } from "./shell.ts";
import { gapNote, listText, shownList } from "./shown.ts";
import type { PageState } from "./state.ts";
import { notices } from "./status-bar.ts";
import { h, tap, typed, type Tree } from "./tree.ts";
import { WORDS, type Words } from "./words.ts";

/** The first screen: which visit, and the drafts that are there. */
export function startScreen(state: PageState, shell: Shell): Tree {
  const { content, form, language, drafts, incomplete } = state;
  const words = WORDS[language];
  const list = shownList(state);
  const { from } = content.edition.effective;
  const isNamed = form.institution.trim() !== "";
  const isDated = isIsoDate(form.date) && form.date >= from;
  const [source] = content.edition.sources;
  return h(
    "main",
    {},
    h("h1", { tabindex: "-1" }, ...listText(list.title, state, "title")),
    h(
      "p",
      { class: "where" },
      h("span", { lang: "zh-CN" }, source.documentNumber ?? source.title),
      language === "zh" ? ` · ${content.edition.edition} 版` : ` · edition ${content.edition.edition}`,
    ),
    ...gapNote(state),
    ...notices(state),
    h(
      "section",
      { class: "form" },
      textField(
        words.institution,
        "institution",
        form.institution,
        "organization",
        incomplete && !isNamed ? words.needName : "",
      ),
      h(
        "label",
        { class: incomplete && !isDated ? "field needed" : "field" },
        h("span", {}, words.date),
        h("input", {
          type: "date",
          min: from,
          value: form.date,
          ...typed({ do: "form", field: "date", words: "" }),
        }),
        ...(incomplete && !isDated
          ? [h("span", { class: "problem" }, `${words.needDate}（${from}）。`)]
          : []),
      ),
      textField(words.who, "who", form.who, "name", ""),
      ...shell.facts(state),
      h("button", { type: "button", class: "main", ...tap({ do: "start" }) }, words.start),
    ),
    h("h2", {}, words.drafts),
    ...(drafts.length === 0
      ? [h("p", {}, words.noDrafts)]
      : drafts.map((draft) => draftCard(state, draft, words))),
    h("button", { type: "button", class: "plain", ...tap({ do: "import" }) }, words.importDraft),
    h(
      "details",
      { class: "look" },
      h("summary", {}, words.pasteDraft),
      h(
        "label",
        { class: "field" },
        h("span", {}, words.pasteHint),
        h("textarea", {
          rows: "3",
          value: "",
          "data-once": true,
          "data-now": true,
          ...typed({ do: "paste", words: "" }),
        }),
      ),
    ),
    h("p", { class: "where" }, words.offline),
  );
}

function textField(
  label: string,
  field: "institution" | "who",
  value: string,
  complete: string,
  problem: string,
): Tree {
  return h(
    "label",
    { class: problem === "" ? "field" : "field needed" },
    h("span", {}, label),
    h("input", { type: "text", autocomplete: complete, value, ...typed({ do: "form", field, words: "" }) }),
    ...(problem === "" ? [] : [h("span", { class: "problem", role: "alert" }, problem)]),
  );
}

function draftCard({ content, language, removing }: PageState, line: DraftLine, words: Words): Tree {
  const { draft, institution, date, answered } = line;
  const day = language === "zh" ? formatChineseDate(date) : date;
  const count = itemIds(content.edition).length;
  return h(
    "div",
    { class: "draft" },
    h(
      "p",
      {},
      h("strong", {}, institution),
      h("span", {}, ` ${day} · ${words.answered} ${answered}/${count}`),
    ),
    ...(removing === draft
      ? [
          h("p", { class: "problem", role: "alert" }, words.sure),
          h("button", { type: "button", class: "danger", ...tap({ do: "remove", draft }) }, words.removeYes),
          h("button", { type: "button", class: "plain", ...tap({ do: "keep" }) }, words.removeNo),
        ]
      : [
          h("button", { type: "button", class: "plain", ...tap({ do: "continue", draft }) }, words.goOn),
          h("button", { type: "button", class: "quiet", ...tap({ do: "ask-remove", draft }) }, words.remove),
        ]),
  );
}
