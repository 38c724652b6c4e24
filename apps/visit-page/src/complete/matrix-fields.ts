import type { MatrixForm } from "@supervision/checklists";
import type { FieldPlace } from "../page/answer-fields.ts";
import type { SoFar } from "../page/answers-so-far.ts";
import { listText } from "../page/shown.ts";
import type { PageState } from "../page/state.ts";
import { h, type Tree } from "../page/tree.ts";
import { partFields } from "./part-fields.ts";
import { partsOf, progressOf } from "./read-complete.ts";
import { COMPLETE_WORDS, filledIn } from "./words.ts";

/** A table, row by row: each row a box with its cells below each other, since a phone is narrow. */
export function matrixFields(
  state: PageState,
  soFar: SoFar,
  place: FieldPlace,
  form: MatrixForm,
): readonly Tree[] {
  const { item, title } = place;
  const { edition } = state.content;
  const asked = partsOf(edition, soFar.answers, item);
  const words = COMPLETE_WORDS[place.language];
  return Object.entries(form.rows).map(([row, name], index) => {
    const head = `${title}-${index + 1}`;
    const base = `items/${item}/answer`;
    const { filled, asked: all } = progressOf(edition, soFar.answers, item, row);
    const cells = Object.entries(form.columns).filter(([column]) => asked[row]?.[column] === "asked");
    return h(
      "section",
      { class: "entry", "aria-labelledby": head },
      h(
        "h3",
        { id: head },
        h("span", {}, ...listText(name, state, `${base}/rows/${row}`)),
        h("span", { class: "where" }, ` ${done(filled, all)}${filledIn(words.filled, filled, all)}`),
      ),
      ...cells.flatMap(([column, { title: about, answer }]) =>
        partFields(state, soFar, place, {
          at: { row, column },
          form: answer,
          head: listText(about, state, `${base}/columns/${column}/title`),
          id: `${head}-${column}`,
          path: `answer/columns/${column}`,
          issuePath: ["value", row, column],
        }),
      ),
    );
  });
}

/** A sign besides the words, once all is filled in. */
export function done(filled: number, all: number): string {
  return filled === all && all > 0 ? "✓ " : "";
}
