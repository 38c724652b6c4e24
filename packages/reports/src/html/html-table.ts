import type { ReportTable } from "../model/report-table.ts";
import { gridOf, type PlacedCell, shareOut } from "../model/table-grid.ts";
import { escapeHtml, htmlRuns } from "./html-text.ts";

/** A table as HTML with headings that screen readers can tell. */
export function htmlTable(table: ReportTable): string {
  const headers = table.headerRows ?? 0;
  const rows = gridOf(table).map((line, row) => {
    const cells = line.flatMap((placed, column) => {
      if (placed === undefined) return ["<td></td>"];
      return placed.row === row && placed.column === column ? [htmlCell(placed, row < headers)] : [];
    });
    const height = table.rows[row]?.minimumHeight;
    return `<tr${height === undefined ? "" : ` style="height:${height}mm"`}>${cells.join("")}</tr>`;
  });
  const widths = shareOut(
    1000,
    table.columns.map((column) => column.width),
  );
  const caption = table.caption === undefined ? "" : captionOf(table.caption, table.showCaption === true);
  return [
    '<div class="table">',
    table.dense === true ? '<table class="dense">' : "<table>",
    ...(caption === "" ? [] : [caption]),
    `<colgroup>${widths.map((width) => `<col style="width:${width / 10}%">`).join("")}</colgroup>`,
    ...(headers > 0 ? ["<thead>", ...rows.slice(0, headers), "</thead>"] : []),
    "<tbody>",
    ...rows.slice(headers),
    "</tbody>",
    "</table>",
    "</div>",
  ].join("\n");
}

function captionOf(caption: string, shown: boolean): string {
  return `<caption${shown ? "" : ' class="hidden"'}>${escapeHtml(caption)}</caption>`;
}

function htmlCell(placed: PlacedCell, header: boolean): string {
  const { cell, columnSpan, rowSpan } = placed;
  const role = cell.role ?? "value";
  const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}`;
  const classes = [
    ...(cell.align === undefined ? [] : [`align-${cell.align}`]),
    ...(cell.vertical === undefined ? [] : [`vertical-${cell.vertical}`]),
  ];
  const looks = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
  const [only] = cell.paragraphs;
  const content =
    cell.paragraphs.length === 1 && only !== undefined
      ? htmlRuns(only)
      : cell.paragraphs.map((runs) => `<p>${htmlRuns(runs)}</p>`).join("");
  if (role === "value" && !header) return `<td${spans}${looks}>${content}</td>`;
  return `<th scope="${header ? "col" : "row"}"${spans}${looks}>${content}</th>`;
}
