import {
  type Checked,
  failed,
  type Institution,
  NATIONAL_ZONE_LIMITS,
  passed,
  placeInstitutions,
  type ZoneLayout,
} from "@supervision/domain";
import { mapPlane } from "../generation/model/map-plane.ts";
import { randomFrom } from "../generation/random.ts";
import { zoneCountInvalid } from "../issues.ts";
import { divide, type Division } from "./divide.ts";
import { barrierLines, type LayoutMeasures, measureZones, type ZoneYardstick } from "./measure-zones.ts";

/**
 * What a new layout should be like.
 *
 * @term 责任区划分意向
 */
export interface ZoneWish extends ZoneYardstick {
  /** Number of zones, from 1; absent: as many as today, or as few as their size allows. With kindergartens apart: those of schools. */
  readonly zones?: number;
  /** Most institutions a zone; absent: 20 (教督〔2012〕7号). */
  readonly institutionsPerZone?: number;
  /** Whether kindergartens have zones of their own; absent: together with schools. */
  readonly kindergartens?: "together" | "apart";
  /** Whether towns stay whole wherever they fit into one zone; absent: false. */
  readonly keepTowns?: boolean;
  /** Seed of the search, a whole number; absent: 1. */
  readonly seed?: number;
}

/**
 * A layout somebody could adopt, with its numbers.
 *
 * - `least-change` 调整最少: only what size, balance and barriers force
 * - `balanced` 工作量最均衡
 * - `compact` 路程最短
 *
 * @term 责任区划分方案
 */
export interface ZoneProposal {
  /** What it is best at. */
  readonly aim: "least-change" | "balanced" | "compact";
  /** The layout: one level, institutions named by id. */
  readonly layout: ZoneLayout;
  /** Its numbers. */
  readonly measures: LayoutMeasures;
}

const AIMS = {
  "least-change": { balance: 20, way: 1, change: 400 },
  balanced: { balance: 400, way: 1, change: 2 },
  compact: { balance: 10, way: 4, change: 2 },
} as const;

/**
 * Proposes ways to draw zones: the least change to today's, the most even work, the shortest ways. A person chooses; nothing is applied.
 *
 * The same register, wish and seed give the same proposals everywhere. Issue: `zone-count-invalid` when so many institutions do not fit
 * into so many zones.
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
 *   for (const { aim, measures } of proposals.value) console.log(aim, measures.spread, measures.zones.length);
 * ```
 */
export function proposeZones(
  institutions: readonly Institution[],
  wish: ZoneWish = {},
): Checked<readonly ZoneProposal[]> {
  const most = wish.institutionsPerZone ?? NATIONAL_ZONE_LIMITS.institutionsPerZone;
  const families =
    wish.kindergartens === "apart"
      ? [
          {
            name: "",
            members: institutions.filter(({ kind }) => kind !== "kindergarten"),
            zones: wish.zones,
          },
          {
            name: "幼儿园",
            members: institutions.filter(({ kind }) => kind === "kindergarten"),
            zones: undefined,
          },
        ]
      : [{ name: "", members: institutions, zones: wish.zones }];
  const parts = families
    .filter(({ members }) => members.length > 0)
    .map((family) => ({ ...family, ...startOf(family.members, family.zones, most, wish) }));
  for (const { members, count } of parts)
    if (!Number.isInteger(count) || count < 1 || count * most < members.length)
      return failed([zoneCountInvalid(count, members.length, most, ["zones"])]);
  const aims = (["least-change", "balanced", "compact"] as const).filter(
    (aim) => aim !== "least-change" || wish.current !== undefined,
  );
  return passed(
    aims.map((aim) => {
      const zones: Record<string, ZoneLayout["zones"][string]> = {};
      for (const part of parts) {
        const found = divide(part.division, AIMS[aim], randomFrom(wish.seed ?? 1));
        const ids = zoneIds(part.name, part.count, part.todayIds);
        ids.forEach((id, zone) => {
          zones[id] = {
            name: wish.current?.zones[id]?.name ?? `${part.name}第${zone + 1}责任区`,
            members: {
              ids: part.sorted.filter((_, index) => found[index] === zone).map((member) => member.id),
            },
          };
        });
      }
      const layout: ZoneLayout = { levels: ["责任区"], zones };
      return { aim, layout, measures: measureZones(layout, institutions, wish) };
    }),
  );
}

interface Start {
  readonly count: number;
  readonly sorted: readonly Institution[];
  readonly todayIds: readonly string[];
  readonly division: Division;
}

function startOf(
  members: readonly Institution[],
  wanted: number | undefined,
  most: number,
  wish: ZoneWish,
): Start {
  const sorted = members.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const today = wish.current === undefined ? undefined : placeInstitutions(wish.current, sorted);
  const todayIds = [...new Set(sorted.flatMap(({ id }) => today?.zoneOf[id] ?? []))].toSorted((a, b) =>
    a < b ? -1 : 1,
  );
  const least = Math.max(1, Math.ceil(sorted.length / most));
  const count = wanted ?? Math.max(least, todayIds.length);
  const plane = mapPlane(sorted);
  const towns = new Map<string, number[]>();
  sorted.forEach(({ town, id }, index) => {
    const key = wish.keepTowns === true && town !== undefined ? `town ${town}` : `id ${id}`;
    const known = towns.get(key);
    if (known === undefined) towns.set(key, [index]);
    else known.push(index);
  });
  return {
    count,
    sorted,
    todayIds: todayIds.slice(0, count),
    division: {
      zones: count,
      most,
      x: plane.x,
      y: plane.y,
      known: plane.known,
      work: sorted.map((institution) => wish.workOf?.(institution) ?? 1),
      today: sorted.map(({ id }) => {
        const zone = todayIds.indexOf(today?.zoneOf[id] ?? "");
        return zone < count ? zone : -1;
      }),
      // A town larger than a zone cannot stay whole.
      blocks: [...towns.values()].flatMap((block) =>
        block.length <= most ? [block] : block.map((index) => [index]),
      ),
      lines: barrierLines(wish.barriers ?? [], (place) => plane.project(place)),
    },
  };
}

function zoneIds(family: string, count: number, today: readonly string[]): readonly string[] {
  const ids = [...today];
  for (let number = 1; ids.length < count; number += 1) {
    const id = `${family === "" ? "zone" : "kindergarten-zone"}-${number}`;
    if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}
