import type { Answer, AnswerForm, CellAnswer, CellForm } from "@supervision/checklists";
import type { Condition } from "@supervision/checklists/expressions";
import type { Block } from "../model/report-document.ts";
import type { FormulaWords } from "./checklist-conditions.ts";
import type { PaperWords } from "./checklist-words.ts";
import type { ReportTable, TableCell, TableRow } from "../model/report-table.ts";
import { blankOf, type BlankStyle } from "./checklist-blanks.ts";

/** Rows left for the pen in a table of entries, where the list does not say how many there may be. */
const BLANK_ENTRIES = 5;

type Matrix = Extract<AnswerForm, { readonly type: "matrix" }>;
type Repeat = Extract<AnswerForm, { readonly type: "repeat" }>;

const text = (value: string, role: TableCell["role"] = "value"): TableCell => ({
  role,
  vertical: "middle",
  paragraphs: value === "" ? [] : [[{ text: value }]],
});

const blank = (form: CellForm, answer: CellAnswer | undefined, style: BlankStyle): TableCell => ({
  role: "value",
  vertical: "middle",
  paragraphs: (blankOf(form, answer, style) ?? [])
    .filter((line) => line !== "")
    .map((line) => [{ text: line }]),
});

/** The room of a cell beside so many others, on the narrower page. */
function styleFor(columns: number, words: PaperWords, formula: FormulaWords): BlankStyle {
  return { width: Math.max(6, Math.floor((41 * 3) / (2 + columns * 3))), words, formula };
}

/** Tables of so few rows stay on one page. */
const TOGETHER = 8;

function table(caption: string, headings: readonly string[], rows: readonly TableRow[]): ReportTable {
  return {
    type: "table",
    caption,
    showCaption: true,
    dense: true,
    columns: headings.map((_, index) => ({ width: index === 0 ? 2 : 3 })),
    headerRows: 1,
    rows: [{ cells: headings.map((heading) => text(heading, "header")) }, ...rows].map((row, index) =>
      index < rows.length && rows.length <= TOGETHER ? { ...row, keepWithNext: true } : row,
    ),
  };
}

/** A matrix as a table: its rows and columns, with blanks in the cells. */
function matrixTable(
  caption: string,
  form: Matrix,
  answer: Answer | undefined,
  words: PaperWords,
  formula: FormulaWords,
): ReportTable {
  const style = styleFor(Object.keys(form.columns).length, words, formula);
  const given = answer?.type === "unchanged" ? answer.answer : answer;
  const cells = given?.type === "matrix" ? given.value : {};
  const columns = Object.entries(form.columns);
  return table(
    caption,
    ["", ...columns.map(([, { title }]) => title)],
    Object.entries(form.rows).map(([row, title]) => ({
      mayBreak: false,
      cells: [
        text(title, "label"),
        ...columns.map(([id, column]) =>
          column.rows?.includes(row) === false ? text("／") : blank(column.answer, cells[row]?.[id], style),
        ),
      ],
    })),
  );
}

/** A repeat group as a table: one row an entry, empty rows for those found on the spot. */
function repeatTable(
  caption: string,
  form: Repeat,
  answer: Answer | undefined,
  note: (condition: Condition | undefined) => string,
  words: PaperWords,
  formula: FormulaWords,
): ReportTable {
  const style = styleFor(Object.keys(form.fields).length, words, formula);
  const given = answer?.type === "unchanged" ? answer.answer : answer;
  const entries = given?.type === "repeat" ? given.value : [];
  const fields = Object.entries(form.fields);
  const empty = Math.max(0, Math.min(form.atMost ?? BLANK_ENTRIES, BLANK_ENTRIES) - entries.length);
  return table(
    caption,
    [form.of, ...fields.map(([, { title, askIf }]) => `${title}${note(askIf)}`)],
    [
      ...entries.map(({ id, title, answers }): TableRow => ({
        mayBreak: false,
        cells: [
          text(title ?? id),
          ...fields.map(([field, { answer: one }]) => blank(one, answers[field], style)),
        ],
      })),
      ...Array.from({ length: answer === undefined ? empty : 0 }, (): TableRow => ({
        minimumHeight: 10,
        mayBreak: false,
        cells: [text(""), ...fields.map(([, { answer: one }]) => blank(one, undefined, style))],
      })),
    ],
  );
}

/** The table an item needs beside the form, or none; `note` says when a field is filled in, `formula` how one is worked out. */
export function annexOf(
  caption: string,
  form: AnswerForm,
  answer: Answer | undefined,
  note: (condition: Condition | undefined) => string,
  words: PaperWords,
  formula: FormulaWords,
): readonly Block[] {
  if (form.type === "matrix") return [matrixTable(caption, form, answer, words, formula)];
  if (form.type === "repeat") return [repeatTable(caption, form, answer, note, words, formula)];
  return [];
}
