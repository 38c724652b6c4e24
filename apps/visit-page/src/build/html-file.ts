import { createHash } from "node:crypto";
import type { PageContent } from "../content/page-content.ts";

/** The parts of a page that stand in one file. */
export interface PageParts {
  readonly content: PageContent;
  readonly script: string;
  readonly style: string;
}

/** One file that holds everything and may load nothing: no address, no font, no picture, no other script than this one. */
export function htmlFile({ content, script, style }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src '${sha256(script)}'`,
    `style-src '${sha256(style)}'`,
    "img-src blob: data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="format-detection" content="telephone=no">
<meta name="referrer" content="no-referrer">
<title>${text(content.title)}</title>
<style>${style}</style>
</head>
<body>
<noscript><p>这个页面需要启用 JavaScript。This page needs JavaScript.</p></noscript>
<div id="page"></div>
<script type="application/json" id="content">${json(content)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function sha256(part: string): string {
  return `sha256-${createHash("sha256").update(part).digest("base64")}`;
}

function text(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** JSON that cannot end the element it stands in. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", String.raw`\u003c`);
}
