/** Every issue the schemas package raises: code, message and way out in both languages. */
import type { Bilingual, FilePlace, Issue, Severity } from "@supervision/domain";

/** Where an issue stands: keys from the root of the value, and the place in a file if there is one. */
export interface Where {
  /** Keys from the root. */
  readonly path: readonly (string | number)[];
  /** Place in the file. */
  readonly place?: FilePlace;
}

type Text = readonly [zh: string, en: string];

function issue(code: string, severity: Severity, message: Text, fix: Text, where: Where): Issue {
  const both = ([zh, en]: Text): Bilingual => ({ zh, en });
  const place = where.place === undefined ? {} : { place: where.place };
  return { code, severity, message: both(message), fix: both(fix), path: where.path, ...place };
}

/** What was read, cut where it would fill the screen. */
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

const meant = (suggestion: string | undefined): Text =>
  suggestion === undefined ? ["", ""] : [`是否想写“${suggestion}”？`, `Did you mean "${suggestion}"? `];

/** `file-empty`: a file holds nothing. */
export const fileEmpty = (where: Where): Issue =>
  issue(
    "file-empty",
    "error",
    ["文件是空的", "The file is empty."],
    ["换成有内容的 XLSX、CSV 或 JSON 文件", "Give an XLSX, CSV or JSON file with content."],
    where,
  );

/** `file-type-unsupported`: the content of a file is of a kind that cannot be read. */
export const fileTypeUnsupported = (
  found: Bilingual,
  fix: Bilingual,
  where: Where,
  wanted: Bilingual = { zh: "XLSX、CSV 或 JSON", en: "XLSX, CSV or JSON" },
): Issue =>
  issue(
    "file-type-unsupported",
    "error",
    [`内容是${found.zh}，不是 ${wanted.zh}`, `The content is ${found.en}, not ${wanted.en}.`],
    [fix.zh, fix.en],
    where,
  );

/** `workbook-encrypted`: a workbook is locked with a password. */
export const workbookEncrypted = (where: Where): Issue =>
  issue(
    "workbook-encrypted",
    "error",
    ["工作簿设有打开密码，无法读取", "The workbook is locked with a password."],
    ["在表格软件中取消密码后另存", "Remove the password in the spreadsheet program and save again."],
    where,
  );

/** `workbook-damaged`: a workbook cannot be unpacked or its parts do not fit together. */
export const workbookDamaged = (where: Where): Issue =>
  issue(
    "workbook-damaged",
    "error",
    ["工作簿已损坏或不完整", "The workbook is damaged or incomplete."],
    [
      "重新下载或复制文件，或用表格软件打开后另存为 .xlsx",
      "Copy the file again, or open it in a spreadsheet program and save it as .xlsx.",
    ],
    where,
  );

/** `file-too-large`: a file or sheet goes beyond what is read in one go. */
export const fileTooLarge = (what: Bilingual, where: Where): Issue =>
  issue(
    "file-too-large",
    "error",
    [`${what.zh}，超出可读取的大小`, `${what.en}, which is more than is read.`],
    [
      "删去多余的行、列和图片，或分成几个文件",
      "Delete surplus rows, columns and pictures, or split the file.",
    ],
    where,
  );

/** `encoding-unknown`: the bytes of a text file are neither UTF-8, UTF-16 nor GB18030. */
export const encodingUnknown = (where: Where): Issue =>
  issue(
    "encoding-unknown",
    "error",
    ["无法识别文字编码（试过 UTF-8、UTF-16、GB18030）", "The encoding is none of UTF-8, UTF-16 and GB18030."],
    ["在表格软件中另存为“CSV UTF-8”", "Save it as CSV UTF-8 in the spreadsheet program."],
    where,
  );

/** `csv-quote-unclosed`: a quoted field of a CSV file does not end where it should. */
export const csvQuoteUnclosed = (where: Where): Issue =>
  issue(
    "csv-quote-unclosed",
    "error",
    ["引号没有成对", "A quotation mark has no partner."],
    ["补上引号；字段内的引号要写成两个", "Close the quoted field; double a quotation mark inside it."],
    where,
  );

