import { unzipSync, zipSync } from "fflate";
import writeSheets from "write-excel-file/universal";

/** A sheet to be written: the first rows are headings. */
export interface SheetToWrite {
  /** Sheet name. */
  readonly sheet: string;
  /** Rows of cells. */
  readonly rows: readonly (readonly (string | number | undefined)[])[];
  /** How many rows at the top are headings. */
  readonly headings: number;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
}

/** Writes a workbook; the same input gives the same bytes. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const written = writeSheets(
    sheets.map(({ sheet, rows, headings, widths }) => ({
      sheet,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: headings,
      data: rows.map((row, index) =>
        row.map((value) => {
          if (value === undefined) return null;
          const style = index < headings ? { fontWeight: "bold" as const, backgroundColor: "#E7EEF7" } : {};
          // Texts are declared as text, so that no program turns an id into a number or a date.
          return typeof value === "number"
            ? { value, type: Number, ...style }
            : { value, type: String, format: "@", ...style };
        }),
      ),
    })),
  );
  const blob = await written.toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  // Local fields of the first day an archive can hold: the time of writing does not belong into the bytes.
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}
