import { nearest } from "@supervision/domain";
import type { Plugin } from "@supervision/domain";
import type { IssueList } from "../issue-list.ts";
import { pluginMissing, pluginRangeInvalid, pluginVersionUnfit } from "../issues.ts";
import { fitsRange } from "../version-range.ts";

/** Checks that each plugin finds what it needs: `plugin-missing`, `plugin-version-unfit`, `plugin-range-invalid`. */
export function checkRequirements(plugins: readonly Plugin[], issues: IssueList): void {
  const versions = new Map(plugins.map((plugin) => [plugin.id, plugin.version]));
  for (const plugin of plugins)
    for (const [needed, range] of Object.entries(plugin.requires)) {
      const found = versions.get(needed);
      if (fitsRange("1.0.0", range) === undefined) issues.add(pluginRangeInvalid(plugin.id, needed, range));
      else if (found === undefined)
        issues.add(pluginMissing(plugin.id, needed, nearest(needed, versions.keys())));
      // A malformed version has been reported by the plugin's own check.
      else if (fitsRange(found, range) === false)
        issues.add(pluginVersionUnfit(plugin.id, needed, range, found));
    }
}