/** `json-invalid`: a JSON text cannot be parsed. */
export const jsonInvalid = (reason: string, where: Where): Issue =>
  issue(
    "json-invalid",
    "error",
    [`不是合规的 JSON：${reason}`, `This is no valid JSON: ${reason}`],
    ["检查逗号、引号和括号", "Check commas, quotation marks and brackets."],
    where,
  );

/** `xml-invalid`: an XML text cannot be parsed. */
export const xmlInvalid = (reason: string, where: Where): Issue =>
  issue(
    "xml-invalid",
    "error",
    [`不是合规的 XML：${reason}`, `This is no valid XML: ${reason}`],
    ["从表单平台重新导出", "Export it again from the form server."],
    where,
  );

/** `header-row-missing`: no row with headings was found at the top of a table. */
export const headerRowMissing = (expected: readonly string[], where: Where): Issue =>
  issue(
    "header-row-missing",
    "error",
    ["前20行里没有找到标题行", "No heading row was found in the first 20 rows."],
    [
      `加一行标题，至少有：${expected.join("、")}`,
      `Add a heading row with at least: ${expected.join(", ")}.`,
    ],
    where,
  );

/** `table-not-recognised`: the headings of a table fit none of the tables that can be read. */
export const tableNotRecognised = (expected: readonly Text[], where: Where): Issue =>
  issue(
    "table-not-recognised",
    "error",
    ["看不出这是哪张表", "The headings fit none of the known tables."],
    [
      `标题写成其中一种：${expected.map(([zh]) => zh).join("；")}`,
      `Use the headings of one of: ${expected.map(([, en]) => en).join("; ")}.`,
    ],
    where,
  );

/** `heading-unit-unfit`: a heading says that its figures stand in another unit than they are read in. */
export const headingUnitUnfit = (found: string, heading: string, unit: Bilingual, where: Where): Issue =>
  issue(
    "heading-unit-unfit",
    "error",
    [
      `标题的单位是“${found}”，这一列按“${unit.zh}”读取`,
      `The heading says ${found}; the column is read in ${unit.en}.`,
    ],
    [
      `把数字换算成${unit.zh}，标题写“${heading}（${unit.zh}）”`,
      `Convert the figures to ${unit.en} and write the heading "${heading}（${unit.zh}）".`,
    ],
    where,
  );

/** `table-missing`: a table that is needed is in none of the files. */
export const tableMissing = (name: Bilingual, severity: "error" | "warning" | "note", where: Where): Issue =>
  issue(
    "table-missing",
    severity,
    [`没有找到${name.zh}表`, `There is no table of ${name.en}.`],
    [`补上工作表“${name.zh}”或单独的 CSV 文件`, `Add a sheet "${name.zh}" or a CSV file of its own.`],
    where,
  );

/** `table-empty`: a table has headings and no row. */
export const tableEmpty = (name: Bilingual, where: Where): Issue =>
  issue(
    "table-empty",
    "warning",
    [`${name.zh}表里没有一行数据`, `The table of ${name.en} has no row.`],
    ["确认给的是填好的文件，而不是空模板", "Check that this is the filled file, not the empty template."],
    where,
  );

/** `sheet-ignored`: a sheet was not read because it is no known table. */
export const sheetIgnored = (where: Where): Issue =>
  issue(
    "sheet-ignored",
    "note",
    ["这个工作表没有读取", "This sheet was not read."],
    ["若其中有数据，请按模板改写标题", "If it holds data, use the headings of the template."],
    where,
  );

/** `row-ignored`: a row of totals or a footnote was not read. */
export const rowIgnored = (read: string, where: Where): Issue =>
  issue(
    "row-ignored",
    "note",
    [
      `“${short(read)}”一行当作合计或附注，没有读取`,
      `The row "${short(read)}" was taken for a total or a footnote and not read.`,
    ],
    ["不需处理；若是数据，请改写第一格", "Nothing to do; if it is data, change its first cell."],
    where,
  );

/** `merged-cells`: cells are merged where one value per cell is expected. */
export const mergedCells = (range: string, where: Where): Issue =>
  issue(
    "merged-cells",
    "error",
    [`${range} 是合并单元格，只有左上角有值`, `${range} are merged; only the first cell holds a value.`],
    ["取消合并，在每一格填上值", "Unmerge them and fill each cell."],
    where,
  );

