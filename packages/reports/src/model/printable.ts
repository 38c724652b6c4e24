// Characters that XML 1.0 and printers have no use for: controls but tab and line feed, direction overrides, lone surrogates, non-characters.
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

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
