/**
 * Renders documents as Word files.
 *
 * @packageDocumentation
 */
export { type DocxOptions, renderDocx } from "./render-docx.ts";
