import { isIsoDate, type IsoDate } from "@supervision/domain";
import type { GivenAnswer } from "../answers/answer.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import type { RepeatForm } from "../items/group-forms.ts";
import { own, type Place } from "./read-node.ts";
import type { Result, Unknown } from "./result.ts";
import { valueTypeOf } from "./value-type.ts";

/**
 * What an expression needs to know about the answers.
 *
 * @internal
 */
export interface Facts {
  /** Day of the visit. */
  readonly date: IsoDate;
  /** What is known of the institution; data that was not checked may be anything. */
  readonly institution?: unknown;
  /** How an item is answered; `undefined` for items that do not exist. */
  readonly form: (item: string) => AnswerForm | undefined;
  /** The answer of an item. */
  readonly answer: (item: string) => GivenAnswer | Unknown;
  /** What a computed item gives, with its type even where it is not known; `undefined` when it goes in a circle. */
  readonly computed: (item: string) => Result | undefined;
}

/** One entry of a repeat group. */
export interface Entry {
  /** The fields of the group. */
  readonly fields: RepeatForm["fields"];
  /** The answer of a field. */
  readonly answer: (field: string) => GivenAnswer | Unknown;
}

/** Where an expression is evaluated. */
export interface Scope {
  /** What is known. */
  readonly facts: Facts;
  /** The entry it stands in. */
  readonly entry: Entry | undefined;
  /** It stands inside an operator over the entries of a group, where no second one may stand. */
  readonly inside: boolean;
  /** Evaluates a part where the whole stands. */
  readonly evaluate: (part: unknown) => Result | undefined;
  /** Evaluates a part for an entry of a group. */
  readonly evaluateFor: (part: unknown, entry: Entry) => Result | undefined;
}

/** The answer of an item. */
export function readAnswer(item: string, facts: Facts): Result | undefined {
  const form = facts.form(item);
  if (form?.type === "computed") return facts.computed(item);
  return form && typed(form, facts.answer(item));
}

/** The answer of a field. */
export function readField(field: string, entry: Entry | undefined): Result | undefined {
  const form = fieldForm(field, entry);
  return form && entry && typed(form, entry.answer(field));
}

/** The answer of a cell of a matrix. */
export function readCell(
  [item, row, column]: readonly [string, string, string],
  facts: Facts,
): Result | undefined {
  const form = facts.form(item);
  if (form?.type !== "matrix" || !Object.hasOwn(form.rows, row) || !Object.hasOwn(form.columns, column))
    return undefined;
  const cellForm = form.columns[column]?.answer;
  if (cellForm === undefined) return undefined;
  const answer = facts.answer(item);
  if (typeof answer === "string") return typed(cellForm, answer);
  const cells = answer.type === "matrix" ? own(answer.value, row) : undefined;
  const cell = cells && own(cells, column);
  if (cell === undefined) return typed(cellForm, "missing");
  return typed(cellForm, "because" in cell || !("value" in cell) ? unknownOf(cell.type) : cell);
}

/** The answer of a form as a value; an answer that does not fit its form counts as missing. */
function typed(form: AnswerForm, answer: GivenAnswer | Unknown): Result | undefined {
  const type = valueTypeOf(form);
  if (type === undefined) return undefined;
  if (typeof answer === "string") return { type, unknown: answer };
  const { value } = answer;
  const fits =
    typeof type === "string"
      ? type === "number"
        ? Number.isFinite(value)
        : typeof value === "string" && (type === "text" || isIsoDate(value))
      : typeof value === "string" && type.includes(value);
  return fits && answer.type === form.type && (typeof value === "string" || typeof value === "number")
    ? { type, value }
    : { type, unknown: "missing" };
}

/** Why one of the four non-answers leaves a value unknown. */
export function unknownOf(type: string): Unknown {
  return type === "not-applicable" ? "absent" : "missing";
}

function fieldForm(field: string, entry: Entry | undefined): AnswerForm | undefined {
  return entry && own(entry.fields, field)?.answer;
}

function at(
  place: Place,
  { facts, entry }: Scope,
): { form: AnswerForm; answer: GivenAnswer | Unknown } | undefined {
  const form = "item" in place ? facts.form(place.item) : fieldForm(place.field, entry);
  if (form === undefined || form.type === "note") return undefined;
  const answer = "item" in place ? facts.answer(place.item) : (entry?.answer(place.field) ?? "missing");
  return { form, answer };
}

/** Whether there is an answer. */
export function answered(place: Place, scope: Scope): Result | undefined {
  const found = at(place, scope);
  if (found === undefined) return undefined;
  if ("item" in place && found.form.type === "computed") {
    const result = scope.facts.computed(place.item);
    return result && { type: "boolean", value: "value" in result };
  }
  return { type: "boolean", value: typeof found.answer !== "string" };
}

/** Whether an option is among those picked. */
export function includes(place: Place, option: string, scope: Scope): Result | undefined {
  const found = at(place, scope);
  if (found?.form.type !== "several" || !Object.hasOwn(found.form.options, option)) return undefined;
  const { answer } = found;
  if (typeof answer === "string") return { type: "boolean", unknown: answer };
  return answer.type === "several" && Array.isArray(answer.value)
    ? { type: "boolean", value: answer.value.includes(option) }
    : { type: "boolean", unknown: "missing" };
}

const COUNTED: readonly string[] = ["several", "file", "photo", "repeat"];

/** How many things an answer holds. */
export function count(place: Place, scope: Scope): Result | undefined {
  const found = at(place, scope);
  if (found === undefined || !COUNTED.includes(found.form.type)) return undefined;
  const { answer } = found;
  if (typeof answer === "string") return { type: "number", unknown: answer };
  return Array.isArray(answer.value)
    ? { type: "number", value: answer.value.length }
    : { type: "number", unknown: "missing" };
}
