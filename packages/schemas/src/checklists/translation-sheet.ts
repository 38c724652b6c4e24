import type { ExchangeChecklist, Translation, TranslatedText } from "@supervision/checklists/translations";
import {
  isLanguageCode,
  textHash,
  translatableTexts,
  translationGaps,
} from "@supervision/checklists/translations";
import { checkedFrom, type Checked, type Issue } from "@supervision/domain";
import { boundedChecked } from "../bounded.ts";
import { fileEmpty, fileTypeUnsupported, idDuplicate, tableMissing, valueInvalid } from "../issues.ts";
import { column } from "../tables/column.ts";
import type { TableKind } from "../tables/columns.ts";
import { headerRowOf } from "../tables/columns.ts";
import { readFileContent } from "../tables/read-tables.ts";
import { readRows } from "../tables/read-rows.ts";
import { showCell, type SourceFile, type SourceTable } from "../tables/table.ts";
import { writeWorkbook } from "../tables/write-workbook.ts";

/** The sheet translators fill in. */
const translationTable = {
  id: "texts",
  name: { zh: "译文", en: "translation" },
  sheetNames: ["译文", "translation"],
  columns: [
    column("path", "路径", ["path"], ["路径，不改", "the path; leave it as it is"], true),
    column("state", "状态", ["state"], ["缺、过期或空", "缺 (missing), 过期 (stale) or empty"]),
    column("source", "原文", ["source", "中文"], ["原文，不改", "the text; leave it as it is"], true),
    column("translation", "译文", ["translation"], ["译文", "the translation"]),
    column("was", "原译自", ["translated from"], ["原译所据的文字", "the wording that was translated"]),
    column("hash", "校验", ["hash"], ["16位校验，不改", "16 digits; leave them as they are"], true),
  ],
} as const satisfies TableKind;

type TranslationKey = (typeof translationTable.columns)[number]["key"];

/** What the first row of the sheet holds: which translation it is. */
const ABOUT = ["清单", "版次", "语言"] as const;

/**
 * Writes the workbook a translator works in: one row a text, with the path, the Chinese wording, its state (缺, 过期) and the translation; a
 * stale translation stands beside the wording it was made from. {@link readTranslation} reads it back. The same translation gives the same bytes.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { translationTemplate } from "@supervision/checklists/translations";
 * import { encodeTranslation, readTranslation } from "@supervision/schemas";
 *
 * const [edition] = schoolRoutine.editions;
 * if (edition) {
 *   const list = { id: schoolRoutine.id, title: schoolRoutine.title, edition };
 *   const bytes = await encodeTranslation(list, translationTemplate(list, "ug"));
 *   const again = await readTranslation({ name: "译文.xlsx", bytes });
 *   console.log(again.ok && again.value.language); // => ug
 * }
 * ```
 */
export async function encodeTranslation(
  checklist: ExchangeChecklist,
  translation: Translation,
): Promise<Uint8Array> {
  const { missing, stale } = translationGaps(checklist, translation);
  const lacking = new Set(missing.map(({ path }) => path));
  const old = new Map(stale.map((text) => [text.path, text]));
  const rows = translatableTexts(checklist).map(({ path, source, hash }) => {
    const there = Object.hasOwn(translation.texts, path) ? translation.texts[path] : undefined;
    const before = old.get(path);
    return {
      path,
      state: lacking.has(path) ? "缺" : before === undefined ? undefined : "过期",
      source,
      translation: before === undefined ? (there?.translation ?? "") || undefined : before.translation,
      was: before?.was,
      // The digest of the wording the translation belongs to: what is stale stays stale until somebody says otherwise.
      hash: before === undefined ? hash : (there?.hash ?? hash),
    } satisfies Readonly<Record<TranslationKey, string | undefined>>;
  });
  return writeWorkbook([
    {
      sheet: translationTable.name.zh,
      headings: 2,
      widths: [40, 8, 48, 48, 32, 20],
      rows: [
        [ABOUT[0], checklist.id, ABOUT[1], checklist.edition.edition, ABOUT[2], translation.language],
        translationTable.columns.map(({ heading }) => heading),
        ...rows.map((row) => translationTable.columns.map(({ key }) => row[key])),
      ],
    },
  ]);
}

/**
 * Reads a translation from the workbook {@link encodeTranslation} writes, filled in by people; or from a CSV file with the same columns. To
 * say that an old translation fits the new wording, a translator empties the cell 原译自. Line breaks inside a cell become spaces. Never throws.
 *
 * Issues: those of a table as in {@link readRegister}; `table-missing` without the rows, `value-invalid` for a language, a checklist or a
 * digest that is none, `id-duplicate` for a path that stands twice.
 */
export async function readTranslation(file: SourceFile): Promise<Checked<Translation>> {
  const where = { path: [], place: { file: file.name } };
  const content = await readFileContent(file);
  if (content.ok === "json")
    return boundedChecked<Translation>(undefined, [
      fileTypeUnsupported(
        { zh: "JSON", en: "JSON" },
        { zh: "给出译员用的表格", en: "Give the sheet for translators." },
        where,
        { zh: "XLSX 或 CSV", en: "XLSX or CSV" },
      ),
    ]);
  if (!content.ok) return boundedChecked<Translation>(undefined, content.issues);
  const issues: Issue[] = [...content.issues];
  const table = content.tables.find((one) => headerRowOf(one, translationTable) !== undefined);
  if (table === undefined) {
    issues.push(
      content.tables.length === 0 ? fileEmpty(where) : tableMissing(translationTable.name, "error", where),
    );
    return boundedChecked<Translation>(undefined, issues);
  }
  const about = aboutOf(table, issues);
  const texts: Record<string, TranslatedText> = {};
  readRows(table, translationTable, 0, issues, (row) => {
    const path = row.peek("path");
    const source = row.text("source");
    const hash = row.peek("hash");
    const translation = row.text("translation") ?? "";
    if (path === "" || source === undefined) return undefined;
    if (!/^[0-9a-f]{16}$/.test(hash))
      issues.push(valueInvalid(hash, { zh: "16位校验", en: "16 digits" }, row.where("hash")));
    if (Object.hasOwn(texts, path))
      issues.push(idDuplicate(path, { zh: "另一行", en: "another row" }, row.where("path")));
    const was = row.text("was");
    const accepted = row.peek("state") === "过期" && was === undefined;
    texts[path] = { source: was ?? source, hash: accepted ? textHash(source) : hash, translation };
    return true;
  });
  return checkedFrom({ ...about, texts }, issues);
}

function aboutOf(table: SourceTable, issues: Issue[]): Omit<Translation, "texts"> {
  const rows = table.rows.slice(0, headerRowOf(table, translationTable) ?? 0);
  const find = (word: (typeof ABOUT)[number]): string => {
    for (const row of rows) {
      const at = row.findIndex((cell) => showCell(cell).trim() === word);
      if (at >= 0) return showCell(row[at + 1] ?? null).trim();
    }
    return "";
  };
  const language = find("语言");
  const about = { checklist: find("清单"), edition: find("版次"), language };
  const place = { file: table.file, row: 1, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) };
  if (!isLanguageCode(language))
    issues.push(
      valueInvalid(
        language,
        { zh: "语言代码，如 en、ug、bo", en: "a language code such as en, ug, bo" },
        { path: ["language"], place },
      ),
    );
  if (about.checklist === "")
    issues.push(
      valueInvalid("", { zh: "清单编号", en: "the id of a checklist" }, { path: ["checklist"], place }),
    );
  return about;
}
