import type { Bilingual } from "@supervision/domain";
import type { AnswerForm } from "../items/answer-form.ts";
import { GRADES } from "../items/choice-forms.ts";
import { amountOf, printBounds, type Bounds } from "../scoring-sheet/bounds.ts";
import type { Occurrence } from "./item-scoring.ts";

const TRUTHS: Readonly<Record<string, string>> = { yes: "是", partly: "部分", no: "否", ...GRADES };

/** The unit of numbers an item is answered with; empty without one. */
export function unitOf(form: AnswerForm): string {
  return (form.type === "number" || form.type === "computed" ? form.unit : undefined) ?? "";
}

/** The title of an answer: of an option, or of yes, partly, no and grades. */
export function titleOf(word: string, form: AnswerForm | undefined, language: keyof Bilingual): string {
  const options = form?.type === "choice" || form?.type === "several" ? form.options : {};
  const title = Object.hasOwn(options, word) ? options[word]?.title : undefined;
  if (title !== undefined) return title;
  return language === "zh" && Object.hasOwn(TRUTHS, word) ? (TRUTHS[word] ?? word) : word;
}

/** Titles in quotation marks. */
export function titlesOf(words: readonly string[], form: AnswerForm, language: keyof Bilingual): string {
  const titles = words.map((word) => titleOf(word, form, language));
  return language === "zh"
    ? titles.map((title) => `“${title}”`).join("")
    : titles.map((title) => `"${title}"`).join(" or ");
}

/** A column of a matrix or a field of a repeat group. */
export function partOf(
  column: string,
  form: AnswerForm,
): { readonly title: string; readonly answer: AnswerForm } | undefined {
  const parts = form.type === "matrix" ? form.columns : form.type === "repeat" ? form.fields : {};
  return Object.hasOwn(parts, column) ? parts[column] : undefined;
}

/** Says whether a list of options is all of them. */
export function isAll(chosen: readonly string[], form: AnswerForm): boolean {
  return form.type === "several" && Object.keys(form.options).every((option) => chosen.includes(option));
}

/** Says whether a rule compares a number. */
export function isMeasured(on: Occurrence): on is Bounds {
  return !("value" in on || "chosen" in on || "missing" in on || "column" in on);
}

/** 4—6名 where only whole numbers are possible, 达到80%且低于95% elsewhere. */
export function boundsInWords(bounds: Bounds, form: AnswerForm, language: keyof Bilingual): string {
  const unit = unitOf(form);
  // 持平: one value, not two bounds.
  if (bounds.atLeast !== undefined && bounds.atLeast === bounds.atMost)
    return amountOf(bounds.atLeast, unit, language);
  if (form.type !== "number" || form.whole !== true) return printBounds(bounds, unit, language);
  const low = bounds.atLeast ?? (bounds.above === undefined ? form.minimum : bounds.above + 1);
  const high = bounds.atMost ?? (bounds.below === undefined ? form.maximum : bounds.below - 1);
  if (low === undefined || high === undefined || !Number.isInteger(low) || !Number.isInteger(high))
    return printBounds(bounds, unit, language);
  if (language === "zh") return low === high ? `${low}${unit}` : `${low}—${high}${unit}`;
  return amountOf(low === high ? low : `${low}–${high}`, unit, "en");
}

/** What a rule looks for in a column, in words: 许可证为“否”, 留样量低于125克. */
export function cellsInWords(
  on: Extract<Occurrence, { readonly column: string }>,
  form: AnswerForm,
  language: keyof Bilingual,
): string {
  const { column } = on;
  const { title, answer } = partOf(column, form) ?? { title: column, answer: form };
  const zh = language === "zh";
  if ("words" in on) return `${title}${zh ? "为" : " "}${titlesOf(on.words, answer, language)}`;
  return `${title}${zh ? "" : " "}${boundsInWords(on, answer, language)}`;
}
