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
import { registerIdDuplicate, zoneCountInvalid } from "../issues.ts";
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
  /**
   * Whether kindergartens have zones of their own; absent: together with schools. A zone of today that holds both stays that of the more
   * numerous (of schools when they are as many); the others get a new zone beside it, named after it.
   */
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
 * Every institution is in exactly one zone of each proposal. The same register, wish and seed give the same proposals everywhere. Issues:
 * `zone-count-invalid` when so many institutions do not fit into so many zones, `register-id-duplicate` when two share an id.
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
  const seen = new Set<string>();
  for (const { id } of institutions) {
    if (seen.has(id)) return failed([registerIdDuplicate("institutions", id)]);
    seen.add(id);
  }
  const most = wish.institutionsPerZone ?? NATIONAL_ZONE_LIMITS.institutionsPerZone;
  const families =
    wish.kindergartens === "apart"
      ? [
          {
            name: "",
            beside: "学校",
            members: institutions.filter(({ kind }) => kind !== "kindergarten"),
            zones: wish.zones,
          },
          {
            name: "幼儿园",
            beside: "幼儿园",
            members: institutions.filter(({ kind }) => kind === "kindergarten"),
            zones: undefined,
          },
        ]
      : [{ name: "", beside: "", members: institutions, zones: wish.zones }];
  const parts = families
    .filter(({ members }) => members.length > 0)
    .map((family) => ({ ...family, ...startOf(family.members, family.zones, most, wish) }));
  for (const { members, count } of parts)
    if (!Number.isInteger(count) || count < 1 || count * most < members.length)
      return failed([zoneCountInvalid(count, members.length, most, ["zones"])]);
  const named = nameZones(parts, wish);
  const aims = (["least-change", "balanced", "compact"] as const).filter(
    (aim) => aim !== "least-change" || wish.current !== undefined,
  );
  return passed(
    aims.map((aim) => {
      const zones: Record<string, ZoneLayout["zones"][string]> = {};
      parts.forEach((part, at) => {
        const found = divide(part.division, AIMS[aim], randomFrom(wish.seed ?? 1));
        named[at]?.forEach(({ id, name }, zone) => {
          const ids = part.sorted.filter((_, index) => found[index] === zone).map((member) => member.id);
          zones[id] = { name, members: { ids } };
        });
      });
      const layout: ZoneLayout = { levels: ["责任区"], zones };
      return { aim, layout, measures: measureZones(layout, institutions, wish) };
    }),
  );
}

interface Start {
  readonly count: number;
  readonly sorted: readonly Institution[];
  /** Zones of today that are kept, with the number of members each. */
  readonly today: readonly { readonly id: string; readonly size: number }[];
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
    today: todayIds.slice(0, count).map((id) => ({
      id,
      size: sorted.filter((member) => today?.zoneOf[member.id] === id).length,
    })),
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

interface Family extends Start {
  readonly name: string;
  /** What is said behind the name of a zone of today that others keep. */
  readonly beside: string;
}

/** Ids and names of the zones of each family: those of today for whom most of a zone are, new ones for all else. */
function nameZones(
  families: readonly Family[],
  { current }: ZoneWish,
): readonly (readonly { readonly id: string; readonly name: string }[])[] {
  const known = Object.entries(current?.zones ?? {});
  const ids = new Set(known.map(([id]) => id));
  const names = new Set(known.map(([, { name }]) => name));
  return families.map((family, at) =>
    Array.from({ length: family.count }, (_, zone) => {
      const today = family.today[zone];
      const before = today === undefined ? undefined : current?.zones[today.id]?.name;
      if (today !== undefined && before !== undefined && isKeptBy(families, at, today.id))
        return { id: today.id, name: before };
      const prefix = family.name === "" ? "zone" : "kindergarten-zone";
      const id = unused(ids, 1, (number) => `${prefix}-${number}`);
      const name =
        before === undefined
          ? unused(names, zone + 1, (number) => `${family.name}第${number}责任区`)
          : unused(names, 1, (number) => `${before}（${family.beside}${number === 1 ? "" : number}）`);
      return { id, name };
    }),
  );
}

function isKeptBy(families: readonly Family[], at: number, id: string): boolean {
  const sizes = families.map(({ today }) => today.find((zone) => zone.id === id)?.size ?? 0);
  return sizes.indexOf(Math.max(...sizes)) === at;
}

/** The first of numbered texts that is not taken; it is taken from then on. */
function unused(taken: Set<string>, first: number, textOf: (number: number) => string): string {
  let number = first;
  while (taken.has(textOf(number))) number += 1;
  const text = textOf(number);
  taken.add(text);
  return text;
}
