/** The little of jsdom that tests read pictures with. */
declare module "jsdom" {
  interface ParsedElement {
    readonly textContent: string | null;
    getAttribute(name: string): string | null;
  }
  interface ParsedDocument {
    readonly documentElement: ParsedElement;
    querySelector(selector: string): ParsedElement | null;
  }
  export class JSDOM {
    constructor(html: string);
    readonly window: {
      readonly DOMParser: new () => { parseFromString(text: string, type: string): ParsedDocument };
    };
  }
}
