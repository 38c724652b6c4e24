import { formatChineseDate, type Bilingual } from "@supervision/domain";
import { ANSWER_TYPES, type AnswerForm } from "../items/answer-form.ts";
import { GRADES } from "../items/choice-forms.ts";
import { rounded } from "../scores/in-words.ts";
import { NON_ANSWERS, type Answer } from "./answer.ts";

const VALUES: Readonly<Record<"yes" | "partly" | "no", string>> = { yes: "是", partly: "部分", no: "否" };

/**
 * An answer in words, as a form or a report prints it: titles of options, numbers with their unit, how many entries or files.
 *
 * @example
 * ```ts
 * import { formatAnswer } from "@supervision/checklists";
 * const form = { type: "number", unit: "分钟/天" } as const;
 * console.log(formatAnswer(form, { type: "number", value: 70 })); // => 70 分钟/天
 * console.log(formatAnswer(form, { type: "refused", because: "未开门" })); // => 拒绝（未开门）
 * ```
 */
export function formatAnswer(
  form: AnswerForm | undefined,
  answer: Answer,
  language: keyof Bilingual = "zh",
): string {
  const zh = language === "zh";
  switch (answer.type) {
    case "yes-no":
    case "yes-partly-no":
      return zh ? VALUES[answer.value] : answer.value;
    case "grade":
      return zh ? GRADES[answer.value] : answer.value;
    case "choice":
      return (form?.type === "choice" && form.options[answer.value]?.title) || answer.value;
    case "several": {
      const titles = answer.value.map((id) => (form?.type === "several" && form.options[id]?.title) || id);
      if (titles.length === 0) return zh ? "无" : "none";
      return titles.join(zh ? "、" : ", ");
    }
    case "number":
      return form?.type === "number" && form.unit !== undefined
        ? `${answer.value} ${form.unit}`
        : String(answer.value);
    case "scale":
      return (form?.type === "scale" && form.labels?.[String(answer.value)]) || String(answer.value);
    case "computed": {
      // What was divided has more decimals than anybody reads.
      const value = typeof answer.value === "number" ? rounded(answer.value) : answer.value;
      return form?.type === "computed" && form.unit !== undefined ? `${value} ${form.unit}` : String(value);
    }
    case "date":
      return zh ? formatChineseDate(answer.value) : answer.value;
    case "text":
      return answer.value;
    case "matrix": {
      const rows = Object.keys(answer.value).length;
      return zh ? `${rows}行` : `${rows} row(s)`;
    }
    case "repeat":
      return zh ? `${answer.value.length}个条目` : `${answer.value.length} entries`;
    case "marks": {
      const marks = Object.keys(answer.value).length;
      return zh ? `${marks}处记录` : `${marks} mark(s)`;
    }
    case "file":
    case "photo":
      return zh
        ? `${ANSWER_TYPES[answer.type].zh}${answer.value.length}个`
        : `${answer.value.length} ${ANSWER_TYPES[answer.type].en}`;
    case "signature":
      return answer.value.name;
    case "place":
      return `${answer.value.longitude}, ${answer.value.latitude}`;
    case "unchanged":
      return zh
        ? `${formatAnswer(form, answer.answer, language)}（自${formatChineseDate(answer.since)}无变化）`
        : `${formatAnswer(form, answer.answer, language)} (unchanged since ${answer.since})`;
    case "not-applicable":
    case "not-checked":
    case "refused":
    case "not-due": {
      const name = zh ? NON_ANSWERS[answer.type] : answer.type.replaceAll("-", " ");
      if (answer.because === undefined) return name;
      return zh ? `${name}（${answer.because}）` : `${name} (${answer.because})`;
    }
  }
}
