import type { AnswerForm, AnswerType, ChecklistItem } from "@supervision/checklists";
import { ANSWER_TYPES, GRADES } from "@supervision/checklists";
import { VISIT_METHODS } from "@supervision/domain";
import type { ItemKey } from "./tables.ts";

/** The cells of an item by column; `undefined` leaves one empty. */
export type ItemCells = Partial<Record<ItemKey, string | number>>;

/** Names of the kinds of answer. */
export const ANSWER_NAMES: Readonly<Record<AnswerType, string>> = namesOf();

function namesOf(): Record<AnswerType, string> {
  const names: Partial<Record<AnswerType, string>> = {};
  for (const type in ANSWER_TYPES) if (isType(type)) names[type] = ANSWER_TYPES[type].zh;
  if (!isWhole(names)) throw new TypeError("Expected a name for every kind of answer");
  return names;
}

function isType(word: string): word is AnswerType {
  return Object.hasOwn(ANSWER_TYPES, word);
}

function isWhole(names: Partial<Record<AnswerType, string>>): names is Record<AnswerType, string> {
  return Object.keys(ANSWER_TYPES).every((type) => type in names);
}

const pairs = (entries: readonly (readonly [string, string | number])[]): string =>
  entries.map(([key, value]) => `${key}=${value}`).join("；");

/** What people edit: every field that has a column of its own, as far as a cell can say it. */
export function itemCells(id: string, item: ChecklistItem): ItemCells {
  const form: AnswerForm = typeof item.answer === "string" ? { type: item.answer } : item.answer;
  const cells: ItemCells = { id, title: item.title, answer: ANSWER_NAMES[form.type], ...answerCells(form) };
  if (item.text !== undefined) cells.text = item.text;
  if (item.section !== undefined) cells.section = item.section;
  if (item.weight !== undefined) cells.weight = item.weight;
  if (item.domain !== undefined) cells.domain = item.domain;
  if (item.seenIn !== undefined) cells.seenIn = item.seenIn;
  if (item.methods !== undefined)
    cells.methods = item.methods.map((method) => VISIT_METHODS[method]).join("、");
  if (item.lookAt !== undefined) cells.lookAt = item.lookAt.map(({ text }) => text).join("；");
  return cells;
}

function answerCells(form: AnswerForm): ItemCells {
  switch (form.type) {
    case "yes-partly-no":
      return form.partly === undefined ? {} : { shares: pairs([["部分", form.partly]]) };
    case "grade":
      return form.shares === undefined
        ? {}
        : {
            shares: pairs(Object.entries(GRADES).map(([grade, name]) => [name, shareOf(form.shares, grade)])),
          };
    case "choice": {
      const options = Object.entries(form.options);
      const shares = options.flatMap(([id, { share }]) =>
        share === undefined ? [] : [[id, share] as const],
      );
      return {
        options: pairs(options.map(([id, { title }]) => [id, title])),
        ...(shares.length === 0 ? {} : { shares: pairs(shares) }),
      };
    }
    case "several":
      return {
        options: pairs(Object.entries(form.options).map(([id, { title }]) => [id, title])),
        ...(form.atLeast === undefined ? {} : { minimum: form.atLeast }),
        ...(form.atMost === undefined ? {} : { maximum: form.atMost }),
      };
    case "scale":
      return {
        minimum: form.from,
        maximum: form.to,
        ...(form.labels === undefined ? {} : { options: pairs(Object.entries(form.labels)) }),
      };
    case "number":
      return {
        ...(form.unit === undefined ? {} : { unit: form.unit }),
        ...(form.minimum === undefined ? {} : { minimum: form.minimum }),
        ...(form.maximum === undefined ? {} : { maximum: form.maximum }),
        ...(form.standard?.atLeast === undefined ? {} : { atLeast: form.standard.atLeast }),
        ...(form.standard?.atMost === undefined ? {} : { atMost: form.standard.atMost }),
      };
    default:
      return {};
  }
}

function shareOf(shares: Readonly<Record<string, number>> | undefined, grade: string): number {
  return shares?.[grade] ?? 0;
}
