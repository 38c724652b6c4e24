const ENCODER = new TextEncoder();
const LONGEST = 75;

/** A text as an iCalendar value: backslash, semicolon, comma and line feed escaped (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll("\n", "\\n");
}

/**
 * Content lines as a file: CRLF after every line, lines over 75 octets folded between characters. Octets are counted, because a Chinese
 * character takes three.
 */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function fold(line: string): string {
  let folded = "";
  let used = 0;
  for (const character of line) {
    const octets = ENCODER.encode(character).length;
    if (used + octets > LONGEST) {
      folded += "\r\n ";
      used = 1;
    }
    folded += character;
    used += octets;
  }
  return folded;
}
