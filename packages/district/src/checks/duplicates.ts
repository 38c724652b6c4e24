import { digestOf, type Plugin } from "@supervision/domain";
import type { IssueList } from "../issue-list.ts";
import { pluginDuplicate } from "../issues.ts";

/** One copy of each plugin, sorted by id. Equal copies are folded; different ones raise `plugin-duplicate`. */
export function foldDuplicates(plugins: readonly Plugin[], issues: IssueList): readonly Plugin[] {
  const byId = new Map<string, Plugin[]>();
  for (const plugin of plugins) byId.set(plugin.id, [...(byId.get(plugin.id) ?? []), plugin]);
  const folded: Plugin[] = [];
  for (const [id, copies] of [...byId].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = copies;
    if (first === undefined) continue;
    if (copies.every((copy) => copy === first)) {
      folded.push(first);
      continue;
    }
    const different = new Map<string, Plugin>();
    for (const copy of copies) different.set(`${copy.version} (${digestOf(copy).slice(0, 15)}…)`, copy);
    const names = [...different.keys()].toSorted();
    if (names.length > 1) issues.add(pluginDuplicate(id, names));
    folded.push(different.get(names.at(-1) ?? "") ?? first);
  }
  return folded;
}
