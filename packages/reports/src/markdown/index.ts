/**
 * 输出 Markdown。
 *
 * Renders documents as Markdown.
 *
 * @category 输出 Output
 * @packageDocumentation
 */
export { renderMarkdown } from "./render-markdown.ts";
