import type { Institution } from "../institutions/institution.ts";
import type { Issue } from "../issues/issue.ts";
import {
  inspectorZoneUnknown,
  institutionPlacedTwice,
  institutionUnplaced,
  zoneInspectorsFew,
  zoneRatioHigh,
  zoneTooLarge,
  zoneWithoutInspector,
} from "../issues.ts";
import type { Inspector } from "../people/inspector.ts";
import { belongsTo, type ZoneLayout } from "./zone-layout.ts";

/**
 * Where each institution falls.
 *
 * @term 责任区归属
 */
export interface Placement {
  /** Zone id by institution id, for every institution that falls in exactly one zone. */
  readonly zoneOf: Readonly<Record<string, string>>;
  /** Institution ids by zone id, in register order; every leaf zone is present. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** Institutions that fall in no zone. */
  readonly unplaced: readonly string[];
  /** Zones by institution id, for those that fall in more than one. */
  readonly placedTwice: Readonly<Record<string, readonly string[]>>;
}

/**
 * Places every institution of a register in the zones of a layout.
 *
 * @example
 * ```ts
 * import { defineZoneLayout, placeInstitutions } from "@supervision/domain";
 * const zones = defineZoneLayout({
 *   levels: ["责任区"],
 *   zones: { east: { name: "东片", members: { towns: ["东街"] } } },
 * });
 * const school = { id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} } as const;
 * console.log(placeInstitutions(zones, [school]).zoneOf); // => { S1: 'east' }
 * ```
 */
export function placeInstitutions(layout: ZoneLayout, institutions: readonly Institution[]): Placement {
  const zoneOf: Record<string, string> = {};
  const members: Record<string, string[]> = {};
  const unplaced: string[] = [];
  const placedTwice: Record<string, readonly string[]> = {};
  const zones = Object.entries(layout.zones).filter(([, zone]) => zone.members !== undefined);
  for (const [id] of zones) members[id] = [];
  for (const institution of institutions) {
    const found = zones.filter(([id, zone]) => belongsTo(id, zone, institution)).map(([id]) => id);
    const [first] = found;
    if (first === undefined) unplaced.push(institution.id);
    else if (found.length > 1) placedTwice[institution.id] = found;
    else {
      zoneOf[institution.id] = first;
      members[first]?.push(institution.id);
    }
  }
  return { zoneOf, members, unplaced, placedTwice };
}

/**
 * Upper bounds of the zone check; the defaults are the national figures.
 *
 * @term 责任区规模要求
 */
export interface ZoneLimits {
  /** Institutions a zone; 20 by 教督〔2012〕7号. */
  readonly institutionsPerZone: number;
  /** Fewest inspectors a zone with institutions; 2 by 教督〔2012〕7号. Absent: 1. */
  readonly inspectorsPerZone?: number;
  /** Institutions an inspector; "about 5" by 国教督办〔2013〕2号 and 教督〔2019〕3号, hence a warning only. */
  readonly institutionsPerInspector: number;
}

/** The national figures: 20 institutions and at least 2 inspectors a zone (教督〔2012〕7号), about 5 an inspector (国教督办〔2013〕2号, 教督〔2019〕3号). */
export const NATIONAL_ZONE_LIMITS: ZoneLimits = {
  institutionsPerZone: 20,
  inspectorsPerZone: 2,
  institutionsPerInspector: 5,
};

/**
 * Checks a layout against a register.
 *
 * Issues: `institution-unplaced`, `institution-placed-twice`, `zone-too-large`, `zone-ratio-high`, `zone-inspectors-few`,
 * `zone-without-inspector`, `inspector-zone-unknown`.
 */
export function checkZoneLayout(
  layout: ZoneLayout,
  register: { readonly institutions: readonly Institution[]; readonly inspectors: readonly Inspector[] },
  limits: ZoneLimits = NATIONAL_ZONE_LIMITS,
): readonly Issue[] {
  const issues: Issue[] = [];
  const placement = placeInstitutions(layout, register.institutions);
  const known = Object.keys(layout.zones);
  register.institutions.forEach((institution, index) => {
    const path = ["institutions", index];
    const twice = placement.placedTwice[institution.id];
    if (twice !== undefined)
      issues.push(institutionPlacedTwice(institution.id, institution.name, twice, path));
    else if (placement.zoneOf[institution.id] === undefined)
      issues.push(institutionUnplaced(institution.id, institution.name, path));
  });
  register.inspectors.forEach((inspector, index) => {
    for (const zone of inspector.zones)
      if (zoneIdFor(layout, zone) === undefined)
        issues.push(inspectorZoneUnknown(inspector.name, zone, known, ["inspectors", index, "zones"]));
  });
  for (const [zone, members] of Object.entries(placement.members)) {
    const path = ["zones", zone];
    const people = inspectorsOfZone(layout, zone, register.inspectors).length;
    if (members.length > limits.institutionsPerZone)
      issues.push(zoneTooLarge(zone, members.length, limits.institutionsPerZone, path));
    const { inspectorsPerZone: least = 1 } = limits;
    if (members.length > 0 && people > 0 && people < least)
      issues.push(zoneInspectorsFew(zone, people, least, path));
    if (members.length > 0 && people === 0) issues.push(zoneWithoutInspector(zone, members.length, path));
    else if (members.length > people * limits.institutionsPerInspector)
      issues.push(zoneRatioHigh(zone, members.length, people, path));
  }
  return issues;
}

/** The id of a zone that a register names by id or by name; `undefined` when there is none. */
export function zoneIdFor<Id extends string>(layout: ZoneLayout<Id>, idOrName: string): string | undefined {
  for (const [id, zone] of Object.entries<{ readonly name: string }>(layout.zones))
    if (id === idOrName || zone.name === idOrName) return id;
  return undefined;
}

/**
 * The inspectors who serve a zone, directly or through a zone it lies in.
 *
 * @example
 * ```ts
 * import { belongsTo, defineZoneLayout, inspectorsOfZone, zoneIdFor } from "@supervision/domain";
 * const layout = defineZoneLayout({
 *   levels: ["片区", "责任区"],
 *   zones: { east: { name: "东片" }, first: { name: "第一责任区", within: "east", members: { towns: ["东街"] } } },
 * });
 * const person = { name: "甲", status: "part-time", responsible: true } as const;
 * const inspectors = [{ ...person, id: "I1", zones: ["第一责任区"] }, { ...person, id: "I2", zones: ["东片"] }];
 * console.log(zoneIdFor(layout, "第一责任区"), inspectorsOfZone(layout, "first", inspectors).map(({ id }) => id)); // => first ["I1", "I2"]
 * const school = { id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} } as const;
 * console.log(belongsTo("first", layout.zones.first, school)); // => true
 * ```
 */
export function inspectorsOfZone(
  layout: ZoneLayout,
  zoneId: string,
  inspectors: readonly Inspector[],
): readonly Inspector[] {
  const chain = new Set<string>();
  for (let id: string | undefined = zoneId; id !== undefined && !chain.has(id); id = layout.zones[id]?.within)
    chain.add(id);
  // Whatever a register calls these zones: looked up once for all inspectors.
  const words = new Set<string>();
  for (const zone of chain)
    for (const word of [zone, layout.zones[zone]?.name ?? zone])
      if (chain.has(zoneIdFor(layout, word) ?? "")) words.add(word);
  return inspectors.filter((inspector) => inspector.zones.some((named) => words.has(named)));
}
