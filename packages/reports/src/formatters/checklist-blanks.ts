import { formatChineseDate } from "@supervision/domain";
import type {
  Answer,
  AnswerForm,
  CellAnswer,
  CellForm,
  GivenAnswer,
  ItemScoring,
  ScoringRule,
} from "@supervision/checklists";
import { charactersWide } from "../model/text-width.ts";
import type { FormulaWords } from "./checklist-conditions.ts";
import { PAPER_WORDS, type PaperWords } from "./checklist-words.ts";

const EMPTY = "□";
const TICKED = "■";
const LINE = "________";
/** Room for a count. */
const SHORT = "_____";

/** How many wide characters an answer cell holds, and its words. */
export interface BlankStyle {
  /** Characters in a line. */
  readonly width: number;
  /** The words. */
  readonly words: PaperWords;
  /** Says how a computed value is worked out. */
  readonly formula: FormulaWords;
}

/** The value of an answer, when it is given; `undefined` when the blank stays empty. */
function valueOf(answer: Answer | CellAnswer | undefined): GivenAnswer["value"] | undefined {
  if (answer === undefined) return undefined;
  if (answer.type === "unchanged") return answer.answer.value;
  return "value" in answer ? answer.value : undefined;
}

/**
 * Words with their boxes, those of the answer ticked, in as few even lines as they fit: a box must not stand on another line than its word. The box
 * follows its word, so that it is set in the font of the word.
 */
function boxes(
  options: readonly (readonly [string, string])[],
  ticked: readonly unknown[],
  { width, words }: BlankStyle,
): readonly string[] {
  const all = options.map(([id, title]) => `${title}${ticked.includes(id) ? TICKED : EMPTY}`);
  for (let count = 1; count < all.length; count += 1) {
    const each = Math.ceil(all.length / count);
    const lines = Array.from({ length: count }, (_, line) =>
      all.slice(line * each, (line + 1) * each).join(words.gap),
    ).filter((line) => line !== "");
    if (lines.every((line) => charactersWide(line) <= width)) return lines;
  }
  return all;
}

function coordinate(degrees: unknown): string {
  return typeof degrees === "number" ? String(degrees) : LINE;
}

/** Digits as wide as Chinese characters. */
function wide(digits: string): string {
  return digits.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));
}

function dateBlank(value: unknown, words: PaperWords): string {
  if (typeof value !== "string") return words.blankDate;
  return words === PAPER_WORDS.zh ? formatChineseDate(value) : value;
}

function bounds(words: PaperWords, form: Extract<AnswerForm, { readonly type: "number" }>): string {
  const { minimum, maximum, standard } = form;
  const possible =
    minimum === undefined && maximum === undefined
      ? []
      : [
          maximum === undefined
            ? `≥${minimum}`
            : minimum === undefined
              ? `≤${maximum}`
              : `${minimum}～${maximum}`,
        ];
  const wanted = [
    ...(standard?.atLeast === undefined ? [] : [words.should(`≥${standard.atLeast}`)]),
    ...(standard?.atMost === undefined ? [] : [words.should(`≤${standard.atMost}`)]),
  ];
  const all = [...possible, ...wanted];
  return all.length === 0 ? "" : words.bracketed(all.join(words.comma));
}

