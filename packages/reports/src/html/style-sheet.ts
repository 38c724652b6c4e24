import type { Bilingual } from "@supervision/domain";
import type { ReportDocument } from "../model/report-document.ts";
import type { DocumentStyle, RoleStyle, StyleRole } from "../style/document-style.ts";
import { pageOf } from "../style/style-of.ts";

const SELECTORS: Readonly<Partial<Record<StyleRole, string>>> = {
  title: "h1",
  "heading-1": "h2",
  "heading-2": "h3",
  "heading-3": "h4",
  "heading-4": "h5",
  body: "main>p,.list",
  "field-line": "main>p.fields",
  "table-header": "thead th",
  "table-label": "tbody th",
  "table-value": "td",
  "table-caption": "caption",
  signature: "main>p.signature",
  note: "main>p.note",
};

const ALIGN = { start: "left", middle: "center", end: "right", spread: "justify" } as const;

const LATIN = "report-latin";

/** The style sheet of a page: a column of readable width on screens, the sheet of the style in print. */
export function styleSheet(document: ReportDocument, style: DocumentStyle): string {
  const page = pageOf(document, style);
  const { top, right, bottom, left } = page.margins;
  const rule = `${style.table.rule}pt`;
  const { sidePadding, edgePadding } = style.table;
  const roles = entries(SELECTORS).map(([role, selector]) => `${selector}{${look(style.roles[role])}}`);
  return [
    `@page{size:A4 ${document.page.orientation};margin:${top}mm ${right}mm ${bottom}mm ${left}mm}`,
    ...(document.page.numbers === undefined ? [] : [pageOfPages(document.page.numbers)]),
    // Only letters and figures: the quotation marks and dashes of Chinese text stay in the Chinese font.
    `@font-face{font-family:"${LATIN}";src:local("${fontName(style.roles.body.latinFont)}");unicode-range:U+0020-024F}`,
    "*{box-sizing:border-box}",
    "body{margin:0;background:#e9e9ec;color:#000}",
    `.sheet{max-width:${page.width}mm;min-height:${page.height}mm;margin:1rem auto;padding:${top}mm ${right}mm ${bottom}mm ${left}mm;background:#fff;box-shadow:0 1px 6px rgb(0 0 0/.2)}`,
    "h1,h2,h3,h4,h5,p,ul{margin:0;font-weight:normal}",
    ".list{list-style:none;padding:0}",
    ...roles,
    ".table{overflow-x:auto}",
    "table{width:100%;border-collapse:collapse;table-layout:fixed}",
    `th,td{border:${rule} solid #000;padding:${edgePadding}mm ${sidePadding}mm;overflow-wrap:anywhere;font-weight:normal}`,
    `.dense th,.dense td{font-size:${style.table.denseSize}pt}`,
    "td{vertical-align:top}",
    "th{vertical-align:middle}",
    "thead{display:table-header-group}",
    ".hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}",
    ".fields{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2em 2em;text-indent:0;white-space:pre-wrap}",
    ".signature{white-space:pre-wrap}",
    ".flush{text-indent:0}",
    ...(["start", "middle", "end", "spread"] as const).map(
      (align) => `.align-${align}{text-align:${ALIGN[align]}}`,
    ),
    ...(["top", "middle", "bottom"] as const).map((at) => `.vertical-${at}{vertical-align:${at}}`),
    ".page-break{border:0;border-top:1px dashed #999;margin:2rem 0;break-after:page}",
    "@media (max-width:40rem){.sheet{margin:0;padding:1rem .75rem;min-height:0;box-shadow:none}h1{font-size:1.3rem;line-height:1.5}main>p,.list,th,td{line-height:1.6}.dense{min-width:46rem}}",
    "@media print{body{background:none}.sheet{max-width:none;min-height:0;margin:0;padding:0;box-shadow:none}.table{overflow:visible}tr{break-inside:avoid}.page-break{border:0;margin:0}}",
  ].join("\n");
}

function fontName(font: string): string {
  return font.replace(/["\\<>\n]/g, "");
}

function look(role: RoleStyle): string {
  const fonts = [LATIN, ...role.fonts].map((font) => `"${fontName(font)}"`);
  return [
    `font-family:${[...fonts, "serif"].join(",")}`,
    `font-size:${role.size}pt`,
    `line-height:${"exact" in role.line ? `${role.line.exact}pt` : role.line.multiple * 1.2}`,
    `text-align:${ALIGN[role.align]}`,
    ...(role.bold === true ? ["font-weight:bold"] : []),
    `text-indent:${role.firstLineIndent === undefined ? 0 : `${role.firstLineIndent}em`}`,
    ...(role.before === undefined ? [] : [`margin-top:${role.before}pt`]),
    ...(role.after === undefined ? [] : [`margin-bottom:${role.after}pt`]),
  ].join(";");
}

function entries<Key extends string>(
  record: Readonly<Partial<Record<Key, string>>>,
): readonly (readonly [Key, string])[] {
  const found: (readonly [Key, string])[] = [];
  for (const key in record) {
    const value = record[key];
    if (value !== undefined) found.push([key, value]);
  }
  return found;
}

/** Browsers that know boxes in the margin number printed pages; others leave them out. */
function pageOfPages(language: keyof Bilingual): string {
  const content =
    language === "zh"
      ? '"第" counter(page) "页　共" counter(pages) "页"'
      : '"Page " counter(page) " of " counter(pages)';
  return `@page{@bottom-center{content:${content}}}`;
}
