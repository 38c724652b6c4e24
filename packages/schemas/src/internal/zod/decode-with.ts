import { nearest } from "@supervision/domain";
import type { Bilingual, Checked, Issue } from "@supervision/domain";
import type * as z from "zod";
import { boundedChecked } from "../../bounded.ts";
import {
  choiceUnknown,
  dateExpected,
  dateOrder,
  keyMissing,
  keyUnknown,
  numberOutOfRange,
  valueInvalid,
  type Where,
  wholeDayFromAfternoon,
} from "../../issues.ts";

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  array: { zh: "列表", en: "a list" },
  tuple: { zh: "列表", en: "a list" },
  object: { zh: "对象", en: "an object" },
  record: { zh: "对象", en: "an object" },
};

/** The first entries of a value, a few levels deep: enough for a message, whatever the size and depth of the whole. */
function beginning(value: unknown, levels: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (levels === 0) return "…";
  if (Array.isArray(value)) return value.slice(0, 20).map((entry) => beginning(entry, levels - 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 20)
      .map(([key, entry]) => [key, beginning(entry, levels - 1)]),
  );
}

/** What a value looks like in a message. */
function show(value: unknown): string {
  if (value === undefined) return "undefined";
  if (typeof value === "bigint" || typeof value === "function" || typeof value === "symbol")
    return typeof value;
  const text = JSON.stringify(beginning(value, 3)) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value: unknown = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

const shown = (value: unknown): string => (typeof value === "string" ? value : show(value));

function expectedFormat(format: string): Bilingual {
  if (format === "template_literal")
    return { zh: "“插件/名称”或“插件/名称#事项”的写法", en: "plugin/name or plugin/name#item" };
  return { zh: "首尾无空格的非空文字", en: "text that is not empty and has no outer spaces" };
}

/** A value that is none of those allowed. */
function choiceIssue(value: unknown, values: readonly unknown[] = [], where: Where): Issue {
  const allowed = values.map(String);
  if (value === undefined)
    return keyMissing(
      String(where.path.at(-1) ?? ""),
      { zh: allowed.join("、"), en: allowed.join(", ") },
      where,
    );
  return choiceUnknown(shown(value), allowed, nearest(shown(value), allowed), where);
}

/** An issue of the schema library in the words of this package. */
function toIssues(found: z.core.$ZodIssue, root: unknown, file: string | undefined): readonly Issue[] {
  const path = found.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  const where: Where = { path, ...(file === undefined ? {} : { place: { file } }) };
  const value = valueAt(root, path);
  switch (found.code) {
    case "unrecognized_keys":
      return found.keys.map((key) => keyUnknown(key, undefined, { ...where, path: [...path, key] }));
    case "invalid_type": {
      const expected = TYPES[found.expected] ?? { zh: found.expected, en: found.expected };
      const last = path.at(-1);
      if (value === undefined && typeof last === "number") {
        const list = valueAt(root, path.slice(0, -1));
        const atLeast = { zh: `至少有 ${last + 1} 项的列表`, en: `a list with at least ${last + 1}` };
        return [valueInvalid(show(list), atLeast, { ...where, path: path.slice(0, -1) })];
      }
      if (value === undefined && last !== undefined) return [keyMissing(String(last), expected, where)];
      return [valueInvalid(show(value), expected, where)];
    }
    case "invalid_value":
      return [choiceIssue(value, found.values, where)];
    case "invalid_format":
      return found.format === "date"
        ? [dateExpected(shown(value), where)]
        : [valueInvalid(show(value), expectedFormat(found.format), where)];
    case "too_small":
    case "too_big": {
      const limit = found.code === "too_small" ? String(found.minimum) : String(found.maximum);
      const [zh, en] =
        found.code === "too_small"
          ? [`不小于 ${limit} 的`, `not below ${limit}`]
          : [`不大于 ${limit} 的`, `not above ${limit}`];
      if (found.origin === "array")
        return [
          valueInvalid(
            show(value),
            { zh: `至少有 ${limit} 项的列表`, en: `a list with at least ${limit}` },
            where,
          ),
        ];
      return [numberOutOfRange(show(value), { zh: `${zh}数字`, en: `a number ${en}` }, where)];
    }
    case "invalid_union": {
      // The branch that got furthest says most; of equals the first, which holds the standard values.
      const inner =
        found.errors.toSorted((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))[0] ?? [];
      // A value that no branch was even tried with: what tells the branches apart is unknown.
      if (inner.length === 0) return [choiceIssue(value, "options" in found ? found.options : [], where)];
      return inner.flatMap((one) => toIssues({ ...one, path: [...found.path, ...one.path] }, root, file));
    }
    case "custom": {
      if (found.params?.["code"] === "date-expected") return [dateExpected(shown(value), where)];
      if (found.params?.["code"] === "date-order") {
        const from = valueAt(root, [...path.slice(0, -1), "from"]);
        // What comes first by its name, such as the visiting days before a term.
        return path.at(-1) === "visitsFrom"
          ? [dateOrder(shown(value), shown(from), where)]
          : [dateOrder(shown(from), shown(value), where)];
      }
      if (found.params?.["code"] === "whole-day") return [wholeDayFromAfternoon(where)];
      return [valueInvalid(show(value), { zh: found.message, en: found.message }, where)];
    }
    default:
      return [valueInvalid(show(value), { zh: "合规的值", en: "a valid value" }, where)];
  }
}

/** Decodes a value with a schema into the outcome of this package. */
export function decodeWith<Value>(schema: z.ZodType<Value>, value: unknown, file?: string): Checked<Value> {
  const result = schema.safeParse(value);
  if (result.success) return boundedChecked(result.data, []);
  return boundedChecked<Value>(
    undefined,
    result.error.issues.flatMap((one) => toIssues(one, value, file)),
  );
}
