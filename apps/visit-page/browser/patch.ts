import type { Tree, TreeElement } from "../src/page/tree.ts";

/**
 * Makes what is on the screen the same as the tree, touching only what differs, so that focus and scrolling stay. What has an id is found
 * again when something before it comes or goes: fields keep what is being typed, and what somebody opened stays open.
 */
export function patch(parent: Element, trees: readonly Tree[]): void {
  const wanted = new Set(trees.map((tree) => idOf(tree)));
  const stale = [...parent.children].filter((child) => child.id !== "" && !wanted.has(child.id));
  for (const child of stale) child.remove();
  for (const [index, tree] of trees.entries()) {
    const there = parent.childNodes[index];
    const id = idOf(tree);
    const known = id === undefined ? undefined : [...parent.children].find((child) => child.id === id);
    const isLater = there !== known && there instanceof Element && wanted.has(there.id);
    const next = fitting(known ?? (isLater ? undefined : there), tree);
    if (next === there) continue;
    if (there === undefined) parent.append(next);
    else if (known !== undefined || isLater) there.before(next);
    else there.replaceWith(next);
  }
  while (parent.childNodes.length > trees.length) parent.lastChild?.remove();
}

function idOf(tree: Tree): string | undefined {
  const id = typeof tree === "string" ? undefined : tree.attributes["id"];
  return typeof id === "string" ? id : undefined;
}

/** The node that is there, brought up to date, or a new one. */
function fitting(there: ChildNode | undefined, tree: Tree): ChildNode {
  if (typeof tree === "string") {
    if (!(there instanceof Text)) return document.createTextNode(tree);
    if (there.data !== tree) there.data = tree;
    return there;
  }
  const isSame =
    there instanceof HTMLElement &&
    there.localName === tree.tag &&
    there.id === (tree.attributes["id"] ?? "");
  const element = isSame ? there : document.createElement(tree.tag);
  dress(element, tree, !isSame);
  if (tree.tag !== "textarea") patch(element, tree.children);
  return element;
}

function dress(element: HTMLElement, { attributes }: TreeElement, isNew: boolean): void {
  for (const { name } of element.attributes)
    if (attributes[name] === undefined && name !== "open") element.removeAttribute(name);
  for (const [name, given] of Object.entries(attributes)) {
    const value = given === true ? "" : given;
    if (name === "value" && isField(element)) show(element, value);
    else if (name === "open" && !isNew) continue;
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** A field somebody is typing in is left alone. */
function show(element: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  if (element.value !== value && document.activeElement !== element) element.value = value;
}

/** Says whether an element is typed into. */
export function isField(element: EventTarget | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
