import {
  checkPlugin,
  type ContentKind,
  type Contribution,
  isIsoDate,
  type Override,
  type Plugin,
  nearest,
} from "@supervision/domain";
import type { PlacedOverride, PlacedSeries } from "../assembly.ts";
import type { IssueList } from "../issue-list.ts";
import {
  contentKindUnknown,
  contentUnreadable,
  contributionDuplicate,
  overrideEditionUnknown,
  overrideKindMismatch,
  overrideOwnContent,
  overridePeriodInvalid,
  overrideTargetMissing,
  withdrawalDateInvalid,
} from "../issues.ts";
import type { MissingPlugins } from "./requirements.ts";

type Kinds = ReadonlyMap<string, ContentKind>;

/** The series by id, and the ids of those that could not be read. */
export interface CollectedSeries {
  readonly series: ReadonlyMap<string, PlacedSeries>;
  /** Already reported: what depends on them is not reported again. */
  readonly unreadable: ReadonlySet<string>;
}

/**
 * Indexes what the plugins add, checking each piece by itself: `content-kind-unknown`, `content-unreadable`, `contribution-duplicate`,
 * `withdrawal-date-invalid`, and the issues of the plugin and of the adapter.
 */
export function collectSeries(plugins: readonly Plugin[], kinds: Kinds, issues: IssueList): CollectedSeries {
  const series = new Map<string, PlacedSeries>();
  const unreadable = new Set<string>();
  for (const plugin of plugins) {
    for (const issue of checkPlugin(plugin))
      issues.add({ ...issue, path: ["plugins", plugin.id, ...issue.path] });
    plugin.contributes.forEach((added, index) => {
      const path = ["plugins", plugin.id, "contributes", index];
      const kind = kinds.get(added.kind);
      if (kind === undefined) {
        issues.add(unknownKind([...path, "kind"], added, kinds));
        return;
      }
      if (added.withdrawn !== undefined && !isIsoDate(added.withdrawn.on))
        issues.add(withdrawalDateInvalid([...path, "withdrawn", "on"], added.id, added.withdrawn.on));
      added.editions.forEach((edition, at) => {
        const found = readOr(() => {
          kind.itemsOf(edition);
          kind.referencesOf(edition);
          return kind.checkEdition(added.id, edition);
        });
        const place = [...path, "editions", at];
        if (typeof found === "string") {
          unreadable.add(added.id);
          issues.add(contentUnreadable(place, added.kind, found));
        } else
          for (const issue of found)
            issues.add({ ...issue, path: [...place, ...issue.path] }, issue.message.en);
      });
      if (unreadable.has(added.id)) return;
      if (series.has(added.id)) issues.add(contributionDuplicate(plugin.id, index, added.id));
      else series.set(added.id, { plugin, index, series: added, kind });
    });
  }
  return { series, unreadable };
}

/**
 * Indexes the overrides that have something to change: `content-kind-unknown`, `content-unreadable`, `override-period-invalid`, `override-own-content`,
 * `override-target-missing`, `override-kind-mismatch`, `override-edition-unknown`.
 */
export function collectOverrides(
  plugins: readonly Plugin[],
  { series, unreadable, missing }: CollectedSeries & { readonly missing: MissingPlugins },
  kinds: Kinds,
  issues: IssueList,
): ReadonlyMap<string, readonly PlacedOverride[]> {
  const overrides = new Map<string, PlacedOverride[]>();
  for (const plugin of plugins)
    plugin.overrides.forEach((change, index) => {
      const path = ["plugins", plugin.id, "overrides", index];
      const { from, until } = change.effective;
      const kind = kinds.get(change.kind);
      const target = series.get(change.target);
      if (!isIsoDate(from) || (until !== undefined && (!isIsoDate(until) || until < from)))
        issues.add(overridePeriodInvalid([...path, "effective"], from, until));
      else if (kind === undefined) issues.add(unknownKind([...path, "kind"], change, kinds));
      else if (change.target.startsWith(`${plugin.id}/`))
        issues.add(overrideOwnContent([...path, "target"], plugin.id, change.target));
      else if (unreadable.has(change.target)) return;
      else if (target === undefined) {
        if (missing.explains(plugin.id, change.target, [...path, "target"])) return;
        issues.add(
          overrideTargetMissing(
            [...path, "target"],
            change.target,
            nearest(change.target, series.keys()),
            from,
          ),
        );
      } else if (target.kind !== kind)
        issues.add(overrideKindMismatch([...path, "kind"], change.target, change.kind, target.series.kind));
      else if (!target.series.editions.some(({ edition }) => edition === change.basedOn))
        issues.add(
          overrideEditionUnknown(
            [...path, "basedOn"],
            change.target,
            change.basedOn,
            target.series.editions.map(({ edition }) => edition),
          ),
        );
      else {
        const base = target.series.editions.find(({ edition }) => edition === change.basedOn);
        const fields = readOr(() => {
          if (base !== undefined) kind.checkOverride(base, change);
          return kind.fieldsOf(change);
        });
        if (typeof fields === "string") issues.add(contentUnreadable(path, change.kind, fields));
        else
          overrides.set(change.target, [
            ...(overrides.get(change.target) ?? []),
            { plugin, index, change, fields },
          ]);
      }
    });
  return overrides;
}

/** What an adapter makes of content, or why it cannot read it: content of callers without the compiler may lack any field. */
function readOr<Value>(read: () => Value): Value | string {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function unknownKind(path: readonly (string | number)[], { kind }: Contribution | Override, kinds: Kinds) {
  return contentKindUnknown(path, kind, [...kinds.keys()], nearest(kind, kinds.keys()));
}
