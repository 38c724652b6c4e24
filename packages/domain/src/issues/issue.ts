/**
 * How grave an issue is: an error stops, a warning asks to be looked at, a note only tells.
 *
 * @term 严重程度
 */
export type Severity = "error" | "warning" | "note";

/**
 * A text in both languages of the product.
 *
 * @term 双语文本
 */
export interface Bilingual {
  /** Chinese, what users read first. */
  readonly zh: string;
  /** English. */
  readonly en: string;
}

/**
 * Where in a file something was read: what a person needs to find the cell again.
 *
 * @term 文件中的位置
 */
export interface FilePlace {
  /** File name as the user gave it. */
  readonly file?: string;
  /** Sheet name in a workbook. */
  readonly sheet?: string;
  /** Row as the spreadsheet program counts it, from 1, the header included. */
  readonly row?: number;
  /** Column heading as written. */
  readonly column?: string;
  /** Cell address, such as `C7`. */
  readonly cell?: string;
}

/**
 * One thing that is wrong or doubtful: code, place, cause and way out.
 *
 * @term 问题提示
 */
export interface Issue {
  /** Stable English code in kebab-case, documented in the package that raises it. */
  readonly code: string;
  /** How grave it is. */
  readonly severity: Severity;
  /** What is wrong. */
  readonly message: Bilingual;
  /** What to do about it. */
  readonly fix: Bilingual;
  /** Keys from the root of the checked value to the culprit. */
  readonly path: readonly (string | number)[];
  /** First day on which it matters, when it does not matter at once. */
  readonly since?: string;
  /** The place in a file, for imported data. */
  readonly place?: FilePlace;
}

/**
 * One issue as a line of text for logs and golden files.
 *
 * @example
 * ```ts
 * import { calendarYearMissing, formatIssue } from "@supervision/domain";
 * console.log(formatIssue(calendarYearMissing("work-calendar-cn/state-council", 2027), "en"));
 * // => error calendar-year-missing: The calendar work-calendar-cn/state-council has no notice for 2027. -> Add an edition for 2027 that cites the State Council notice, or plan within the years it covers.
 * ```
 */
export function formatIssue(issue: Issue, language: keyof Bilingual = "zh"): string {
  const zh = language === "zh";
  const parts: string[] = [issue.severity, issue.code];
  const place = formatPlace(issue.place, language);
  // In a file without rows, such as JSON, the path is what finds the culprit.
  const inTable = issue.place?.row !== undefined || issue.place?.sheet !== undefined;
  const steps = inTable ? "" : issue.path.join(".");
  const where = [place, steps].filter((part) => part !== "").join(zh ? "，" : ", ");
  const since = issue.since === undefined ? "" : zh ? `（自${issue.since}起）` : ` (from ${issue.since})`;
  const head = `${parts.join(" ")}${where === "" ? "" : ` [${where}]`}`;
  return zh
    ? `${head}：${issue.message.zh}${since} → ${issue.fix.zh}`
    : `${head}: ${issue.message.en}${since} -> ${issue.fix.en}`;
}

/**
 * A place in a file in words: `register.xlsx, sheet 学校, row 7, column 名称 (B7)`.
 *
 * @example
 * ```ts
 * import { formatPlace } from "@supervision/domain";
 * console.log(formatPlace({ file: "台账.xlsx", sheet: "学校", row: 7, column: "名称", cell: "B7" })); // => 台账.xlsx，工作表“学校”，第7行，“名称”列，单元格B7
 * ```
 */
export function formatPlace(place: FilePlace | undefined, language: keyof Bilingual = "zh"): string {
  if (place === undefined) return "";
  const zh = language === "zh";
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(place.file);
  if (place.sheet !== undefined) parts.push(zh ? `工作表“${place.sheet}”` : `sheet ${place.sheet}`);
  if (place.row !== undefined) parts.push(zh ? `第${place.row}行` : `row ${place.row}`);
  if (place.column !== undefined) parts.push(zh ? `“${place.column}”列` : `column ${place.column}`);
  if (place.cell !== undefined) parts.push(zh ? `单元格${place.cell}` : `cell ${place.cell}`);
  return parts.join(zh ? "，" : ", ");
}
