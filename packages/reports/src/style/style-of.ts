import type { ReportDocument } from "../model/report-document.ts";
import type { DocumentStyle } from "./document-style.ts";
import { formStyle, officialStyle } from "./official-style.ts";

/** The style a document is set in when the caller names none. */
export function styleOf(document: ReportDocument): DocumentStyle {
  return document.layout === "official" ? officialStyle : formStyle;
}

/**
 * Page and margins in millimetres as the reader holds the sheet. A lying page is an upright one turned with its binding edge at the top.
 */
export function pageOf(
  document: ReportDocument,
  style: DocumentStyle,
): { readonly width: number; readonly height: number; readonly margins: DocumentStyle["margins"] } {
  const { top, right, bottom, left } = style.margins;
  return document.page.orientation === "portrait"
    ? { width: 210, height: 297, margins: style.margins }
    : { width: 297, height: 210, margins: { top: left, right: top, bottom: right, left: bottom } };
}
