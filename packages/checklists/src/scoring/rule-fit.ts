import { nearest, type Bilingual } from "@supervision/domain";
import { own } from "../expressions/read-node.ts";
import { wordsOf } from "../expressions/value-type.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import { partsOf } from "../items/group-parts.ts";
import type { Bounds } from "../scoring-sheet/bounds.ts";
import type { Occurrence, ScoringRule } from "./item-scoring.ts";
import { isWithin } from "./occurrences.ts";

const MARKS_ONLY: Bilingual = {
  zh: "酌情只能记在扣分记录（marks）中",
  en: "only marks can record a judgement",
};
const NO_NUMBER: Bilingual = { zh: "作答方式给不出数值", en: "the answer gives no number" };
const NO_PARTS: Bilingual = {
  zh: "column 只用于矩阵和重复组",
  en: "only matrices and repeat groups have columns",
};
const NO_BOUND: Bilingual = {
  zh: "atLeast、above、atMost、below 至少写一个，都写数",
  en: "write at least one of atLeast, above, atMost, below, as numbers",
};
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
  if ("column" in on) return misfitOfColumn(on, form);
  return measures ? misfitOfBounds(on) : NO_NUMBER;
}

function misfitOfColumn(
  on: Extract<Occurrence, { readonly column: string }>,
  form: AnswerForm,
): Bilingual | undefined {
  const parts = partsOf(form);
  const known = Object.keys(parts);
  const part = own(parts, on.column);
  if (known.length === 0) return NO_PARTS;
  if (part === undefined) return unknownColumn(on.column, known);
  const isNumber = part.answer.type === "number" || part.answer.type === "scale";
  const { column } = on;
  if ("words" in on)
    return isNumber
      ? {
          zh: `“${column}”列填的是数，不写 words，写界限，如 { column: "${column}", below: 125 }`,
          en: `the column ${column} holds numbers: instead of words write bounds, such as { column: "${column}", below: 125 }`,
        }
      : unknownWord(on.words, wordsOf(part.answer));
  if (isNumber) return misfitOfBounds(on);
  return {
    zh: `“${column}”列填的不是数，要写 words，可用：${wordsOf(part.answer).join("、") || "无，这种列不能计分"}`,
    en: `the column ${column} holds no numbers: write words; answers are: ${wordsOf(part.answer).join(", ") || "none, such a column cannot be scored"}`,
  };
}

/** Bounds that say nothing, or that no number keeps; they may come from JSON. */
function misfitOfBounds(on: Bounds): Bilingual | undefined {
  const bounds: readonly unknown[] = [on.atLeast, on.above, on.atMost, on.below].filter(
    (bound) => bound !== undefined,
  );
  if (bounds.length === 0 || !bounds.every((bound) => Number.isFinite(bound))) return NO_BOUND;
  const low = Math.max(on.atLeast ?? -Infinity, on.above ?? -Infinity);
  const high = Math.min(on.atMost ?? Infinity, on.below ?? Infinity);
  if (low < high || (low === high && isWithin(on, low))) return undefined;
  return { zh: "没有一个数同时满足这些界限", en: "no number keeps all of these bounds" };
}

function unknownColumn(column: string, known: readonly string[]): Bilingual {
  const near = nearest(column, known);
  return {
    zh: `没有“${column}”这一列${near === undefined ? "，" : `，是不是“${near}”？`}已有：${known.join("、")}`,
    en: `there is no column "${column}"${near === undefined ? "" : `, did you mean "${near}"?`}; columns are: ${known.join(", ")}`,
  };
}

function unknownWord(words: readonly string[], known: readonly string[]): Bilingual | undefined {
  const unknown = words.find((word) => !known.includes(word));
  if (words.length > 0 && unknown === undefined) return undefined;
  return {
    zh: `没有“${unknown ?? ""}”这样的答案，可用：${known.join("、") || "无"}`,
    en: `"${unknown ?? ""}" is no answer; answers are: ${known.join(", ") || "none"}`,
  };
}
