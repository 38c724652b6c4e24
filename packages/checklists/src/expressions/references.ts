import { DEEPEST, readNode, type Node } from "./read-node.ts";

/**
 * What an expression names: items, and fields of the entry it stands in.
 *
 * @term 引用的题
 */
export interface References {
  /** Item ids. */
  readonly items: ReadonlySet<string>;
  /** Field ids. */
  readonly fields: ReadonlySet<string>;
}

/**
 * Everything an expression names. Fields named inside an operator over a group belong to that group, not to the entry around it.
 *
 * @example
 * ```ts
 * import { referencesOf } from "@supervision/checklists/expressions";
 * const { items } = referencesOf({ equal: [{ answer: "canteen" }, "yes"] });
 * console.log([...items]); // => ["canteen"]
 * ```
 */
export function referencesOf(expression: unknown): References {
  const items = new Set<string>();
  const fields = new Set<string>();
  collect(expression, items, fields, 0);
  return { items, fields };
}

function collect(data: unknown, items: Set<string>, fields: Set<string>, depth: number): void {
  const node = depth > DEEPEST ? undefined : readNode(data);
  if (node === undefined) return;
  if (node.op === "answer") items.add(node.name);
  if (node.op === "field") fields.add(node.name);
  if (node.op === "cell") items.add(node.names[0]);
  if ("group" in node) items.add(node.group);
  if ("place" in node) {
    if ("item" in node.place) items.add(node.place.item);
    else fields.add(node.place.field);
  }
  for (const part of outerParts(node)) collect(part, items, fields, depth + 1);
  for (const part of innerParts(node)) collect(part, items, new Set(), depth + 1);
}

function outerParts(node: Node): readonly unknown[] {
  if ("parts" in node) return node.parts;
  return node.op === "round" || node.op === "oneOf" ? [node.part] : [];
}

function innerParts(node: Node): readonly unknown[] {
  if (node.op === "count") return node.where === undefined ? [] : [node.where];
  if (node.op === "sum" || node.op === "mean")
    return [node.part, ...(node.where === undefined ? [] : [node.where])];
  return node.op === "every" || node.op === "some" ? [node.part] : [];
}
