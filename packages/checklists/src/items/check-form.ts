import { isIsoDate, type Bilingual, type Issue } from "@supervision/domain";
import { itemAnswerInvalid, itemAnswerTypeUnknown, itemGroupNested } from "../issues.ts";
import { hasFewDecimals } from "../scores/decimal.ts";
import { ANSWER_TYPES, answerFormOf, type AnswerForm, type ShortAnswerType } from "./answer-form.ts";
import type { ChecklistItem } from "./checklist-item.ts";
import { isFormId } from "./item-id.ts";

type Path = readonly (string | number)[];

const PLAIN: Readonly<Record<ShortAnswerType, true>> = {
  "yes-no": true,
  "yes-partly-no": true,
  grade: true,
  number: true,
  date: true,
  text: true,
  marks: true,
  file: true,
  photo: true,
  signature: true,
  place: true,
  note: true,
};

/** Says whether an item is answered by a short word that is known: there is nothing about it to check. */
export function isPlainWord(answer: ChecklistItem["answer"]): boolean {
  return typeof answer === "string" && Object.hasOwn(PLAIN, answer);
}

/** Checks how an item is answered: a known type, with options, bounds, rows and fields that do not contradict each other. */
export function checkForm(id: string, answer: ChecklistItem["answer"], path: Path): readonly Issue[] {
  const form = answerFormOf(answer);
  if (!Object.hasOwn(ANSWER_TYPES, form.type))
    return [itemAnswerTypeUnknown(id, form.type, Object.keys(ANSWER_TYPES), [...path, "type"])];
  const fault = faultOf(form);
  const own = fault === undefined ? [] : [itemAnswerInvalid(id, fault, path)];
  const cells: readonly (readonly [string, ChecklistItem["answer"]])[] =
    form.type === "matrix"
      ? Object.entries(form.columns).map(([column, cell]) => [`columns/${column}`, cell.answer] as const)
      : form.type === "repeat"
        ? Object.entries(form.fields).map(([field, cell]) => [`fields/${field}`, cell.answer] as const)
        : [];
  return [
    ...own,
    ...cells.flatMap(([cell, inner]) => {
      const at = [...path, ...cell.split("/"), "answer"];
      // Short words stand for items only; fields and columns may come from JSON.
      if (typeof inner === "string") return [itemAnswerInvalid(id, FAULTS.short, at)];
      const { type } = answerFormOf(inner);
      if (type === "matrix" || type === "repeat") return [itemGroupNested(id, cell, type, at)];
      return isCell(inner) ? checkForm(id, inner, at) : [itemAnswerInvalid(id, FAULTS.cell, at)];
    }),
  ];
}

