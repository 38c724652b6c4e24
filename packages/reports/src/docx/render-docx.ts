import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  PageNumber,
  Packer,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import type { Bilingual } from "@supervision/domain";
import { printable } from "../model/printable.ts";
import type { ReportDocument } from "../model/report-document.ts";
import type { DocumentStyle } from "../style/document-style.ts";
import { pageOf, styleOf } from "../style/style-of.ts";
import { repack } from "../zip/reproducible-zip.ts";
import { docxBlocks } from "./blocks.ts";
import { fontTable } from "./font-table.ts";
import { docxStyles, STYLE_IDS } from "./styles.ts";
import { pointTwips, twips } from "./units.ts";

/**
 * How a Word file is made.
 *
 * @term Word 输出选项
 */
export interface DocxOptions {
  /** Style; default: `officialStyle` for official documents, `formStyle` for forms. */
  readonly style?: DocumentStyle;
  /** Fonts of the machine that prints; each role takes the first of its fonts that is among them. Default: the wanted font. */
  readonly installedFonts?: readonly string[];
}

/**
 * A document as a Word file (`.docx`) for Word and WPS. The same document gives the same bytes.
 *
 * @example
 * ```ts
 * import { formatVisitRecord } from "@supervision/reports";
 * import { renderDocx } from "@supervision/reports/docx";
 * import { visitRecordForm } from "@supervision/reports/forms";
 * const [edition] = visitRecordForm.editions;
 * if (edition === undefined) throw new Error("The form has no edition");
 * const bytes = await renderDocx(formatVisitRecord(edition));
 * console.log(bytes[0] === 0x50); // => true
 * ```
 */
export async function renderDocx(document: ReportDocument, options: DocxOptions = {}): Promise<Uint8Array> {
  const style = options.style ?? styleOf(document);
  const page = pageOf(document, style);
  const textWidth = twips(page.width) - twips(page.margins.left) - twips(page.margins.right);
  const { metadata } = document;
  const counted = document.page.numbers;
  const file = new Document({
    title: printable(metadata.title),
    creator: printable(metadata.issuer ?? ""),
    lastModifiedBy: printable(metadata.issuer ?? ""),
    ...(metadata.subject === undefined ? {} : { subject: printable(metadata.subject) }),
    styles: docxStyles(style, options.installedFonts, characterSpacing(document, style, textWidth)),
    evenAndOddHeaderAndFooters: counted === undefined && style.pageNumber !== undefined,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(210),
              height: twips(297),
              orientation:
                document.page.orientation === "landscape"
                  ? PageOrientation.LANDSCAPE
                  : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(page.margins.top),
              right: twips(page.margins.right),
              bottom: twips(page.margins.bottom),
              left: twips(page.margins.left),
              footer: footerDistance(style, page.margins.bottom),
            },
          },
          ...(style.grid === undefined
            ? {}
            : { grid: { type: DocumentGridType.LINES, linePitch: pointTwips(style.grid.linePitch) } }),
        },
        ...(counted !== undefined
          ? { footers: { default: pageOfPages(counted) } }
          : style.pageNumber === undefined
            ? {}
            : { footers: { default: pageNumber(style, "odd"), even: pageNumber(style, "even") } }),
        children: [...docxBlocks(document.blocks, style, textWidth)],
      },
    ],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(file));
  return repack(packed, metadata.date, (name, text) =>
    name === "word/fontTable.xml" ? fontTable(style) : text,
  );
}

// A line of so many characters needs each a little narrower than its size. Word could do it by its character grid, which other programs
// read differently; spacing in the styles gives the same lines everywhere.
function characterSpacing(document: ReportDocument, style: DocumentStyle, textWidth: number): number {
  if (style.grid === undefined || document.page.orientation === "landscape") return 0;
  return Math.floor(textWidth / style.grid.characters - style.roles.body.size * 20);
}

function footerDistance(style: DocumentStyle, bottom: number): number {
  if (style.pageNumber === undefined) return twips(bottom / 2);
  return Math.max(0, twips(bottom - style.pageNumber.distance) - pointTwips(style.roles["page-number"].size));
}

/** 第1页　共3页: whoever files loose sheets sees that one is missing. */
function pageOfPages(language: keyof Bilingual): Footer {
  const { CURRENT, TOTAL_PAGES } = PageNumber;
  const children =
    language === "zh"
      ? ["第", CURRENT, "页　共", TOTAL_PAGES, "页"]
      : ["Page ", CURRENT, " of ", TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE_IDS["page-number"].id,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children })],
      }),
    ],
  });
}

// Odd pages bear the number at the right with one blank after it, even pages at the left with one blank before it.
function pageNumber(style: DocumentStyle, side: "odd" | "even"): Footer {
  const dash = style.pageNumber?.dashes === true ? "—" : "";
  const indent = pointTwips(style.roles["page-number"].size);
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE_IDS["page-number"].id,
        alignment: side === "odd" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === "odd" ? { right: indent } : { left: indent },
        children: [new TextRun({ children: [`${dash} `, PageNumber.CURRENT, ` ${dash}`] })],
      }),
    ],
  });
}
