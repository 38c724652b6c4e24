/**
 * Renders documents as Markdown.
 *
 * @packageDocumentation
 */
export { renderMarkdown } from "./render-markdown.ts";
