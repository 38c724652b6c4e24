import { printable } from "../model/printable.ts";
import type { TextRun } from "../model/report-document.ts";

/** A text as HTML, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Runs as HTML; line feeds become line breaks. */
export function htmlRuns(runs: readonly TextRun[]): string {
  return runs
    .map((run) => {
      const text = escapeHtml(run.text).replaceAll("\n", "<br>");
      return run.strong === true ? `<strong>${text}</strong>` : text;
    })
    .join("");
}
