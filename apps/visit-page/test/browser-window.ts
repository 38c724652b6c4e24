import { createRequire } from "node:module";

/** The little of a page's element that tests use. */
export interface PageElement {
  readonly textContent: string;
  value: string;
  click(): void;
  focus(): void;
  getAttribute(name: string): string | null;
  dispatchEvent(event: unknown): boolean;
}

interface Stored {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
}

/** The little of a browser window that tests use. */
export interface PageWindow {
  readonly document: {
    readonly body: PageElement;
    readonly activeElement: PageElement | null;
    querySelector(selector: string): PageElement | null;
    querySelectorAll(selector: string): Iterable<PageElement>;
  };
  readonly localStorage: Stored;
  readonly Storage: { readonly prototype: object };
  readonly DOMException: new (message: string, name: string) => Error;
  readonly Event: new (type: string, options: { readonly bubbles: boolean }) => unknown;
  readonly Element: { readonly prototype: { scrollIntoView: () => void } };
  readonly history: { readonly state: unknown };
  readonly PopStateEvent: new (type: string, options: { readonly state: unknown }) => unknown;
  dispatchEvent(event: unknown): boolean;
  scrollTo: () => void;
  close(): void;
}

interface JsDom {
  readonly JSDOM: new (
    html: string,
    options: {
      readonly url: string;
      readonly runScripts: "dangerously";
      readonly pretendToBeVisual: true;
      readonly beforeParse: (window: PageWindow) => void;
    },
  ) => { readonly window: PageWindow };
}

/**
 * Loads jsdom, which brings no types of its own. It gives its windows every global the program has at that moment; tests that ran before in
 * this process may have added `Temporal`, which a window cannot be given.
 */
function loadJsDom(): JsDom {
  const require = createRequire(import.meta.url);
  const added = Object.getOwnPropertyDescriptor(globalThis, "Temporal");
  if (added !== undefined) {
    Reflect.deleteProperty(globalThis, "Temporal");
    for (const file of Object.keys(require.cache))
      if (/[\\/]node_modules[\\/]jsdom[\\/]/.test(file)) Reflect.deleteProperty(require.cache, file);
  }
  try {
    const loaded: JsDom = require("jsdom");
    return loaded;
  } finally {
    if (added !== undefined) Object.defineProperty(globalThis, "Temporal", added);
  }
}

const { JSDOM } = loadJsDom();

/** Opens a page and runs its scripts; `prepare` is called before them. */
export function openWindow(html: string, prepare: (window: PageWindow) => void): PageWindow {
  const { window } = new JSDOM(html, {
    url: "http://localhost/",
    runScripts: "dangerously",
    pretendToBeVisual: true,
    beforeParse: (page) => {
      page.scrollTo = () => undefined;
      page.Element.prototype.scrollIntoView = () => undefined;
      Object.assign(page, { TextEncoder });
      prepare(page);
    },
  });
  return window;
}