/** `column-missing`: a required column is not there. */
export const columnMissing = (
  heading: string,
  accepted: readonly string[],
  similar: string | undefined,
  where: Where,
): Issue =>
  issue(
    "column-missing",
    "error",
    [
      `缺少“${short(heading)}”列${similar === undefined ? "" : `（有一列叫“${similar}”）`}`,
      `The column ${short(heading)} is missing${similar === undefined ? "" : ` (there is one named ${similar})`}.`,
    ],
    [
      `补上这一列，标题可写：${accepted.join("、")}`,
      `Add it under one of the headings: ${accepted.join(", ")}.`,
    ],
    where,
  );

/** `column-unknown`: a column is not known and was not read; a note when such columns are usual. */
export const columnUnknown = (
  heading: string,
  suggestion: string | undefined,
  usual: boolean,
  where: Where,
): Issue =>
  issue(
    "column-unknown",
    usual ? "note" : "warning",
    [`不认识“${short(heading)}”列，没有读取`, `The column ${short(heading)} is not known and was not read.`],
    [
      `${meant(suggestion)[0]}不需要的列可以留着`,
      `${meant(suggestion)[1]}A column that is not needed may stay.`,
    ],
    where,
  );

/** `column-duplicate`: two columns mean the same. */
export const columnDuplicate = (heading: string, first: string, where: Where): Issue =>
  issue(
    "column-duplicate",
    "error",
    [`“${short(heading)}”列与“${first}”列重复`, `The column ${short(heading)} repeats the column ${first}.`],
    ["只留一列", "Keep one of them."],
    where,
  );

/** `cell-without-heading`: a cell has a value under no heading. */
export const cellWithoutHeading = (read: string, where: Where): Issue =>
  issue(
    "cell-without-heading",
    "error",
    [`“${short(read)}”上方没有标题`, `"${short(read)}" stands under no heading.`],
    [
      "给这一列加标题，或检查这一行是否多了分隔符",
      "Give the column a heading, or look for a surplus separator in the row.",
    ],
    where,
  );

/** `cell-required`: a cell that must be filled is empty. */
export const cellRequired = (expected: Bilingual, where: Where): Issue =>
  issue(
    "cell-required",
    "error",
    ["没有填写", "The cell is empty."],
    [`填写${expected.zh}`, `Fill in ${expected.en}.`],
    where,
  );

/** `choice-unknown`: a value is none of those allowed. */
export const choiceUnknown = (
  read: string,
  allowed: readonly string[],
  suggestion: string | undefined,
  where: Where,
): Issue =>
  issue(
    "choice-unknown",
    "error",
    [
      `读到“${short(read)}”，应是：${allowed.join("、")}`,
      `Read "${short(read)}", expected one of: ${allowed.join(", ")}.`,
    ],
    [`${meant(suggestion)[0]}改成其中之一`, `${meant(suggestion)[1]}Use one of them.`],
    where,
  );

/** `number-expected`: a value is no number. */
export const numberExpected = (read: string, expected: Bilingual, where: Where): Issue =>
  issue(
    "number-expected",
    "error",
    [`读到“${short(read)}”，应是${expected.zh}`, `Read "${short(read)}", expected ${expected.en}.`],
    ["写成数字；不知道就留空", "Write a number; leave the cell empty when it is not known."],
    where,
  );

/** `number-with-unit`: a unit or a word follows a number. */
export const numberWithUnit = (read: string, number: string, where: Where): Issue =>
  issue(
    "number-with-unit",
    "error",
    [`读到“${short(read)}”，数字后面有文字`, `Read "${short(read)}": something follows the number.`],
    [`只写 ${number}，单位放在标题里`, `Write ${number} only; the unit belongs in the heading.`],
    where,
  );

/** `number-out-of-range`: a number is negative, broken or too large where that cannot be. */
export const numberOutOfRange = (read: string, expected: Bilingual, where: Where): Issue =>
  issue(
    "number-out-of-range",
    "error",
    [`读到 ${short(read)}，应是${expected.zh}`, `Read ${short(read)}, expected ${expected.en}.`],
    ["改正数字；不知道就留空", "Correct the number; leave the cell empty when it is not known."],
    where,
  );

