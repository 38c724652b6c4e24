import type { Action } from "./action.ts";

/** A piece of the page as plain data: the browser puts it on the screen, tests read it. */
export type Tree = string | TreeElement;

/** An element of the page. */
export interface TreeElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | true>>;
  readonly children: readonly Tree[];
}

/** Attributes as they are written: what is `undefined` or `false` is left out. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element. */
export function h(
  tag: string,
  attributes: Attributes,
  ...children: readonly (Tree | readonly Tree[])[]
): TreeElement {
  const given: [string, string | true][] = [];
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) given.push([name, value]);
  return { tag, attributes: Object.fromEntries(given), children: children.flat() };
}

/** The attribute that makes a tap do something. */
export function tap(action: Action): { readonly "data-tap": string } {
  return { "data-tap": JSON.stringify(action) };
}

/** The attribute that makes a field do something with what is typed; `words` of the action is replaced by it. */
export function typed(action: Action): { readonly "data-typed": string } {
  return { "data-typed": JSON.stringify(action) };
}

const VOID = new Set(["input", "br", "hr"]);

/** A tree as HTML, indented so that a person can read it. */
export function toHtml(tree: Tree, indent = ""): string {
  if (typeof tree === "string") return `${indent}${escaped(tree)}`;
  const { tag, attributes, children } = tree;
  const written = Object.entries(attributes)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`))
    .join("");
  if (VOID.has(tag)) return `${indent}<${tag}${written}>`;
  if (children.every((child) => typeof child === "string"))
    return `${indent}<${tag}${written}>${children.map((child) => escaped(child)).join("")}</${tag}>`;
  const inside = children.map((child) => toHtml(child, `${indent}  `)).join("\n");
  return `${indent}<${tag}${written}>\n${inside}\n${indent}</${tag}>`;
}

/** The words of a tree as a reader meets them: `[ ]` around a button, `[✓ ]` around one that is chosen, `[… ]` around a field. */
export function toText(tree: Tree): string {
  if (typeof tree === "string") return tree;
  const { tag, attributes, children } = tree;
  const written = children.map((child) => toText(child)).filter((line) => line !== "");
  if (tag === "button") {
    const chosen = attributes["aria-pressed"] === "true" ? "✓ " : "";
    return `[${chosen}${written.join(" ")}]`;
  }
  if (tag === "input" || tag === "textarea") return `[… ${String(attributes["value"] ?? "")}]`;
  return written.join(children.some((child) => typeof child === "string") ? "" : "\n");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
