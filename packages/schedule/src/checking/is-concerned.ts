import type { Institution } from "@supervision/domain";
import { type InstitutionsConcerned, isAmong } from "../rules/institutions-among.ts";
import type { CheckFacts } from "./check-facts.ts";

/** Says whether a rule is about an institution. What `among` says is read once for all, like the days on which a rule binds. */
export function isConcerned(
  { around }: CheckFacts,
  { audience, nature, among }: InstitutionsConcerned,
  place: Institution,
): boolean {
  if (audience !== undefined && !audience.includes(place.kind)) return false;
  if (nature !== undefined && nature !== place.nature) return false;
  return among === undefined || isAmong(among, place, around) === true;
}
