import { type Bilingual, inspectorsOfZone, type Visit, type VisitKind } from "@supervision/domain";
import { inspectorMayAt } from "../generation/model/placement.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

const ACROSS_ZONES: readonly VisitKind[] = ["special", "comprehensive", "joint"];

/** Says why a visit cannot stay where it is by itself; `undefined` when it can. */
export function obstacles(
  problem: ScheduleProblem,
  model: PlanModel,
): (visit: Visit) => Bilingual | undefined {
  const serving = model.zones.map(
    (zone) => new Set(inspectorsOfZone(problem.zones, zone, model.inspectors).map(({ id }) => id)),
  );
  return (visit) => {
    const institution = model.institutionIndex.get(visit.institution);
    if (institution === undefined)
      return { zh: "台账中没有该单位", en: "The register does not have the institution." };
    const day = model.dayIndex.get(visit.date);
    if (day === undefined)
      return { zh: `${visit.date}不能安排督导`, en: `${visit.date} is no day for visits.` };
    const place = model.institutions[institution];
    if (day < (model.openFrom[institution] ?? 0) || day > (model.openUntil[institution] ?? -1))
      return {
        zh: `${place?.name ?? ""}当日未开办或已停办`,
        en: `${place?.name ?? ""} is not open that day.`,
      };
    const slot = 2 * day + (visit.halfDay === "morning" ? 0 : 1);
    if (isClosed(model, institution, slot))
      return {
        zh: `${place?.name ?? ""}这半天不接受督导`,
        en: `${place?.name ?? ""} takes no visits in that half-day.`,
      };
    const size = Math.max(model.groupSize(visit.kind, visit.date), visit.kind === "joint" ? 2 : 1);
    if (visit.inspectors.length < size)
      return { zh: `须由${size}名督学进行`, en: `It takes ${size} inspectors.` };
    const zone = model.zoneOf[institution] ?? -1;
    for (const id of visit.inspectors) {
      const inspector = model.inspectorIndex.get(id);
      if (inspector === undefined)
        return { zh: `台账中没有督学“${id}”`, en: `The register has no inspector "${id}".` };
      const name = model.inspectors[inspector]?.name ?? id;
      const free = model.free[inspector * model.days.length + day] ?? 0;
      if (((free >> (slot & 1)) & 1) === 0)
        return {
          zh: `${name}这半天不能督导（请假、另有安排或不在聘期）`,
          en: `${name} is away, busy or not engaged in that half-day.`,
        };
      if (!inspectorMayAt(model, inspector, institution, slot, ACROSS_ZONES.includes(visit.kind)))
        return { zh: `${name}须回避该单位`, en: `${name} must keep away from the institution.` };
      if (!ACROSS_ZONES.includes(visit.kind) && !(serving[zone]?.has(id) ?? false))
        return { zh: `${name}不属于该单位的责任区`, en: `${name} does not serve the institution's zone.` };
    }
    return undefined;
  };
}

function isClosed(model: PlanModel, institution: number, slot: number): boolean {
  const row = model.closedRow[institution] ?? 0;
  if (row === 0) return false;
  const halves = model.closedHalves[row * model.days.length + (slot >> 1)] ?? 0;
  return ((halves >> (slot & 1)) & 1) === 1;
}