/** `figure-absent`: a dash or 无 was read as "not known", not as zero. */
export const figureAbsent = (read: string, where: Where): Issue =>
  issue(
    "figure-absent",
    "note",
    [`“${short(read)}”按没有数据处理，不当作0`, `"${short(read)}" was read as not known, not as zero.`],
    ["确实是零就写 0", "Write 0 when it is really zero."],
    where,
  );

/** `date-expected`: a value is no civil date. */
export const dateExpected = (read: string, where: Where): Issue =>
  issue(
    "date-expected",
    "error",
    [`读到“${short(read)}”，应是存在的日期`, `Read "${short(read)}", expected a date that exists.`],
    ["写成 2026-03-01、2026/3/1 或 2026年3月1日", "Write 2026-03-01, 2026/3/1 or 2026年3月1日."],
    where,
  );

/** `date-order`: a span ends before it begins. */
export const dateOrder = (from: string, until: string, where: Where): Issue =>
  issue(
    "date-order",
    "error",
    [`${until} 早于 ${from}`, `${until} lies before ${from}.`],
    ["对调或改正起止日期", "Swap or correct the two dates."],
    where,
  );

/** `whole-day-from-afternoon`: a visit is said to last the whole day and to begin in the afternoon. */
export const wholeDayFromAfternoon = (where: Where): Issue =>
  issue(
    "whole-day-from-afternoon",
    "error",
    ["全天的督导，半天写着下午", "The visit lasts the whole day, and its half-day is the afternoon."],
    [
      "全天的写 morning；只到下午半天的去掉 wholeDay",
      "Write morning for the whole day; leave wholeDay out for the afternoon alone.",
    ],
    where,
  );

/** `flag-expected`: a value is neither yes nor no. */
export const flagExpected = (read: string, where: Where): Issue =>
  issue(
    "flag-expected",
    "error",
    [`读到“${short(read)}”，应是“是”或“否”`, `Read "${short(read)}", expected 是 or 否.`],
    ["写“是”或“否”", "Write 是 or 否 (yes or no)."],
    where,
  );

/** `record-malformed`: one of several entries of a cell is not written as expected. */
export const recordMalformed = (read: string, expected: Bilingual, where: Where): Issue =>
  issue(
    "record-malformed",
    "error",
    [`读到“${short(read)}”，应写成${expected.zh}`, `Read "${short(read)}", expected ${expected.en}.`],
    ["照这个样子改写，几项之间用“；”", "Write it that way; separate several with ；."],
    where,
  );

/** `pair-incomplete`: of two cells that belong together only one is filled. */
export const pairIncomplete = (filled: string, empty: string, where: Where): Issue =>
  issue(
    "pair-incomplete",
    "error",
    [
      `填了“${filled}”，没有填“${empty}”，或两格项数不同`,
      `${filled} is filled and ${empty} is not, or they hold different numbers of entries.`,
    ],
    ["两格都填，或都留空", "Fill both or leave both empty."],
    where,
  );

/** `id-altered`: the spreadsheet program has turned an id into a date or a rounded number. */
export const idAltered = (read: string, where: Where): Issue =>
  issue(
    "id-altered",
    "error",
    [
      `编号被表格软件改成了“${short(read)}”`,
      `The spreadsheet program has turned the id into "${short(read)}".`,
    ],
    ["把这一列设为文本格式，重新填写编号", "Format the column as text and write the id again."],
    where,
  );

/** `formula-error`: a cell holds the error value of a formula. */
export const formulaError = (read: string, where: Where): Issue =>
  issue(
    "formula-error",
    "error",
    [`公式出错：${short(read)}`, `A formula fails with ${short(read)}.`],
    ["改正公式，或粘贴为数值", "Correct the formula, or paste its value."],
    where,
  );

/** `id-duplicate`: two records have one id. */
export const idDuplicate = (id: string, first: Bilingual, where: Where): Issue =>
  issue(
    "id-duplicate",
    "error",
    [`编号“${id}”已用于${first.zh}`, `The id "${id}" is already used at ${first.en}.`],
    ["给其中一个换编号，或删去重复的一行", "Give one of them another id, or delete the repeated row."],
    where,
  );

