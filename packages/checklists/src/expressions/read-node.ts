/**
 * An expression read from data that may come from a file: its operator and its parts, or nothing where the data is no expression.
 * What the parts mean, and whether they fit together, is for the checker and the evaluator to say, each by itself.
 *
 * @internal
 */
export type Node =
  | { readonly op: "literal"; readonly value: number | string }
  | { readonly op: "answer" | "field" | "institution" | "students" | "teaches"; readonly name: string }
  | { readonly op: "cell"; readonly names: readonly [string, string, string] }
  | { readonly op: "visit" }
  | { readonly op: Operator; readonly parts: readonly unknown[] }
  | { readonly op: "round"; readonly part: unknown; readonly decimals: number }
  | { readonly op: "oneOf"; readonly part: unknown; readonly values: readonly (number | string)[] }
  | { readonly op: "includes"; readonly place: Place; readonly option: string }
  | { readonly op: "answered"; readonly place: Place }
  | { readonly op: "count"; readonly place: Place; readonly where: unknown }
  | { readonly op: "sum" | "mean"; readonly group: string; readonly part: unknown; readonly where: unknown }
  | { readonly op: "every" | "some"; readonly group: string; readonly part: unknown };

/** An item, or a field of the same entry. */
export type Place = { readonly item: string } | { readonly field: string };

/** Operators that take only expressions. */
export type Operator = keyof typeof PARTS | "not" | "if";

/** Fewest and most parts of each of them. */
const PARTS = {
  add: [2, Infinity],
  multiply: [2, Infinity],
  lowest: [1, Infinity],
  highest: [1, Infinity],
  subtract: [2, 2],
  divide: [2, 2],
  daysBetween: [2, 2],
  equal: [2, 2],
  less: [2, 2],
  atMost: [2, 2],
  more: [2, 2],
  atLeast: [2, 2],
  all: [1, Infinity],
  any: [1, Infinity],
} as const;

/** Expressions nested deeper are refused, so that no data makes a program run out of stack. */
export const DEEPEST = 40;

/** Reads one expression, not the ones inside it; `undefined` when it is none. */
export function readNode(data: unknown): Node | undefined {
  if (typeof data === "string") return { op: "literal", value: data };
  if (typeof data === "number") return Number.isFinite(data) ? { op: "literal", value: data } : undefined;
  if (!isRecord(data)) return undefined;
  const keys = Object.keys(data).toSorted();
  const [first = ""] = keys;
  if (keys.length === 1 && isOperator(first)) return readParts(first, data[first]);
  const shape = keys.join(" ");
  switch (shape) {
    case "answer":
    case "field":
    case "institution":
    case "students":
    case "teaches": {
      const name = data[shape];
      return typeof name === "string" ? { op: shape, name } : undefined;
    }
    case "cell":
      return readCell(data["cell"]);
    case "visit":
      return data["visit"] === "date" ? { op: "visit" } : undefined;
    case "not":
      return { op: "not", parts: [data["not"]] };
    case "if otherwise value":
      return { op: "if", parts: [data["if"], data["value"], data["otherwise"]] };
    case "decimals round": {
      const { decimals } = data;
      return typeof decimals === "number" && Number.isInteger(decimals) && decimals >= 0 && decimals <= 6
        ? { op: "round", part: data["round"], decimals }
        : undefined;
    }
    case "oneOf values":
      return readValues(data["oneOf"], data["values"]);
    case "includes option": {
      const place = readPlace(data["includes"]);
      const { option } = data;
      return place !== undefined && typeof option === "string"
        ? { op: "includes", place, option }
        : undefined;
    }
    case "answered": {
      const place = readPlace(data["answered"]);
      return place && { op: "answered", place };
    }
    case "count":
    case "count where": {
      const place = readPlace(data["count"]);
      return place && { op: "count", place, where: data["where"] };
    }
    case "each sum":
    case "each sum where":
      return readOver("sum", data);
    case "each mean":
    case "each mean where":
      return readOver("mean", data);
    case "every meets":
      return readAll("every", data);
    case "meets some":
      return readAll("some", data);
    default:
      return undefined;
  }
}

function readParts(op: keyof typeof PARTS, parts: unknown): Node | undefined {
  const [least, most] = PARTS[op];
  return Array.isArray(parts) && parts.length >= least && parts.length <= most ? { op, parts } : undefined;
}

function readCell(names: unknown): Node | undefined {
  if (!Array.isArray(names) || names.length !== 3) return undefined;
  const [item, row, column]: readonly unknown[] = names;
  return typeof item === "string" && typeof row === "string" && typeof column === "string"
    ? { op: "cell", names: [item, row, column] }
    : undefined;
}

function readValues(part: unknown, data: unknown): Node | undefined {
  if (!Array.isArray(data) || data.length === 0) return undefined;
  const values = data.filter((value: unknown) => isLiteral(value));
  return values.length === data.length ? { op: "oneOf", part, values } : undefined;
}

function readPlace(data: unknown): Place | undefined {
  if (typeof data === "string") return { item: data };
  return isRecord(data) && Object.keys(data).length === 1 && typeof data["field"] === "string"
    ? { field: data["field"] }
    : undefined;
}

function readOver(op: "sum" | "mean", data: Readonly<Record<string, unknown>>): Node | undefined {
  const { each, where } = data;
  return typeof each === "string" ? { op, group: each, part: data[op], where } : undefined;
}

function readAll(op: "every" | "some", data: Readonly<Record<string, unknown>>): Node | undefined {
  const group = data[op];
  return typeof group === "string" ? { op, group, part: data["meets"] } : undefined;
}

function isLiteral(value: unknown): value is number | string {
  return typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
}

function isOperator(key: string): key is keyof typeof PARTS {
  return Object.hasOwn(PARTS, key);
}

/** Says whether data is an object with keys. */
export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

/** What a record has under a key of its own; nothing where data is no record. */
export function own<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined;
export function own(record: unknown, key: string): unknown;
export function own(record: unknown, key: string): unknown {
  return isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined;
}
