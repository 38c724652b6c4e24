import { isNonAnswer, type Answer, type AnswerForm } from "@supervision/checklists";
import { answerFields, choice, nonAnswerFields, row, type FieldPlace } from "../page/answer-fields.ts";
import type { SoFar } from "../page/answers-so-far.ts";
import { answerAt, placeWord, type Part } from "../page/part.ts";
import type { PageState } from "../page/state.ts";
import { h, tap, typed, type Tree } from "../page/tree.ts";
import { COMPLETE_WORDS, filledIn } from "./words.ts";

/** One cell of a table or one field of an entry. */
export interface PartPlace {
  readonly at: Exclude<Part, { readonly rule: string }>;
  readonly form: AnswerForm;
  /** Its title, as trees. */
  readonly head: readonly Tree[];
  /** Id of the element that holds the title. */
  readonly id: string;
  /** Where its texts stand, under the item: `answer/columns/order`. */
  readonly path: string;
  /** Where issues of it are told, behind `answers` and the item. */
  readonly issuePath: readonly (string | number)[];
}

/** The fields of one part: its answer, and behind a button the ways of having none and a note. */
export function partFields(
  state: PageState,
  soFar: SoFar,
  place: FieldPlace,
  { at, form, head, id, path, issuePath }: PartPlace,
): readonly Tree[] {
  const { item, words, language } = place;
  const answer = answerAt(place.answer, at);
  const isGap = (text: string): boolean => place.isGap(text.startsWith("answer/") ? `${path}/${text}` : text);
  const inner: FieldPlace = { ...place, at, form, answer, title: id, isGap };
  const word = placeWord(item, at);
  const isOpen =
    state.open.includes(`more:${word}`) ||
    (answer !== undefined && (isNonAnswer(answer) || answer.note !== undefined));
  const more = { do: "open", item, at, part: "more" } as const;
  return [
    h("p", { class: "part-title", id }, ...head),
    ...(form.type === "text" && "row" in at ? shortText(inner, answer) : answerFields(inner)),
    ...strange(state, word),
    ...problemsAt(soFar, item, issuePath, language),
    ...(isOpen
      ? [
          ...nonAnswerFields(inner),
          h(
            "label",
            { class: "field" },
            h("span", {}, words.note),
            h("textarea", {
              rows: "2",
              "aria-describedby": id,
              value: answer?.note ?? "",
              ...typed({ do: "note", item, at, words: "" }),
            }),
          ),
        ]
      : [
          h(
            "button",
            { type: "button", class: "quiet", "aria-describedby": id, ...tap(more) },
            COMPLETE_WORDS[language].more,
          ),
        ]),
  ];
}

/** Words in a table: one tap says that there is nothing to tell. */
function shortText({ item, at, title, language }: FieldPlace, answer: Answer | undefined): readonly Tree[] {
  const said = answer?.type === "text" ? answer.value : "";
  const nil = COMPLETE_WORDS[language].nil;
  const none = { do: "answer", item, at, answer: { type: "text", value: nil } } as const;
  return [
    ...(said === "" || said === nil
      ? [row(title, "four", choice(nil, "", said === nil, none, "plain"))]
      : []),
    h("textarea", {
      rows: "1",
      "aria-labelledby": title,
      value: said,
      ...typed({ do: "value", item, at, type: "text", words: "" }),
    }),
  ];
}

/** What was typed and is no number. */
export function strange({ strange: all, language }: PageState, word: string): readonly Tree[] {
  const said = Object.hasOwn(all, word) ? all[word] : undefined;
  if (said === undefined) return [];
  return [h("p", { class: "problem", role: "alert" }, filledIn(COMPLETE_WORDS[language].noNumber, said))];
}

const TOLD = new Set(["answer-constraint-broken", "answer-explanation-missing"]);

/** What is wrong with a part, and what the list wants to have looked at again. */
export function problemsAt(
  { issues }: SoFar,
  item: string,
  path: readonly (string | number)[],
  language: "zh" | "en",
): readonly Tree[] {
  const full = ["answers", item, ...path];
  return issues
    .filter(({ path: at, severity, code }) => {
      const isHere = full.every((step, index) => at[index] === step);
      return isHere && (severity === "error" || TOLD.has(code));
    })
    .map(({ code, message, fix, severity }) =>
      h(
        "p",
        { class: severity === "error" ? "problem" : "caution", role: "alert" },
        code === "answer-reason-missing"
          ? COMPLETE_WORDS[language].needBecause
          : TOLD.has(code)
            ? message[language]
            : fix[language],
      ),
    );
}
