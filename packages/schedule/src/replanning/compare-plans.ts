import type { Visit } from "@supervision/domain";
import type { ToBeTold } from "./replan-outcome.ts";

/**
 * Two plans side by side.
 *
 * @term 安排对比
 */
export interface PlanComparison {
  /** Visits in both whose day, half-day, length or inspectors differ, by their new day. */
  readonly moved: readonly { readonly from: Visit; readonly to: Visit }[];
  /** Visits of the second plan alone. */
  readonly added: readonly Visit[];
  /** Visits of the first plan alone. */
  readonly removed: readonly Visit[];
  /** Visits that are the same in both. */
  readonly kept: number;
  /** Whom the differences concern: inspectors before institutions, each by id. */
  readonly told: readonly ToBeTold[];
}

/**
 * Compares two plans visit by visit, by id: for changes, and for two ways to plan the same time.
 *
 * @example
 * ```ts
 * import type { Visit } from "@supervision/domain";
 * import { comparePlans } from "@supervision/schedule/replanning";
 * const visit: Visit = { id: "V1", institution: "S1", inspectors: ["I1"], date: "2026-03-11", halfDay: "morning", kind: "routine", items: [] };
 * const { moved, told } = comparePlans([visit], [{ ...visit, inspectors: ["I2"] }]);
 * console.log(moved.length, told.map(({ id }) => id).join(" ")); // => 1 I1 I2 S1
 * ```
 */
export function comparePlans(before: readonly Visit[], after: readonly Visit[]): PlanComparison {
  const old = new Map(before.map((visit) => [visit.id, visit]));
  const moved: { from: Visit; to: Visit }[] = [];
  const added: Visit[] = [];
  const told = new Map<string, { kind: ToBeTold["kind"]; id: string; visits: string[] }>();
  const tell = (kind: ToBeTold["kind"], id: string, visit: string): void => {
    const key = `${kind}/${id}`;
    const known = told.get(key);
    if (known === undefined) told.set(key, { kind, id, visits: [visit] });
    else if (!known.visits.includes(visit)) known.visits.push(visit);
  };
  const tellAll = (visit: Visit): void => {
    tell("institution", visit.institution, visit.id);
    for (const inspector of visit.inspectors) tell("inspector", inspector, visit.id);
  };
  let kept = 0;
  for (const visit of after) {
    const from = old.get(visit.id);
    old.delete(visit.id);
    if (from === undefined) {
      added.push(visit);
      tellAll(visit);
    } else if (isSame(from, visit)) kept += 1;
    else {
      moved.push({ from, to: visit });
      tellAll(from);
      tellAll(visit);
    }
  }
  const removed = [...old.values()];
  for (const visit of removed) tellAll(visit);
  return {
    moved,
    added,
    removed,
    kept,
    told: [...told.values()].toSorted((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id)),
  };
}

function isSame(a: Visit, b: Visit): boolean {
  return (
    a.institution === b.institution &&
    a.date === b.date &&
    a.halfDay === b.halfDay &&
    (a.wholeDay === true) === (b.wholeDay === true) &&
    a.inspectors.length === b.inspectors.length &&
    a.inspectors.every((id) => b.inspectors.includes(id))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
