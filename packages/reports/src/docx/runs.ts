import { TextRun as DocxRun } from "docx";
import type { TextRun } from "../model/report-document.ts";
import { printable } from "../model/printable.ts";

// The hint makes Word set marks that both scripts have (“ ” … —) in the Chinese font.
const FONT = { hint: "eastAsia" } as const;

/** Runs in the words of Word; line feeds become line breaks. `size` in points overrides that of the style. */
export function runsOf(runs: readonly TextRun[], size?: number): readonly DocxRun[] {
  let first = true;
  return runs.flatMap((run) =>
    printable(run.text)
      .split("\n")
      .map((text, line) => {
        const broken = !first && line > 0;
        first = false;
        return new DocxRun({
          text,
          font: FONT,
          ...(size === undefined ? {} : { size: size * 2 }),
          ...(run.strong === true ? { bold: true } : {}),
          ...(broken ? { break: 1 } : {}),
        });
      }),
  );
}
