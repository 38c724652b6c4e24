import { addDays } from "@supervision/domain";
import { overridePath, type PlacedOverride, type PlacedSeries } from "../assembly.ts";
import type { IssueList } from "../issue-list.ts";
import { overrideNothingInForce, overrideOutdated, overrideTargetWithdrawn } from "../issues.ts";
import { applyChange, withSupersededItems } from "../resolve.ts";
import type { SeriesState } from "../timeline.ts";
import type { OrderedChanges } from "./conflicts.ts";

/**
 * Checks each override of a state against the edition in force and says which ones can be applied: `override-nothing-in-force`,
 * `override-target-withdrawn`, `override-outdated`, and the issues of the adapter. Superseded overrides come first.
 */
export function checkOverrides(
  placed: PlacedSeries,
  state: SeriesState,
  { ordered, conflicted }: OrderedChanges,
  strict: boolean,
  issues: IssueList,
): readonly PlacedOverride[] {
  const { found } = state;
  if (found.status !== "in-force") {
    for (const override of ordered) {
      const { target } = override.change;
      const path = [...overridePath(override), "effective"];
      if (found.status === "withdrawn")
        issues.add(overrideTargetWithdrawn(path, target, addDays(found.withdrawn.on, -1), state.from));
      else {
        const first = found.status === "not-yet" ? found.firstFrom : undefined;
        issues.add(overrideNothingInForce(path, target, first, state.from));
      }
    }
    return [];
  }
  const { edition } = found;
  const usable: PlacedOverride[] = [];
  let changed = edition;
  for (const override of ordered) {
    const path = overridePath(override);
    const { target, basedOn } = override.change;
    if (basedOn !== edition.edition)
      issues.add(
        overrideOutdated(
          [...path, "basedOn"],
          { target, basedOn, inForce: edition.edition, strict },
          state.from,
        ),
      );
    // An override in conflict is judged by the published edition alone, so that the conflict is not reported twice.
    const inConflict = conflicted.has(override);
    const base = inConflict ? edition : withSupersededItems(edition, changed, override);
    const problems = placed.kind.checkOverride(base, override.change);
    for (const issue of problems) issues.add({ ...issue, path: [...path, ...issue.path], since: state.from });
    if (inConflict || problems.some(({ severity }) => severity === "error")) continue;
    usable.push(override);
    changed = applyChange(placed.kind, edition, changed, override);
  }
  return usable;
}
