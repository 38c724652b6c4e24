import { nearest, type Bilingual, type Issue } from "@supervision/domain";
import { expressionItemUnknown, expressionTypeMismatch } from "../issues.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { RepeatForm } from "../items/group-forms.ts";
import { describeType, type CheckedType } from "./checked-type.ts";
import type { Place } from "./read-node.ts";
import { valueTypeOf } from "./value-type.ts";

/** Keys from the root of what is checked. */
export type Path = readonly (string | number)[];

/** What an expression is checked against, and where what is found goes. */
export interface Scope {
  readonly items: Readonly<Record<string, ChecklistItem>>;
  readonly fields: RepeatForm["fields"] | undefined;
  readonly inside: boolean;
  readonly depth: number;
  /** Computed items on the way here: one that meets itself has no type. */
  readonly computing: readonly string[];
  readonly issues: Issue[];
}

/** What an answer has to be where a value is needed. */
export const SINGLE: Bilingual = { zh: "单个值的答案", en: "an answer with a single value" };

/** The form of an item or field, after reporting that there is none or that it is of another type than `allowed`. */
export function formAt(
  place: Place,
  scope: Scope,
  path: Path,
  allowed?: readonly AnswerForm["type"][],
  words: Bilingual = SINGLE,
): AnswerForm | undefined {
  const isItem = "item" in place;
  const known: Readonly<Record<string, { readonly answer: ChecklistItem["answer"] }>> = isItem
    ? scope.items
    : (scope.fields ?? {});
  const id = isItem ? place.item : place.field;
  const found = Object.hasOwn(known, id) ? known[id] : undefined;
  if (found === undefined) {
    scope.issues.push(
      expressionItemUnknown(isItem ? "item" : "field", id, nearest(id, Object.keys(known)), path),
    );
    return undefined;
  }
  const form = answerFormOf(found.answer);
  if (allowed === undefined || allowed.includes(form.type)) return form;
  scope.issues.push(expressionTypeMismatch(words, describeType(form), path));
  return undefined;
}

/** The type of a cell of a matrix. */
export function cellType(
  [item, row, column]: readonly [string, string, string],
  scope: Scope,
  path: Path,
): CheckedType | undefined {
  const form = formAt({ item }, scope, [...path, 0], ["matrix"], { zh: "矩阵", en: "a matrix" });
  if (form?.type !== "matrix") return undefined;
  const rows = Object.keys(form.rows);
  const columns = Object.keys(form.columns);
  if (!rows.includes(row))
    scope.issues.push(expressionItemUnknown("row", row, nearest(row, rows), [...path, 1]));
  if (!columns.includes(column))
    scope.issues.push(expressionItemUnknown("column", column, nearest(column, columns), [...path, 2]));
  const cell = columns.includes(column) ? form.columns[column]?.answer : undefined;
  if (cell === undefined || !rows.includes(row)) return undefined;
  const type = valueTypeOf(answerFormOf(cell));
  if (type === undefined) scope.issues.push(expressionTypeMismatch(SINGLE, describeType(cell), path));
  return type;
}
