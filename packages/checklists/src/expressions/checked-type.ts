import { isIsoDate, type Bilingual } from "@supervision/domain";
import { ANSWER_TYPES, type AnswerForm } from "../items/answer-form.ts";
import type { ValueType } from "./value-type.ts";

/**
 * A type while an expression is checked: that of a value, or constant words whose type depends on what they meet.
 *
 * @internal
 */
export type CheckedType = ValueType | { readonly words: string };

const NAMES: Readonly<Record<Extract<ValueType, string>, Bilingual>> = {
  number: { zh: "数", en: "a number" },
  date: { zh: "日期", en: "a day" },
  text: { zh: "文字", en: "words" },
  boolean: { zh: "条件", en: "a condition" },
};

/** A type in words. */
export function describeType(type: CheckedType | AnswerForm): Bilingual {
  if (typeof type === "string") return NAMES[type];
  if ("words" in type) return { zh: `“${type.words}”`, en: `"${type.words}"` };
  if ("type" in type) return ANSWER_TYPES[type.type];
  return { zh: `选项（${type.join("、")}）`, en: `an option (${type.join(", ")})` };
}

/** The type two values share; constants take the type of what they meet. */
export function shared(a: CheckedType, b: CheckedType): CheckedType | undefined {
  if (isWords(a) && isWords(b)) return "text";
  if (isWords(a)) return wordsAs(a.words, b);
  if (isWords(b)) return wordsAs(b.words, a);
  if (typeof a === "string" || typeof b === "string") return a === b ? a : undefined;
  return a.some((option) => b.includes(option)) ? [...new Set([...a, ...b])] : undefined;
}

function wordsAs(words: string, type: CheckedType): CheckedType | undefined {
  const fits =
    type === "text" || (type === "date" ? isIsoDate(words) : Array.isArray(type) && type.includes(words));
  return fits ? type : undefined;
}

/** Says whether a type is that of constant words. */
export function isWords(type: CheckedType): type is { readonly words: string } {
  return typeof type === "object" && "words" in type;
}

/** Says whether a type is that of a day. */
export function isDay(type: CheckedType): boolean {
  return type === "date" || (isWords(type) && isIsoDate(type.words));
}
