import { STAGES, type Bilingual, type Issue } from "@supervision/domain";
import { expressionInvalid, expressionOptionUnknown, expressionTypeMismatch } from "../issues.ts";
import type { AnswerForm } from "../items/answer-form.ts";
import type { ChecklistItem } from "../items/checklist-item.ts";
import type { RepeatForm } from "../items/group-forms.ts";
import { cellType, formAt, SINGLE, type Path, type Scope } from "./checked-places.ts";
import { describeType, isDay, isWords, shared, type CheckedType } from "./checked-type.ts";
import { INSTITUTION_WORDS, isInstitutionFact } from "./read-institution.ts";
import { DEEPEST, readNode, type Node, type Operator, type Place } from "./read-node.ts";
import { valueTypeOf } from "./value-type.ts";

const NUMBER: Bilingual = { zh: "数", en: "a number" };
const CONDITION: Bilingual = { zh: "条件", en: "a condition" };
const DAY: Bilingual = { zh: "日期", en: "a day" };

/**
 * Checks an expression against the items it may name: structure, ids, options, and that its parts fit together.
 *
 * Issues: `expression-invalid`, `expression-item-unknown`, `expression-type-mismatch`, `expression-option-unknown`. Without any, the
 * expression can be evaluated whatever the answers are.
 *
 * @example
 * ```ts
 * import { checkExpression } from "@supervision/checklists/expressions";
 * const edition = { items: { canteen: { title: "有食堂", answer: "yes-no" } } } as const;
 * const [issue] = checkExpression(edition, { equal: [{ answer: "canten" }, "yes"] });
 * console.log(issue?.fix.en); // => Did you mean "canteen"?
 * ```
 */
export function checkExpression(
  edition: { readonly items: Readonly<Record<string, ChecklistItem>> },
  expression: unknown,
  options: {
    /** The fields of the repeat group, or columns of the matrix, that it may name: for conditions of those. */
    readonly within?: Pick<RepeatForm, "fields">;
    /** It has to be a condition. */
    readonly condition?: true;
    /** Where it stands. */
    readonly path?: readonly (string | number)[];
  } = {},
): readonly Issue[] {
  const issues: Issue[] = [];
  const path = options.path ?? [];
  const scope = {
    items: edition.items,
    fields: options.within?.fields,
    inside: false,
    depth: 0,
    computing: [],
    issues,
  };
  if (options.condition === true) expectType(expression, scope, path, "boolean", CONDITION);
  else typeOf(expression, scope, path);
  return issues;
}

/** The type of an expression, after reporting what is wrong with it; `undefined` when it has none. */
function typeOf(data: unknown, scope: Scope, path: Path): CheckedType | undefined {
  const node = scope.depth > DEEPEST ? undefined : readNode(data);
  if (node === undefined) {
    scope.issues.push(expressionInvalid(shown(data), path));
    return undefined;
  }
  return typeOfNode(node, { ...scope, depth: scope.depth + 1 }, path);
}

function typeOfNode(node: Node, scope: Scope, path: Path): CheckedType | undefined {
  switch (node.op) {
    case "literal":
      return typeof node.value === "number" ? "number" : { words: node.value };
    case "visit":
      return "date";
    case "institution":
      if (isInstitutionFact(node.name)) return INSTITUTION_WORDS[node.name];
      scope.issues.push(
        expressionOptionUnknown(node.name, Object.keys(INSTITUTION_WORDS), [...path, node.op]),
      );
      return undefined;
    case "students":
    case "teaches": {
      const known = [...Object.keys(STAGES), ...(node.op === "students" ? ["all"] : [])];
      if (!known.includes(node.name))
        scope.issues.push(expressionOptionUnknown(node.name, known, [...path, node.op]));
      return node.op === "students" ? "number" : "boolean";
    }
    case "answer":
      return singleValue(formAt({ item: node.name }, scope, [...path, "answer"]), node.name, scope, path);
    case "field":
      return singleValue(formAt({ field: node.name }, scope, [...path, "field"]), node.name, scope, path);
    case "cell":
      return cellType(node.names, scope, [...path, "cell"]);
    case "round":
      expectType(node.part, scope, [...path, "round"], "number", NUMBER);
      return "number";
    case "oneOf": {
      const type = typeOf(node.part, scope, [...path, "oneOf"]);
      if (type !== undefined)
        for (const [index, value] of node.values.entries())
          share(type, typeof value === "number" ? "number" : { words: value }, scope, [
            ...path,
            "values",
            index,
          ]);
      return "boolean";
    }
    case "includes": {
      const form = formAt(node.place, scope, [...path, "includes"], ["several"], {
        zh: "多选",
        en: "a several choice",
      });
      if (form?.type === "several" && !Object.hasOwn(form.options, node.option))
        scope.issues.push(
          expressionOptionUnknown(node.option, Object.keys(form.options), [...path, "option"]),
        );
      return "boolean";
    }
    case "answered": {
      const form = formAt(node.place, scope, [...path, "answered"]);
      if (form?.type === "note")
        scope.issues.push(
          expressionTypeMismatch(
            { zh: "能作答的事项", en: "an item that is answered" },
            { zh: "说明", en: "a note" },
            path,
          ),
        );
      if (form?.type === "computed" && "item" in node.place) computedType(node.place.item, form, scope, path);
      return "boolean";
    }
    case "count":
      if (node.where === undefined)
        formAt(node.place, scope, [...path, "count"], ["several", "file", "photo", "repeat"], {
          zh: "多选、附件、照片或重复组",
          en: "a several choice, files, photographs or a repeat group",
        });
      else {
        const inner = entryScope(node.place, scope, [...path, "count"]);
        if (inner !== undefined) expectType(node.where, inner, [...path, "where"], "boolean", CONDITION);
      }
      return "number";
    case "sum":
    case "mean": {
      const inner = entryScope({ item: node.group }, scope, [...path, "each"]);
      if (inner !== undefined) {
        expectType(node.part, inner, [...path, node.op], "number", NUMBER);
        if (node.where !== undefined) expectType(node.where, inner, [...path, "where"], "boolean", CONDITION);
      }
      return "number";
    }
    case "every":
    case "some": {
      const inner = entryScope({ item: node.group }, scope, [...path, node.op]);
      if (inner !== undefined) expectType(node.part, inner, [...path, "meets"], "boolean", CONDITION);
      return "boolean";
    }
    default:
      return typeOfParts(node.op, node.parts, scope, path);
  }
}

