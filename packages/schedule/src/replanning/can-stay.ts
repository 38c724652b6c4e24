import { type Bilingual, inspectorsOfZone, mayActOn, type Visit, visitHalfDays } from "@supervision/domain";
import { missingSide } from "../generation/staffing/team-needs.ts";
import { obstacleWords } from "./obstacle-words.ts";
import { mayTake } from "./seat-visits.ts";
import type { PlanModel } from "../generation/model/plan-model.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/** Says why a visit cannot stay where it is, or as short as it is, by itself; `undefined` when it can. */
export function obstacles(
  problem: ScheduleProblem,
  model: PlanModel,
): (visit: Visit) => Bilingual | undefined {
  const serving = model.zones.map(
    (zone) => new Set(inspectorsOfZone(problem.zones, zone, model.inspectors).map(({ id }) => id)),
  );
  const words = obstacleWords(problem);
  return (visit) => {
    const institution = model.institutionIndex.get(visit.institution);
    if (institution === undefined)
      return { zh: "台账中没有该单位", en: "The register does not have the institution." };
    const day = model.dayIndex.get(visit.date);
    if (day === undefined) return words.day(visit);
    const place = model.institutions[institution];
    if (day < (model.openFrom[institution] ?? 0) || day > (model.openUntil[institution] ?? -1))
      return words.notOpen(place, visit);
    if (
      visit.wholeDay !== true &&
      model.isWholeDay(institution, visit.kind, { from: visit.date, until: visit.date })
    )
      return { zh: "须督导一整天", en: "It is to last the whole day." };
    const slot = slotOf(visit, day);
    const bits = visitHalfDays(visit).reduce((sum, half) => sum | (half === "morning" ? 1 : 2), 0);
    if ((closedHalves(model, institution, day) & bits) !== 0) return words.closed(place, visit);
    const size = Math.max(
      model.groupSize(institution, visit.kind, visit.date),
      visit.kind === "joint" ? 2 : 1,
    );
    if (visit.inspectors.length < size)
      return { zh: `须由${size}名督学进行`, en: `It takes ${size} inspectors.` };
    const zone = model.zoneOf[institution] ?? -1;
    for (const id of visit.inspectors) {
      const inspector = model.inspectorIndex.get(id);
      if (inspector === undefined)
        return { zh: `台账中没有督学“${id}”`, en: `The register has no inspector "${id}".` };
      const name = model.inspectors[inspector]?.name ?? id;
      const across = model.acrossZones.has(visit.kind);
      // What holds on every day comes before what is in the way on this one.
      if (!across && !(serving[zone]?.has(id) ?? false))
        return { zh: `${name}不属于该单位的责任区`, en: `${name} does not serve the institution's zone.` };
      const free = model.free[inspector * model.days.length + day] ?? 0;
      const person = model.inspectors[inspector];
      if (person !== undefined && !mayActOn(person, visit.date)) return words.notEngaged(person, visit);
      if ((free & bits) !== bits) return words.away(person, visit);
      const own = { institution, across, whole: visit.wholeDay === true };
      if (!mayTake(model, { ...own, together: true }, inspector, slot)) return words.recused(person, place);
      // Deputies come along with those they stand in for, or when none of these is at hand.
      const missed = (model.staff[zone] ?? []).find(
        (main) =>
          model.standby?.row[main * model.institutions.length + institution] === 0 &&
          model.rotated(institution)?.has(main) !== true &&
          !visit.inspectors.includes(model.inspectors[main]?.id ?? "") &&
          mayTake(model, own, main, slot),
      );
      const main = model.inspectors[missed ?? -1]?.name ?? "";
      if (missed !== undefined && !mayTake(model, own, inspector, slot))
        return {
          zh: `${main}（A角）在岗，${name}是B角`,
          en: `${main} is at hand, and ${name} is the deputy.`,
        };
    }
    const crew = visit.inspectors.flatMap((id) => model.inspectorIndex.get(id) ?? []);
    return missingSide(model.sides(institution, visit.kind), crew) === 0
      ? undefined
      : {
          zh: "联合督导须有本责任区和另一责任区的督学",
          en: "A joint visit takes inspectors of its zone and of another.",
        };
  };
}

// Half-days of a day, as bits, in which an institution takes no visits.
function closedHalves(model: PlanModel, institution: number, day: number): number {
  const row = model.closedRow[institution] ?? 0;
  return row === 0 ? 0 : (model.closedHalves[row * model.days.length + day] ?? 0);
}

/** The half-day, as 2 × day and 1 more in the afternoon, with which a visit on a day begins. */
export function slotOf({ halfDay, wholeDay }: Pick<Visit, "halfDay" | "wholeDay">, day: number): number {
  return 2 * day + (wholeDay === true || halfDay === "morning" ? 0 : 1);
}
