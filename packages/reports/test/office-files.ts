import { strFromU8, unzipSync } from "fflate";

/** One part of an office file as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`No part ${name}`);
  return strFromU8(part);
}

/** Names of all parts of an office file. */
export function partNames(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes));
}

/** The tree of an XML part as indented text, one element a line, for golden files. */
export function xmlTree(xml: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const token of xml.match(/<[^>]+>|[^<]+/g) ?? []) {
    if (token.startsWith("<?")) continue;
    if (token.startsWith("</")) {
      depth -= 1;
      continue;
    }
    const text = token.startsWith("<")
      ? token
          .replace(/ xmlns:\w+="[^"]*"/g, "")
          .replace(/ mc:Ignorable="[^"]*"/, "")
          .replace(/^<|\/?>$/g, "")
      : JSON.stringify(token);
    lines.push("  ".repeat(depth) + text);
    if (token.startsWith("<") && !token.endsWith("/>")) depth += 1;
  }
  return `${lines.join("\n")}\n`;
}

/** Says whether a text is well-formed as far as tags go: every element closed in order. */
export function unclosedElements(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([\w:]+)(?:"[^"]*"|[^>"])*?(\/?)>/g)) {
    if (name === undefined || self === "/") continue;
    if (close === "/") {
      if (open.pop() !== name) return [name];
    } else open.push(name);
  }
  return open;
}
