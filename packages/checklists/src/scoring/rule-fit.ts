import type { Bilingual } from "@supervision/domain";
import { wordsOf } from "../expressions/value-type.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import type { Occurrence, ScoringRule } from "./item-scoring.ts";

const MARKS_ONLY: Bilingual = {
  zh: "酌情只能记在扣分记录（marks）中",
  en: "only marks can record a judgement",
};
const NO_NUMBER: Bilingual = { zh: "作答方式给不出数值", en: "the answer gives no number" };
const NO_COUNT: Bilingual = {
  zh: "作答方式不是数值或扣分记录，须写 on 说明看哪些答案",
  en: "say under `on` which answers it looks at, since the answer is neither a number nor marks",
};

/** Why a rule cannot read the answers of a form; `undefined` when it can. */
export function misfitOf(rule: ScoringRule, form: AnswerForm): Bilingual | undefined {
  const measures =
    form.type === "marks" || form.type === "number" || form.type === "scale" || form.type === "computed";
  if (rule.type === "discretion") return form.type === "marks" ? undefined : MARKS_ONLY;
  if (rule.type === "bands" || rule.type === "distance") return measures ? undefined : NO_NUMBER;
  if (rule.on !== undefined) return misfitOfOccurrence(rule.on, form, measures);
  return measures ? undefined : NO_COUNT;
}

function misfitOfOccurrence(on: Occurrence, form: AnswerForm, measures: boolean): Bilingual | undefined {
  if ("value" in on) return unknownWord(on.value, wordsOf(form));
  if ("chosen" in on || "missing" in on)
    return unknownWord(
      "chosen" in on ? on.chosen : on.missing,
      form.type === "several" ? Object.keys(form.options) : [],
    );
  if ("column" in on) {
    const columns = form.type === "matrix" ? form.columns : form.type === "repeat" ? form.fields : {};
    const column = Object.hasOwn(columns, on.column) ? columns[on.column] : undefined;
    return unknownWord(on.words, column === undefined ? [] : wordsOf(column.answer));
  }
  return measures ? undefined : NO_NUMBER;
}

function unknownWord(words: readonly string[], known: readonly string[]): Bilingual | undefined {
  const unknown = words.find((word) => !known.includes(word));
  if (words.length > 0 && unknown === undefined) return undefined;
  return {
    zh: `没有“${unknown ?? ""}”这样的答案，可用：${known.join("、") || "无"}`,
    en: `"${unknown ?? ""}" is no answer; answers are: ${known.join(", ") || "none"}`,
  };
}
