import { HeadingLevel, PageBreak, Paragraph, LineRuleType, Tab, Table, TabStopType, TextRun } from "docx";
import { blankText, signatureLines } from "../model/blanks.ts";
import { markOf } from "../model/list-marks.ts";
import type { Block, FieldLineBlock, SignatureBlock } from "../model/report-document.ts";
import { charactersWide } from "../model/text-width.ts";
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

/**
 * Blocks in the words of Word; `textWidth` in twips. Two tables without anything between would become one, and a page must not end with a
 * table, so a line of one point stands there.
 */
export function docxBlocks(
  blocks: readonly Block[],
  style: DocumentStyle,
  textWidth: number,
): readonly (Paragraph | Table)[] {
  const made = blocks.flatMap((block) => docxBlock(block, style, textWidth));
  return made.flatMap((block, index) => {
    const next = made[index + 1];
    return block instanceof Table && (next === undefined || next instanceof Table)
      ? [block, hairline()]
      : [block];
  });
}

function hairline(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  });
}

function docxBlock(block: Block, style: DocumentStyle, textWidth: number): readonly (Paragraph | Table)[] {
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
      return docxSignature(block, style);
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

// The date stands so many blanks from the right edge, each name centred over it; a name too long for that keeps to the edge.
function docxSignature(block: SignatureBlock, style: DocumentStyle): readonly Paragraph[] {
  const lines = signatureLines(block);
  const blanks = style.signatureBlanks;
  const date = block.date === undefined ? undefined : lines.at(-1);
  return lines.map((line, index) => {
    const centred =
      blanks === undefined || date === undefined
        ? 0
        : blanks + (charactersWide(date) - charactersWide(line)) / 2;
    const right = Math.max(0, Math.round(centred * style.roles.signature.size * 20));
    return new Paragraph({
      style: STYLE_IDS.signature.id,
      keepLines: true,
      keepNext: index < lines.length - 1,
      spacing: index === 0 ? { before: Math.round(style.roles.signature.size * 20 * 2) } : {},
      ...(right === 0 ? {} : { indent: { right } }),
      children: [...runsOf([{ text: line }])],
    });
  });
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
