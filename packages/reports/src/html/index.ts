/**
 * 输出网页。
 *
 * Renders documents as web pages.
 *
 * @category 输出 Output
 * @packageDocumentation
 */
export { type HtmlOptions, renderHtml, renderHtmlFragment } from "./render-html.ts";
