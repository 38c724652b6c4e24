import { overridePath, type PlacedOverride } from "../assembly.ts";
import type { IssueList } from "../issue-list.ts";
import {
  overrideConflict,
  overrideRepeated,
  overrideSupersedesCycle,
  overrideSupersedesNothing,
} from "../issues.ts";
import type { SeriesState } from "../timeline.ts";

/** Which plugins an override has actually superseded somewhere; filled by {@link orderChanges}, read at the end. */
export type Superseded = Map<PlacedOverride, Set<string>>;

/** The overrides of a state in the order in which they apply, and those of them that contradict another one. */
export interface OrderedChanges {
  /** Superseded overrides first, the rest by plugin id. */
  readonly ordered: readonly PlacedOverride[];
  /** Overrides that cannot be applied because another one changes the same field. */
  readonly conflicted: ReadonlySet<PlacedOverride>;
}

/**
 * Orders the overrides of a state so that superseded ones come first, and reports `override-repeated`, `override-conflict` and
 * `override-supersedes-cycle`. The order of the plugins never decides.
 */
export function orderChanges(state: SeriesState, superseded: Superseded, issues: IssueList): OrderedChanges {
  const { changes, from } = state;
  const conflicted = new Set<PlacedOverride>();
  const before = new Map<PlacedOverride, PlacedOverride[]>();
  changes.forEach((later, at) => {
    for (const earlier of changes.slice(0, at)) {
      const field = sharedField(earlier, later);
      if (field === undefined) continue;
      const { target } = later.change;
      if (earlier.plugin.id === later.plugin.id) {
        issues.add(overrideRepeated(overridePath(later), target, field, earlier.index, from), field);
        conflicted.add(earlier).add(later);
        continue;
      }
      const forward = supersedes(later, earlier, superseded);
      const backward = supersedes(earlier, later, superseded);
      if (forward) before.set(later, [...(before.get(later) ?? []), earlier]);
      if (backward) before.set(earlier, [...(before.get(earlier) ?? []), later]);
      if (forward || backward) continue;
      conflicted.add(earlier).add(later);
      issues.add(
        overrideConflict(overridePath(later), target, field, [earlier.plugin.id, later.plugin.id], from),
        `${earlier.plugin.id}|${field}`,
      );
    }
  });
  const ordered = sortByDependence(changes, before, (circle) => {
    const [first] = circle;
    if (first === undefined) return;
    const ids = [...circle, first].map(({ plugin }) => plugin.id);
    issues.add(
      overrideSupersedesCycle([...overridePath(first), "supersedes"], first.change.target, ids, from),
    );
    for (const change of circle) conflicted.add(change);
  });
  return { ordered, conflicted };
}

/** Reports `override-supersedes-nothing` for every superseded plugin that no state needed. */
export function checkSuperseded(
  overrides: Iterable<readonly PlacedOverride[]>,
  superseded: Superseded,
  issues: IssueList,
): void {
  for (const list of overrides)
    for (const override of list)
      (override.change.supersedes ?? []).forEach((plugin, index) => {
        if (superseded.get(override)?.has(plugin) === true) return;
        const path = [...overridePath(override), "supersedes", index];
        const { target, effective } = override.change;
        issues.add(overrideSupersedesNothing(path, target, plugin, effective.from));
      });
}

function supersedes(later: PlacedOverride, earlier: PlacedOverride, superseded: Superseded): boolean {
  const { id } = earlier.plugin;
  if (later.change.supersedes?.includes(id) !== true) return false;
  superseded.set(later, (superseded.get(later) ?? new Set<string>()).add(id));
  return true;
}

/** The narrowest field two overrides both touch: equal, or one inside the other. */
function sharedField(a: PlacedOverride, b: PlacedOverride): string | undefined {
  for (const one of a.fields)
    for (const other of b.fields) {
      if (one === other || one.startsWith(`${other}.`)) return one;
      if (other.startsWith(`${one}.`)) return other;
    }
  return undefined;
}

function sortByDependence(
  changes: readonly PlacedOverride[],
  before: ReadonlyMap<PlacedOverride, readonly PlacedOverride[]>,
  onCircle: (circle: readonly PlacedOverride[]) => void,
): readonly PlacedOverride[] {
  const ordered: PlacedOverride[] = [];
  const done = new Set<PlacedOverride>();
  const visit = (change: PlacedOverride, chain: readonly PlacedOverride[]): void => {
    if (done.has(change)) return;
    const at = chain.indexOf(change);
    if (at >= 0) {
      onCircle(chain.slice(at));
      return;
    }
    for (const earlier of before.get(change) ?? []) visit(earlier, [...chain, change]);
    if (done.has(change)) return;
    done.add(change);
    ordered.push(change);
  };
  for (const change of changes) visit(change, []);
  return ordered;
}
