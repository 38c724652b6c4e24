import {
  type Checked,
  failed,
  type Institution,
  NATIONAL_ZONE_LIMITS,
  passed,
  placeInstitutions,
} from "@supervision/domain";
import { mapPlane } from "../generation/model/map-plane.ts";
import { valueInvalid } from "../issues/checked-problem-issues.ts";
import { zoneCountInvalid } from "../issues.ts";
import { between, listOf, only, withFields } from "../problem/value-checks.ts";
import type { Division } from "./division.ts";
import { barrierLines } from "./measure-zones.ts";
import type { ZoneWish } from "./zone-wish.ts";

/** Institutions that share zones: all, or the schools, or the kindergartens. */
export interface Family {
  /** What new zones are called by. */
  readonly name: "" | "幼儿园";
  /** Where the wish says how many zones they have. */
  readonly field: "zones" | "kindergartenZones";
  /** What is said behind the name of a zone of today that others keep. */
  readonly beside: string;
  /** By id. */
  readonly sorted: readonly Institution[];
  /** Zones of today by id with the number of members each; where new ones are fewer, those alone that stay theirs. */
  readonly today: readonly { readonly id: string; readonly size: number }[];
  /** Zones that could be: those of today first, then new ones. */
  readonly labels: {
    readonly count: number;
    /** Label of the zone of today of each; -1 when there is none. */
    readonly today: readonly number[];
  };
  readonly division: Division;
}

const COUNT = { zh: "写从1起的整数", en: "Give a whole number from 1." };
const WORK = { zh: "写不小于0的数", en: "Give a number from 0." };

const APART = {
  zh: "kindergartens 写 apart 时才写",
  en: 'Give it with `kindergartens: "apart"` alone.',
};
const PLACE = withFields({ longitude: between(-180, 180), latitude: between(-90, 90) });
const BARRIERS = listOf(
  only(
    (line) =>
      Array.isArray(line) &&
      line.length >= 2 &&
      line.every((point: unknown) => PLACE(point, []).length === 0),
    "写成两个以上的点：[{ longitude: 117, latitude: 36.6 }, …]",
    "Give two points or more: `[{ longitude: 117, latitude: 36.6 }, …]`.",
  ),
);

interface Part extends Pick<Family, "name" | "field" | "beside"> {
  readonly isMember: (institution: Institution) => boolean;
}

/** Those who share zones, with what is to be divided; issues: `zone-count-invalid`, `value-invalid`. */
export function familiesOf(institutions: readonly Institution[], wish: ZoneWish): Checked<readonly Family[]> {
  const most = wish.institutionsPerZone ?? NATIONAL_ZONE_LIMITS.institutionsPerZone;
  const { spreadAtMost = 0 } = wish;
  if (!Number.isInteger(most) || most < 1)
    return failed([valueInvalid(["institutionsPerZone"], most, COUNT)]);
  if (!(spreadAtMost >= 0)) return failed([valueInvalid(["spreadAtMost"], spreadAtMost, WORK)]);
  const { kindergartenZones } = wish;
  if (kindergartenZones !== undefined && wish.kindergartens !== "apart")
    return failed([valueInvalid(["kindergartenZones"], kindergartenZones, APART)]);
  const [wrong] = BARRIERS(wish.barriers ?? [], ["barriers"]);
  if (wrong !== undefined) return failed([valueInvalid(wrong.path, wrong.value, wrong.may)]);
  const all = institutions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const odd = all.map((one) => wish.workOf?.(one) ?? 1).find((work) => !(work >= 0 && work < Infinity));
  if (odd !== undefined) return failed([valueInvalid(["workOf"], odd, WORK)]);
  const parts: readonly Part[] =
    wish.kindergartens === "apart"
      ? [
          {
            name: "",
            field: "zones",
            beside: "学校",
            isMember: (one: Institution) => !isKindergarten(one),
          },
          { name: "幼儿园", field: "kindergartenZones", beside: "幼儿园", isMember: isKindergarten },
        ]
      : [{ name: "", field: "zones", beside: "", isMember: () => true }];
  // One plane for all, the one layouts are measured on.
  const plane = mapPlane(all);
  const lines = barrierLines(wish.barriers ?? [], (place) => plane.project(place));
  const numberOf = new Map(all.map(({ id }, index) => [id, index]));
  const families: Family[] = [];
  const present = parts
    .map(({ isMember, ...part }) => ({ part, sorted: all.filter(isMember) }))
    .filter(({ sorted }) => sorted.length > 0)
    .map(({ part, sorted }) => ({ part, sorted, whole: todayOf(sorted, wish) }));
  const todays = present.map(({ whole }) => whole.zones);
  for (const [family, { part, sorted, whole }] of present.entries()) {
    const blocks = blocksOf(sorted, wish, most);
    const own = keptOf(whole, (id) => keepsZone(todays, family, id));
    const least = packed(blocks, most).length;
    const count = wish[part.field] ?? Math.min(blocks.length, Math.max(least, own.zones.length));
    if (!Number.isInteger(count) || count < 1 || count * most < sorted.length || count > blocks.length)
      return failed([zoneCountInvalid(count, sorted.length, most, [least, blocks.length], [part.field])]);
    // Where there is no zone beside each zone of today, those of the others leave no trace.
    const today = count < whole.zones.length ? own : whole;
    const at = sorted.map(({ id }) => numberOf.get(id) ?? 0);
    families.push({
      ...part,
      sorted,
      today: today.zones,
      labels: { count: Math.max(count, today.zones.length), today: today.labels },
      division: {
        zones: count,
        most,
        ...(wish.spreadAtMost === undefined ? {} : { spreadAtMost }),
        x: at.map((index) => plane.x[index] ?? 0),
        y: at.map((index) => plane.y[index] ?? 0),
        known: at.map((index) => plane.known[index] ?? 0),
        work: sorted.map((one) => wish.workOf?.(one) ?? 1),
        today: largestKept(today, count),
        blocks,
        lines,
      },
    });
  }
  return passed(families);
}

