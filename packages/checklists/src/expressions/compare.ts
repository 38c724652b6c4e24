import { isIsoDate, type IsoDate } from "@supervision/domain";
import { worst, type Result } from "./result.ts";
import type { ValueType } from "./value-type.ts";

const DAY = 86_400_000;

/** Days from one day to another, without the calendar library that pages need not load. */
export function daysApart(from: IsoDate, until: IsoDate): number {
  return (Date.parse(until) - Date.parse(from)) / DAY;
}

/** Compares two values; `undefined` when they have nothing in common. */
export function compare(
  op: "equal" | "less" | "atMost" | "more" | "atLeast",
  a: Result | undefined,
  b: Result | undefined,
): Result | undefined {
  const type = a && b && shared(a, b);
  if (a === undefined || b === undefined || type === undefined) return undefined;
  if (op !== "equal" && type !== "number" && type !== "date") return undefined;
  const unknown = worst([a, b]);
  if (unknown !== undefined || !("value" in a) || !("value" in b))
    return { type: "boolean", unknown: unknown ?? "missing" };
  const less = a.value < b.value;
  const same = a.value === b.value;
  const value = { equal: same, less, atMost: less || same, more: !less && !same, atLeast: !less }[op];
  return { type: "boolean", value };
}

/** Whether a value is among constants. */
export function among(part: Result | undefined, values: readonly (number | string)[]): Result | undefined {
  if (part === undefined) return undefined;
  const fits = values.every(
    (value) => shared(part, { type: typeof value === "number" ? "number" : "words", value }) !== undefined,
  );
  if (!fits) return undefined;
  return "value" in part
    ? { type: "boolean", value: values.some((value) => value === part.value) }
    : { type: "boolean", unknown: part.unknown };
}

/** Days from one day to another. */
export function between(a: Result | undefined, b: Result | undefined): Result | undefined {
  if (!isDay(a) || !isDay(b)) return undefined;
  const unknown = worst([a, b]);
  if (unknown !== undefined || !("value" in a) || !("value" in b))
    return { type: "number", unknown: unknown ?? "missing" };
  return { type: "number", value: daysApart(String(a.value), String(b.value)) };
}

function isDay(part: Result | undefined): part is Result {
  return part !== undefined && (part.type === "date" || (part.type === "words" && areDays(part)));
}

/** One value or the other, both of one type. */
export function either(
  condition: Result | undefined,
  yes: Result | undefined,
  no: Result | undefined,
): Result | undefined {
  if (condition?.type !== "boolean" || yes === undefined || no === undefined) return undefined;
  const type = shared(yes, no);
  if (type === undefined) return undefined;
  if ("unknown" in condition) return { type, unknown: condition.unknown };
  return { ...(condition.value === true ? yes : no), type };
}

/** The type two values share, so that they can be compared; constants take the type of what they meet. */
function shared(a: Result, b: Result): ValueType | undefined {
  if (a.type === "words") return b.type === "words" ? "text" : taken(a, b.type);
  if (b.type === "words") return taken(b, a.type);
  if (typeof a.type === "string" || typeof b.type === "string") return a.type === b.type ? a.type : undefined;
  const { type } = b;
  return a.type.some((option) => type.includes(option)) ? [...new Set([...a.type, ...type])] : undefined;
}

function taken(words: Result, type: ValueType): ValueType | undefined {
  if (type === "text" || (type === "date" && areDays(words))) return type;
  if (typeof type === "string") return undefined;
  return "value" in words && typeof words.value === "string" && type.includes(words.value) ? type : undefined;
}

function areDays(words: Result): boolean {
  return "value" in words && typeof words.value === "string" && isIsoDate(words.value);
}
