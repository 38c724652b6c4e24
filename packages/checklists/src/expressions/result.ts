import type { ValueType } from "./value-type.ts";

/**
 * Why a value is not known: an answer is `missing`, or the question does not arise (`absent`): not applicable, not asked, division by
 * zero, mean of nothing.
 *
 * @term 未知原因
 */
export type Unknown = "missing" | "absent";

/** What an expression gives: its type always, its value when it is known. `words` are constants whose type depends on what they meet. */
export type Result =
  | { readonly type: ValueType | "words"; readonly value: number | string | boolean }
  | { readonly type: ValueType | "words"; readonly unknown: Unknown };

/** Whether something holds. */
export type Truth = boolean | Unknown;

/** Parts that may be without meaning. */
export type Parts = readonly (Result | undefined)[];

// Truth: false outweighs what is missing, missing outweighs what does not arise, and only then all of them hold.

/** Whether all parts hold. */
export function conjunction(all: readonly Truth[]): Truth {
  for (const part of [false, "missing", "absent"] as const) if (all.includes(part)) return part;
  return true;
}

/** Whether it does not hold. */
export function negation(of: Truth): Truth {
  return typeof of === "boolean" ? !of : of;
}

/** A truth as a result. */
export function truth(of: Truth): Result {
  return typeof of === "boolean" ? { type: "boolean", value: of } : { type: "boolean", unknown: of };
}

/** A result as a truth. */
export function truthOf(result: Result): Truth {
  return "value" in result ? result.value === true : result.unknown;
}

/** Combines conditions; `undefined` when a part is none. */
export function truths(parts: Parts, combine: (all: readonly Truth[]) => Truth): Result | undefined {
  const all: Truth[] = [];
  for (const part of parts) {
    if (part?.type !== "boolean") return undefined;
    all.push(truthOf(part));
  }
  return truth(combine(all));
}

/** Combines numbers; `undefined` when a part is none. */
export function numbers(
  parts: Parts,
  combine: (values: readonly number[]) => number | undefined,
): Result | undefined {
  if (parts.some((part) => part?.type !== "number")) return undefined;
  const unknown = worst(parts);
  if (unknown !== undefined) return { type: "number", unknown };
  return numberOrAbsent(combine(parts.map((part) => Number(part && "value" in part ? part.value : 0))));
}

/** A number as a result; what is no finite number does not arise. */
export function numberOrAbsent(value: number | undefined): Result {
  return value !== undefined && Number.isFinite(value)
    ? { type: "number", value }
    : { type: "number", unknown: "absent" };
}

/** Why the parts together are not known: what is missing outweighs what does not arise. */
export function worst(parts: Parts): Unknown | undefined {
  const found = parts.flatMap((part) => (part !== undefined && "unknown" in part ? [part.unknown] : []));
  return found.includes("missing") ? "missing" : found[0];
}