function isKindergarten({ kind }: Institution): boolean {
  return kind === "kindergarten";
}

/** Those who stay together: towns, but for those larger than a zone. */
function blocksOf(
  sorted: readonly Institution[],
  { keepTowns = false }: ZoneWish,
  most: number,
): readonly (readonly number[])[] {
  const towns = new Map<string, number[]>();
  sorted.forEach(({ town, id }, index) => {
    const key = keepTowns && town !== undefined ? `town ${town}` : `id ${id}`;
    const known = towns.get(key);
    if (known === undefined) towns.set(key, [index]);
    else known.push(index);
  });
  return [...towns.values()].flatMap((block) =>
    block.length <= most ? [block] : block.map((index) => [index]),
  );
}

/** Blocks laid into zones, the largest first, each into the first with room. */
export function packed(
  blocks: readonly (readonly number[])[],
  most: number,
): readonly { readonly size: number; readonly blocks: readonly number[] }[] {
  const zones: { size: number; blocks: number[] }[] = [];
  const order = blocks.map((block, at) => ({ at, size: block.length })).toSorted((a, b) => b.size - a.size);
  for (const { at, size } of order) {
    const zone = zones.find((one) => one.size + size <= most);
    if (zone === undefined) zones.push({ size, blocks: [at] });
    else {
      zone.size += size;
      zone.blocks.push(at);
    }
  }
  return zones;
}

interface Today {
  readonly zones: Family["today"];
  readonly labels: readonly number[];
}

function todayOf(sorted: readonly Institution[], { current }: ZoneWish): Today {
  if (current === undefined) return { zones: [], labels: sorted.map(() => -1) };
  const { zoneOf } = placeInstitutions(current, sorted);
  const sizes = new Map<string, number>();
  for (const { id } of sorted) {
    const zone = zoneOf[id];
    if (zone !== undefined) sizes.set(zone, (sizes.get(zone) ?? 0) + 1);
  }
  const zones = [...sizes].map(([id, size]) => ({ id, size })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const labelOf = new Map(zones.map(({ id }, label) => [id, label]));
  return { zones, labels: sorted.map(({ id }) => labelOf.get(zoneOf[id] ?? "") ?? -1) };
}

/** Whether a zone of today stays that of a family: it has most of its members, the first family of as many. */
export function keepsZone(todays: readonly Family["today"][], family: number, id: string): boolean {
  const sizes = todays.map((today) => today.find((zone) => zone.id === id)?.size ?? 0);
  return sizes.indexOf(Math.max(...sizes)) === family;
}

/** Some of the zones of today. */
function keptOf({ zones, labels }: Today, isKept: (id: string) => boolean): Today {
  const kept = zones.filter(({ id }) => isKept(id));
  const labelOf = new Map(kept.map((zone, label) => [zone, label]));
  const labelFor = (label: number): number => {
    const zone = zones[label];
    return zone === undefined ? -1 : (labelOf.get(zone) ?? -1);
  };
  return { zones: kept, labels: labels.map(labelFor) };
}

/** Zones of today by number, so many of the largest; -1 for all others. */
function largestKept({ zones, labels }: Today, count: number): readonly number[] {
  const order = zones
    .map(({ size }, label) => ({ label, size }))
    .toSorted((a, b) => b.size - a.size || a.label - b.label)
    .slice(0, count);
  const numberOf = new Map(order.map(({ label }, number) => [label, number]));
  return labels.map((label) => numberOf.get(label) ?? -1);
}
