import type { District } from "@supervision/district";
import { type Institution, type Register, stagesOf, type Zone } from "@supervision/domain";
import { syntheticDistrict } from "@supervision/testing";

/**
 * A synthetic register for a district of which only the zones are known: institutions are spread over its zones and given the town,
 * kind, nature or id by which the zone takes them.
 */
export function syntheticRegisterFor(district: District, seed: number): Register {
  const date = district.timeline.at(-1) ?? "2025-09-01";
  const { zones } = district.on(date);
  const leaves = Object.entries<Zone>(zones.zones).filter(([, zone]) => zone.members !== undefined);
  if (leaves.length === 0) return syntheticDistrict({ seed }).register;
  const perZone = 6;
  const made = syntheticDistrict({
    seed,
    institutions: perZone * leaves.length,
    inspectors: leaves.length * 2,
    zones: leaves.length,
  });
  return {
    ...made.register,
    terms: made.terms,
    institutions: made.register.institutions.map((institution, index) =>
      moved(institution, leaves[index % leaves.length], Math.floor(index / leaves.length)),
    ),
    inspectors: made.register.inspectors.map((inspector, index) => ({
      ...inspector,
      zones: [leaves[index % leaves.length]?.[0] ?? ""],
    })),
  };
}

function moved(
  institution: Institution,
  leaf: readonly [string, Zone] | undefined,
  turn: number,
): Institution {
  if (leaf === undefined) return institution;
  const [id, { members = {} }] = leaf;
  const kind =
    members.kinds === undefined || members.kinds.includes(institution.kind)
      ? institution.kind
      : (members.kinds[0] ?? institution.kind);
  const students =
    kind === institution.kind
      ? institution.students
      : Object.fromEntries(stagesOf(kind).map((stage) => [stage, 300]));
  return {
    ...institution,
    id: members.ids?.[turn] ?? institution.id,
    kind,
    students,
    nature: members.nature ?? institution.nature,
    zone: id,
    ...(members.towns?.[0] === undefined
      ? {}
      : { town: members.towns[turn % members.towns.length] ?? members.towns[0] }),
  };
}
