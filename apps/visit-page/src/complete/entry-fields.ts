import { answerBehind, formatAnswer, type RepeatEntry, type RepeatForm } from "@supervision/checklists";
import { choice, row, type FieldPlace } from "../page/answer-fields.ts";
import type { SoFar } from "../page/answers-so-far.ts";
import { listText } from "../page/shown.ts";
import type { PageState } from "../page/state.ts";
import { h, tap, typed, type Tree } from "../page/tree.ts";
import { done } from "./matrix-fields.ts";
import { partFields, problemsAt } from "./part-fields.ts";
import { partsOf, progressOf } from "./read-complete.ts";
import { COMPLETE_WORDS, filledIn } from "./words.ts";

/** Entries found on the spot: each a box of its own that opens and closes, with a name, its questions, and the way to take it out. */
export function entryFields(
  state: PageState,
  soFar: SoFar,
  place: FieldPlace,
  form: RepeatForm,
): readonly Tree[] {
  const { item, answer, language, title } = place;
  const words = COMPLETE_WORDS[language];
  const given = answer && answerBehind(answer);
  const entries = given?.type === "repeat" ? given.value : [];
  const isFull = form.atMost !== undefined && entries.length >= form.atMost;
  const none = { do: "answer", item, answer: { type: "repeat", value: [] } } as const;
  return [
    ...entries.map((entry, index) => entryBox(state, soFar, place, form, entry, index)),
    ...(form.atLeast !== undefined && entries.length < form.atLeast
      ? [h("p", { class: "caution" }, filledIn(words.tooFew, form.atLeast))]
      : []),
    h(
      "button",
      {
        type: "button",
        class: "main add",
        disabled: isFull,
        "aria-describedby": title,
        ...tap({ do: "add-entry", item }),
      },
      `＋ ${filledIn(words.add, form.of)}`,
    ),
    ...(isFull ? [h("p", { class: "where" }, filledIn(words.enough, entries.length))] : []),
    ...(entries.length > 0 || (form.atLeast ?? 0) > 0
      ? []
      : [
          row(
            title,
            "one",
            choice(filledIn(words.none, form.of), "", given?.type === "repeat", none, "none"),
          ),
        ]),
  ];
}

/** What an entry is called: its name, or the first words that stand in it, or what it stands for and its number. */
export function entryName(
  { title, answers }: RepeatEntry,
  { of, fields }: RepeatForm,
  index: number,
): string {
  const [first] = Object.keys(fields);
  const words = first === undefined ? undefined : answers[first];
  return title ?? (words?.type === "text" ? words.value : `${of} ${index + 1}`);
}

function entryBox(
  state: PageState,
  soFar: SoFar,
  place: FieldPlace,
  form: RepeatForm,
  entry: RepeatEntry,
  index: number,
): Tree {
  const { item, language } = place;
  const { edition } = state.content;
  const words = COMPLETE_WORDS[language];
  const name = entryName(entry, form, index);
  const head = `${place.title}-${entry.id}`;
  const { filled, asked } = progressOf(edition, soFar.answers, item, entry.id);
  const parts = partsOf(edition, soFar.answers, item)[entry.id] ?? {};
  return h(
    "details",
    { class: "entry", id: `entry-${item}-${entry.id}`, open: filled < asked },
    h(
      "summary",
      { id: head },
      h("span", { class: "label" }, name),
      h("span", { class: "where" }, ` ${done(filled, asked)}${filledIn(words.filled, filled, asked)}`),
    ),
    h(
      "label",
      { class: "field" },
      h("span", {}, words.name),
      h("input", {
        type: "text",
        value: entry.title ?? "",
        "aria-label": filledIn(words.nameOf, name),
        ...typed({ do: "name-entry", item, entry: entry.id, words: "" }),
      }),
    ),
    ...Object.entries(form.fields).flatMap(([field, { title, answer, whenHidden }]) => {
      const given = entry.answers[field];
      const path = `answer/fields/${field}`;
      const about = listText(title, state, `items/${item}/${path}/title`);
      if (parts[field] === "asked" || (parts[field] === "undecided" && given !== undefined))
        return partFields(state, soFar, place, {
          at: { entry: entry.id, field },
          form: answer,
          head: about,
          id: `${head}-${field}`,
          path,
          issuePath: ["value", index, "answers", field],
        });
      if (given === undefined) return [];
      const said = words[whenHidden === "archive" ? "archived" : "kept"];
      const told = filledIn(said, formatAnswer(answer, given, language));
      return [h("p", { class: "read" }, ...about, h("span", { class: "where" }, ` ${told}`))];
    }),
    ...problemsAt(soFar, item, ["value", index, "id"], language),
    h(
      "button",
      {
        type: "button",
        class: "quiet remove",
        "aria-label": `${words.removeEntry} ${name}`,
        ...tap({ do: "remove-entry", item, entry: entry.id }),
      },
      words.removeEntry,
    ),
  );
}