/** `reference-unknown`: a record names an id that does not exist. */
export const referenceUnknown = (
  id: string,
  what: Bilingual,
  suggestion: string | undefined,
  where: Where,
): Issue =>
  issue(
    "reference-unknown",
    "error",
    [`没有编号为“${id}”的${what.zh}`, `There is no ${what.en} with the id "${id}".`],
    [
      `${meant(suggestion)[0]}改正编号，或在${what.zh}表补上它`,
      `${meant(suggestion)[1]}Correct the id, or add the ${what.en}.`,
    ],
    where,
  );

/** `cell-unfit`: a cell is filled that has no meaning beside another of its row. */
export const cellUnfit = (read: string, heading: string, beside: string, where: Where): Issue =>
  issue(
    "cell-unfit",
    "error",
    [
      `“${short(beside)}”不用“${heading}”列，却填了“${short(read)}”`,
      `"${short(beside)}" does not use the column ${heading}, which holds "${short(read)}".`,
    ],
    [
      "清空这一格；另有其事的，另写一行",
      "Empty the cell; what is another matter goes into a row of its own.",
    ],
    where,
  );

/** `change-in-register`: somebody new is told where changes are, and belongs into the register. */
export const changeInRegister = (read: string, sheet: string, where: Where): Issue =>
  issue(
    "change-in-register",
    "error",
    [`“${short(read)}”不在这张表里登记`, `"${short(read)}" is not told in this table.`],
    [
      `写进台账的“${sheet}”表；要把学校交给新督学的，这里写一行“移交”`,
      `Add a row to the sheet ${sheet} of the register; to give a new inspector institutions, write a row 移交 here.`,
    ],
    where,
  );

/** `separator-expected`: names in one cell stand apart by spaces alone. */
export const separatorExpected = (text: string, parts: readonly string[], where: Where): Issue =>
  issue(
    "separator-expected",
    "error",
    [
      `“${short(text)}”像是${parts.length}个名称，中间只有空格`,
      `"${short(text)}" looks like ${parts.length} names with only spaces between them.`,
    ],
    [`用“、”隔开：${parts.join("、")}`, `Put 、 between them: ${parts.join("、")}`],
    where,
  );

/** `visit-ids-absent`: a sheet of an edited plan has no column of ids, so that no row can be told from a new visit. */
export const visitIdsAbsent = (heading: string, planned: number, where: Where): Issue =>
  issue(
    "visit-ids-absent",
    "error",
    [
      `没有“${heading}”列，认不出原有的${planned}次督导，会全部撤销、全部新增`,
      `Without the column ${heading} the ${planned} visits planned before cannot be told: all of them would be withdrawn and all rows added.`,
    ],
    [
      `在导出的表上改，保留“${heading}”列，新增的行留空；表是另编的，原有安排给空的（[]）`,
      `Edit the sheet that was written and keep the column ${heading}, empty for new rows. For a plan of its own give [] as the plan before.`,
    ],
    where,
  );

/** `visit-id-unknown`: a row bears an id the plan does not have; `alike` is the visit it is taken for, if all else is the same. */
export const visitIdUnknown = (
  id: string,
  alike: string | undefined,
  suggestion: string | undefined,
  where: Where,
): Issue =>
  issue(
    "visit-id-unknown",
    "warning",
    alike === undefined
      ? [
          `原有安排里没有编号“${id}”，当作新增`,
          `The plan has no visit with the id "${id}": it is taken as a new one.`,
        ]
      : [
          `原有安排里没有编号“${id}”，内容与“${alike}”相同，认作“${alike}”`,
          `The plan has no visit with the id "${id}"; all else is as in "${alike}", so it is taken for that one.`,
        ],
    [
      `${meant(suggestion)[0]}是原有的写回原编号；新增的留空编号`,
      `${meant(suggestion)[1]}Write the id as it was for a visit of the plan; leave it empty for a new one.`,
    ],
    where,
  );

