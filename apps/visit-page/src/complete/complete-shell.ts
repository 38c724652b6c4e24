import { checkAnswers, formatAnswer } from "@supervision/checklists";
import type { FieldPlace } from "../page/answer-fields.ts";
import type { SoFar } from "../page/answers-so-far.ts";
import type { Shell } from "../page/shell.ts";
import type { PageState } from "../page/state.ts";
import { h, type Tree } from "../page/tree.ts";
import { entryFields } from "./entry-fields.ts";
import { factFields } from "./facts-fields.ts";
import { markFields } from "./mark-fields.ts";
import { matrixFields } from "./matrix-fields.ts";
import { outcomeLines } from "./outcome.ts";
import { problemsAt } from "./part-fields.ts";
import { pointsLine, printedLines } from "./printed.ts";
import { droppedItems, readComplete } from "./read-complete.ts";
import { COMPLETE_WORDS } from "./words.ts";

/** The page of every other list: conditions, tables, entries, computed values and scoring rules, by the complete engine. */
export const completeShell: Shell = {
  read: readComplete,
  check: checkAnswers,
  parts: partsFields,
  besides,
  outcome: outcomeLines,
  facts: factFields,
  printed: printedLines,
  dropped: (state) => droppedItems(state, readComplete(state)),
};

function partsFields(state: PageState, soFar: SoFar, place: FieldPlace): readonly Tree[] {
  const { form } = place;
  switch (form.type) {
    case "matrix":
      return matrixFields(state, soFar, place, form);
    case "repeat":
      return entryFields(state, soFar, place, form);
    case "marks":
      return markFields(state, soFar, place);
    case "computed":
      return [computed(soFar, place)];
    default:
      return [];
  }
}

/** What is worked out, as soon as what it needs is there. */
function computed({ worked }: SoFar, { item, form, language }: FieldPlace): Tree {
  const words = COMPLETE_WORDS[language];
  const value = worked?.[item];
  if (value === undefined) return h("output", { class: "computed" }, words.missingValue);
  return h(
    "output",
    { class: "computed" },
    h("strong", {}, formatAnswer(form, value, language)),
    h("span", { class: "where" }, ` ${words.computed}`),
  );
}

/** Points of the item, and what the list wants to have looked at again. */
function besides(state: PageState, soFar: SoFar, item: string): readonly Tree[] {
  const points = pointsLine(soFar, item, state.language);
  const cautions = problemsAt(
    {
      ...soFar,
      issues: soFar.issues.filter(
        ({ path, severity }) => path.length <= 3 && severity !== "error" && path[2] !== "value",
      ),
    },
    item,
    [],
    state.language,
  );
  return [...cautions, ...(points === undefined ? [] : [h("p", { class: "score" }, points)])];
}
