import { nearest } from "@supervision/domain";
import type { ContentReference, IsoDate } from "@supervision/domain";
import { editionPath, overridePath, type PlacedSeries } from "../assembly.ts";
import type { IssueList } from "../issue-list.ts";
import {
  referenceCycle,
  referenceItemMissing,
  referenceKindMismatch,
  referenceMissing,
  referenceNotInForce,
} from "../issues.ts";
import type { ResolvedEdition } from "../resolve.ts";
import type { MissingPlugins } from "./requirements.ts";

/** What references need to know of the interval they are checked in. */
export interface ContentInForce {
  /** Series by id. */
  readonly series: ReadonlyMap<string, PlacedSeries>;
  /** Ids of series that could not be read, about which nothing more is said. */
  readonly unreadable: ReadonlySet<string>;
  /** Plugins that are missing, about whose content nothing more is said. */
  readonly missing: MissingPlugins;
  /** What a series resolves to in the interval; `undefined` when no edition is in force. */
  resolved(id: string): ResolvedEdition | undefined;
  /** References of a series in the interval. */
  referencesOf(id: string): readonly ContentReference[];
}

/**
 * Checks that what a series points at exists in an interval: `reference-missing`, `reference-kind-mismatch`,
 * `reference-not-in-force`, `reference-item-missing`.
 */
export function checkReferences(
  placed: PlacedSeries,
  resolved: ResolvedEdition,
  content: ContentInForce,
  since: IsoDate,
  issues: IssueList,
): void {
  for (const reference of content.referencesOf(placed.series.id)) {
    const path = referencePath(placed, resolved, reference);
    const target = content.series.get(reference.id);
    if (content.unreadable.has(reference.id)) continue;
    if (target === undefined) {
      if (content.missing.explains(placed.plugin.id, reference.id, path)) continue;
      issues.add(referenceMissing(path, reference.id, nearest(reference.id, content.series.keys()), since));
      continue;
    }
    if (target.series.kind !== reference.kind) {
      issues.add(referenceKindMismatch(path, reference.id, reference.kind, target.series.kind, since));
      continue;
    }
    const found = content.resolved(reference.id);
    if (found === undefined) {
      issues.add(referenceNotInForce(path, reference.id, since));
      continue;
    }
    if (reference.item === undefined) continue;
    const items = target.kind.itemsOf(found.edition);
    if (items.includes(reference.item)) continue;
    const near = found.edition.replaces?.[reference.item] ?? nearest(reference.item, items);
    const { id, item } = reference;
    const removedBy = [...found.changedBy].find(([field]) => field.endsWith(`.${item}`))?.[1].plugin.id;
    const missing = { target: id, item, edition: found.edition.edition, near, removedBy };
    issues.add(referenceItemMissing(path, missing, since));
  }
}

/**
 * Reports `reference-cycle` where whole pieces of content depend on one another in a circle. Pointers to single items, such as the
 * cross-walk between two checklists, are no dependence and may point both ways.
 */
export function checkReferenceCycles(content: ContentInForce, since: IsoDate, issues: IssueList): void {
  const done = new Set<string>();
  const visit = (id: string, chain: readonly string[]): void => {
    const at = chain.indexOf(id);
    if (at >= 0) {
      reportCycle(chain.slice(at), content, since, issues);
      return;
    }
    if (done.has(id)) return;
    for (const { id: next, item } of content.referencesOf(id))
      if (item === undefined && content.series.has(next)) visit(next, [...chain, id]);
    done.add(id);
  };
  for (const id of content.series.keys()) visit(id, []);
}

function reportCycle(
  ids: readonly string[],
  content: ContentInForce,
  since: IsoDate,
  issues: IssueList,
): void {
  // The circle is reported at its first id in alphabetical order, whichever one the search entered by.
  const start = ids.indexOf([...ids].toSorted()[0] ?? "");
  const [first = "", ...rest] = [...ids.slice(start), ...ids.slice(0, start)];
  const next = rest[0] ?? first;
  const placed = content.series.get(first);
  const resolved = content.resolved(first);
  const reference = content.referencesOf(first).find(({ id }) => id === next);
  if (placed === undefined || resolved === undefined || reference === undefined) return;
  issues.add(referenceCycle(referencePath(placed, resolved, reference), [first, ...rest, first], since));
}

/** Where a reference stands: in the edition, or in the override that wrote it. */
function referencePath(
  placed: PlacedSeries,
  { edition, changedBy }: ResolvedEdition,
  { path }: ContentReference,
): readonly (string | number)[] {
  const field = path.join(".");
  for (const [changed, override] of changedBy)
    if (field === changed || field.startsWith(`${changed}.`)) return [...overridePath(override), ...path];
  return [...editionPath(placed, edition.edition), ...path];
}