const FAULTS = {
  short: {
    zh: '字段、列的作答方式写全，如 { type: "yes-no" }，不用简写',
    en: 'the answer of a field or column in full, such as { type: "yes-no" }, no short word',
  },
  share: {
    zh: "得分比例在0到1之间，最多四位小数",
    en: "shares lie between 0 and 1, with at most four decimals",
  },
  options: {
    zh: "选项至少两个，编号为小写英文，都有标题",
    en: "two options or more, with ids in lower-case letters and titles",
  },
  bounds: { zh: "下限不大于上限", en: "bounds in order" },
  standard: { zh: "标准至少写一个界限", en: "a standard with at least one bound" },
  whole: { zh: "个数用不小于0的整数", en: "whole numbers from 0 for how many" },
  days: { zh: "日期写成 YYYY-MM-DD，先后有序", en: "days as YYYY-MM-DD, in order" },
  scale: { zh: "量表从小到大用整数，不超过100级", en: "a scale in whole numbers upwards, at most 100 steps" },
  group: {
    zh: "行、列、字段至少各一个，编号为小写英文，都有标题",
    en: "at least one row, column and field each, with ids in lower-case letters and titles",
  },
  rows: { zh: "列的 rows 只写本矩阵的行", en: "rows of the matrix under `rows` of a column" },
  cell: {
    zh: "矩阵和重复组里不写自动计算、说明和评分条款",
    en: "no computed value, note or clause inside a matrix or repeat group",
  },
  metres: { zh: "距离为大于0的米数", en: "a distance above 0 metres" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is wrong with a form: what it should be; `undefined` when nothing is. */
function faultOf(form: AnswerForm): Bilingual | undefined {
  switch (form.type) {
    case "yes-partly-no":
      return form.partly === undefined || isShare(form.partly) ? undefined : FAULTS.share;
    case "grade":
      return Object.values(form.shares ?? {}).every((share) => isShare(share)) ? undefined : FAULTS.share;
    case "choice": {
      const shares = Object.values(form.options).flatMap(({ share }) => (share === undefined ? [] : [share]));
      if (!areTitled(form.options, 2)) return FAULTS.options;
      return shares.every((share) => isShare(share)) ? undefined : FAULTS.share;
    }
    case "several":
      if (!areTitled(form.options, 2)) return FAULTS.options;
      return faultOfCounts(form.atLeast, form.atMost ?? Object.keys(form.options).length);
    case "number":
      if (!isRange(form.minimum, form.maximum)) return FAULTS.bounds;
      if (form.standard === undefined) return undefined;
      if (form.standard.atLeast === undefined && form.standard.atMost === undefined) return FAULTS.standard;
      return isRange(form.standard.atLeast, form.standard.atMost) ? undefined : FAULTS.bounds;
    case "date":
      return areDays(form.earliest, form.latest) ? undefined : FAULTS.days;
    case "text":
      return faultOfCounts(form.atMost === undefined ? 0 : 1, form.atMost);
    case "scale": {
      const isScale = Number.isInteger(form.from) && Number.isInteger(form.to);
      return isScale && form.from < form.to && form.to - form.from < 100 ? undefined : FAULTS.scale;
    }
    case "matrix":
      if (!areTitled(form.columns, 1) || !areTitled(titled(form.rows), 1)) return FAULTS.group;
      return Object.values(form.columns).every(({ rows = [] }) =>
        rows.every((row) => Object.hasOwn(form.rows, row)),
      )
        ? undefined
        : FAULTS.rows;
    case "repeat":
      return areTitled(form.fields, 1) ? faultOfCounts(form.atLeast, form.atMost) : FAULTS.group;
    case "file":
    case "photo":
      return faultOfCounts(form.atLeast, form.atMost);
    case "place":
      return form.within === undefined || form.within.metres > 0 ? undefined : FAULTS.metres;
    default:
      return undefined;
  }
}

function isShare(share: number): boolean {
  return share >= 0 && share <= 1 && hasFewDecimals(share);
}

function isRange(low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY): boolean {
  return low <= high;
}

function faultOfCounts(low = 0, high = Number.MAX_SAFE_INTEGER): Bilingual | undefined {
  if (!Number.isInteger(low) || !Number.isInteger(high) || low < 0) return FAULTS.whole;
  return low <= high ? undefined : FAULTS.bounds;
}

function areDays(earliest: string | undefined, latest: string | undefined): boolean {
  const days = [earliest, latest].filter((day) => day !== undefined && day !== "visit");
  return days.every((day) => isIsoDate(day)) && (days.length < 2 || (earliest ?? "") <= (latest ?? ""));
}

function areTitled(options: Readonly<Record<string, { readonly title: string }>>, least: number): boolean {
  const all = Object.entries(options);
  return all.length >= least && all.every(([id, { title }]) => isFormId(id) && title.trim() !== "");
}

function titled(
  rows: Readonly<Record<string, string>>,
): Readonly<Record<string, { readonly title: string }>> {
  return Object.fromEntries(Object.entries(rows).map(([id, title]) => [id, { title }]));
}

const NO_CELL: readonly string[] = ["computed", "note", "marks"];

function isCell(answer: ChecklistItem["answer"]): boolean {
  return !NO_CELL.includes(answerFormOf(answer).type);
}
