/**
 * Renders documents as Excel files.
 *
 * @packageDocumentation
 */
export { renderXlsx } from "./render-xlsx.ts";
export type { WorkbookSheet } from "./sheets.ts";
