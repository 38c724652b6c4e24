import type { ReportTable, TableCell } from "./report-table.ts";

/** A cell in its place on the grid of its table. */
export interface PlacedCell {
  /** The cell. */
  readonly cell: TableCell;
  /** Row from 0. */
  readonly row: number;
  /** Leftmost column from 0. */
  readonly column: number;
  /** Columns covered, never beyond the table. */
  readonly columnSpan: number;
  /** Rows covered, never beyond the table. */
  readonly rowSpan: number;
}

/**
 * Puts the cells of a table on its grid: every place of the result holds the cell that covers it, or `undefined` where the row is too
 * short. Spans that reach beyond the table are cut; cells without room are left out.
 */
export function gridOf(table: ReportTable): readonly (readonly (PlacedCell | undefined)[])[] {
  const width = table.columns.length;
  const height = table.rows.length;
  const grid: (PlacedCell | undefined)[][] = table.rows.map(() =>
    Array.from({ length: width }, () => undefined),
  );
  table.rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.cells) {
      while (column < width && grid[rowIndex]?.[column] !== undefined) column += 1;
      if (column >= width) break;
      let columnSpan = 1;
      const wanted = Math.min(cell.columnSpan ?? 1, width - column);
      while (columnSpan < wanted && grid[rowIndex]?.[column + columnSpan] === undefined) columnSpan += 1;
      const rowSpan = Math.min(Math.max(1, cell.rowSpan ?? 1), height - rowIndex);
      const placed: PlacedCell = { cell, row: rowIndex, column, columnSpan, rowSpan };
      for (let down = 0; down < rowSpan; down += 1)
        for (let along = 0; along < columnSpan; along += 1) {
          const line = grid[rowIndex + down];
          if (line !== undefined) line[column + along] = placed;
        }
      column += columnSpan;
    }
  });
  return grid;
}

/** Text of a cell with line feeds between paragraphs. */
export function cellText(cell: TableCell): string {
  return cell.paragraphs.map((runs) => runs.map((run) => run.text).join("")).join("\n");
}

/** Shares a length out over the columns in whole units, so that the parts add up. */
export function shareOut(total: number, shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  let used = 0;
  let seen = 0;
  return shares.map((share) => {
    seen += share;
    const upTo = Math.round((total * seen) / sum);
    const part = upTo - used;
    used = upTo;
    return part;
  });
}
