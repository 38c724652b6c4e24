import type { GivenAnswer } from "../answers/answer.ts";
import type { Grade } from "../items/choice-forms.ts";
import { GRADES } from "../items/choice-forms.ts";

/**
 * How a value is read on another scale: by a table, or by a factor for numbers and scales.
 *
 * @term 换算
 */
export type Rescale =
  | {
      /** New value by old one; numbers and steps of a scale are written in digits. Values that are not listed are not carried. */
      readonly values: Readonly<Record<string, string>>;
    }
  | {
      /** Factor, such as 60 for hours to minutes; absent means 1. */
      readonly multiply?: number;
      /** Divisor, such as 60 for minutes to hours; absent means 1. Results are rounded to ten decimals. */
      readonly divide?: number;
    };

/** The kinds of answer a value can be converted to. */
export type ConvertedType = "yes-no" | "yes-partly-no" | "grade" | "choice" | "several" | "number" | "scale";

/**
 * A conversion as a lens holds it: the {@link Rescale} with the kind of answer that comes out, and the kind that goes in.
 *
 * @term 换算规则
 */
export interface Conversion {
  /** Kind of answer that goes in. */
  readonly from: ConvertedType;
  /** Kind of answer that comes out. */
  readonly to: ConvertedType;
  /** How; absent means that the value stays as it is written. */
  readonly by?: Rescale;
}

/** Says whether answers of a kind can be converted. */
export function isConvertible(type: string): type is ConvertedType {
  return ["yes-no", "yes-partly-no", "grade", "choice", "several", "number", "scale"].includes(type);
}

/** The answer on the other scale; `undefined` when the conversion says nothing about its value. */
export function convertAnswer(answer: GivenAnswer, conversion: Conversion): GivenAnswer | undefined {
  if (answer.type !== conversion.from) return undefined;
  const old = answer.type === "several" ? answer.value : [answer.value];
  const texts: string[] = [];
  for (const value of old) {
    if (typeof value !== "string" && typeof value !== "number") return undefined;
    const text = converted(value, conversion.by);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  const made = answerOf(conversion.to, texts);
  return made === undefined ? undefined : { ...noteOf(answer), ...made };
}

/** The way back: where two old values became one, the first that is listed; whether it is the right one has to be checked by going forth again. */
export function invertConversion({ from, to, by }: Conversion): Conversion {
  return by === undefined ? { from: to, to: from } : { from: to, to: from, by: inverted(by) };
}

function inverted(by: Rescale): Rescale {
  if ("values" in by) {
    const values: Record<string, string> = {};
    for (const [old, value] of Object.entries(by.values))
      if (!Object.hasOwn(values, value)) values[value] = old;
    return { values };
  }
  return { multiply: by.divide ?? 1, divide: by.multiply ?? 1 };
}

function converted(value: string | number, by: Rescale | undefined): string | undefined {
  if (by === undefined) return String(value);
  if ("values" in by) return Object.hasOwn(by.values, String(value)) ? by.values[String(value)] : undefined;
  if (typeof value !== "number") return undefined;
  const result = (value * (by.multiply ?? 1)) / (by.divide ?? 1);
  return Number.isFinite(result) ? String(Number(result.toFixed(10))) : undefined;
}

function answerOf(type: ConvertedType, texts: readonly string[]): GivenAnswer | undefined {
  if (type === "several") return { type, value: texts };
  const [text] = texts;
  if (text === undefined || texts.length > 1) return undefined;
  switch (type) {
    case "yes-no":
      return text === "yes" || text === "no" ? { type, value: text } : undefined;
    case "yes-partly-no":
      return text === "yes" || text === "partly" || text === "no" ? { type, value: text } : undefined;
    case "grade":
      return isGrade(text) ? { type, value: text } : undefined;
    case "choice":
      return { type, value: text };
    case "number":
    case "scale":
      return Number.isFinite(Number(text)) && text.trim() !== "" ? { type, value: Number(text) } : undefined;
  }
}

function isGrade(text: string): text is Grade {
  return Object.hasOwn(GRADES, text);
}

/** What an answer carries besides its value. */
function noteOf({ note, evidence }: GivenAnswer): Pick<GivenAnswer, "note" | "evidence"> {
  return {
    ...(note === undefined ? {} : { note }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}
