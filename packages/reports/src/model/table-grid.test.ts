import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportTable } from "./report-table.ts";
import { gridOf, shareOut } from "./table-grid.ts";

const cell = fc.record({
  paragraphs: fc.constant([[{ text: "格" }]]),
  columnSpan: fc.integer({ min: 1, max: 4 }),
  rowSpan: fc.integer({ min: 1, max: 4 }),
});

const table: fc.Arbitrary<ReportTable> = fc.record({
  type: fc.constant("table" as const),
  columns: fc.array(fc.record({ width: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 6 }),
  rows: fc.array(fc.record({ cells: fc.array(cell, { maxLength: 6 }) }), { minLength: 1, maxLength: 8 }),
});

describe("cells on the grid of their table", () => {
  it("cover a full rectangle inside the table, whatever spans were asked for", () => {
    fc.assert(
      fc.property(table, (any) => {
        const grid = gridOf(any);
        expect(grid.length).toBe(any.rows.length);
        for (const line of grid) expect(line.length).toBe(any.columns.length);
        for (const placed of new Set(grid.flat())) {
          if (placed === undefined) continue;
          for (let row = placed.row; row < placed.row + placed.rowSpan; row += 1)
            for (let column = placed.column; column < placed.column + placed.columnSpan; column += 1)
              expect(grid[row]?.[column]).toBe(placed);
        }
      }),
    );
  });

  it("stand beside a cell that reaches down from the row above", () => {
    const grid = gridOf({
      type: "table",
      columns: [{ width: 1 }, { width: 1 }],
      rows: [
        { cells: [{ paragraphs: [[{ text: "甲" }]], rowSpan: 2 }, { paragraphs: [[{ text: "乙" }]] }] },
        { cells: [{ paragraphs: [[{ text: "丙" }]] }] },
      ],
    });
    expect(grid.map((line) => line.map((placed) => placed?.cell.paragraphs[0]?.[0]?.text))).toEqual([
      ["甲", "乙"],
      ["甲", "丙"],
    ]);
  });
});

describe("widths shared out over columns", () => {
  it("add up to the whole", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 20_000 }),
        fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (total, shares) => {
          const widths = shareOut(total, shares);
          expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total);
          expect(Math.min(...widths)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
