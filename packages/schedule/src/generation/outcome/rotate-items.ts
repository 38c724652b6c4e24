import { type IsoDate, type Issue, type ItemRef, termOn, type Visit, yearOf } from "@supervision/domain";
import { rotationIncomplete } from "../../issues.ts";
import type { ItemRotation } from "../../item-rotation.ts";
import { concernsInstitution } from "../../rules/institutions-among.ts";
import type { ScheduleProblem } from "../../schedule-problem.ts";
import { grouped } from "../../grouped.ts";
import { byId } from "../../text-order.ts";

/** The visits with the items each of them looks at, and a warning where a rotation cannot be seen through. */
export function rotateItems(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  rotates: (visit: Visit) => boolean,
): { readonly visits: readonly Visit[]; readonly warnings: readonly Issue[] } {
  const rotations = problem.rotations ?? [];
  if (rotations.length === 0) return { visits, warnings: [] };
  const institutions = problem.register.institutions.toSorted(byId);
  const items = new Map<string, ItemRef[]>();
  const warnings: Issue[] = [];
  rotations.forEach((rotation, at) => {
    let incomplete = 0;
    institutions.forEach((institution, index) => {
      if (!concernsInstitution(rotation, institution, problem.zones)) return;
      const own = visits.filter((visit) => visit.institution === institution.id && rotates(visit));
      const offset = rotation.order === "staggered" ? index : 0;
      if (!rotateOne(problem, rotation, own, offset, items)) incomplete += 1;
    });
    if (incomplete > 0)
      warnings.push(rotationIncomplete(incomplete, rotation.items.length, ["rotations", at]));
  });
  const complete = visits.map((visit) => {
    const chosen = items.get(visit.id);
    return chosen === undefined ? visit : { ...visit, items: [...new Set([...visit.items, ...chosen])] };
  });
  return { visits: complete, warnings };
}

function rotateOne(
  problem: ScheduleProblem,
  rotation: ItemRotation,
  visits: readonly Visit[],
  offset: number,
  items: Map<string, ItemRef[]>,
): boolean {
  let complete = true;
  const count = rotation.items.length;
  for (const own of grouped(visits, ({ date }) => [timeOf(problem, rotation, date)]).values()) {
    const each = rotation.itemsPerVisit ?? Math.ceil(count / own.length);
    if (each * own.length < count) complete = false;
    own.forEach((visit, index) => {
      const chosen = items.get(visit.id) ?? [];
      chosen.push(...(rotation.byMonth?.[Number(visit.date.slice(5, 7))] ?? []));
      for (let step = 0; step < Math.min(each, count); step += 1) {
        const item = rotation.items[(offset + index * each + step) % count];
        if (item !== undefined) chosen.push(item);
      }
      items.set(visit.id, chosen);
    });
  }
  return complete;
}

function timeOf(problem: ScheduleProblem, rotation: ItemRotation, date: IsoDate): string {
  const year = String(yearOf(date));
  return rotation.every === "year" ? year : (termOn(problem.terms ?? [], date)?.id ?? year);
}
