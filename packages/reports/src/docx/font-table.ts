import type { DocumentStyle, RoleStyle } from "../style/document-style.ts";

/**
 * The font table of a Word file: each wanted font with the fonts to take in its place, which Word and WPS follow where it is missing.
 */
export function fontTable(style: DocumentStyle): string {
  const wanted = new Map<string, readonly string[]>();
  for (const role of Object.values<RoleStyle>(style.roles)) {
    const [font, ...others] = role.fonts;
    if (!wanted.has(font)) wanted.set(font, others);
  }
  const fonts = [...wanted].map(([font, others]) => {
    const substitute = others.length === 0 ? "" : `<w:altName w:val="${escapeXml(others.join(","))}"/>`;
    return `<w:font w:name="${escapeXml(font)}">${substitute}<w:charset w:val="86"/></w:font>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
