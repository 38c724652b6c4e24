import { type Bilingual, formatIssue, type Issue, type Plugin } from "@supervision/domain";
import type { RuleFacts } from "@supervision/schedule";
import { checkComposition } from "./check-composition.ts";
import {
  checkEditionOrder,
  checkIds,
  checkOverrides,
  checkSerialisable,
  checkSources,
  checkTexts,
} from "./check-content.ts";
import { checkPurity } from "./check-purity.ts";
import { checkLock, type EditionsLock } from "./editions-lock.ts";

/** What a plugin is tried with. */
export interface ConformanceContext {
  /** Plugins it may need; only those in its `requires` are composed with it. */
  readonly others?: readonly Plugin[];
  /** Content of its `editions.lock.json`; without one the check of digests is left out. */
  readonly lock?: EditionsLock;
  /** Facts for its own rules; usually a made-up district with a year of visits. */
  readonly facts?: readonly RuleFacts[];
}

/** One of the checks every plugin has to pass. */
export interface PluginCheck {
  /** Stable id. */
  readonly id: string;
  /** What holds when it passes, as a sentence. */
  readonly title: Bilingual;
  /** What is wrong; empty when the check passes. */
  run(plugin: Plugin, context: ConformanceContext): readonly Issue[];
}

/** Every check, in the order they run. */
export const PLUGIN_CHECKS: readonly PluginCheck[] = [
  {
    id: "ids",
    title: { zh: "编号合规、同名前缀、不重复", en: "names everything under its own id, once" },
    run: (plugin) => checkIds(plugin),
  },
  {
    id: "editions",
    title: { zh: "版次按日期排列、不重名", en: "lists dated editions, oldest first" },
    run: (plugin) => checkEditionOrder(plugin),
  },
  {
    id: "sources",
    title: { zh: "每个版次都有完整依据", en: "cites a complete source for every edition" },
    run: (plugin) => checkSources(plugin),
  },
  {
    id: "overrides",
    title: {
      zh: "每项修改写明对象、版次、时段和依据",
      en: "gives target, edition, dates and source for every override",
    },
    run: (plugin) => checkOverrides(plugin),
  },
  {
    id: "texts",
    title: { zh: "给人看的每一项都有文字", en: "has a text for everything people read" },
    run: (plugin) => checkTexts(plugin),
  },
  {
    id: "serialisable",
    title: { zh: "除规则函数外都能写成 JSON", en: "is plain data, its rule functions apart" },
    run: (plugin) => checkSerialisable(plugin),
  },
  {
    id: "pure",
    title: { zh: "函数是纯函数", en: "has pure functions only" },
    run: (plugin, context) => checkPurity(plugin, context.facts),
  },
  {
    id: "composes",
    title: { zh: "与所需插件单独组合成功", en: "composes alone with what it requires" },
    run: (plugin, context) => checkComposition(plugin, context.others ?? []),
  },
  {
    id: "lock",
    title: { zh: "已发布的版次没有改动", en: "has not changed an edition that was published" },
    run: (plugin, context) => (context.lock === undefined ? [] : checkLock(plugin, context.lock)),
  },
];

/**
 * Everything that is wrong with a plugin, every check of {@link PLUGIN_CHECKS} taken together; empty when it conforms.
 *
 * A plugin whose ids are broken is not looked at further, since every other message would name the wrong thing.
 */
export function checkConformance(plugin: Plugin, context: ConformanceContext = {}): readonly Issue[] {
  const broken = checkIds(plugin);
  if (broken.length > 0) return broken;
  return PLUGIN_CHECKS.flatMap((check) => check.run(plugin, context));
}

/** The functions of a test runner that {@link describePlugin} calls; those of vitest fit, and those of most others. */
export interface TestRunner {
  /** Opens a group of tests. */
  readonly describe: (name: string, body: () => void) => unknown;
  /** Declares a test. */
  readonly it: (name: string, body: () => void) => unknown;
  /** Compares in a test. */
  readonly expect: (value: readonly string[]) => {
    readonly toEqual: (expected: readonly string[]) => unknown;
  };
}

/**
 * Declares one test for each check of {@link PLUGIN_CHECKS}. The runner's functions are handed in, so that this package loads no
 * test runner.
 *
 * @example
 * ```ts
 * import { definePlugin } from "@supervision/domain";
 * import { describePlugin } from "@supervision/testing";
 * const run = (_name: string, body: () => void) => { body(); };
 * const seen: string[] = [];
 * describePlugin(definePlugin({ id: "riverside", version: "1.0.0" }), {
 *   describe: run,
 *   it: (name, body) => { body(); seen.push(name); },
 *   expect: (value) => ({ toEqual: () => { if (value.length > 0) throw new Error(value.join("\n")); } }),
 * });
 * console.log(seen[0]); // => names everything under its own id, once
 * ```
 */
export function describePlugin(plugin: Plugin, options: ConformanceContext & TestRunner): void {
  const { describe, it, expect } = options;
  describe(`plugin ${plugin.id}`, () => {
    for (const check of PLUGIN_CHECKS)
      it(check.title.en, () => {
        // What is incomplete is told once, under the ids; the other checks would only stumble over it.
        const readable = check.id === "ids" || !isIncomplete(plugin);
        const issues = readable ? check.run(plugin, options) : [];
        expect(issues.map((issue) => formatIssue(issue, "en"))).toEqual([]);
      });
  });
}

function isIncomplete(plugin: Plugin): boolean {
  return checkIds(plugin).some((issue) => issue.code === "plugin-incomplete");
}
