import { INSTITUTION_KINDS, STAGES, type Bilingual, type Stage } from "@supervision/domain";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import { GRADES } from "../items/choice-forms.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { AnswerPlace, Condition, Expression, Literal } from "./expression.ts";

const SIGNS = { equal: "=", less: "<", atMost: "≤", more: ">", atLeast: "≥" } as const;
const WORDS: Readonly<Record<string, string>> = { yes: "是", partly: "部分", no: "否", ...GRADES };

/**
 * An expression in words, as a paper form or a list of differences prints it: item titles instead of ids, titles of options, plain signs.
 * `within` is the item id of the repeat group whose fields it names.
 *
 * @example
 * ```ts
 * import { formatExpression } from "@supervision/checklists/expressions";
 * const edition = { items: { canteen: { title: "有食堂", answer: "yes-no" } } } as const;
 * console.log(formatExpression(edition, { equal: [{ answer: "canteen" }, "yes"] })); // => “有食堂” = 是
 * ```
 */
export function formatExpression(
  edition: { readonly items: Readonly<Record<string, ChecklistItem>> },
  expression: Expression,
  language: keyof Bilingual = "zh",
  within?: string,
): string {
  const words: Words = { items: edition.items, zh: language === "zh", fields: {} };
  return write(expression, within === undefined ? words : inside(within, words));
}

const FACTS: Readonly<Record<"kind" | "nature" | "inclusive" | "boarding", Bilingual>> = {
  kind: { zh: "单位类别", en: "kind of institution" },
  nature: { zh: "办学性质", en: "nature of the institution" },
  inclusive: { zh: "普惠性", en: "inclusive fees" },
  boarding: { zh: "寄宿", en: "boarding" },
};
const NATURES: Readonly<Record<string, string>> = { public: "公办", private: "民办" };

function studentsOf(stage: Stage | "all", zh: boolean): string {
  if (stage === "all") return zh ? "在校学生数" : "number of pupils";
  return zh ? `${STAGES[stage]}学生数` : `number of pupils (${stage})`;
}

interface Words {
  readonly items: Readonly<Record<string, ChecklistItem>>;
  readonly zh: boolean;
  /** Fields of the group one stands in. */
  readonly fields: Readonly<
    Record<string, { readonly title: string; readonly answer: ChecklistItem["answer"] }>
  >;
}

function write(expression: Expression, words: Words): string {
  const { zh } = words;
  const say = (part: Expression): string => write(part, words);
  const list = (parts: readonly Expression[], sign: string): string => bracketed(parts.map(say), sign);
  if (typeof expression !== "object") return String(expression);
  if ("answer" in expression) return titleOf(expression.answer, words);
  if ("field" in expression) return titleOf({ field: expression.field }, words);
  if ("cell" in expression) return cellTitle(expression.cell, words);
  if ("institution" in expression) return FACTS[expression.institution][zh ? "zh" : "en"];
  if ("students" in expression) return studentsOf(expression.students, zh);
  if ("visit" in expression) return zh ? "督导日期" : "the day of the visit";
  if ("add" in expression) return list(expression.add, " + ");
  if ("subtract" in expression) return list(expression.subtract, " − ");
  if ("multiply" in expression) return list(expression.multiply, " × ");
  if ("divide" in expression) return list(expression.divide, " ÷ ");
  if ("round" in expression)
    return zh
      ? `${say(expression.round)}（四舍五入到${expression.decimals}位小数）`
      : `${say(expression.round)} rounded to ${expression.decimals} decimal(s)`;
  if ("lowest" in expression)
    return `${zh ? "最小值" : "lowest of "}${list(expression.lowest, zh ? "、" : ", ")}`;
  if ("highest" in expression)
    return `${zh ? "最大值" : "highest of "}${list(expression.highest, zh ? "、" : ", ")}`;
  if ("daysBetween" in expression) {
    const [from, until] = expression.daysBetween;
    return zh ? `${say(from)}至${say(until)}的天数` : `days from ${say(from)} to ${say(until)}`;
  }
  if ("if" in expression)
    return zh
      ? `若${say(expression.if)}则${say(expression.value)}否则${say(expression.otherwise)}`
      : `if ${say(expression.if)} then ${say(expression.value)} else ${say(expression.otherwise)}`;
  if ("sum" in expression || "mean" in expression || "count" in expression)
    return writeOver(expression, words);
  return writeCondition(expression, words);
}

