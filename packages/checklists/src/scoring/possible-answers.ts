import type { GivenAnswer } from "../answers/answer.ts";
import type { RepeatEntry } from "../answers/answer-values.ts";
import { wordsOf } from "../expressions/value-type.ts";
import { answerFormOf } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { SeveralForm } from "../items/choice-forms.ts";
import type { CellForm } from "../items/group-forms.ts";
import type { NumberForm } from "../items/value-forms.ts";
import type { ItemScoring, Occurrence } from "./item-scoring.ts";
import { happensIn } from "./occurrences.ts";
import { markings } from "./possible-marks.ts";
import { boundsOf, edges, tellingValues, unique } from "./telling-values.ts";

/** Up to so many options, every way of picking them is tried. */
const MOST_OPTIONS = 6;

/**
 * Answers an item could have had, among them one that earns most and one that earns least; none for items whose answers cannot be thought
 * up, such as words, files and computed values. Cells keep their rows: no row or entry is added.
 */
export function possibleAnswers(
  item: ChecklistItem,
  current: GivenAnswer | undefined,
): readonly GivenAnswer[] {
  const form = answerFormOf(item.answer);
  switch (form.type) {
    case "yes-no":
      return (["yes", "no"] as const).map((value) => ({ type: "yes-no", value }));
    case "yes-partly-no":
      return (["yes", "partly", "no"] as const).map((value) => ({ type: "yes-partly-no", value }));
    case "grade":
      return (["excellent", "good", "pass", "fail"] as const).map((value) => ({ type: "grade", value }));
    case "choice":
      return Object.keys(form.options).map((value) => ({ type: "choice", value }));
    case "several":
      return selections(form, item.scoring).map((value) => ({ type: "several", value }));
    case "number": {
      const { standard } = form;
      const telling = Object.values(item.scoring?.rules ?? {}).flatMap((rule) =>
        tellingValues(rule, item.weight ?? 0),
      );
      const near = edges([standard?.atLeast, standard?.atMost]);
      return numbersWithin(form, [...near, ...telling]).map((value) => ({ type: "number", value }));
    }
    case "scale":
      return Array.from({ length: form.to - form.from + 1 }, (_, step) => ({
        type: "scale",
        value: form.from + step,
      }));
    case "marks":
      return markings(item.scoring, item.weight ?? 0, current?.type === "marks" ? current.value : {});
    case "matrix": {
      if (current?.type !== "matrix") return [];
      return [true, false].map((good) => ({
        type: "matrix",
        value: Object.fromEntries(
          Object.entries(current.value).map(([row, cells]) => [
            row,
            withCells(cells, item.scoring, form.columns, good),
          ]),
        ),
      }));
    }
    case "repeat": {
      if (current?.type !== "repeat") return [];
      const { fields } = form;
      return [true, false].map((good) => ({
        type: "repeat",
        value: current.value.map((entry): RepeatEntry => ({
          ...entry,
          answers: withCells(entry.answers, item.scoring, fields, good),
        })),
      }));
    }
    default:
      return [];
  }
}

function selections(form: SeveralForm, scoring: ItemScoring | undefined): readonly (readonly string[])[] {
  const ids = Object.keys(form.options);
  const { atLeast = 0, atMost = ids.length } = form;
  const fits = (picked: readonly string[]): boolean =>
    picked.length >= atLeast &&
    picked.length <= atMost &&
    (picked.length < 2 || picked.every((id) => form.options[id]?.alone !== true));
  if (ids.length <= MOST_OPTIONS) return subsets(ids).filter(fits);
  // Too many to try them all: everything, nothing, and what the rules name or do not name.
  const named = Object.values(scoring?.rules ?? {}).flatMap((rule) => {
    const on = "on" in rule ? rule.on : undefined;
    if (on === undefined) return [];
    return "chosen" in on ? [on.chosen] : "missing" in on ? [on.missing] : [];
  });
  const sides = named.flatMap((list) => [list, ids.filter((id) => !list.includes(id))]);
  return [ids, [], ...sides].filter(fits);
}

function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>(
    (sets, id) => [...sets, ...sets.map((set) => [...set, id])],
    [[]],
  );
}

/** Cells of one row with the words rules look for replaced, or put in. */
function withCells<Cell extends { readonly type: string }>(
  cells: Readonly<Record<string, Cell>>,
  scoring: ItemScoring | undefined,
  columns: Readonly<Record<string, { readonly answer: CellForm }>>,
  good: boolean,
): Readonly<Record<string, Cell>> {
  const changed: Record<string, Cell> = { ...cells };
  for (const rule of Object.values(scoring?.rules ?? {})) {
    if (!("on" in rule) || rule.on === undefined || !("column" in rule.on)) continue;
    const { on } = rule;
    const cell = changed[on.column];
    const form = columns[on.column]?.answer;
    if (cell === undefined || form === undefined || !("value" in cell)) continue;
    const avoid = good !== (rule.type === "award");
    const value = cellValues(on, form).find((each) => happensIn(on, each) !== avoid);
    if (value !== undefined) changed[on.column] = { ...cell, value };
  }
  return changed;
}

/** Values of a cell, among them one that a rule looks for and one that it does not. */
function cellValues(
  on: Extract<Occurrence, { readonly column: string }>,
  form: CellForm,
): readonly (string | number)[] {
  if (form.type === "number") return numbersWithin(form, edges(boundsOf(on)));
  if (form.type === "scale")
    return numbersWithin({ minimum: form.from, maximum: form.to, whole: true }, edges(boundsOf(on)));
  return wordsOf(form);
}

/** Those of some numbers that a form takes, and its own bounds. */
function numbersWithin(
  { minimum = -Infinity, maximum = Infinity, whole }: Pick<NumberForm, "minimum" | "maximum" | "whole">,
  values: readonly number[],
): readonly number[] {
  return unique([...values, minimum, maximum].filter(Number.isFinite)).filter(
    (value) => value >= minimum && value <= maximum && (whole !== true || Number.isInteger(value)),
  );
}
