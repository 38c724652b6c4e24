import type { ExchangeChecklist, ExchangeLoss, XlsFormOptions } from "@supervision/checklists/xlsform";
import { toXlsForm } from "@supervision/checklists/xlsform";
import { writeWorkbook } from "../tables/write-workbook.ts";

/** Widths of columns in characters, by heading. */
const WIDTHS: Readonly<Record<string, number>> = { type: 24, name: 28, label: 48, hint: 24, relevant: 40 };

/**
 * Writes the `.xlsx` file of an XLSForm that people upload to ODK Central or KoboToolbox, with what it does not carry. The same edition
 * gives the same bytes; what is filled in is read by {@link readSubmissions}.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { encodeXlsForm } from "@supervision/schemas";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const list = { id: schoolRoutine.id, title: schoolRoutine.title, edition };
 *   const { file, bytes } = await encodeXlsForm(list);
 *   console.log(file, bytes.length > 3000); // => school__routine.xlsx true
 * }
 * ```
 */
export async function encodeXlsForm(
  checklist: ExchangeChecklist,
  options: XlsFormOptions = {},
): Promise<XlsFormFile> {
  const { sheets, losses } = toXlsForm(checklist, options);
  const bytes = await writeWorkbook(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      // An empty text would be a cell that holds something.
      rows: rows.map((row) => row.map((cell) => (cell === "" ? undefined : cell))),
      headings: 1,
      widths: (rows[0] ?? []).map((heading) => WIDTHS[heading] ?? 16),
    })),
  );
  return { file: `${checklist.id.replaceAll("/", "__")}.xlsx`, bytes, losses };
}

/**
 * The file of an XLSForm.
 *
 * @term XLSForm 文件
 */
export interface XlsFormFile {
  /** A file name to go with it: the id of the form. */
  readonly file: string;
  /** Content of the workbook. */
  readonly bytes: Uint8Array;
  /** What the form does not carry, or carries otherwise. */
  readonly losses: readonly ExchangeLoss[];
}
