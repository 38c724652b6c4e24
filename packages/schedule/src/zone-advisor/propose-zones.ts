import { type Checked, failed, type Institution, passed, type ZoneLayout } from "@supervision/domain";
import { randomFrom } from "../generation/random.ts";
import { registerIdDuplicate, zoneCountInvalid } from "../issues.ts";
import { divide, improved } from "./divide.ts";
import { dividedZones } from "./divided-zones.ts";
import { compareFigures, type Figures, type ZoneAim, ZONE_AIMS } from "./division.ts";
import { keptZones } from "./kept-zones.ts";
import { type LayoutMeasures, measureZones } from "./measure-zones.ts";
import { nameZones } from "./name-zones.ts";
import { type Family, familiesOf, packed } from "./zone-families.ts";
import type { ZoneWish } from "./zone-wish.ts";

/**
 * A layout somebody could adopt, with its numbers.
 *
 * - `least-change` 调整最少: fewest institutions that change their zone
 * - `balanced` 工作量最均衡: least difference of work between the largest and the smallest zone
 * - `compact` 路程最短: shortest ways from the middles of zones
 *
 * No proposal of a call is worse at its own aim than another. Size, then fewest barriers crossed, then `spreadAtMost` come before every
 * aim; what is as good for the aim is decided by work (for `least-change` and `compact`), then by ways, then by what changes.
 *
 * @term 责任区划分方案
 */
export interface ZoneProposal {
  /** What it is best at. */
  readonly aim: ZoneAim;
  /** The layout: one level, institutions named by id. */
  readonly layout: ZoneLayout;
  /** Its numbers. */
  readonly measures: LayoutMeasures;
}

/**
 * Proposes ways to draw zones: the least change to today's, the most even work, the shortest ways. A person chooses; nothing is applied.
 *
 * Every institution is in exactly one zone of each proposal, and every zone has institutions. Two proposals may be the same layout, when it
 * is best at both. The same register, wish and seed give the same proposals everywhere. Issues: `zone-count-invalid` when so many
 * institutions, or towns that stay whole, do not fit into so many zones, or are fewer than zones; `register-id-duplicate` when two share an id;
 * `value-invalid` for a size that is no whole number from 1, a spread below 0, barriers that are no lists of points, or `kindergartenZones` where
 * kindergartens are together with schools.
 *
 * @term 责任区划分建议
 *
 * @example
 * ```ts
 * import { proposeZones } from "@supervision/schedule/zone-advisor";
 * const institutions = Array.from({ length: 24 }, (_, index) => ({
 *   id: `S${index}`, name: `第${index}小学`, kind: "primary", nature: "public", students: {},
 *   coordinates: { longitude: 117 + (index % 2) / 10 + index / 10000, latitude: 36.6 },
 * } as const));
 * const proposals = proposeZones(institutions, { zones: 2 });
 * if (proposals.ok)
 *   console.log(proposals.value.map(({ aim, measures }) => `${aim} ${measures.spread}`).join(", ")); // => balanced 0, compact 0
 * ```
 */
export function proposeZones(
  institutions: readonly Institution[],
  wish: ZoneWish = {},
): Checked<readonly ZoneProposal[]> {
  const seen = new Set<string>();
  for (const { id } of institutions) {
    if (seen.has(id)) return failed([registerIdDuplicate("institutions", id)]);
    seen.add(id);
  }
  const families = familiesOf(institutions, wish);
  if (!families.ok) return families;
  const aims = ZONE_AIMS.filter((aim) => aim !== "least-change" || wish.current !== undefined);
  const named = nameZones(families.value, wish);
  const found = families.value.map((family) => divisionsOf(family, aims, wish.seed ?? 1));
  const candidates = combined(found).map((parts): Candidate => {
    const zones: Record<string, ZoneLayout["zones"][string]> = {};
    families.value.forEach(({ sorted }, at) => {
      named[at]?.forEach(({ id, name }, label) => {
        const ids = sorted
          .filter((_, index) => parts[at]?.labels[index] === label)
          .map((member) => member.id);
        if (ids.length > 0) zones[id] = { name, members: { ids } };
      });
    });
    const layout: ZoneLayout = { levels: ["责任区"], zones };
    const measures = measureZones(layout, institutions, wish);
    const sum = (key: keyof Figures): number => parts.reduce((total, { figures }) => total + figures[key], 0);
    const figures: Figures = {
      faults: sum("faults"),
      crossings: measures.crossings,
      excess: sum("excess"),
      moved: measures.moved,
      spread: measures.spread,
      squares: sum("squares"),
      ways: sum("ways"),
    };
    return { layout, measures, figures };
  });
  const unfit = families.value.find((_, at) => found[at]?.every(({ figures }) => figures.faults > 0));
  if (unfit !== undefined) {
    const { zones, most, blocks } = unfit.division;
    const range = [packed(blocks, most).length, blocks.length] as const;
    return failed([zoneCountInvalid(zones, unfit.sorted.length, most, range, [unfit.field])]);
  }
  return passed(
    aims.flatMap((aim): readonly ZoneProposal[] => {
      const [best] = candidates.toSorted((a, b) => compareFigures(aim, a.figures, b.figures));
      return best === undefined ? [] : [{ aim, layout: best.layout, measures: best.measures }];
    }),
  );
}

interface Candidate {
  readonly layout: ZoneLayout;
  readonly measures: LayoutMeasures;
  readonly figures: Figures;
}

/** A division of a family: the label of the zone of each institution, and what it comes to. */
interface Part {
  readonly labels: readonly number[];
  readonly figures: Figures;
}

/** The best divisions found for each aim; what was found for one is gone on from for the others. */
function divisionsOf({ division, labels }: Family, aims: readonly ZoneAim[], seed: number): readonly Part[] {
  const found = aims.map((aim) => divide(division, aim, randomFrom(seed)));
  const again = aims.map((aim, at) => {
    const [best] = found
      .map((zoneOf, index) => ({ zoneOf, index, figures: dividedZones(division, zoneOf).figures() }))
      .toSorted((a, b) => compareFigures(aim, a.figures, b.figures));
    return best === undefined || best.index === at ? [] : [improved(division, aim, best.zoneOf)];
  });
  const all = [...found, ...again.flat()];
  if (all.every((zoneOf) => dividedZones(division, zoneOf).figures().faults > 0)) {
    // Towns that hardly fit: laid in by size first.
    const start = division.blocks.map(() => 0);
    packed(division.blocks, division.most).forEach(({ blocks }, zone) => {
      for (const block of blocks) start[block] = Math.min(zone, division.zones - 1);
    });
    for (const aim of aims) all.push(improved(division, aim, start));
  }
  return all.map((zoneOf): Part => {
    const common = Array.from({ length: division.zones }, () =>
      Array.from({ length: labels.count }, () => 0),
    );
    const own = labels.today.map(() => 0);
    division.blocks.forEach((block, at) => {
      for (const index of block) {
        const zone = zoneOf[at] ?? 0;
        own[index] = zone;
        const row = common[zone];
        const label = labels.today[index] ?? -1;
        if (row !== undefined && label >= 0) row[label] = (row[label] ?? 0) + 1;
      }
    });
    const kept = keptZones(common);
    return {
      labels: own.map((zone) => kept[zone] ?? zone),
      figures: dividedZones(division, zoneOf).figures(),
    };
  });
}

/** Each choice of one from every list. */
function combined(lists: readonly (readonly Part[])[]): readonly (readonly Part[])[] {
  return lists.reduce<readonly (readonly Part[])[]>(
    (before, list) => before.flatMap((chosen) => list.map((part) => [...chosen, part])),
    [[]],
  );
}