/** The blank of one answer, one paragraph a line; what is known stands in it. `undefined` for forms that need a table of their own. */
export function blankOf(
  form: AnswerForm | CellForm,
  answer: Answer | CellAnswer | undefined,
  style: BlankStyle,
): readonly string[] | undefined {
  const { words } = style;
  const value = valueOf(answer);
  switch (form.type) {
    case "yes-no":
      return boxes(
        words.truths.filter(([id]) => id !== "partly"),
        [value],
        style,
      );
    case "yes-partly-no":
      return boxes(words.truths, [value], style);
    case "grade":
      return boxes(words.grades, [value], style);
    case "choice":
    case "several": {
      const options = Object.entries(form.options).map(([id, { title }]) => [id, title] as const);
      const ticked = Array.isArray(value) ? value : [value];
      const long = options.some(([, title]) => title.length > 6);
      return long
        ? options.flatMap((option) => boxes([option], ticked, style))
        : boxes(options, ticked, style);
    }
    case "scale": {
      const steps = Array.from({ length: form.to - form.from + 1 }, (_, step) => String(form.from + step));
      const meant = steps.flatMap((step) => {
        const label = form.labels?.[step];
        return label === undefined ? [] : [`${step} ${label}`];
      });
      const lines = boxes(
        steps.map((step) => [step, wide(step)]),
        [typeof value === "number" ? String(value) : undefined],
        style,
      );
      return meant.length === 0 ? lines : [...lines, words.bracketed(meant.join(words.comma)).trim()];
    }
    case "number":
      return typeof value === "number"
        ? [`${value}${form.unit ?? ""}`]
        : [`${LINE}${form.unit ?? ""}${bounds(words, form)}`];
    case "date":
      return [dateBlank(value, words)];
    case "text":
      return typeof value === "string" ? value.split("\n") : [""];
    case "file":
    case "photo": {
      const files: readonly unknown[] = Array.isArray(value) ? value : [];
      const names = files.flatMap((file) =>
        typeof file === "object" && file !== null && "name" in file && typeof file.name === "string"
          ? [file.name]
          : [],
      );
      return names.length > 0 ? names : [form.type === "file" ? words.files : words.photos];
    }
    case "signature": {
      const name =
        typeof value === "object" && "name" in value && typeof value.name === "string" ? value.name : LINE;
      return [`${form.signer ?? words.sign}${words.colon}${name}`];
    }
    case "place": {
      const at = typeof value === "object" && "longitude" in value && "latitude" in value ? value : undefined;
      return [
        `${words.longitude}${coordinate(at?.longitude)}`,
        `${words.latitude}${coordinate(at?.latitude)}`,
      ];
    }
    case "computed": {
      if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
        return [`${value}${form.unit ?? ""}`];
      const formula = style.formula(form.value);
      return [...(formula.byHand ? [`${LINE}${form.unit ?? ""}`] : []), formula.words];
    }
    case "note":
      return [];
    default:
      return undefined;
  }
}

/** A line for each scoring rule of a clause, with what was marked under it; `title` stands for a rule that says nothing of its own. */
export function marksBlank(
  rules: ItemScoring["rules"],
  answer: Answer | undefined,
  title: string,
  words: PaperWords,
): readonly string[] {
  const value = valueOf(answer);
  const marks =
    typeof value === "object" ? new Map<string, unknown>(Object.entries(value)) : new Map<string, unknown>();
  return Object.entries(rules).map(([id, rule]) => {
    const mark = marks.get(id);
    const name = rule.text ?? title;
    if (happensOnce(rule)) return `${name}${typeof mark === "number" && mark > 0 ? TICKED : EMPTY}`;
    if (typeof mark === "number") return `${name}${words.colon}${mark}`;
    if (typeof mark !== "object" || mark === null || !("points" in mark) || !("because" in mark))
      return `${name}${words.colon}${SHORT}${rule.type === "discretion" ? words.pointsUnit : counterOf(rule, words)}`;
    return `${name}${words.colon}${String(mark.points)}${words.pointsUnit}${words.bracketed(String(mark.because))}`;
  });
}

/** What a rule counts in, by its own words: 发现一例, 缺一名班主任. */
function counterOf(rule: ScoringRule, words: PaperWords): string {
  if ((rule.type !== "deduct" && rule.type !== "award") || rule.each !== true) return "";
  if (rule.unit !== undefined || words !== PAPER_WORDS.zh) return rule.unit ?? "";
  return /[^第唯统同单每][一1](人次|[次例起处项件名人节份本篇门个种套台间])/.exec(rule.text ?? "")?.[1] ?? "";
}

/** Found or not: a box is enough. */
function happensOnce(rule: ScoringRule): boolean {
  if (rule.type === "halve" || rule.type === "void") return rule.on === undefined;
  return (rule.type === "deduct" || rule.type === "award") && rule.each !== true && rule.on === undefined;
}

/** The non-answers with the reason. */
export function nonAnswerBlank(answer: Answer | undefined, style: BlankStyle): readonly string[] {
  const { words } = style;
  const isOneOf = (type: string): boolean => words.nonAnswers.some(([known]) => known === type);
  const ticked = answer !== undefined && isOneOf(answer.type) ? answer.type : undefined;
  const reason =
    answer !== undefined && "because" in answer && answer.because !== undefined
      ? [words.reason(answer.because)]
      : [];
  return [...boxes(words.nonAnswers, [ticked], style), ...reason];
}
