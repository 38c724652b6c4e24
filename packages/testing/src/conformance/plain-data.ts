/** A node of a tree of plain data and the keys that lead to it. */
export interface Node {
  /** The value. */
  readonly value: unknown;
  /** Keys from the root. */
  readonly path: readonly (string | number)[];
  /** The object or list that holds it. */
  readonly parent: unknown;
}

/** Every node below a value, itself first; a circle is entered once. */
export function nodesOf(root: unknown, path: readonly (string | number)[] = []): readonly Node[] {
  const nodes: Node[] = [];
  const open = new Set<object>();
  const enter = (value: unknown, at: readonly (string | number)[], parent: unknown): void => {
    nodes.push({ value, path: at, parent });
    if (typeof value !== "object" || value === null || open.has(value)) return;
    open.add(value);
    if (Array.isArray(value)) value.forEach((entry, index) => enter(entry, [...at, index], value));
    else for (const [key, entry] of Object.entries(value)) enter(entry, [...at, key], value);
    open.delete(value);
  };
  enter(root, path, undefined);
  return nodes;
}

/** Says whether a value is an object written with braces, of this or another realm. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The value with every object and list in it frozen. */
export function deepFreeze<Value>(value: Value): Value {
  for (const node of nodesOf(value)) if (typeof node.value === "object") Object.freeze(node.value);
  return value;
}

/** A text that is not empty, or an object with such texts in Chinese. */
export function hasText(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "";
  return isPlainObject(value) && typeof value["zh"] === "string" && value["zh"].trim() !== "";
}
