import { nearest, type FilePlace, type Issue } from "@supervision/domain";
import type { ExchangeChecklist } from "../exchange/loss.ts";
import {
  submissionColumnTwice,
  submissionColumnUnknown,
  submissionEntryOrphan,
  submissionOtherForm,
  submissionTwice,
} from "../issues.ts";
import { formNamesOf, type FormNames, type Meaning } from "./form-names.ts";
import { Gathered, type FoundValues, type ReadSubmission, type SubmissionsRead } from "./raw-submission.ts";
import { readAnswers, type SubmissionOptions } from "./read-answers.ts";
import { formId } from "./to-xls-form.ts";

/**
 * A cell of an exported table.
 *
 * @term 导出表单元格
 */
export type SubmissionCell = string | number | boolean | null | { readonly date: string };

/**
 * A table of an export: a CSV file or a sheet, headings first.
 *
 * @term 导出表
 */
export interface SubmissionTable {
  /** File name, for issues. */
  readonly file?: string;
  /** Sheet name, for issues. */
  readonly sheet?: string;
  /** All rows; the first one holds the headings. */
  readonly rows: readonly (readonly SubmissionCell[])[];
}

/**
 * Reads filled forms from the tables of an export: the CSV files of ODK Central (one for the form, one for each repeat, joined by `KEY`
 * and `PARENT_KEY`) or the sheets of KoboToolbox (`_index` and `_parent_index`). Groups may stand in headings with `/`, `-`, `.` or not at
 * all; several options may stand in one column or one column each. Never throws.
 *
 * Errors: `submission-other-form`, `submission-column-twice`, `submission-twice`, `submission-entry-orphan` and those of
 * {@link fromSubmissionXml}, each with the cell.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { fromSubmissionTables } from "@supervision/checklists/xlsform";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const list = { id: schoolRoutine.id, title: schoolRoutine.title, edition };
 *   const rows = [["visit_institution", "visit_date", "safety__item-safety", "KEY"], ["s1", "2026-03-02", "perhaps", "uuid:1"]];
 *   const { submissions } = fromSubmissionTables(list, [{ file: "routine.csv", rows }]);
 *   const [first] = submissions;
 *   console.log(first?.id, first?.answers.ok === false && first.answers.issues[0].place?.cell); // => uuid:1 C2
 * }
 * ```
 */
export function fromSubmissionTables(
  checklist: ExchangeChecklist,
  tables: readonly SubmissionTable[],
  options: SubmissionOptions = {},
): SubmissionsRead {
  const names = formNamesOf(checklist);
  const issues: Issue[] = [];
  const read = tables.map((table) => new TableReader(table, names));
  const main = read.filter(({ repeat, found }) => repeat === undefined && found > 0);
  if (main.length === 0) {
    const [first] = tables;
    const place = first === undefined ? {} : { place: placeOf(first) };
    return { submissions: [], issues: [submissionOtherForm(formId(checklist), { path: [], ...place })] };
  }
  for (const table of read) if (table.found > 0) issues.push(...table.issues);
  const rows = main.flatMap((table) => table.rows());
  const byKey = new Map(rows.flatMap((row) => row.keys.map((key) => [key, row] as const)));
  for (const table of read) {
    const { repeat } = table;
    if (repeat === undefined) continue;
    for (const entry of table.rows()) {
      const owner = entry.parents.map((key) => byKey.get(key)).find((row) => row !== undefined);
      if (owner === undefined)
        issues.push(submissionEntryOrphan(entry.parents[0]?.replace(/^\w+ /, "") ?? "", entry.where));
      else owner.repeats.set(repeat, [...(owner.repeats.get(repeat) ?? []), entry.values]);
    }
  }
  const seen = new Set<string>();
  const submissions = rows.map((row): ReadSubmission => {
    const twice = row.id !== undefined && seen.has(row.id);
    if (row.id !== undefined) seen.add(row.id);
    const found = twice ? [submissionTwice(row.id ?? "", row.where)] : [];
    const answers = readAnswers(checklist, { ...row, issues: found }, options);
    return row.id === undefined ? { answers } : { id: row.id, answers };
  });
  return { submissions, issues };
}

