import { digestOf, type Issue, type Plugin } from "@supervision/domain";
import { editionChanged, editionNotLocked, editionRemoved } from "../issues.ts";

/**
 * The digests of published editions, by series id and edition name: the content of `editions.lock.json`.
 *
 * @term 版次锁定表
 */
export type EditionsLock = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The digests of every edition of a plugin that is not a draft, to be written to `editions.lock.json`.
 *
 * @example
 * ```ts
 * import { definePlugin } from "@supervision/domain";
 * import { lockEditions } from "@supervision/testing";
 * console.log(lockEditions(definePlugin({ id: "riverside", version: "1.0.0" }))); // => {}
 * ```
 */
export function lockEditions(plugin: Plugin): EditionsLock {
  const lock: Record<string, Record<string, string>> = {};
  for (const added of plugin.contributes) {
    const digests: Record<string, string> = {};
    for (const edition of added.editions)
      if (edition.status !== "draft") digests[edition.edition] = digestOf(edition);
    if (Object.keys(digests).length > 0) lock[added.id] = digests;
  }
  return lock;
}

/**
 * Compares a plugin with its lock.
 *
 * Issues: `edition-changed`, `edition-removed`, `edition-not-locked`.
 */
export function checkLock(plugin: Plugin, lock: EditionsLock): readonly Issue[] {
  const issues: Issue[] = [];
  const now = lockEditions(plugin);
  for (const [series, editions] of Object.entries(lock))
    for (const [edition, digest] of Object.entries(editions)) {
      const found = now[series]?.[edition];
      if (found === undefined) issues.push(editionRemoved(series, edition, [series, edition]));
      else if (found !== digest) issues.push(editionChanged(series, edition, [series, edition]));
    }
  for (const [series, editions] of Object.entries(now))
    for (const edition of Object.keys(editions))
      if (lock[series]?.[edition] === undefined)
        issues.push(editionNotLocked(series, edition, [series, edition]));
  return issues;
}
