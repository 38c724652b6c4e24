import { isIsoDate } from "@supervision/domain";
import { difference, product, ratio, rounded, total } from "./arithmetic.ts";
import { among, between, compare, either } from "./compare.ts";
import { countWhere, over, quantified } from "./over-entries.ts";
import {
  answered,
  count,
  includes,
  readAnswer,
  readCell,
  readField,
  type Entry,
  type Facts,
  type Scope,
} from "./read-answers.ts";
import { readInstitution, readStudents, readTeaches } from "./read-institution.ts";
import { DEEPEST, readNode, type Node, type Operator } from "./read-node.ts";
import {
  conjunction,
  negation,
  numbers,
  truthOf,
  truths,
  type Parts,
  type Result,
  type Truth,
} from "./result.ts";

/**
 * Evaluates an expression. Gives `undefined` exactly for what the checker refuses, whatever the answers are; never throws.
 *
 * @internal
 */
export function evaluate(
  data: unknown,
  facts: Facts,
  entry?: Entry,
  depth = 0,
  inside = false,
): Result | undefined {
  const node = depth > DEEPEST ? undefined : readNode(data);
  if (node === undefined) return undefined;
  return evaluateNode(node, {
    facts,
    entry,
    inside,
    evaluate: (part) => evaluate(part, facts, entry, depth + 1, inside),
    evaluateFor: (part, one) => evaluate(part, facts, one, depth + 1, true),
  });
}

/** Evaluates a condition: whether it holds, or why that is not known; `undefined` when it is no condition. */
export function evaluateCondition(data: unknown, facts: Facts, entry?: Entry): Truth | undefined {
  const result = evaluate(data, facts, entry);
  return result?.type === "boolean" ? truthOf(result) : undefined;
}

function evaluateNode(node: Node, scope: Scope): Result | undefined {
  switch (node.op) {
    case "literal":
      return { type: typeof node.value === "number" ? "number" : "words", value: node.value };
    case "visit":
      return isIsoDate(scope.facts.date)
        ? { type: "date", value: scope.facts.date }
        : { type: "date", unknown: "missing" };
    case "institution":
      return readInstitution(node.name, scope.facts.institution);
    case "students":
      return readStudents(node.name, scope.facts.institution);
    case "teaches":
      return readTeaches(node.name, scope.facts.institution);
    case "answer":
      return readAnswer(node.name, scope.facts);
    case "field":
      return readField(node.name, scope.entry);
    case "cell":
      return readCell(node.names, scope.facts);
    case "round":
      return numbers([scope.evaluate(node.part)], ([value = 0]) => rounded(value, node.decimals));
    case "oneOf":
      return among(scope.evaluate(node.part), node.values);
    case "includes":
      return includes(node.place, node.option, scope);
    case "answered":
      return answered(node.place, scope);
    case "count":
      return node.where === undefined ? count(node.place, scope) : countWhere(node.place, node.where, scope);
    case "sum":
    case "mean":
      return over(node, scope);
    case "every":
    case "some":
      return quantified(node, scope);
    default:
      return operate(node.op, node.parts.map(scope.evaluate));
  }
}

function operate(op: Operator, parts: Parts): Result | undefined {
  const [first, second, third] = parts;
  switch (op) {
    case "all":
      return truths(parts, conjunction);
    case "any":
      return truths(parts, (all) => negation(conjunction(all.map(negation))));
    case "not":
      return truths(parts, ([truth = true]) => negation(truth));
    case "add":
      return numbers(parts, total);
    case "multiply":
      return numbers(parts, product);
    case "lowest":
      return numbers(parts, (values) => values.reduce((a, b) => Math.min(a, b)));
    case "highest":
      return numbers(parts, (values) => values.reduce((a, b) => Math.max(a, b)));
    case "subtract":
      return numbers(parts, ([a = 0, b = 0]) => difference(a, b));
    case "divide":
      return numbers(parts, ([a = 0, b = 0]) => ratio(a, b));
    case "daysBetween":
      return between(first, second);
    case "if":
      return either(first, second, third);
    default:
      return compare(op, first, second);
  }
}
