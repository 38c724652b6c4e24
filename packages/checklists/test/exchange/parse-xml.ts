import type { SubmissionElement } from "@supervision/checklists/xlsform";
import { createRequire } from "node:module";

/** The part of an element of a browser that is read. */
interface BrowserElement {
  readonly localName: string;
  readonly attributes: Iterable<{ readonly localName: string; readonly value: string }>;
  readonly children: Iterable<BrowserElement>;
  readonly textContent: string | null;
}

interface BrowserWindow {
  readonly DOMParser: new () => {
    readonly parseFromString: (xml: string, type: string) => { readonly documentElement: BrowserElement };
  };
}

const { JSDOM }: { readonly JSDOM: new (html: string) => { readonly window: BrowserWindow } } = createRequire(
  import.meta.url,
)("jsdom");
const { DOMParser } = new JSDOM("").window;

/** A submission as the parser of a browser reads it. */
export function parseXml(xml: string): SubmissionElement {
  return elementOf(new DOMParser().parseFromString(xml, "text/xml").documentElement);
}

function elementOf(element: BrowserElement): SubmissionElement {
  return {
    name: element.localName,
    attributes: Object.fromEntries(
      Array.from(element.attributes, ({ localName, value }) => [localName, value]),
    ),
    children: Array.from(element.children, elementOf),
    text: element.textContent ?? "",
  };
}
