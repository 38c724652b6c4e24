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

const EMPTY = "□";
const TICKED = "■";
const GAP = "　";
const LINE = "________";
/** Room for a count. */
const SHORT = "_____";

const TRUTHS: readonly (readonly [string, string])[] = [
  ["yes", "是"],
  ["no", "否"],
];
const TRUTHS_OF_THREE: readonly (readonly [string, string])[] = [
  ["yes", "是"],
  ["partly", "部分"],
  ["no", "否"],
];
const GRADES: readonly (readonly [string, string])[] = [
  ["excellent", "优"],
  ["good", "良"],
  ["pass", "合格"],
  ["fail", "不合格"],
];
const NON_ANSWERS: readonly (readonly [string, string])[] = [
  ["not-applicable", "不适用"],
  ["not-checked", "未查"],
  ["refused", "拒绝"],
  ["not-due", "未到期"],
];

const isOneOf = (type: string): boolean => NON_ANSWERS.some(([known]) => known === type);

/** The value of an answer, when it is given; `undefined` when the blank stays empty. */
function valueOf(answer: Answer | CellAnswer | undefined): GivenAnswer["value"] | undefined {
  if (answer === undefined) return undefined;
  if (answer.type === "unchanged") return answer.answer.value;
  return "value" in answer ? answer.value : undefined;
}

/** Words with their boxes, those of the answer ticked. The box follows its word, so that it is set in the font of the word. */
function boxes(options: readonly (readonly [string, string])[], ticked: readonly unknown[]): string {
  return options.map(([id, title]) => `${title}${ticked.includes(id) ? TICKED : EMPTY}`).join(GAP);
}

function coordinate(degrees: unknown): string {
  return typeof degrees === "number" ? String(degrees) : LINE;
}

/** Digits as wide as Chinese characters. */
function wide(digits: string): string {
  return digits.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));
}

function dateBlank(value: unknown): string {
  return typeof value === "string" ? formatChineseDate(value) : "____年__月__日";
}

function bounds(form: Extract<AnswerForm, { readonly type: "number" }>): string {
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
    ...(standard?.atLeast === undefined ? [] : [`应≥${standard.atLeast}`]),
    ...(standard?.atMost === undefined ? [] : [`应≤${standard.atMost}`]),
  ];
  const all = [...possible, ...wanted];
  return all.length === 0 ? "" : `（${all.join("，")}）`;
}

/** The blank of one answer, one paragraph a line; what is known stands in it. `undefined` for forms that need a table of their own. */
export function blankOf(
  form: AnswerForm | CellForm,
  answer: Answer | CellAnswer | undefined,
): readonly string[] | undefined {
  const value = valueOf(answer);
  switch (form.type) {
    case "yes-no":
      return [boxes(TRUTHS, [value])];
    case "yes-partly-no":
      return [boxes(TRUTHS_OF_THREE, [value])];
    case "grade":
      return [boxes(GRADES, [value])];
    case "choice":
    case "several": {
      const options = Object.entries(form.options).map(([id, { title }]) => [id, title] as const);
      const ticked = Array.isArray(value) ? value : [value];
      const long = options.some(([, title]) => title.length > 6);
      return long ? options.map((option) => boxes([option], ticked)) : [boxes(options, ticked)];
    }
    case "scale": {
      const steps = Array.from({ length: form.to - form.from + 1 }, (_, step) => String(form.from + step));
      const meant = steps.flatMap((step) => {
        const label = form.labels?.[step];
        return label === undefined ? [] : [`${step} ${label}`];
      });
      const line = boxes(
        steps.map((step) => [step, wide(step)]),
        [typeof value === "number" ? String(value) : undefined],
      );
      return meant.length === 0 ? [line] : [line, `（${meant.join("，")}）`];
    }
    case "number":
      return typeof value === "number"
        ? [`${value}${form.unit ?? ""}`]
        : [`${LINE}${form.unit ?? ""}${bounds(form)}`];
    case "date":
      return [dateBlank(value)];
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
      return names.length > 0 ? names : [`${form.type === "file" ? "附件" : "照片"}____份`];
    }
    case "signature": {
      const name =
        typeof value === "object" && "name" in value && typeof value.name === "string" ? value.name : LINE;
      return [`${form.signer ?? "签字"}：${name}`];
    }
    case "place": {
      const at = typeof value === "object" && "longitude" in value && "latitude" in value ? value : undefined;
      return [`经度${coordinate(at?.longitude)}`, `纬度${coordinate(at?.latitude)}`];
    }
    case "computed":
      return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? [`${value}${form.unit ?? ""}`]
        : ["（计算得出，不填）"];
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
): readonly string[] {
  const value = valueOf(answer);
  const marks =
    typeof value === "object" ? new Map<string, unknown>(Object.entries(value)) : new Map<string, unknown>();
  return Object.entries(rules).map(([id, rule]) => {
    const mark = marks.get(id);
    const name = rule.text ?? title;
    if (happensOnce(rule)) return `${name}${typeof mark === "number" && mark > 0 ? TICKED : EMPTY}`;
    if (typeof mark === "number") return `${name}：${mark}`;
    if (typeof mark !== "object" || mark === null || !("points" in mark) || !("because" in mark))
      return `${name}：${SHORT}${rule.type === "discretion" ? "分" : ""}`;
    return `${name}：${String(mark.points)}分（${String(mark.because)}）`;
  });
}

/** Found or not: a box is enough. */
function happensOnce(rule: ScoringRule): boolean {
  if (rule.type === "halve" || rule.type === "void") return rule.on === undefined;
  return (rule.type === "deduct" || rule.type === "award") && rule.each !== true && rule.on === undefined;
}

/** The non-answers with the reason, `across` wide cells in one line. */
export function nonAnswerBlank(answer: Answer | undefined, across: boolean): readonly string[] {
  const ticked = answer !== undefined && isOneOf(answer.type) ? answer.type : undefined;
  const reason =
    answer !== undefined && "because" in answer && answer.because !== undefined
      ? [`原因：${answer.because}`]
      : [];
  if (across) return [boxes(NON_ANSWERS, [ticked]), ...reason];
  // Two a line: a box must not stand on another line than its word.
  return [boxes(NON_ANSWERS.slice(0, 2), [ticked]), boxes(NON_ANSWERS.slice(2), [ticked]), ...reason];
}
