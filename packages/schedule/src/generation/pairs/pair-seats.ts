import { leastWay } from "../costs/least-way.ts";
import type { Node } from "./pair-visits.ts";
import { type Placement, staffOf } from "../model/placement.ts";

/** Something to be paired, for those who can make it. */
export function nodeOf(placement: Placement, task: number, who: readonly number[]): Node {
  return { task, who, alone: leastWay(placement, who, task) };
}

/** Who can make a visit of one inspector. */
export function staffAt(placement: Placement, task: number): readonly number[] {
  const details = placement.tasks[task];
  return details === undefined ? [] : staffOf(placement, details);
}

/**
 * The seats of all visits that are not single ones of the search: half-days of members of groups, and of visits fixed before.
 *
 * When the members of a group are put in the order of their way, the second has at least the second shortest way, and so on: so each seat
 * leaves out as many of the nearest inspectors. In a joint visit one stands for the own zone and one for another.
 */
export function seatsOf(placement: Placement, counts: (task: number) => boolean): readonly Node[] {
  const { model, institution } = placement;
  const found: Node[] = [];
  placement.tasks.forEach((task, index) => {
    if ((task.size === 1 && task.fixed === undefined) || task.from > task.until || !counts(index)) return;
    const out = (inspector: number): number => model.ways.out(inspector, institution[index] ?? 0);
    const add = (who: readonly number[]): void => {
      const node = nodeOf(placement, index, who);
      if (node.alone < Infinity) found.push(node);
    };
    if (task.fixed === undefined) {
      const { sides } = task;
      const byWay = (task.acrossZones ? [...model.inspectors.keys()] : staffOf(placement, task))
        .filter((inspector) => leastWay(placement, [inspector], index) < Infinity)
        .toSorted((a, b) => out(a) - out(b) || a - b);
      const mixed =
        sides === undefined
          ? []
          : [1, 2].map((side) => byWay.filter((inspector) => ((sides[inspector] ?? 0) & side) > 0));
      mixed.forEach(add);
      const others = byWay.filter((inspector) => mixed.every(([nearest]) => inspector !== nearest));
      for (let rank = 0; rank < task.size - mixed.length; rank += 1) add(others.slice(rank));
    } else
      for (const id of task.fixed.inspectors) {
        const inspector = model.inspectorIndex.get(id);
        if (inspector !== undefined) add([inspector]);
      }
  });
  return found;
}
