/** An element of an XML text, without namespaces. */
export interface XmlElement {
  /** Name without its prefix. */
  readonly name: string;
  /** Attributes by name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements inside it, in order. */
  readonly children: readonly XmlElement[];
  /** Its text, without that of the elements inside it. */
  readonly text: string;
  /** Line on which it begins, from 1. */
  readonly line: number;
}

/** What is wrong with an XML text, and where. */
export interface XmlFault {
  /** What was expected. */
  readonly expected: string;
  /** Line, from 1. */
  readonly line: number;
}

interface Open {
  readonly name: string;
  readonly full: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
  readonly line: number;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Elements inside elements; no form goes deeper. */
const DEEPEST = 64;

const local = (name: string): string => name.replace(/^.*:/, "");

function decoded(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[String(name)] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    });
}

/** Reads an XML text without a document type. Never throws. */
export function readXml(source: string): XmlElement | XmlFault {
  const text = source.replace(/^\uFEFF/, "");
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  let line = 1;
  const pass = (until: number): void => {
    for (let index = at; index < until; index += 1) if (text[index] === "\n") line += 1;
    at = until;
  };
  const fault = (expected: string): XmlFault => ({ expected, line });
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const between = text.slice(at, next < 0 ? text.length : next);
    const top = open.at(-1);
    if (top !== undefined) top.text += decoded(between);
    else if (between.trim() !== "") return fault("<");
    pass(next < 0 ? text.length : next);
    if (next < 0) break;
    TAG.lastIndex = at;
    const match = TAG.exec(text);
    if (match === null) return fault(text.startsWith("<!", at) ? "no <!…>" : ">");
    const [whole, data, slash, full = "", rest = ""] = match;
    if (data !== undefined && top !== undefined) top.text += data;
    if (slash === "/") {
      const closed = open.pop();
      if (closed?.full !== full) return fault(closed === undefined ? "<" : `</${closed.full}>`);
      root = close(closed, open) ?? root;
    } else if (slash === "") {
      if (root !== undefined && open.length === 0) return fault("one root element");
      if (open.length >= DEEPEST) return fault(`at most ${DEEPEST} levels`);
      const element: Open = {
        name: local(full),
        full,
        attributes: Object.fromEntries(
          [...rest.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [
            local(name),
            decoded(double ?? single ?? ""),
          ]),
        ),
        children: [],
        text: "",
        line,
      };
      if (/\/\s*$/.test(rest)) root = close(element, open) ?? root;
      else open.push(element);
    }
    pass(at + whole.length);
  }
  const left = open.at(-1);
  if (left !== undefined) return fault(`</${left.full}>`);
  return root ?? fault("<");
}

/** Puts a closed element into the one around it; gives it back when there is none. */
function close(
  { name, attributes, children, text, line }: Open,
  open: readonly Open[],
): XmlElement | undefined {
  const element: XmlElement = { name, attributes, children, text, line };
  const outer = open.at(-1);
  if (outer === undefined) return element;
  outer.children.push(element);
  return undefined;
}

/** A text without the characters XML 1.0 cannot hold, not even written as numbers. */
export function xmlText(text: string): string {
  return Array.from(text)
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
      return !(code >= 0xd8_00 && code <= 0xdf_ff) && code !== 0xff_fe && code !== 0xff_ff;
    })
    .join("");
}

/** A text as XML holds it. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
