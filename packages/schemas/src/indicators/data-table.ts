import { STAGES, type Bilingual, type Issue, type Stage } from "@supervision/domain";
import { append } from "../append.ts";
import { fileEmpty, fileTypeUnsupported, sheetIgnored, tableNotRecognised } from "../issues.ts";
import { column } from "../tables/column.ts";
import type { Column, TableKind } from "../tables/columns.ts";
import { headerRowOf } from "../tables/columns.ts";
import type { ChoicesWithAliases } from "../tables/row-reader.ts";
import { readFileContent } from "../tables/read-tables.ts";
import { placeOf, type SourceFile, type SourceTable } from "../tables/table.ts";

/** Stages with what sheets write for them. */
export const STAGE_CHOICES: ChoicesWithAliases<Stage> = {
  labels: STAGES,
  aliases: {
    学前教育: "preschool",
    幼儿园: "preschool",
    小学部: "primary",
    小学阶段: "primary",
    小学教育: "primary",
    初级中学: "junior-middle",
    初中部: "junior-middle",
    初中阶段: "junior-middle",
    "junior middle": "junior-middle",
    高中部: "senior-middle",
    普通高中: "senior-middle",
    "senior middle": "senior-middle",
  },
};

/** The column of the stage. */
export const stageColumn = column(
  "stage",
  "学段",
  ["教育阶段", "阶段", "学段部别"],
  ["学段，如 小学、初中", "a stage such as 小学 (primary) or 初中 (junior-middle)"],
  true,
);

/** An optional column of figures. */
export function figureColumn(
  id: string,
  label: Bilingual,
  more: readonly string[],
  unit?: Bilingual,
): Column {
  const inUnit = unit === undefined ? { zh: "", en: "" } : { zh: `（${unit.zh}）`, en: ` (${unit.en})` };
  const figure = [`数字${inUnit.zh}，没有就留空`, `a number${inUnit.en}; empty when there is none`] as const;
  return {
    ...column(id, label.zh, [label.en, ...more], figure),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** The tables of a file that fit one of the kinds; what does not fit is told in `issues`. */
export async function tablesOf<Kind extends TableKind>(
  file: SourceFile,
  kinds: readonly Kind[],
  issues: Issue[],
): Promise<readonly { readonly table: SourceTable; readonly kind: Kind }[]> {
  const where = { path: [], place: { file: file.name } };
  const content = await readFileContent(file);
  if (content.ok === "json") {
    const fix = { zh: "给出 CSV 或 XLSX 文件", en: "Give a CSV or XLSX file." };
    const wanted = { zh: "XLSX 或 CSV", en: "XLSX or CSV" };
    issues.push(fileTypeUnsupported({ zh: "JSON", en: "JSON" }, fix, where, wanted));
    return [];
  }
  append(issues, content.issues);
  if (!content.ok) return [];
  const filled = content.tables.filter((table) => table.rows.length > 0);
  if (filled.length === 0) issues.push(fileEmpty(where));
  const found: { readonly table: SourceTable; readonly kind: Kind }[] = [];
  const rest: SourceTable[] = [];
  for (const table of filled) {
    const kind = kinds.find((one) => headerRowOf(table, one) !== undefined);
    if (kind === undefined) rest.push(table);
    else found.push({ table, kind });
  }
  if (found.length > 0)
    append(
      issues,
      rest.map((table) => sheetIgnored({ path: [], place: placeOf(table) })),
    );
  else if (filled.length > 0) {
    const expected = kinds.map(({ name, columns }) => {
      const headings = columns.slice(0, 5).map(({ heading }) => heading);
      return [`${name.zh}（${headings.join("、")}…）`, `${name.en} (${headings.join(", ")}…)`] as const;
    });
    issues.push(tableNotRecognised(expected, where));
  }
  return found;
}
