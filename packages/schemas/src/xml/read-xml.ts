import type { SubmissionElement } from "@supervision/checklists/xlsform";
import { failed, passed, type Checked } from "@supervision/domain";
import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { xmlInvalid } from "../issues.ts";

/** Elements inside elements; no form goes deeper. */
const DEEPEST = 64;

/** Parses an XML text; a document type is refused, since nobody needs one here. Never throws. Issue: `xml-invalid`. */
export function readXml(text: string, file: string): Checked<SubmissionElement> {
  const place = { file };
  const refuse = (reason: string, line?: number): Checked<SubmissionElement> =>
    failed([xmlInvalid(reason, { path: [], place: line === undefined ? place : { ...place, row: line } })]);
  let fault: { readonly reason: string; readonly line: number | undefined } | undefined;
  const parser = new DOMParser({
    onError: (_level, message, context) => {
      fault ??= { reason: message.slice(0, 120), line: lineOf(context) };
    },
  });
  try {
    const document = parser.parseFromString(text.replace(/^\uFEFF/, ""), "text/xml");
    if (document.doctype !== null) return refuse("<!DOCTYPE>");
    const root = document.documentElement;
    if (root === null || fault !== undefined) return refuse(fault?.reason ?? "no element", fault?.line);
    const element = elementOf(root, 0);
    return element === undefined ? refuse(`more than ${DEEPEST} levels`) : passed(element);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : String(error);
    return refuse(fault?.reason ?? reason, fault?.line);
  }
}

/** The line a parser stands at, as far as it says. */
function lineOf(context: unknown): number | undefined {
  const locator: unknown = isObject(context) ? Reflect.get(context, "locator") : undefined;
  const line: unknown = isObject(locator) ? Reflect.get(locator, "lineNumber") : undefined;
  return typeof line === "number" ? line : undefined;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const isElement = (node: Node): node is Element => node.nodeType === 1;

function elementOf(element: Element, depth: number): SubmissionElement | undefined {
  if (depth > DEEPEST) return undefined;
  const children: SubmissionElement[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node)) continue;
    const child = elementOf(node, depth + 1);
    if (child === undefined) return undefined;
    children.push(child);
  }
  const { lineNumber } = element;
  return {
    name: element.localName ?? element.nodeName,
    attributes: Object.fromEntries(
      Array.from(element.attributes, ({ localName, name, value }) => [localName ?? name, value]),
    ),
    children,
    text: children.length === 0 ? (element.textContent ?? "") : "",
    ...(lineNumber === undefined ? {} : { line: lineNumber }),
  };
}
