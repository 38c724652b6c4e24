import type { Bilingual, Visit } from "@supervision/domain";
import { type PlanModel, planModel } from "../generation/model/plan-model.ts";
import { planningDays } from "../planning-days.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Sets one person beside another for a visit: the way it adds to the day of each, and the other visits of each in its month. */
export type SideBySide = (other: string, place: string) => Bilingual;

/** What speaks for whoever makes a visit and for others who could; ways are left out where places or distances are unknown. */
export function sideBySide(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  visit: Visit,
): SideBySide | undefined {
  const planning = planningDays(problem);
  if (!planning.ok) return undefined;
  const model = planModel(problem, planning.value);
  const nameOf = (id: string): string => problem.register.inspectors.find((one) => one.id === id)?.name ?? id;
  const month = visit.date.slice(0, 7);
  const loadOf = (id: string): number =>
    visits.filter((one) => one.id !== visit.id && one.inspectors.includes(id) && one.date.startsWith(month))
      .length;
  return (other, place) => {
    const name = nameOf(place);
    const ways = model.ways.known
      ? [other, place].map((id) => (wayAdded(model, visits, visit, id) / 10).toFixed(1))
      : undefined;
    const way =
      ways === undefined
        ? { zh: "", en: "" }
        : {
            zh: `路程${ways[0]}公里（${name}为${ways[1]}公里），`,
            en: `a way of ${ways[0]} km (${name}: ${ways[1]} km), `,
          };
    return {
      zh: `${way.zh}当月另有${loadOf(other)}次督导（${name}为${loadOf(place)}次）`,
      en: `${way.en}${loadOf(other)} other visits that month (${name}: ${loadOf(place)})`,
    };
  };
}

/** The way a visit adds to the day of an inspector, in 100 m: beside the visit of the other half-day, or out and back. */
function wayAdded(
  { ways, inspectorIndex, institutionIndex }: PlanModel,
  visits: readonly Visit[],
  visit: Visit,
  id: string,
): number {
  const inspector = inspectorIndex.get(id) ?? -1;
  const placeOf = ({ institution }: Visit): number => institutionIndex.get(institution) ?? -1;
  const there = placeOf(visit);
  const beside = visits.find(
    (one) => one.id !== visit.id && one.date === visit.date && one.inspectors.includes(id),
  );
  if (beside === undefined) return 2 * ways.out(inspector, there);
  const other = placeOf(beside);
  return ways.out(inspector, there) + ways.between(there, other) - ways.out(inspector, other);
}
