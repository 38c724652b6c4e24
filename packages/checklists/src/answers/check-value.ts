import { isIsoDate, type IsoDate } from "@supervision/domain";
import { wordsOf } from "../expressions/value-type.ts";
import type { AnswerForm, AnswerType } from "../items/answer-form.ts";
import type { SeveralForm } from "../items/choice-forms.ts";
import type { DateForm, NumberForm } from "../items/value-forms.ts";

/** The forms answered with one word, number, day or list of options. */
export type SimpleForm = Extract<
  AnswerForm,
  {
    type: "yes-no" | "yes-partly-no" | "grade" | "choice" | "several" | "number" | "date" | "text" | "scale";
  }
>;

/** Every kind of answer, and whether it is one word, number, day or list of options. */
const KINDS: Readonly<
  Record<SimpleForm["type"], true> & Record<Exclude<AnswerType, SimpleForm["type"]>, false>
> = {
  "yes-no": true,
  "yes-partly-no": true,
  grade: true,
  choice: true,
  several: true,
  number: true,
  date: true,
  text: true,
  scale: true,
  matrix: false,
  repeat: false,
  marks: false,
  file: false,
  photo: false,
  signature: false,
  place: false,
  computed: false,
  note: false,
};

/** Says whether a word names a kind of answer. */
export function isAnswerType(type: string): type is AnswerType {
  return Object.hasOwn(KINDS, type);
}

/** Says whether a form is answered with one word, number, day or list of options. */
export function isSimple(form: AnswerForm): form is SimpleForm {
  return isAnswerType(form.type) && KINDS[form.type];
}

/** What a form expects when a value does not fit it; `undefined` when it does. Values may come from JSON: types are checked too. */
export function valueMismatch(form: SimpleForm, value: unknown, visit: IsoDate): string | undefined {
  switch (form.type) {
    case "several":
      return several(form, value);
    case "number":
      return number(form, value);
    case "date":
      return day(form, value, visit);
    case "text":
      return words(value, form.atMost);
    case "scale": {
      const fits =
        typeof value === "number" && Number.isInteger(value) && value >= form.from && value <= form.to;
      return fits ? undefined : `${form.from}–${form.to}`;
    }
    default:
      return oneOf(wordsOf(form), value);
  }
}

function oneOf(values: readonly string[], value: unknown): string | undefined {
  return typeof value === "string" && values.includes(value) ? undefined : values.join(" | ");
}

function several(form: SeveralForm, value: unknown): string | undefined {
  const options = Object.keys(form.options);
  if (!Array.isArray(value) || !value.every((id) => options.includes(id))) return `[${options.join(" | ")}]`;
  if (new Set(value).size !== value.length) return "每个选项一次 / each option once";
  if (value.length > 1 && value.some((id) => form.options[String(id)]?.alone === true))
    return "单独的选项不与其他并选 / an option that stands alone";
  return among(value.length, form.atLeast, form.atMost, "选项 / options");
}

function number(form: NumberForm, value: unknown): string | undefined {
  const { minimum, maximum, whole } = form;
  const fits =
    typeof value === "number" &&
    Number.isFinite(value) &&
    (whole !== true || Number.isInteger(value)) &&
    value >= (minimum ?? value) &&
    value <= (maximum ?? value);
  return fits ? undefined : bounds(whole === true ? "整数 / whole number" : "数 / number", minimum, maximum);
}

function day(form: DateForm, value: unknown, visit: IsoDate): string | undefined {
  const latest = form.latest === "visit" ? visit : form.latest;
  const fits = isIsoDate(value) && value >= (form.earliest ?? value) && value <= (latest ?? value);
  return fits ? undefined : bounds("日期 / YYYY-MM-DD", form.earliest, latest);
}

function words(value: unknown, most: number | undefined): string | undefined {
  if (!isWords(value)) return TEXT;
  return most === undefined || Array.from(value).length <= most
    ? undefined
    : `≤ ${most} 字 / ≤ ${most} characters`;
}

/** What is expected where words are. */
export const TEXT = "文字 / text";

/** Says whether a value is a text with something in it. */
export function isWords(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** What is expected of a number of things when it does not fit. */
export function among(count: number, least = 0, most = Infinity, things = ""): string | undefined {
  if (count >= least && count <= most) return undefined;
  const range = `${least}–${most === Infinity ? "" : most}`;
  return `${range} ${things.replace("/", `/ ${range}`)}`;
}

/** 数 0–100 / a number 0–100: what is expected, in both languages. */
function bounds(what: string, least?: number | string, most?: number | string): string {
  if (least === undefined && most === undefined) return what;
  const range = most === undefined ? `≥ ${least}` : least === undefined ? `≤ ${most}` : `${least}–${most}`;
  return `${range} 的${what} ${range}`;
}
