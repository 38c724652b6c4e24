/**
 * 输出 Word 文件。
 *
 * Renders documents as Word files.
 *
 * @category 输出 Output
 * @packageDocumentation
 */
export { type DocxOptions, renderDocx } from "./render-docx.ts";
