/**
 * A sheet as plain rows; the first row holds the headings, an empty text an empty cell.
 *
 * @term XLSForm 工作表
 */
export interface XlsFormSheet {
  /** Name of the sheet as XLSForm asks for it. */
  readonly name: "survey" | "choices" | "settings";
  /** Rows of equal length. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * One row of the sheet `survey`, by heading.
 *
 * @term 问题行
 */
export interface SurveyRow {
  /** Kind of question. */
  readonly type: string;
  /** Name, the key of its value. */
  readonly name?: string;
  /** What is asked. */
  readonly label?: string;
  /** What helps to answer it. */
  readonly hint?: string;
  /** `yes`, or a condition. */
  readonly required?: string;
  /** When it is asked. */
  readonly relevant?: string;
  /** What its value has to fulfil. */
  readonly constraint?: string;
  /** What to tell when it does not. */
  readonly constraint_message?: string;
  /** How it is worked out. */
  readonly calculation?: string;
  /** How it looks. */
  readonly appearance?: string;
}

const HEADINGS: readonly (keyof SurveyRow)[] = [
  "type",
  "name",
  "label",
  "hint",
  "required",
  "relevant",
  "constraint",
  "constraint_message",
  "calculation",
  "appearance",
];

/** The sheet `survey`. */
export function surveySheet(rows: readonly SurveyRow[]): XlsFormSheet {
  return {
    name: "survey",
    rows: [HEADINGS, ...rows.map((row) => HEADINGS.map((heading) => row[heading] ?? ""))],
  };
}

/** The lists one may pick from, each written once. */
export class Choices {
  readonly #lists = new Map<string, readonly (readonly [string, string])[]>();

  /** The name of a list with these options; lists that are the same share one. */
  list(wanted: string, options: readonly (readonly [name: string, label: string])[]): string {
    const same = [...this.#lists].find(([, known]) => JSON.stringify(known) === JSON.stringify(options));
    if (same !== undefined) return same[0];
    this.#lists.set(wanted, options);
    return wanted;
  }

  /** The sheet `choices`. */
  sheet(): XlsFormSheet {
    const rows = [...this.#lists].flatMap(([list, options]) =>
      options.map(([name, label]) => [list, name, label]),
    );
    return { name: "choices", rows: [["list_name", "name", "label"], ...rows] };
  }
}
