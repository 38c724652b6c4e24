/**
 * 输出 Excel 文件。
 *
 * Renders documents as Excel files.
 *
 * @category 输出 Output
 * @packageDocumentation
 */
export { renderXlsx } from "./render-xlsx.ts";
export type { WorkbookSheet } from "./sheets.ts";
