import { blankText, signatureLines } from "../model/blanks.ts";
import { markOf } from "../model/list-marks.ts";
import { printable } from "../model/printable.ts";
import type { Block, ReportDocument, TextRun } from "../model/report-document.ts";
import type { DocumentStyle } from "../style/document-style.ts";
import { styleOf } from "../style/style-of.ts";
import { htmlTable } from "./html-table.ts";
import { escapeHtml, htmlRuns } from "./html-text.ts";
import { styleSheet } from "./style-sheet.ts";

/**
 * How a page is made.
 *
 * @term 网页输出选项
 */
export interface HtmlOptions {
  /** Style; default: `officialStyle` for official documents, `formStyle` for forms. */
  readonly style?: DocumentStyle;
}

/**
 * A document as one self-contained page: semantic, escaped, readable on a phone, printable on A4, without anything from elsewhere.
 *
 * @example
 * ```ts
 * import { renderHtml } from "@supervision/reports/html";
 * const page = renderHtml({
 *   metadata: { title: "示例" },
 *   page: { size: "A4", orientation: "portrait" },
 *   layout: "official",
 *   blocks: [{ type: "paragraph", runs: [{ text: "1 < 2" }] }],
 * });
 * console.log(page.includes("1 &lt; 2")); // => true
 * ```
 */
export function renderHtml(document: ReportDocument, options: HtmlOptions = {}): string {
  const { metadata } = document;
  const style = options.style ?? styleOf(document);
  return [
    "<!doctype html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(metadata.title)}</title>`,
    ...(metadata.issuer === undefined
      ? []
      : [`<meta name="author" content="${escapeHtml(metadata.issuer)}">`]),
    ...(metadata.date === undefined ? [] : [`<meta name="date" content="${escapeHtml(metadata.date)}">`]),
    "<style>",
    styleSheet(document, style),
    "</style>",
    "</head>",
    "<body>",
    `<main class="sheet ${document.layout} ${document.page.orientation}">`,
    renderHtmlFragment(document),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/**
 * The blocks of a document as HTML without page and style, to be set into a page of one's own. Everything is escaped.
 *
 * @example
 * ```ts
 * import { renderHtmlFragment } from "@supervision/reports/html";
 * const fragment = renderHtmlFragment({
 *   metadata: { title: "督导通知" }, page: { size: "A4", orientation: "portrait" }, layout: "official",
 *   blocks: [{ type: "title", text: "督导通知" }, { type: "paragraph", runs: [{ text: "各学校：" }] }],
 * });
 * console.log(fragment.split("\n")[0]); // => <h1>督导通知</h1>
 * ```
 */
export function renderHtmlFragment(document: ReportDocument): string {
  return document.blocks.map(htmlBlock).join("\n");
}

function htmlBlock(block: Block): string {
  switch (block.type) {
    case "title":
      return `<h1>${lines(block.text)}</h1>`;
    case "heading":
      return `<h${block.level + 1}>${lines(block.text)}</h${block.level + 1}>`;
    case "paragraph":
      return `<p${paragraphClass(block.align, block.indent)}>${htmlRuns(block.runs)}</p>`;
    case "list":
      return [
        '<ul class="list">',
        ...block.items.map(
          (runs: readonly TextRun[], index) =>
            `<li>${escapeHtml(markOf(block.marker, (block.start ?? 1) + index))}${htmlRuns(runs)}</li>`,
        ),
        "</ul>",
      ].join("\n");
    case "table":
      return htmlTable(block);
    case "field-line":
      return [
        '<p class="fields">',
        ...block.fields.map((field) => `<span>${escapeHtml(blankText(field))}</span>`),
        "</p>",
      ].join("");
    case "signature":
      return `<p class="signature">${signatureLines(block).map(escapeHtml).join("<br>")}</p>`;
    case "page-break":
      return '<hr class="page-break">';
    case "note":
      return `<p class="note">${lines(block.text)}</p>`;
  }
}

function paragraphClass(align: string | undefined, indent: boolean | undefined): string {
  const classes = [
    ...(align === undefined ? [] : [`align-${align}`]),
    ...(indent === false ? ["flush"] : []),
  ];
  return classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
}

function lines(text: string): string {
  return printable(text).split("\n").map(escapeHtml).join("<br>");
}
