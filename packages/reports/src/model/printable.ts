// Characters that XML 1.0 and printers have no use for: controls but the line feed, direction overrides, non-characters.
const UNPRINTABLE = /(?!\n)\p{Cc}|[\u200B\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/**
 * A text as it may be printed in every format: line ends as line feeds, tabs as spaces, control characters and direction overrides left
 * out, halves of characters replaced by `�`.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(UNPRINTABLE, "")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}
