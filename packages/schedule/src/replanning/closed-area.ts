import { placeInstitutions, zoneIdFor } from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * Institutions that are closed together: those of a town (乡镇、街道), of a zone, or some by id.
 *
 * @term 停课范围
 */
export type ClosedArea =
  | { readonly town: string }
  | { readonly zone: string }
  | { readonly institutions: readonly string[] };

/** Ids of the institutions in an area; those that are not on the register are left aside. */
export function institutionsIn({ register, zones }: ScheduleProblem, area: ClosedArea): ReadonlySet<string> {
  const { institutions } = register;
  if ("institutions" in area)
    return new Set(institutions.map(({ id }) => id).filter((id) => area.institutions.includes(id)));
  if ("town" in area)
    return new Set(institutions.filter(({ town }) => town === area.town).map(({ id }) => id));
  const { zoneOf } = placeInstitutions(zones, institutions);
  const zone = zoneIdFor(zones, area.zone);
  return new Set(institutions.map(({ id }) => id).filter((id) => zone !== undefined && zoneOf[id] === zone));
}
