import type { IsoDate } from "../dates/iso-date.ts";
import { checkEditions } from "../editions/check-editions.ts";
import type { Series } from "../editions/edition.ts";
import { IssueError } from "../issues/checked.ts";
import type { Issue } from "../issues/issue.ts";
import {
  contributionIdInvalid,
  contributionOutsidePlugin,
  pluginIdInvalid,
  pluginVersionInvalid,
} from "../issues.ts";
import type { LegalSource } from "../sources/legal-source.ts";

/**
 * One piece of content a plugin adds, known here by its structure only: a kind, an id, dated editions.
 *
 * @term 插件内容
 */
export interface Contribution<Id extends string = string> extends Series {
  /** Kind of content, such as `checklist`. */
  readonly kind: string;
  /** `plugin/name`. */
  readonly id: Id;
}

/**
 * A change to content another plugin added. Engines narrow it (`overrideChecklist`, …) and add what is changed.
 *
 * @term 本级修改
 */
export interface Override {
  /** Kind of the content changed. */
  readonly kind: string;
  /** Id of the content changed, `plugin/name`. */
  readonly target: string;
  /** The edition of the target the change was written against. */
  readonly basedOn: string;
  /** From when and, if it ends, until when (inclusive) the change applies. */
  readonly effective: { readonly from: IsoDate; readonly until?: IsoDate };
  /** The document the change rests on. */
  readonly source: LegalSource;
  /** Ids of plugins whose changes to the same fields this one replaces. */
  readonly supersedes?: readonly string[];
}

/**
 * A bundle of content and changes: plain data without hooks.
 *
 * @term 插件
 */
export interface Plugin<Id extends string = string, Added extends Contribution = Contribution> {
  /** Lower-case words with hyphens; prefix of everything it adds. */
  readonly id: Id;
  /** Semantic version of the plugin's content, which `requires` of other plugins is matched against. */
  readonly version: string;
  /** Plugins it needs: id to version range, such as `^1`. */
  readonly requires: Readonly<Record<string, string>>;
  /** New content only. */
  readonly contributes: readonly Added[];
  /** Changes to other plugins' content only. */
  readonly overrides: readonly Override[];
}

/**
 * Declares a plugin; the compiler refuses content under another plugin's name.
 *
 * Throws {@link IssueError} with `plugin-id-invalid`, `plugin-version-invalid`, `contribution-outside-plugin`, `contribution-id-invalid` or
 * any issue of {@link checkEditions}.
 *
 * @example
 * ```ts
 * import { definePlugin } from "@supervision/domain";
 * const plugin = definePlugin({ id: "riverside", version: "1.0.0" });
 * console.log(plugin.contributes.length); // => 0
 * ```
 */
export function definePlugin<
  const Id extends string,
  const Added extends Contribution<`${Id}/${string}`> = never,
>(plugin: {
  readonly id: Id;
  readonly version: string;
  readonly requires?: Readonly<Record<string, string>>;
  readonly contributes?: readonly Added[];
  readonly overrides?: readonly Override[];
}): Plugin<Id, Added> {
  const complete = {
    id: plugin.id,
    version: plugin.version,
    requires: plugin.requires ?? {},
    contributes: plugin.contributes ?? [],
    overrides: plugin.overrides ?? [],
  };
  const [first, ...rest] = checkPlugin(complete);
  if (first !== undefined) throw new IssueError([first, ...rest]);
  return complete;
}

/**
 * Checks a plugin's own shape: ids, version, editions. Composition checks the rest.
 *
 * @example
 * ```ts
 * import { checkPlugin } from "@supervision/domain";
 * const issues = checkPlugin({ id: "滨江", version: "1.0", requires: {}, contributes: [], overrides: [] });
 * console.log(issues.map(({ code }) => code)); // => ["plugin-id-invalid", "plugin-version-invalid"]
 * ```
 */
export function checkPlugin(plugin: Plugin): readonly Issue[] {
  const issues: Issue[] = [];
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(plugin.id)) issues.push(pluginIdInvalid(plugin.id, ["id"]));
  if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(plugin.version))
    issues.push(pluginVersionInvalid(plugin.id, plugin.version, ["version"]));
  plugin.contributes.forEach((added, index) => {
    const path = ["contributes", index];
    if (!added.id.startsWith(`${plugin.id}/`))
      issues.push(contributionOutsidePlugin(plugin.id, added.id, path));
    else if (!/^[a-z0-9]+([./-][a-z0-9]+)*$/.test(added.id.slice(plugin.id.length + 1)))
      issues.push(contributionIdInvalid(added.id, [...path, "id"]));
    for (const issue of checkEditions(added)) issues.push({ ...issue, path: [...path, ...issue.path] });
  });
  return issues;
}
