import type { SheetCells } from "./cells.ts";
import type { SheetPlan } from "./sheets.ts";

/** A sheet laid out and filled. */
export interface FilledSheet {
  /** Its name and direction. */
  readonly plan: SheetPlan;
  /** Its cells. */
  readonly cells: SheetCells;
}

/**
 * Gives the parts of a workbook what the writer has no option for: A4, one page wide, heading rows repeated in print.
 */
export function printSetup(sheets: readonly FilledSheet[]): (name: string, xml: string) => string {
  return (name, xml) => {
    if (name === "xl/workbook.xml") return withPrintTitles(xml, sheets);
    const number = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? 0);
    const sheet = sheets[number - 1];
    return sheet === undefined ? xml : onePageWide(xml, sheet.plan.orientation);
  };
}

function onePageWide(xml: string, orientation: "portrait" | "landscape"): string {
  const page = `<pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`;
  return xml
    .replace(/<pageMargins[^>]*\/>|<pageSetup[^>]*\/>/g, "")
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/(<pane [^>]*)xSplit="0" ([^>]*)activePane="bottomRight"/, '$1$2activePane="bottomLeft"')
    .replace("</worksheet>", `${page}</worksheet>`);
}

function withPrintTitles(xml: string, sheets: readonly FilledSheet[]): string {
  const names = sheets.flatMap(({ plan, cells }, index) => {
    if (cells.headerRows === undefined) return [];
    const [from, until] = cells.headerRows;
    const quoted = escapeXml(plan.name.replaceAll("'", "''"));
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${quoted}'!$${from}:$${until}</definedName>`,
    ];
  });
  const all = names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
  return xml.replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, () => all);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
