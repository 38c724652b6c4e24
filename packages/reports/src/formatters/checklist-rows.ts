import type { Answer, AnswerForm, ChecklistItem } from "@supervision/checklists";
import type { IsoDate } from "@supervision/domain";
import type { TableCell, TableRow } from "../model/report-table.ts";
import { blankOf, marksBlank, nonAnswerBlank, type BlankStyle } from "./checklist-blanks.ts";
import type { FormulaWords } from "./checklist-conditions.ts";
import type { PaperWords } from "./checklist-words.ts";
import { paragraphsOf } from "./entries.ts";

/** A cell of some lines. */
export function cell(
  lines: readonly string[],
  role: TableCell["role"] = "value",
  vertical: "top" | "middle" = "middle",
): TableCell {
  return { role, vertical, paragraphs: lines.map((line) => (line === "" ? [] : [{ text: line }])) };
}

function figure(value: string): TableCell {
  return { ...cell([value]), align: "middle" };
}

/** Which columns the table has. */
export interface Layout {
  /** Something has points. */
  readonly scored: boolean;
  /** The scoring clauses are printed. */
  readonly clauses: boolean;
  /** Its words. */
  readonly words: PaperWords;
}

/** The columns with their shares of the width. */
export function columnsOf({
  scored,
  clauses,
  words,
}: Layout): readonly { readonly heading: string; readonly width: number }[] {
  return [
    { heading: words.number, width: clauses ? 6 : 7.5 },
    { heading: words.item, width: clauses ? 23 : scored ? 35 : 39 },
    ...(clauses ? [{ heading: words.clause, width: 29 }] : []),
    { heading: words.answer, width: clauses ? 36 : 28 },
    ...(scored
      ? [
          { heading: words.points, width: clauses ? 6 : 7.5 },
          { heading: words.earned, width: clauses ? 6 : 7.5 },
        ]
      : []),
    { heading: words.record, width: clauses ? 14 : scored ? 17 : 21 },
  ];
}

/** The heading of a section. */
export function sectionRow(title: string, layout: Layout): TableRow {
  return {
    mayBreak: false,
    keepWithNext: true,
    cells: [
      {
        role: "label",
        align: "start",
        columnSpan: columnsOf(layout).length,
        paragraphs: [[{ text: title }]],
      },
    ],
  };
}

/** A subtotal or the total: words, the most points, the points or room for them. */
export function sumRow(words: string, maximum: number, points: string, layout: Layout): TableRow {
  return {
    mayBreak: false,
    cells: [
      {
        role: "label",
        align: "end",
        columnSpan: columnsOf(layout).length - 3,
        paragraphs: [[{ text: words }]],
      },
      figure(String(maximum)),
      figure(points),
      cell([]),
    ],
  };
}

/** One item as it is printed. */
export interface PrintedItem {
  readonly number: number;
  readonly id: string;
  readonly item: ChecklistItem;
  readonly form: AnswerForm;
  readonly answer: Answer | undefined;
  readonly layout: Layout;
  /** Its scoring clause, one rule a line. */
  readonly clause: readonly string[];
  /** Its points; empty for the pen. */
  readonly points: string;
  /** How a computed one is worked out. */
  readonly formula: FormulaWords;
  /** The note of its condition and of whom it is asked; empty without one. */
  readonly condition: string;
  readonly annex: number | undefined;
  /** Day whose check points are printed; empty for none, absent for all. */
  readonly date: IsoDate | undefined;
}

/** The row of an item. */
export function itemRow(printed: PrintedItem): TableRow {
  const { number, id, item, form, answer, layout, clause, points } = printed;
  const heading: TableCell = {
    role: "value",
    vertical: "top",
    paragraphs: [
      [{ text: item.title, strong: true }, { text: `〔${id}〕` }],
      ...wordsUnder(printed).map((line) => [{ text: line }]),
    ],
  };
  if (form.type === "note")
    return { cells: [figure(String(number)), { ...heading, columnSpan: columnsOf(layout).length - 1 }] };
  const { words } = layout;
  const style = blankStyle(layout, printed.formula);
  const blank = printed.annex === undefined ? blankFor(printed, style) : [words.seeAnnex(printed.annex)];
  const since = answer?.type === "unchanged" ? [words.since(answer.since)] : [];
  return {
    // The pen needs room where words are asked for.
    ...(form.type === "text" ? { minimumHeight: 24 } : {}),
    mayBreak: false,
    cells: [
      figure(String(number)),
      heading,
      ...(layout.clauses ? [cell(clause, "value", "top")] : []),
      cell(form.type === "computed" ? blank : [...blank, ...since, ...nonAnswerBlank(answer, style)]),
      ...(layout.scored
        ? [figure(item.weight === undefined ? "" : String(item.weight)), figure(points)]
        : []),
      cell(paragraphsOf([answer?.note]), "value", "top"),
    ],
  };
}

function blankFor({ form, item, answer }: PrintedItem, style: BlankStyle): readonly string[] {
  if (form.type === "marks") return marksBlank(item.scoring?.rules ?? {}, answer, item.title, style.words);
  return blankOf(form, answer, style) ?? [];
}

/** Characters that fit the answer cell: its share of 156 mm upright, of 225 mm lying, at 10.5 pt. */
function blankStyle({ clauses, words }: Layout, formula: FormulaWords): BlankStyle {
  return { width: clauses ? 20 : 11, words, formula };
}

function wordsUnder({ item, condition, clause, date }: PrintedItem): readonly string[] {
  const points = (item.lookAt ?? []).filter(
    ({ since }) => date === undefined || (date !== "" && (since === undefined || since <= date)),
  );
  const reasons = (item.constraints ?? []).map(({ message }) => `※ ${message}`);
  return [
    ...(condition === "" ? [] : [condition]),
    ...(item.text === undefined || isSame(item.text, clause) ? [] : [item.text]),
    ...(date === "" ? [] : points.map(({ text }) => `· ${text}`)),
    ...reasons,
  ];
}

/** The wording of an item that only repeats its scoring clause is printed once. */
function isSame(text: string, clause: readonly string[]): boolean {
  return withoutMarks(text) === withoutMarks(clause.join(""));
}

function withoutMarks(words: string): string {
  return words.replaceAll(/[\s，。；、：,.;:]/g, "");
}