function typeOfParts(
  op: Operator,
  parts: readonly unknown[],
  scope: Scope,
  path: Path,
): CheckedType | undefined {
  const at = (index: number): Path => [...path, op, index];
  switch (op) {
    case "all":
    case "any":
      for (const [index, part] of parts.entries()) expectType(part, scope, at(index), "boolean", CONDITION);
      return "boolean";
    case "not":
      expectType(parts[0], scope, [...path, op], "boolean", CONDITION);
      return "boolean";
    case "if": {
      expectType(parts[0], scope, [...path, "if"], "boolean", CONDITION);
      const yes = typeOf(parts[1], scope, [...path, "value"]);
      const no = typeOf(parts[2], scope, [...path, "otherwise"]);
      return yes === undefined || no === undefined
        ? undefined
        : share(yes, no, scope, [...path, "otherwise"]);
    }
    case "equal":
    case "less":
    case "atMost":
    case "more":
    case "atLeast": {
      const first = typeOf(parts[0], scope, at(0));
      const second = typeOf(parts[1], scope, at(1));
      const type =
        first === undefined || second === undefined ? undefined : share(first, second, scope, at(1));
      if (type !== undefined && op !== "equal" && type !== "number" && type !== "date")
        scope.issues.push(
          expressionTypeMismatch({ zh: "数或日期", en: "a number or a day" }, describeType(type), path),
        );
      return "boolean";
    }
    case "daysBetween":
      for (const [index, part] of parts.entries()) {
        const type = typeOf(part, scope, at(index));
        if (type !== undefined && !isDay(type))
          scope.issues.push(expressionTypeMismatch(DAY, describeType(type), at(index)));
      }
      return "number";
    default:
      for (const [index, part] of parts.entries()) expectType(part, scope, at(index), "number", NUMBER);
      return "number";
  }
}

function expectType(
  data: unknown,
  scope: Scope,
  path: Path,
  expected: "number" | "boolean",
  words: Bilingual,
): void {
  const type = typeOf(data, scope, path);
  if (type !== undefined && type !== expected)
    scope.issues.push(expressionTypeMismatch(words, describeType(type), path));
}

function singleValue(
  form: AnswerForm | undefined,
  id: string,
  scope: Scope,
  path: Path,
): CheckedType | undefined {
  if (form === undefined) return undefined;
  if (form.type === "computed") return computedType(id, form, scope, path);
  const type = valueTypeOf(form);
  if (type === undefined) scope.issues.push(expressionTypeMismatch(SINGLE, describeType(form), path));
  return type;
}

function computedType(
  id: string,
  form: Extract<AnswerForm, { type: "computed" }>,
  scope: Scope,
  path: Path,
): CheckedType | undefined {
  const issues: Issue[] = [];
  const type = scope.computing.includes(id)
    ? undefined
    : typeOf(
        form.value,
        {
          items: scope.items,
          fields: undefined,
          inside: false,
          depth: 0,
          computing: [...scope.computing, id],
          issues,
        },
        path,
      );
  // What is wrong with the other item is reported there; here it only has no value.
  if (type === undefined || issues.length > 0) {
    scope.issues.push(
      expressionTypeMismatch(SINGLE, { zh: "算不出的事项", en: "an item that cannot be worked out" }, path),
    );
    return undefined;
  }
  return isWords(type) ? "text" : type;
}

function entryScope(place: Place, scope: Scope, path: Path): Scope | undefined {
  if (scope.inside || !("item" in place)) {
    scope.issues.push(expressionInvalid("item" in place ? place.item : place.field, path));
    return undefined;
  }
  const form = formAt(place, scope, path, ["repeat"], { zh: "重复组", en: "a repeat group" });
  return form?.type === "repeat" ? { ...scope, fields: form.fields, inside: true } : undefined;
}

function shown(data: unknown): string {
  return (JSON.stringify(data) ?? typeof data).slice(0, 60);
}

/** The type two values share, after reporting that they share none. */
function share(a: CheckedType, b: CheckedType, scope: Scope, path: Path): CheckedType | undefined {
  const type = shared(a, b);
  if (type !== undefined) return type;
  const [options, words] = isWords(b) ? [a, b] : [b, a];
  scope.issues.push(
    Array.isArray(options) && isWords(words)
      ? expressionOptionUnknown(words.words, options, path)
      : expressionTypeMismatch(describeType(a), describeType(b), path),
  );
  return undefined;
}