interface Row {
  readonly id: string | undefined;
  readonly keys: readonly string[];
  readonly parents: readonly string[];
  readonly values: FoundValues;
  readonly repeats: Map<string, readonly FoundValues[]>;
  readonly where: { readonly path: readonly (string | number)[]; readonly place: FilePlace };
}

/** Columns that name a row, and those that name the row it belongs to; each pair by a word of its own. */
const KEYS: readonly (readonly [word: string, own: RegExp, parent: RegExp])[] = [
  ["key", /^(KEY|__id|(meta[-/:.])?instanceID)$/, /^(PARENT_KEY|__Submissions-id)$/],
  ["uuid", /^_uuid$/, /^_submission__uuid$/],
  ["index", /^_index$/, /^_parent_index$/],
];

/** Reads one table. */
class TableReader {
  readonly issues: Issue[] = [];
  /** The repeat whose entries it holds; `undefined` for the table of the form itself. */
  readonly repeat: string | undefined;
  /** How many columns belong to the form. */
  readonly found: number;
  readonly #table: SubmissionTable;
  readonly #headings: readonly string[];
  readonly #meanings: readonly (Meaning | undefined)[];

  constructor(table: SubmissionTable, names: FormNames) {
    this.#table = table;
    this.#headings = (table.rows[0] ?? []).map((cell) => shown(cell).trim());
    const taken = new Map<string, string>();
    this.#meanings = this.#headings.map((heading, column) => {
      if (heading === "") return undefined;
      const where = { path: [heading], place: placeOf(table, 0, column, heading) };
      const meaning = names.meaning(heading);
      if (meaning?.is === "leaf") {
        const name = `${meaning.leaf.name} ${meaning.part ?? ""}`;
        const before = taken.get(name);
        if (before !== undefined) this.issues.push(submissionColumnTwice(heading, before, where));
        taken.set(name, heading);
      } else if (meaning === undefined || meaning.is === "ambiguous") {
        const bare = heading.replace(/^.*[/:]/, "");
        this.issues.push(submissionColumnUnknown(heading, nearest(bare, names.keys), where));
      }
      return meaning;
    });
    const leaves = this.#meanings.flatMap((meaning) => (meaning?.is === "leaf" ? [meaning.leaf] : []));
    this.found = leaves.length;
    const repeats = leaves.map(({ repeat }) => repeat);
    this.repeat = repeats.every((repeat) => repeat !== undefined) ? repeats[0] : undefined;
  }

  rows(): readonly Row[] {
    return this.#table.rows.slice(1).flatMap((cells, index): readonly Row[] => {
      if (cells.every((cell) => shown(cell).trim() === "")) return [];
      const gathered = new Gathered();
      const keys: string[] = [];
      const parents: string[] = [];
      this.#headings.forEach((heading, column) => {
        const text = shown(cells[column] ?? null);
        const meaning = this.#meanings[column];
        if (meaning?.is === "leaf") {
          const where = {
            path: [index, heading],
            place: placeOf(this.#table, index + 1, column, heading),
          };
          gathered.take(meaning.leaf.name, meaning.part, text, where);
        }
        if (text.trim() === "") return;
        for (const [word, own, parent] of KEYS) {
          if (own.test(heading)) keys.push(`${word} ${text.trim()}`);
          if (parent.test(heading)) parents.push(`${word} ${text.trim()}`);
        }
      });
      const id = keys.find((key) => !key.startsWith("index "))?.replace(/^\w+ /, "");
      const where = { path: [index], place: placeOf(this.#table, index + 1) };
      return [{ id, keys, parents, values: gathered.done(), repeats: new Map(), where }];
    });
  }
}

function shown(cell: SubmissionCell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.date : String(cell);
}

function placeOf(
  { file, sheet }: SubmissionTable,
  row?: number,
  column?: number,
  heading?: string,
): FilePlace {
  return {
    ...(file === undefined ? {} : { file }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row: row + 1 }),
    ...(heading === undefined ? {} : { column: heading }),
    ...(row === undefined || column === undefined ? {} : { cell: `${letters(column)}${row + 1}` }),
  };
}

/** The letters of a column: 0 is `A`, 26 is `AA`. */
function letters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}
