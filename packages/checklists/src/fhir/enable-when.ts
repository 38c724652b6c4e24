import type { ChecklistEdition } from "../editions/checklist-edition.ts";
import type { Condition, Expression, Literal } from "../expressions/expression.ts";
import { answerFormOf, type AnswerForm } from "../items/answer-form.ts";
import type { CellForm } from "../items/group-forms.ts";
import { nameOf } from "../xlsform/names.ts";
import type { FhirValue } from "./resource.ts";

/** One comparison of `enableWhen`. */
type Comparison = { readonly [element: string]: FhirValue };

/** A condition of comparisons; `undefined` where one cannot be said. */
type Tree =
  | { readonly join: "all" | "any"; readonly parts: readonly Tree[] }
  | { readonly compare: Comparison }
  | undefined;

/** The fields of an entry, or the cells of a row. */
export interface FieldsHere {
  /** How they are answered. */
  readonly forms: Readonly<Record<string, { readonly answer: CellForm }>>;
  /** Names of their questions. */
  readonly nameOf: (field: string) => string;
  /** They stand in an entry of a repeat group, which has no name of its own. */
  readonly repeated: boolean;
}

/** Where a condition stands. */
export interface WhenContext {
  /** The edition. */
  readonly edition: ChecklistEdition;
  /** The fields of the entry, or the cells of the row, that it may name. */
  readonly fields?: FieldsHere;
}

/** `enableWhen` and `enableBehavior` of a condition; `undefined` where they cannot say it: they know one level of and, or. */
export function enableWhenOf(
  condition: Condition,
  context: WhenContext,
): { readonly enableWhen: readonly Comparison[]; readonly enableBehavior: "all" | "any" } | undefined {
  const tree = treeOf(condition, true, context);
  for (const join of ["all", "any"] as const) {
    const flat = flattened(tree, join);
    if (flat !== undefined && flat.length > 0) return { enableWhen: flat, enableBehavior: join };
  }
  return undefined;
}

/** The comparisons of a tree that is joined in one way only. */
function flattened(tree: Tree, join: "all" | "any"): readonly Comparison[] | undefined {
  if (tree === undefined) return undefined;
  if ("compare" in tree) return [tree.compare];
  if (tree.parts.length === 0 || (tree.join !== join && tree.parts.length > 1)) return undefined;
  const parts = tree.parts.map((part) => flattened(part, join));
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function treeOf(condition: Condition, wanted: boolean, context: WhenContext): Tree {
  const joined = (parts: readonly Condition[], join: "all" | "any"): Tree => ({
    join: wanted ? join : join === "all" ? "any" : "all",
    parts: parts.map((part) => treeOf(part, wanted, context)),
  });
  if ("all" in condition) return joined(condition.all, "all");
  if ("any" in condition) return joined(condition.any, "any");
  if ("not" in condition) return treeOf(condition.not, !wanted, context);
  if ("answered" in condition) {
    const question = questionOf(
      typeof condition.answered === "string" ? { answer: condition.answered } : condition.answered,
      context,
    );
    return question === undefined
      ? undefined
      : { compare: { question: question.linkId, operator: "exists", answerBoolean: wanted } };
  }
  if ("equal" in condition) return equalTo(condition.equal, wanted, context);
  if ("less" in condition) return compared(condition.less, wanted ? "<" : ">=", context);
  if ("atMost" in condition) return compared(condition.atMost, wanted ? "<=" : ">", context);
  if ("more" in condition) return compared(condition.more, wanted ? ">" : "<=", context);
  if ("atLeast" in condition) return compared(condition.atLeast, wanted ? ">=" : "<", context);
  if ("oneOf" in condition) {
    const of = condition.oneOf;
    return {
      join: wanted ? "any" : "all",
      parts: condition.values.map((value) => equalTo([of, value], wanted, context)),
    };
  }
  if ("includes" in condition)
    return equalTo(
      [
        typeof condition.includes === "string" ? { answer: condition.includes } : condition.includes,
        condition.option,
      ],
      wanted,
      context,
    );
  return undefined;
}

function equalTo([a, b]: readonly [Expression, Expression], wanted: boolean, context: WhenContext): Tree {
  const equal = compared([a, b], "=", context);
  if (wanted || equal === undefined || !("compare" in equal)) return equal;
  const { question } = equal.compare;
  if (question === undefined) return undefined;
  // Without an answer a question is also different; only what is known to be different counts.
  return {
    join: "all",
    parts: [
      { compare: { question, operator: "exists", answerBoolean: true } },
      { compare: { ...equal.compare, operator: "!=" } },
    ],
  };
}

const SWAPPED: Readonly<Record<string, string>> = { "<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "=" };

function compared([a, b]: readonly [Expression, Expression], operator: string, context: WhenContext): Tree {
  if (isLiteral(a) && !isLiteral(b)) return compared([b, a], SWAPPED[operator] ?? operator, context);
  if (!isLiteral(b)) return undefined;
  const question = questionOf(a, context);
  const answer = question === undefined ? undefined : valueAs(question.form, b, operator);
  return question === undefined || answer === undefined
    ? undefined
    : { compare: { question: question.linkId, operator, ...answer } };
}

const isLiteral = (value: Expression): value is Literal => typeof value !== "object";

function valueAs(form: AnswerForm, value: Literal, operator: string): Comparison | undefined {
  switch (form.type) {
    case "yes-no":
    case "yes-partly-no":
    case "grade":
    case "choice":
    case "several":
      return operator === "=" && typeof value === "string" ? { answerCoding: { code: value } } : undefined;
    case "scale":
      return operator === "=" ? { answerCoding: { code: String(value) } } : undefined;
    case "number":
      if (typeof value !== "number") return undefined;
      if (form.whole !== true) return { answerDecimal: value };
      return Number.isInteger(value) ? { answerInteger: value } : undefined;
    case "date":
      return typeof value === "string" ? { answerDate: value } : undefined;
    case "text":
      return typeof value === "string" && operator === "=" ? { answerString: value } : undefined;
    default:
      return undefined;
  }
}

/** The question an expression refers to; `undefined` when it is none that `enableWhen` may name. */
function questionOf(
  expression: Expression,
  { edition, fields }: WhenContext,
): { readonly linkId: string; readonly form: AnswerForm } | undefined {
  if (typeof expression !== "object") return undefined;
  if ("field" in expression) {
    const field = fields?.forms[expression.field];
    return field === undefined || fields === undefined
      ? undefined
      : { linkId: fields.nameOf(expression.field), form: field.answer };
  }
  if ("cell" in expression) {
    const [id, row, column] = expression.cell;
    const found = edition.items[id];
    const form = found === undefined ? undefined : answerFormOf(found.answer);
    const cell = form?.type === "matrix" ? form.columns[column] : undefined;
    return cell === undefined ? undefined : { linkId: nameOf.part(id, row, column), form: cell.answer };
  }
  if (!("answer" in expression)) return undefined;
  const found = edition.items[expression.answer];
  const form = found === undefined ? undefined : answerFormOf(found.answer);
  if (form === undefined) return undefined;
  if (form.type === "signature") return { linkId: nameOf.signer(expression.answer), form };
  const isGroup = ["matrix", "repeat", "marks", "place", "note", "computed"].includes(form.type);
  return isGroup ? undefined : { linkId: expression.answer, form };
}
