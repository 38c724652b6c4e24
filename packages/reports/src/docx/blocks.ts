import { HeadingLevel, PageBreak, Paragraph, Tab, type Table, TabStopType, TextRun } from "docx";
import { blankText, signatureLines } from "../model/blanks.ts";
import { markOf } from "../model/list-marks.ts";
import type { Block, FieldLineBlock } from "../model/report-document.ts";
import type { DocumentStyle } from "../style/document-style.ts";
import { runsOf } from "./runs.ts";
import { alignmentOf, STYLE_IDS } from "./styles.ts";
import { docxTable } from "./table.ts";

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** A block in the words of Word; `textWidth` in twips. */
export function docxBlock(
  block: Block,
  style: DocumentStyle,
  textWidth: number,
): readonly (Paragraph | Table)[] {
  switch (block.type) {
    case "title":
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: [...runsOf([{ text: block.text }])] })];
    case "heading":
      return [
        new Paragraph({ heading: HEADINGS[block.level], children: [...runsOf([{ text: block.text }])] }),
      ];
    case "paragraph":
      return [
        new Paragraph({
          style: STYLE_IDS.body.id,
          ...(block.align === undefined ? {} : { alignment: alignmentOf(block.align) }),
          ...(block.indent === false ? { indent: { firstLineChars: 0, firstLine: 0 } } : {}),
          children: [...runsOf(block.runs)],
        }),
      ];
    case "list":
      return block.items.map(
        (runs, index) =>
          new Paragraph({
            style: STYLE_IDS.body.id,
            children: [...runsOf([{ text: markOf(block.marker, (block.start ?? 1) + index) }, ...runs])],
          }),
      );
    case "table":
      return [
        ...(block.showCaption === true && block.caption !== undefined
          ? [styled("table-caption", block.caption, { keepNext: true })]
          : []),
        docxTable(block, style, textWidth),
      ];
    case "field-line":
      return [docxFieldLine(block, textWidth)];
    case "signature":
      return signatureLines(block).map((line) => styled("signature", line));
    case "page-break":
      return [new Paragraph({ style: STYLE_IDS.body.id, children: [new PageBreak()] })];
    case "note":
      return [styled("note", block.text)];
  }
}

function styled(
  role: keyof typeof STYLE_IDS,
  text: string,
  more: { readonly keepNext?: boolean } = {},
): Paragraph {
  return new Paragraph({ style: STYLE_IDS[role].id, ...more, children: [...runsOf([{ text }])] });
}

// The first field stands left, the last right, those between at even stops.
function docxFieldLine(block: FieldLineBlock, textWidth: number): Paragraph {
  const last = block.fields.length - 1;
  return new Paragraph({
    style: STYLE_IDS["field-line"].id,
    tabStops: block.fields
      .slice(1)
      .map((_, index) =>
        index + 1 === last
          ? { type: TabStopType.RIGHT, position: textWidth }
          : { type: TabStopType.LEFT, position: Math.round((textWidth * (index + 1)) / block.fields.length) },
      ),
    children: block.fields.flatMap((field, index) => [
      ...(index === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
      ...runsOf([{ text: blankText(field) }]),
    ]),
  });
}
