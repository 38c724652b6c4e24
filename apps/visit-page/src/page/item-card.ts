import { VISIT_METHODS } from "@supervision/domain";
import type { AnswerConflict, ConflictCandidate, LogPlace } from "@supervision/checklists/answer-log";
import { answerFormOf, formatAnswer, type Answer, type ChecklistItem } from "@supervision/checklists";
import { pointsFor, type PointGroup, type PointLine } from "../content/page-content.ts";
import { answerFields, nonAnswerFields, unchangedField, type FieldPlace } from "./answer-fields.ts";
import { judgementOf, problemWords, type SoFar } from "./answers-so-far.ts";
import { partOf } from "./part.ts";
import type { Shell } from "./shell.ts";
import { gapMark, listText, shownList, type Shown } from "./shown.ts";
import type { PageState } from "./state.ts";
import { h, tap, typed, type Tree } from "./tree.ts";
import { counted, labelled, METHODS_EN, WORDS, type Words } from "./words.ts";

/** One item: what it asks, what to look at, the answer, a note, evidence. */
export function itemCard(state: PageState, soFar: SoFar, item: string, number: number, shell: Shell): Tree {
  const list = shownList(state);
  const rules = list.edition.items[item];
  if (rules === undefined) return "";
  const words = WORDS[state.language];
  const form = answerFormOf(rules.answer);
  const title = `title-${number}`;
  const answer = soFar.answers.answers[item];
  const isGap = (path: string): boolean => list.isGap(`items/${item}/${path}`);
  const place: FieldPlace = { item, form, answer, title, language: state.language, words, isGap };
  const conflicts = soFar.conflicts.filter((conflict) => conflict.place.item === item);
  return h(
    "article",
    { class: `item ${tone(soFar, item)}`, id: `item-${item}`, "aria-labelledby": title, tabindex: "-1" },
    h(
      "h2",
      { id: title },
      h("span", { class: "number" }, `${number}`),
      h("span", {}, ...listText(rules.title, state, `items/${item}/title`)),
    ),
    ...(rules.text === undefined ? [] : [h("p", {}, ...listText(rules.text, state, `items/${item}/text`))]),
    ...look(state, list, item, rules, words),
    ...conflicts.map((conflict) => conflictBox(conflict, state.language)),
    ...answerFields(place),
    ...shell.parts(state, soFar, place),
    ...strangeWords(state, item),
    ...unchangedField(place, state.earlier[item]),
    ...(form.type === "computed" ? [] : nonAnswerFields(place)),
    ...problem(soFar, item, state.language),
    ...shell.besides(state, soFar, item),
    ...(form.type === "computed"
      ? []
      : [...noteField(state, soFar, item, words), ...evidenceFields(state, soFar, item, words)]),
    ...(answer === undefined
      ? []
      : [h("button", { type: "button", class: "quiet", ...tap({ do: "clear", item }) }, words.clear)]),
  );
}

function tone(soFar: SoFar, item: string): string {
  if (soFar.conflicts.some(({ place }) => place.item === item)) return "conflicting";
  const answer = soFar.answers.answers[item];
  if (answer === undefined) return "open";
  return judgementOf(soFar, item) ?? "none";
}

function look(
  state: PageState,
  list: Shown,
  item: string,
  rules: ChecklistItem,
  words: Words,
): readonly Tree[] {
  const { language } = state;
  const zh = language === "zh";
  const groups = pointsFor(list, item, state.visit?.log.date ?? state.form.date);
  const count = groups.reduce((sum, { points }) => sum + points.length, 0);
  const methods = (rules.methods ?? []).map((method) => (zh ? VISIT_METHODS : METHODS_EN)[method]);
  const where = [
    ...(methods.length === 0
      ? []
      : [h("p", { class: "where" }, labelled(language, words.methods, methods.join(zh ? "、" : ", ")))]),
    ...(rules.seenIn === undefined
      ? []
      : [
          h(
            "p",
            { class: "where" },
            labelled(language, words.seenIn, ""),
            ...listText(rules.seenIn, state, `items/${item}/seenIn`),
          ),
        ]),
  ];
  if (count === 0) return where;
  const isChinese = !zh && groups.some(hasGap);
  // A short list lies open; a long one is opened group by group, so that the answer stays near.
  const isShort = count <= 6;
  return [
    h(
      "details",
      { class: "look", open: isShort },
      h(
        "summary",
        {},
        zh ? `${words.look}（${count}条）` : `${words.look} (${count})`,
        ...(isChinese ? [gapMark(language)] : []),
      ),
      ...groups.map((group) => pointGroup(group, groups.length > 1, state)),
      ...where,
    ),
  ];
}

function hasGap({ points }: PointGroup): boolean {
  return points.some(({ untranslated }) => untranslated === true);
}

function pointGroup({ title, points }: PointGroup, isOne: boolean, state: PageState): Tree {
  const { language } = state;
  const list = h("ul", {}, ...points.map((point) => pointLine(point, state)));
  return isOne && title !== undefined
    ? h("details", { class: "points" }, h("summary", {}, counted(language, title, points.length)), list)
    : list;
}

function pointLine(
  { text, seenIn, document, untranslated }: PointLine,
  { language, content }: PageState,
): Tree {
  const isChinese = language === "zh" || content.english === undefined || untranslated === true;
  return h(
    "li",
    { lang: isChinese ? "zh-CN" : "en" },
    h("span", {}, text),
    ...(seenIn === undefined
      ? []
      : [h("span", { class: "where" }, ` ${labelled(language, WORDS[language].seenIn, seenIn)}`)]),
    ...(document === undefined ? [] : [h("span", { class: "where" }, ` ${document}`)]),
  );
}

