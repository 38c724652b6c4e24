import type { Institution } from "@supervision/domain";
import type { InstitutionsAmong, InstitutionsConcerned } from "../rules/institutions-among.ts";
import type { CheckFacts } from "./check-facts.ts";

/** Says whether a rule is about an institution. */
export function isConcerned(
  facts: CheckFacts,
  { audience, nature, among }: InstitutionsConcerned,
  place: Institution,
): boolean {
  if (audience !== undefined && !audience.includes(place.kind)) return false;
  if (nature !== undefined && nature !== place.nature) return false;
  return among === undefined || isOneOf(facts, among, place) === "yes";
}

function isOneOf(facts: CheckFacts, among: InstitutionsAmong, place: Institution): "yes" | "no" | "unknown" {
  const { institutions, towns, zones, labels = [], students, boarding, except } = among;
  let unknown = false;
  if (institutions !== undefined && !institutions.includes(place.id)) return "no";
  const own = place.labels ?? [];
  if (among.labels !== undefined && labels.every((label) => !own.includes(label))) return "no";
  if (zones !== undefined) {
    const around = zonesAround(facts, place);
    if (around.length === 0) unknown = true;
    else if (!zones.some((zone) => around.includes(zone))) return "no";
  }
  if (towns !== undefined) {
    if (place.town === undefined) unknown = true;
    else if (!towns.includes(place.town)) return "no";
  }
  if (boarding !== undefined) {
    if (place.boarding === undefined) unknown = true;
    else if (boarding !== place.boarding) return "no";
  }
  if (students !== undefined) {
    const { atLeast = 0, below = Number.POSITIVE_INFINITY } = students;
    let pupils: number | undefined;
    for (const number of Object.values(place.students)) pupils = (pupils ?? 0) + number;
    if (pupils === undefined) unknown = true;
    else if (pupils < atLeast || pupils >= below) return "no";
  }
  if (except !== undefined) {
    const left = isOneOf(facts, except, place);
    if (left === "yes") return "no";
    if (left === "unknown") unknown = true;
  }
  return unknown ? "unknown" : "yes";
}

/** Ids and names of the zones an institution lies in, from the innermost out. */
function zonesAround({ problem, zonesOf }: CheckFacts, place: Institution): readonly string[] {
  const { zones } = problem.zones;
  const inside = [...zonesOf(place.id)];
  // The list grows while it is read.
  for (const id of inside) {
    const outer = zones[id]?.within;
    if (outer !== undefined && !inside.includes(outer)) inside.push(outer);
  }
  return inside.flatMap((id) => [id, zones[id]?.name ?? id]);
}
