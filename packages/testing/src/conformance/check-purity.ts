import { canonicalJson, type Bilingual, type Issue, type Plugin } from "@supervision/domain";
import type { RuleFacts } from "@supervision/schedule";
import { functionImpure } from "../issues.ts";
import { usualRuleFacts } from "../synthetic/rule-facts.ts";
import { deepFreeze, isPlainObject, nodesOf } from "./plain-data.ts";

type Path = readonly (string | number)[];

/**
 * Calls every function of a plugin twice on frozen facts: equal results, no change of the facts, no throw.
 *
 * Issue: `function-impure`.
 */
export function checkPurity(
  plugin: Plugin,
  facts: readonly RuleFacts[] = usualRuleFacts(),
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { value, path, parent } of nodesOf(plugin)) {
    if (typeof value !== "function") continue;
    const what = `${plugin.id} ${path.join(".")}`;
    const call: (argument: unknown) => unknown = (argument) => Reflect.apply(value, parent, [argument]);
    for (const argument of argumentsFor(path, parent, facts)) {
      const cause = impurityOf(call, deepFreeze(argument));
      if (cause === undefined) continue;
      issues.push(functionImpure(what, cause, path));
      break;
    }
  }
  return issues;
}

function impurityOf(call: (argument: unknown) => unknown, argument: unknown): Bilingual | undefined {
  try {
    const first = describeResult(call(argument));
    const second = describeResult(call(argument));
    return first === second
      ? undefined
      : {
          zh: `两次调用得到 ${shorten(first)} 和 ${shorten(second)}`,
          en: `two calls gave ${shorten(first)} and ${shorten(second)}`,
        };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return {
      zh: `抛出了“${message}”（参数是冻结的，改动参数也会这样）`,
      en: `it threw "${message}" (the facts are frozen, so changing them throws too)`,
    };
  }
}

/** A rule gets facts with its own numbers; a formula gets the same number for every input, three times over. */
function argumentsFor(path: Path, parent: unknown, facts: readonly RuleFacts[]): readonly unknown[] {
  if (path.at(-1) === "inspect") {
    const values = isPlainObject(parent) && isPlainObject(parent["values"]) ? parent["values"] : {};
    return facts.map((one) => ({ ...one, values }));
  }
  const inputs = isPlainObject(parent) && Array.isArray(parent["inputs"]) ? parent["inputs"] : [];
  return [1, 12.5, 480].map((value) =>
    Object.fromEntries(inputs.map((name: unknown) => [String(name), value])),
  );
}

function describeResult(value: unknown): string {
  return typeof value === "number" ? String(value) : canonicalJson(value);
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