/** What was typed and is no number is named: it looks filled in, and nothing was put down. */
export function strangeWords({ strange, language }: PageState, item: string): readonly Tree[] {
  const typedWords = Object.hasOwn(strange, item) ? strange[item] : undefined;
  if (typedWords === undefined) return [];
  return [h("p", { class: "problem", role: "alert" }, WORDS[language].noNumber.replace("{}", typedWords))];
}

function problem(soFar: SoFar, item: string, language: "zh" | "en"): readonly Tree[] {
  const words = problemWords(soFar, item, language);
  return words === undefined ? [] : [h("p", { class: "problem", role: "alert" }, words)];
}

function noteField(state: PageState, soFar: SoFar, item: string, words: Words): readonly Tree[] {
  const note = soFar.answers.answers[item]?.note ?? soFar.unanswered[item]?.note ?? "";
  const judgement = judgementOf(soFar, item);
  const isOpen =
    note !== "" || judgement === "not-met" || judgement === "partly" || state.open.includes(`note:${item}`);
  if (!isOpen)
    return [
      h(
        "button",
        { type: "button", class: "quiet", ...tap({ do: "open", item, part: "note" }) },
        words.addNote,
      ),
    ];
  return [
    h(
      "label",
      { class: "field" },
      h("span", {}, words.note),
      h("textarea", { rows: "3", value: note, ...typed({ do: "note", item, words: "" }) }),
    ),
  ];
}

function evidenceFields(state: PageState, soFar: SoFar, item: string, words: Words): readonly Tree[] {
  const names = soFar.answers.answers[item]?.evidence ?? soFar.unanswered[item]?.evidence ?? [];
  const isOpen = names.length > 0 || state.open.includes(`evidence:${item}`);
  if (!isOpen)
    return [
      h(
        "button",
        { type: "button", class: "quiet", ...tap({ do: "open", item, part: "evidence" }) },
        words.addEvidence,
      ),
    ];
  return [
    h(
      "div",
      { class: "evidence" },
      h("span", {}, words.evidence),
      h(
        "ul",
        {},
        ...names.map((name) =>
          h(
            "li",
            {},
            evidenceName(name, words),
            h(
              "button",
              {
                type: "button",
                class: "quiet",
                "aria-label": `${words.remove} ${name}`,
                ...tap({ do: "unname", item, name }),
              },
              words.remove,
            ),
          ),
        ),
      ),
      h("input", {
        type: "text",
        value: "",
        placeholder: words.evidenceName,
        "aria-label": words.evidenceName,
        "data-once": true,
        ...typed({ do: "name", item, words: "" }),
      }),
      h("button", { type: "button", class: "plain", ...tap({ do: "photo", item }) }, words.photo),
      h("p", { class: "where" }, words.photoHint),
    ),
  ];
}

const FINGERPRINT = / sha256:([0-9a-f]{8})[0-9a-f]{56}$/;

/** The name of a paper or photograph, with the first digits of its fingerprint when it has one. */
function evidenceName(name: string, words: Words): Tree {
  const found = FINGERPRINT.exec(name);
  if (found === null) return h("span", {}, name);
  return h(
    "span",
    {},
    h("span", {}, name.slice(0, found.index)),
    h("span", { class: "where" }, ` ${words.fingerprint} ${found[1] ?? ""}…`),
  );
}

function conflictBox({ place, candidates }: AnswerConflict, language: "zh" | "en"): Tree {
  const words = WORDS[language];
  return h(
    "div",
    { class: "conflict", role: "alert" },
    h("p", {}, words.conflict),
    ...candidates.map((candidate) => {
      const names = [...new Set(candidate.events.map(({ who, when, replica }) => who ?? when ?? replica))];
      const label =
        language === "zh"
          ? `${said(candidate, language)}（${names.join("、")}）`
          : `${said(candidate, language)} (${names.join(", ")})`;
      const action = settling(place, candidate);
      return h("button", { type: "button", class: "plain", ...tap(action) }, label);
    }),
  );
}

function said(candidate: ConflictCandidate, language: "zh" | "en"): string {
  switch (candidate.says) {
    case "answer":
      return formatAnswer(undefined, candidate.answer, language);
    case "words":
      return candidate.words;
    case "entry":
      return candidate.entry.title ?? WORDS[language].entry;
    case "mark":
      return String(typeof candidate.mark === "number" ? candidate.mark : candidate.mark.points);
    default:
      return WORDS[language].nothing;
  }
}

/** Picking one of the answers is answering again. */
function settling(place: LogPlace, candidate: ConflictCandidate): Parameters<typeof tap>[0] {
  const { item, entry, rule } = place;
  const at = partOf(place);
  if (place.note === true)
    return { do: "note", item, at, words: candidate.says === "words" ? candidate.words : "" };
  if (candidate.says === "answer") return { do: "answer", item, at, answer: bare(candidate.answer) };
  if (candidate.says === "mark" && rule !== undefined)
    return { do: "mark", item, rule, mark: candidate.mark };
  if (entry !== undefined && at === undefined)
    return candidate.says === "entry"
      ? { do: "name-entry", item, entry, words: candidate.entry.title ?? "" }
      : { do: "remove-entry", item, entry };
  return { do: "clear", item, at };
}

/** What is put down besides an answer is not in conflict and stays as it is. */
function bare({ note: _note, evidence: _evidence, ...answer }: Answer): Answer {
  return answer;
}