function writeCondition(condition: Condition, words: Words): string {
  const { zh } = words;
  if ("all" in condition)
    return bracketed(
      condition.all.map((part) => write(part, words)),
      zh ? "且" : " and ",
    );
  if ("any" in condition)
    return bracketed(
      condition.any.map((part) => write(part, words)),
      zh ? "或" : " or ",
    );
  if ("teaches" in condition)
    return zh ? `设有${STAGES[condition.teaches]}学段` : `the institution teaches ${condition.teaches}`;
  if ("not" in condition) return `${zh ? "并非" : "not "}(${write(condition.not, words)})`;
  if ("oneOf" in condition) {
    const values = condition.values.map((value) => literal(value, condition.oneOf, words));
    return `${write(condition.oneOf, words)} ${zh ? "为" : "is one of"} ${values.join(zh ? "、" : ", ")}${zh ? "之一" : ""}`;
  }
  if ("includes" in condition) {
    const form = formOf(condition.includes, words);
    const option = (form?.type === "several" && form.options[condition.option]?.title) || condition.option;
    return `${titleOf(condition.includes, words)} ${zh ? "选了" : "includes"} ${option}`;
  }
  if ("answered" in condition)
    return `${titleOf(condition.answered, words)} ${zh ? "已作答" : "is answered"}`;
  if ("every" in condition)
    return `${zh ? "每个" : "for every "}${titleOf(condition.every, words)}${zh ? "都" : ": "}(${write(condition.meets, inside(condition.every, words))})`;
  if ("some" in condition)
    return `${zh ? "至少一个" : "for at least one "}${titleOf(condition.some, words)}${zh ? "" : ": "}(${write(condition.meets, inside(condition.some, words))})`;
  return writeComparison(condition, words);
}

type Comparison = Extract<
  Condition,
  Readonly<
    | Record<"equal", unknown>
    | Record<"less", unknown>
    | Record<"atMost", unknown>
    | Record<"more", unknown>
    | Record<"atLeast", unknown>
  >
>;

function writeComparison(condition: Comparison, words: Words): string {
  const [sign, [a, b]] =
    "equal" in condition
      ? ([SIGNS.equal, condition.equal] as const)
      : "less" in condition
        ? ([SIGNS.less, condition.less] as const)
        : "atMost" in condition
          ? ([SIGNS.atMost, condition.atMost] as const)
          : "more" in condition
            ? ([SIGNS.more, condition.more] as const)
            : ([SIGNS.atLeast, condition.atLeast] as const);
  const left = typeof a === "object" ? write(a, words) : literal(a, b, words);
  const right = typeof b === "object" ? write(b, words) : literal(b, a, words);
  return `${left} ${sign} ${right}`;
}

function writeOver(
  expression: Extract<
    Expression,
    Readonly<Record<"sum", unknown> | Record<"mean", unknown> | Record<"count", unknown>>
  >,
  words: Words,
): string {
  const { zh } = words;
  const group = "count" in expression ? expression.count : expression.each;
  const within = inside(group, words);
  const where =
    expression.where === undefined ? "" : `${zh ? "，只计" : " where "}${write(expression.where, within)}`;
  if ("count" in expression)
    return zh ? `${titleOf(group, words)}的个数${where}` : `number of ${titleOf(group, words)}${where}`;
  const part = write("sum" in expression ? expression.sum : expression.mean, within);
  if ("sum" in expression)
    return zh
      ? `${titleOf(group, words)}中${part}之和${where}`
      : `sum of ${part} over ${titleOf(group, words)}${where}`;
  return zh
    ? `${titleOf(group, words)}中${part}的平均${where}`
    : `mean of ${part} over ${titleOf(group, words)}${where}`;
}

function inside(group: AnswerPlace, words: Words): Words {
  const form = formOf(group, words);
  return form?.type === "repeat" ? { ...words, fields: form.fields } : words;
}

function formOf(place: AnswerPlace, { items, fields }: Words): AnswerForm | undefined {
  const found = typeof place === "string" ? own(items, place) : own(fields, place.field);
  return found && answerFormOf(found.answer);
}

function titleOf(place: AnswerPlace, { items, fields }: Words): string {
  const [found, id] =
    typeof place === "string" ? [own(items, place), place] : [own(fields, place.field), place.field];
  return `“${found?.title ?? id}”`;
}

function cellTitle([item, row, column]: readonly [string, string, string], words: Words): string {
  const form = formOf(item, words);
  const rowTitle = form?.type === "matrix" ? (own(form.rows, row) ?? row) : row;
  const columnTitle = form?.type === "matrix" ? (own(form.columns, column)?.title ?? column) : column;
  return `${titleOf(item, words)}·${rowTitle}·${columnTitle}`;
}

/** A constant as the form of what it is compared with prints it. */
function literal(value: Literal, beside: Expression, words: Words): string {
  const place =
    typeof beside !== "object"
      ? undefined
      : "answer" in beside
        ? beside.answer
        : "field" in beside
          ? { field: beside.field }
          : undefined;
  if (words.zh && typeof beside === "object" && "institution" in beside)
    return { ...INSTITUTION_KINDS, ...NATURES, ...WORDS }[String(value)] ?? String(value);
  const form = place === undefined ? undefined : formOf(place, words);
  if (form?.type === "choice") return form.options[String(value)]?.title ?? String(value);
  const graded = form?.type === "yes-no" || form?.type === "yes-partly-no" || form?.type === "grade";
  return words.zh && graded ? (WORDS[String(value)] ?? String(value)) : String(value);
}

function bracketed(parts: readonly string[], sign: string): string {
  return parts.length === 1 ? parts.join("") : `(${parts.join(sign)})`;
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