/** `visits-withdrawn`: most visits of the plan have no row any more; an error when no row is left at all. */
export const visitsWithdrawn = (withdrawn: number, planned: number, rows: number, where: Where): Issue =>
  issue(
    "visits-withdrawn",
    rows === 0 ? "error" : "warning",
    [
      rows === 0
        ? `表中没有一行督导，原有的${planned}次会全部撤销`
        : `原有${planned}次督导，表中没有其中的${withdrawn}次，会撤销`,
      rows === 0
        ? `The sheet has no visit: all ${planned} planned before would be withdrawn.`
        : `Of ${planned} visits planned before, ${withdrawn} have no row and would be withdrawn.`,
    ],
    [
      "核对是否删错了行、筛选后只存了一部分，或给错了原来的安排；确要撤销的，核对 changes.removed 后再发通知",
      "Check whether rows were deleted by mistake, only a filtered part was saved, or another plan was given as the one before. If they are to be withdrawn, go through changes.removed before telling people.",
    ],
    where,
  );

/** `value-invalid`: a value of a JSON document is not what is expected. */
export const valueInvalid = (read: string, expected: Bilingual, where: Where): Issue =>
  issue(
    "value-invalid",
    "error",
    [`读到 ${short(read)}，应是${expected.zh}`, `Read ${short(read)}, expected ${expected.en}.`],
    [`改成${expected.zh}`, `Give ${expected.en}.`],
    where,
  );

/** `key-missing`: a key of a JSON document that is required is absent. */
export const keyMissing = (key: string, expected: Bilingual, where: Where): Issue =>
  issue(
    "key-missing",
    "error",
    [`缺少“${key}”`, `"${key}" is missing.`],
    [`补上“${key}”：${expected.zh}`, `Add "${key}": ${expected.en}.`],
    where,
  );

/** `key-unknown`: a JSON document has a key that means nothing. */
export const keyUnknown = (key: string, suggestion: string | undefined, where: Where): Issue =>
  issue(
    "key-unknown",
    "error",
    [`不认识“${key}”`, `"${key}" is not known.`],
    [`${meant(suggestion)[0]}改名或删去`, `${meant(suggestion)[1]}Rename or remove it.`],
    where,
  );

/** `column-absent`: an input has no column; what depends on it will be reported as missing. */
export const columnAbsent = (id: string, label: string, where: Where): Issue =>
  issue(
    "column-absent",
    "note",
    [
      `没有“${label}”（${id}）列，相关指标将报告缺数据`,
      `There is no column ${id} (${label}); what needs it will be reported as missing.`,
    ],
    ["有数据就加上这一列", "Add the column when there are figures."],
    where,
  );

/** `not-representable`: a record cannot be written as a row without losing something. */
export const notRepresentable = (id: string, where: Where, fields: readonly string[] = []): Issue =>
  issue(
    "not-representable",
    "error",
    fields.length === 0
      ? [`“${id}”有内容写不进表格而不走样`, `"${id}" holds something that a table cannot carry unchanged.`]
      : [
          `“${id}”的 ${fields.join("、")} 写不进表格而不走样`,
          `A table cannot carry ${fields.join(", ")} of "${id}" unchanged.`,
        ],
    [
      "有文字的去掉分隔符（、，；）、换行和首尾空格；表格没有的内容改用 JSON 保存",
      "Remove separators (、，；), line breaks and outer spaces from texts; store as JSON what tables have no place for.",
    ],
    where,
  );

/** `not-representable`: a row of a sheet of visits would not read as the visit it was made of; with the cells. */
export const visitNotRepresentable = (id: string, cells: readonly string[], where: Where): Issue => ({
  ...notRepresentable(id, where, cells),
  fix: {
    zh: "台账里没有的单位、督学先补进台账，显示得一样的改名；编号和文字去掉换行、首尾空格，全角字母数字改为半角；或者用 encodeSchedule 存为 JSON",
    en: "Add to the register whom it does not have, rename those shown alike, remove line breaks and outer spaces from ids and texts, write letters and digits of ids in half width; or store the plan as JSON with encodeSchedule.",
  },
});

/** `more-issues`: there are more issues than are listed. */
export const moreIssues = (count: number): Issue =>
  issue(
    "more-issues",
    "error",
    [`另有${count}个问题没有列出`, `${count} more issues are not listed.`],
    ["先改正已列出的问题，再读一次", "Correct those listed and read again."],
    { path: [] },
  );
