/**
 * Renders documents as web pages.
 *
 * @packageDocumentation
 */
export { type HtmlOptions, renderHtml, renderHtmlFragment } from "./render-html.ts";
