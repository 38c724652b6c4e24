import { blankText, signatureLines } from "../model/blanks.ts";
import { markOf } from "../model/list-marks.ts";
import { printable } from "../model/printable.ts";
import type { Block, ReportDocument, TextRun } from "../model/report-document.ts";
import type { ReportTable, TableCell } from "../model/report-table.ts";
import { gridOf } from "../model/table-grid.ts";

/**
 * A document as Markdown (CommonMark with pipe tables). Merged cells show their text once, at their first place; text that looks like
 * markup is escaped.
 *
 * @example
 * ```ts
 * import { renderMarkdown } from "@supervision/reports/markdown";
 * const text = renderMarkdown({
 *   metadata: { title: "示例" },
 *   page: { size: "A4", orientation: "portrait" },
 *   layout: "official",
 *   blocks: [{ type: "title", text: "示例" }],
 * });
 * console.log(text.trim()); // => # 示例
 * ```
 */
export function renderMarkdown(document: ReportDocument): string {
  const parts = document.blocks.map(markdownOf).filter((part) => part !== "");
  return `${parts.join("\n\n")}\n`;
}

function markdownOf(block: Block): string {
  switch (block.type) {
    case "title":
      return `# ${oneLine(block.text)}`;
    case "heading":
      return `${"#".repeat(block.level + 1)} ${oneLine(block.text)}`;
    case "paragraph":
      return inline(block.runs, "  \n");
    case "list":
      // Each item is a paragraph with its mark as text: renumbering by a viewer would break running numbers.
      return block.items
        .map(
          (runs, index) =>
            `${escape(markOf(block.marker, (block.start ?? 1) + index))}${inline(runs, "  \n")}`,
        )
        .join("  \n");
    case "table":
      return markdownTable(block);
    case "field-line":
      return block.fields
        .map((field) => escape(blankText(field).replace(/ {2,}/g, "  ").trim()))
        .join("　　");
    case "signature":
      return signatureLines(block)
        .map((line) => escape(line.replace(/ {2,}/g, "  ").trim()))
        .filter((line) => line !== "")
        .join("  \n");
    case "page-break":
      return "---";
    case "note":
      return `*${oneLine(block.text)}*`;
  }
}

function markdownTable(table: ReportTable): string {
  const grid = gridOf(table);
  const lines = grid.map((line, row) =>
    line.map((placed, column) =>
      placed === undefined || placed.row !== row || placed.column !== column ? "" : markdownCell(placed.cell),
    ),
  );
  const headers = table.headerRows ?? 0;
  // Pipe tables have exactly one heading line; more are joined, none is empty.
  const heading = table.columns.map((_, column) =>
    lines
      .slice(0, headers)
      .map((line) => line[column] ?? "")
      .filter((text) => text !== "")
      .join(" "),
  );
  const caption =
    table.showCaption === true && table.caption !== undefined ? `**${oneLine(table.caption)}**\n\n` : "";
  return `${caption}${[
    pipes(heading),
    pipes(table.columns.map(() => "---")),
    ...lines.slice(headers).map(pipes),
  ].join("\n")}`;
}

function pipes(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

// A label broken for a narrow column (经验/做法) reads as one word; paragraphs of a value stay apart.
function markdownCell(cell: TableCell): string {
  const text = cell.paragraphs
    .map((runs) => inline(runs, cell.role === "label" || cell.role === "header" ? "" : "<br>"))
    .filter((paragraph) => paragraph !== "")
    .join("<br>");
  return cell.role === "label" && text !== "" ? `**${text}**` : text;
}

function inline(runs: readonly TextRun[], lineBreak: string): string {
  return runs
    .map((run) => {
      const text = escape(printable(run.text)).replaceAll("\n", lineBreak);
      return run.strong === true && text.trim() !== "" ? `**${text}**` : text;
    })
    .join("");
}

function oneLine(text: string): string {
  return escape(printable(text).replaceAll("\n", ""));
}

// Everything CommonMark could take for markup inside a line, and marks of blocks at its start.
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, (mark) => `\\${mark}`)
    .replaceAll("&", "&amp;")
    .replace(/^(\s*)([#+-])(?=\s|$)/gm, "$1\\$2")
    .replace(/^(\s*)([=-]{2,})/gm, "$1\\$2");
}
