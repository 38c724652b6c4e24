import { defineZoneLayout, type Institution, type Zone, type ZoneLayout } from "@supervision/domain";
import { chineseNumber } from "./chinese-number.ts";
import type { SyntheticTown } from "./towns.ts";

/** A layout of so many zones that takes each institution's zone from the register. */
export function syntheticZones(count: number): ZoneLayout {
  const zones: Record<string, Zone> = {};
  for (let ordinal = 1; ordinal <= count; ordinal += 1)
    zones[zoneId(ordinal)] = { name: zoneName(ordinal), members: { asRegistered: true } };
  return defineZoneLayout({ levels: ["责任区"], zones });
}

/** The id of the n-th zone, such as `zone-1`. */
export function zoneId(ordinal: number): string {
  return `zone-${ordinal}`;
}

/** The name of the n-th zone, such as `第一责任区`. */
export function zoneName(ordinal: number): string {
  return `第${chineseNumber(ordinal)}责任区`;
}

/**
 * Fills the zone column: neighbouring towns stay together, zones differ by at most one institution, and the order of the
 * register does not change.
 */
export function withZones(
  institutions: readonly Institution[],
  towns: readonly SyntheticTown[],
  count: number,
): readonly Institution[] {
  const rank = new Map(
    towns.toSorted((a, b) => sweep(a) - sweep(b)).map((town, index) => [town.name, index]),
  );
  const order = institutions
    .map((institution, index) => ({ index, rank: rank.get(institution.town ?? "") ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index);
  const zoneOf = new Map<number, number>();
  order.forEach((entry, position) => {
    zoneOf.set(entry.index, Math.floor((position * count) / order.length) + 1);
  });
  return institutions.map((institution, index) => ({
    ...institution,
    zone: zoneName(zoneOf.get(index) ?? 1),
  }));
}

/** Street offices first, then country towns from west to east. */
function sweep(town: SyntheticTown): number {
  return (town.rural ? 1000 : 0) + town.centre.longitude;
}
