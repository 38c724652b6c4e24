import { isIsoDate } from "@supervision/domain";
import type { CellAnswer } from "../answers/answer-values.ts";
import { picksOf } from "../exchange/words.ts";
import type { CellForm } from "../items/group-forms.ts";
import { NONE } from "./names.ts";

/** What a value should have been. */
export interface Unreadable {
  /** What was expected. */
  readonly expected: string;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A number as exports write it; `undefined` when it is none. */
export function numberOf(text: string): number | undefined {
  return NUMBER.test(text.trim()) ? Number(text) : undefined;
}

/** A day as exports write it, a time behind it left out; `undefined` when it is none. */
export function dayOf(text: string): string | undefined {
  const day = text.trim().slice(0, 10);
  return isIsoDate(day) && /^(T|\s|$)/.test(text.trim().slice(10)) ? day : undefined;
}

/** The option a text names, by its id, or by its label when no other has the same. */
function optionOf(form: CellForm, text: string): string | undefined {
  const wanted = text.trim();
  const options = picksOf(form, "zh") ?? [];
  if (options.some(([id]) => id === wanted)) return wanted;
  const labelled = [...options, ...(picksOf(form, "en") ?? [])].filter(([, label]) => label === wanted);
  const ids = new Set(labelled.map(([id]) => id));
  return ids.size === 1 ? labelled[0]?.[0] : undefined;
}

const options = (form: CellForm): Unreadable => ({
  expected: (picksOf(form, "zh") ?? []).map(([id]) => id).join(" | "),
});

/** The answer a text stands for. Signatures are put together where the name stands beside them. */
export function answerOf(form: CellForm, text: string): CellAnswer | Unreadable {
  switch (form.type) {
    case "yes-no": {
      const value = optionOf(form, text);
      return value === "yes" || value === "no" ? { type: form.type, value } : options(form);
    }
    case "yes-partly-no": {
      const value = optionOf(form, text);
      return value === "yes" || value === "partly" || value === "no"
        ? { type: form.type, value }
        : options(form);
    }
    case "grade": {
      const value = optionOf(form, text);
      return value === "excellent" || value === "good" || value === "pass" || value === "fail"
        ? { type: form.type, value }
        : options(form);
    }
    case "choice": {
      const value = optionOf(form, text);
      return value === undefined ? options(form) : { type: form.type, value };
    }
    case "several": {
      const picked = text.trim().split(/\s+/);
      const value = picked.filter((one) => one !== NONE);
      const unknown = value.some((one) => !Object.hasOwn(form.options, one));
      return unknown ? options(form) : { type: form.type, value };
    }
    case "number":
    case "scale": {
      const value = numberOf(text);
      return value === undefined ? { expected: "数 / number" } : { type: form.type, value };
    }
    case "date": {
      const value = dayOf(text);
      return value === undefined ? { expected: "YYYY-MM-DD" } : { type: form.type, value };
    }
    case "text":
      return { type: form.type, value: text };
    case "file":
    case "photo":
      return { type: form.type, value: [{ name: text.trim() }] };
    case "place": {
      const [latitude, longitude] = text
        .trim()
        .split(/[\s,]+/)
        .map(numberOf);
      return latitude === undefined || longitude === undefined
        ? { expected: "latitude longitude / 纬度 经度" }
        : { type: form.type, value: { longitude, latitude } };
    }
    case "signature":
      return { expected: "nothing / 不填" };
  }
}
