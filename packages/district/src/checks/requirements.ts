import { nearest } from "@supervision/domain";
import type { Plugin } from "@supervision/domain";
import type { IssueList } from "../issue-list.ts";
import { pluginMissing, pluginRangeInvalid, pluginVersionUnfit } from "../issues.ts";
import { fitsRange } from "../version-range.ts";

/** The plugins that others need and that are not in the list, with the places that point into what they would bring. */
export class MissingPlugins {
  /** Places that point, by the missing plugin and the one that points. */
  readonly #pointers = new Map<string, Map<string, Set<string>>>();

  /** Takes down that a plugin needs one that is missing. */
  needs(plugin: string, needed: string): void {
    const asking = this.#pointers.get(needed) ?? new Map<string, Set<string>>();
    asking.set(plugin, new Set());
    this.#pointers.set(needed, asking);
  }

  /**
   * Whether a target would come from a plugin that is missing; the place is counted there, and nothing more need be said of it.
   */
  explains(plugin: string, target: string, place: readonly (string | number)[]): boolean {
    const asking = this.#pointers.get(target.slice(0, Math.max(0, target.indexOf("/"))));
    if (asking === undefined) return false;
    // What points without saying that it needs the plugin is told with the first that does.
    const [first] = asking.keys();
    asking.get(asking.has(plugin) ? plugin : (first ?? ""))?.add([...place, target].join("|"));
    return true;
  }

  /** Reports each of them once: `plugin-missing`. */
  report(plugins: readonly Plugin[], issues: IssueList): void {
    for (const [needed, asking] of this.#pointers) {
      // A plugin that needs the missing one is not what was meant by it.
      const others = plugins.filter(({ requires }) => !Object.hasOwn(requires, needed)).map(({ id }) => id);
      for (const [plugin, places] of asking)
        issues.add(pluginMissing(plugin, needed, nearest(needed, others), places.size));
    }
  }
}

/**
 * Checks that each plugin finds what it needs: `plugin-version-unfit`, `plugin-range-invalid`. Those that find nothing are returned, to be
 * reported when it is known what points there.
 */
export function checkRequirements(plugins: readonly Plugin[], issues: IssueList): MissingPlugins {
  const missing = new MissingPlugins();
  const versions = new Map(plugins.map((plugin) => [plugin.id, plugin.version]));
  for (const plugin of plugins)
    for (const [needed, range] of Object.entries(plugin.requires)) {
      const found = versions.get(needed);
      if (fitsRange("1.0.0", range) === undefined) issues.add(pluginRangeInvalid(plugin.id, needed, range));
      else if (found === undefined) missing.needs(plugin.id, needed);
      // A malformed version has been reported by the plugin's own check.
      else if (fitsRange(found, range) === false)
        issues.add(pluginVersionUnfit(plugin.id, needed, range, found));
    }
  return missing;
}
