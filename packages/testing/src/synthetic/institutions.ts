import {
  INSTITUTION_KINDS,
  type Institution,
  type InstitutionKind,
  type Stage,
  stagesOf,
} from "@supervision/domain";
import { chineseNumber } from "./chinese-number.ts";
import type { Random } from "./random.ts";
import { pointInTown, type SyntheticTown } from "./towns.ts";

/** Shares of the kinds in a made-up district: about 45 % kindergartens, as in a county of average size. */
export const SYNTHETIC_KIND_SHARES: Readonly<Partial<Record<InstitutionKind, number>>> = {
  kindergarten: 45,
  primary: 23,
  "village-primary": 6,
  "teaching-point": 6,
  "junior-middle": 11,
  "nine-year": 4,
  "complete-secondary": 1,
  "senior-middle": 2,
  special: 1,
  vocational: 1,
};

/** Median and spread of the number of pupils of one stage, and its bounds. */
interface Size {
  readonly median: number;
  readonly spread: number;
  readonly least: number;
  readonly most: number;
}

const SIZES: Readonly<Record<InstitutionKind, Size>> = {
  kindergarten: { median: 190, spread: 0.5, least: 30, most: 600 },
  primary: { median: 760, spread: 0.55, least: 120, most: 2400 },
  "village-primary": { median: 95, spread: 0.45, least: 25, most: 240 },
  "teaching-point": { median: 26, spread: 0.5, least: 4, most: 80 },
  "junior-middle": { median: 820, spread: 0.5, least: 160, most: 2200 },
  "nine-year": { median: 560, spread: 0.45, least: 120, most: 1400 },
  "complete-secondary": { median: 900, spread: 0.35, least: 300, most: 1800 },
  "twelve-year": { median: 700, spread: 0.35, least: 200, most: 1400 },
  "senior-middle": { median: 1700, spread: 0.35, least: 600, most: 4000 },
  special: { median: 90, spread: 0.35, least: 25, most: 240 },
  vocational: { median: 1300, spread: 0.45, least: 300, most: 4000 },
};

const PRIVATE_SHARE: Readonly<Partial<Record<InstitutionKind, number>>> = {
  kindergarten: 0.42,
  primary: 0.06,
  "junior-middle": 0.08,
  "nine-year": 0.25,
  "twelve-year": 0.6,
};

/** Made-up institutions, grouped by kind in the order of {@link INSTITUTION_KINDS}; zones are not filled in yet. */
export function syntheticInstitutions(
  random: Random,
  count: number,
  towns: readonly [SyntheticTown, ...SyntheticTown[]],
  shares: Readonly<Partial<Record<InstitutionKind, number>>>,
): readonly Institution[] {
  const rural = towns.filter((town) => town.rural);
  const institutions: Institution[] = [];
  const width = Math.max(3, String(count).length);
  for (const [kind, amount] of apportion(count, shares)) {
    for (let ordinal = 1; ordinal <= amount; ordinal += 1) {
      const home =
        isRural(kind) && rural[0] !== undefined
          ? random.pick([rural[0], ...rural.slice(1)])
          : pickTown(random, towns);
      const isPrivate = random.chance(PRIVATE_SHARE[kind] ?? 0);
      const inclusive = random.chance(0.7);
      institutions.push({
        id: `S${String(institutions.length + 1).padStart(width, "0")}`,
        name: `示例第${chineseNumber(ordinal)}${INSTITUTION_KINDS[kind]}`,
        kind,
        nature: isPrivate ? "private" : "public",
        ...(isPrivate && kind === "kindergarten" ? { inclusive } : {}),
        town: home.name,
        coordinates: pointInTown(random, home),
        students: studentsOf(random, kind, home.rural),
      });
    }
  }
  return withParents(institutions);
}

/** Splits a count by shares so that the parts add up (largest remainders); a kind with a share above half a unit is never lost. */
export function apportion(
  count: number,
  shares: Readonly<Partial<Record<InstitutionKind, number>>>,
): readonly (readonly [InstitutionKind, number])[] {
  const kinds = KINDS.filter((kind) => (shares[kind] ?? 0) > 0);
  const total = kinds.reduce((sum, kind) => sum + (shares[kind] ?? 0), 0);
  if (total <= 0) throw new TypeError("Expected a share above 0 for at least one kind of institution");
  const parts = kinds.map((kind) => {
    const exact = (count * (shares[kind] ?? 0)) / total;
    return { kind, amount: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = count - parts.reduce((sum, part) => sum + part.amount, 0);
  for (const part of parts.toSorted((a, b) => b.rest - a.rest)) {
    if (left === 0) break;
    part.amount += 1;
    left -= 1;
  }
  return parts.map((part) => [part.kind, part.amount] as const);
}

const KINDS: readonly InstitutionKind[] = [
  "kindergarten",
  "primary",
  "village-primary",
  "teaching-point",
  "junior-middle",
  "nine-year",
  "complete-secondary",
  "twelve-year",
  "senior-middle",
  "special",
  "vocational",
];

function isRural(kind: InstitutionKind): boolean {
  return kind === "village-primary" || kind === "teaching-point";
}

/** Street offices hold about twice as many institutions as country towns. */
function pickTown(random: Random, towns: readonly [SyntheticTown, ...SyntheticTown[]]): SyntheticTown {
  const weight = towns.reduce((sum, town) => sum + (town.rural ? 1 : 2), 0);
  let left = random.next() * weight;
  for (const town of towns) {
    left -= town.rural ? 1 : 2;
    if (left < 0) return town;
  }
  return towns[0];
}

function studentsOf(random: Random, kind: InstitutionKind, rural: boolean): Partial<Record<Stage, number>> {
  const size = SIZES[kind];
  const students: Partial<Record<Stage, number>> = {};
  for (const stage of stagesOf(kind)) {
    const factor = isRural(kind) || !rural ? 1 : 0.6;
    const drawn = Math.round(random.logNormal(size.median * factor, size.spread));
    students[stage] = Math.min(size.most, Math.max(size.least, drawn));
  }
  return students;
}

/** Teaching points belong to the central school of their town, or to the first primary school when the town has none. */
function withParents(institutions: readonly Institution[]): readonly Institution[] {
  const schools = institutions.filter((one) => one.kind === "primary" && one.nature === "public");
  return institutions.map((one) => {
    if (one.kind !== "teaching-point") return one;
    const parent = schools.find((school) => school.town === one.town) ?? schools[0];
    return parent === undefined ? one : { ...one, partOf: parent.id };
  });
}
