import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { CellRole, ReportTable } from "../model/report-table.ts";
import { gridOf, type PlacedCell, shareOut } from "../model/table-grid.ts";
import type { DocumentStyle } from "../style/document-style.ts";
import { runsOf } from "./runs.ts";
import { alignmentOf, STYLE_IDS } from "./styles.ts";
import { twips } from "./units.ts";

/** A table of fixed widths that fills the text width (in twips). */
export function docxTable(table: ReportTable, style: DocumentStyle, textWidth: number): Table {
  const widths = shareOut(
    textWidth,
    table.columns.map((column) => column.width),
  );
  const grid = gridOf(table);
  const rule = { style: BorderStyle.SINGLE, size: Math.round(style.table.rule * 8), color: "000000" };
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    margins: {
      marginUnitType: WidthType.DXA,
      left: twips(style.table.sidePadding),
      right: twips(style.table.sidePadding),
      top: twips(style.table.edgePadding),
      bottom: twips(style.table.edgePadding),
    },
    rows: table.rows.map((row, index) => {
      const header = index < (table.headerRows ?? 0);
      const line = grid[index] ?? [];
      return new TableRow({
        tableHeader: header,
        cantSplit: header || row.mayBreak === false,
        height: { value: twips(row.minimumHeight ?? style.table.minimumRowHeight), rule: HeightRule.ATLEAST },
        children: startsOf(line, index).map((placed) =>
          docxCell(
            placed,
            widths,
            table.dense === true ? style.table.denseSize : undefined,
            row.keepWithNext === true,
          ),
        ),
      });
    }),
  });
}

// The cells that begin in a row; Word wants an empty cell where a row is too short.
function startsOf(line: readonly (PlacedCell | undefined)[], row: number): readonly PlacedCell[] {
  return line.flatMap((placed, column): PlacedCell[] => {
    if (placed === undefined) return [{ cell: { paragraphs: [] }, row, column, columnSpan: 1, rowSpan: 1 }];
    return placed.row === row && placed.column === column ? [placed] : [];
  });
}

const ROLE_STYLES: Readonly<Record<CellRole, string>> = {
  header: STYLE_IDS["table-header"].id,
  label: STYLE_IDS["table-label"].id,
  value: STYLE_IDS["table-value"].id,
};

const VERTICAL = {
  top: VerticalAlignTable.TOP,
  middle: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const;

function docxCell(
  placed: PlacedCell,
  widths: readonly number[],
  size: number | undefined,
  keepNext: boolean,
): TableCell {
  const { cell } = placed;
  const role = cell.role ?? "value";
  const width = widths
    .slice(placed.column, placed.column + placed.columnSpan)
    .reduce((sum, part) => sum + part, 0);
  const paragraphs = cell.paragraphs.length === 0 ? [[]] : cell.paragraphs;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(placed.columnSpan > 1 ? { columnSpan: placed.columnSpan } : {}),
    ...(placed.rowSpan > 1 ? { rowSpan: placed.rowSpan } : {}),
    verticalAlign: VERTICAL[cell.vertical ?? (role === "value" ? "top" : "middle")],
    children: paragraphs.map(
      (runs) =>
        new Paragraph({
          style: ROLE_STYLES[role],
          ...(keepNext ? { keepNext } : {}),
          ...(cell.align === undefined ? {} : { alignment: alignmentOf(cell.align) }),
          children: [...runsOf(runs, size)],
        }),
    ),
  });
}
