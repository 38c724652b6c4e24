import type {
  Bilingual,
  Coordinates,
  InstitutionKind,
  Period,
  Register,
  SchoolTerm,
  ZoneLayout,
} from "@supervision/domain";
import { syntheticInspectors } from "./inspectors.ts";
import { SYNTHETIC_KIND_SHARES, syntheticInstitutions } from "./institutions.ts";
import { createRandom } from "./random.ts";
import { syntheticRecusals } from "./recusals.ts";
import { syntheticTerms } from "./terms.ts";
import { syntheticTowns } from "./towns.ts";
import { syntheticZones, withZones } from "./zones.ts";

/** What a made-up district should look like; everything but the seed has a usual value. */
export interface SyntheticDistrictOptions {
  /** The same seed gives the same district. */
  readonly seed: number | string;
  /** Institutions, from 1; usually 72. */
  readonly institutions?: number;
  /** Inspectors, from 1; usually one for five institutions. */
  readonly inspectors?: number;
  /** Zones, from 1; usually as few as keep every zone at 16 institutions or fewer. Ask for fewer to get zones over the limit of 20. */
  readonly zones?: number;
  /** Calendar year in which the school year starts; usually 2025. */
  readonly year?: number;
  /** Towns and street offices, from 1; usually one for nine institutions. */
  readonly towns?: number;
  /** Recusals; usually one for fifteen institutions. */
  readonly recusals?: number;
  /** Relative shares of the kinds; usually about 45 % kindergartens. */
  readonly kinds?: Readonly<Partial<Record<InstitutionKind, number>>>;
  /** The point around which everything lies; usually one that stands for no real place. */
  readonly centre?: Coordinates;
}

/**
 * A made-up district for tests and demonstrations.
 *
 * @term 示例区县
 */
export interface SyntheticDistrict {
  /** Always `true`, so that made-up data can be told from a real register. */
  readonly synthetic: true;
  /** A sentence to print beside anything made from it. */
  readonly notice: Bilingual;
  /** Id for `composeDistrict`. */
  readonly id: string;
  /** Name of the district. */
  readonly name: string;
  /** Institutions, inspectors and recusals; every institution names its zone. */
  readonly register: Register;
  /** Zones `zone-1`, `zone-2`, …, which take their institutions from the register. */
  readonly zones: ZoneLayout;
  /** The two terms of the school year. */
  readonly terms: readonly [SchoolTerm, SchoolTerm];
  /** From the first day of the first term to the last day of the second. */
  readonly period: Period;
}

/** The sentence that marks made-up data. */
export const SYNTHETIC_NOTICE: Bilingual = {
  zh: "示例数据：单位、人员、坐标和数字均为程序生成，与任何真实单位和个人无关。",
  en: "Synthetic data: institutions, people, places and figures are generated and stand for nobody.",
};

/**
 * A made-up district: institutions of realistic kinds and sizes around a point, inspectors, zones, recusals and terms.
 *
 * Names start with 示例; nothing stands for a real school or person. The same options give the same district on every runtime.
 * A count below 1 is a `TypeError`.
 *
 * @example
 * ```ts
 * import { syntheticDistrict } from "@supervision/testing";
 * const district = syntheticDistrict({ seed: 7, institutions: 30, inspectors: 6, zones: 2 });
 * console.log(district.register.institutions.length, Object.keys(district.zones.zones).join(" ")); // => 30 zone-1 zone-2
 * console.log(district.register.institutions[0]?.name); // => 示例第一幼儿园
 * ```
 */
export function syntheticDistrict(options: SyntheticDistrictOptions): SyntheticDistrict {
  const count = whole("institutions", options.institutions ?? 72, 1);
  const people = whole("inspectors", options.inspectors ?? Math.max(1, Math.ceil(count / 5)), 1);
  const zoneCount = whole("zones", options.zones ?? Math.ceil(count / 16), 1);
  const townCount = whole("towns", options.towns ?? Math.max(2, Math.ceil(count / 9)), 1);
  const recusalCount = whole("recusals", options.recusals ?? Math.round(count / 15), 0);
  const year = whole("year", options.year ?? 2025, 1900);
  const random = createRandom(options.seed);
  const terms = syntheticTerms(year);
  const period = { from: terms[0].from, until: terms[1].until };

  const centre = options.centre ?? { longitude: 110, latitude: 30 };
  const [town, ...towns] = syntheticTowns(random.fork("towns"), townCount, centre);
  if (town === undefined) throw new TypeError("A district has at least one town");
  const institutions = withZones(
    syntheticInstitutions(
      random.fork("institutions"),
      count,
      [town, ...towns],
      options.kinds ?? SYNTHETIC_KIND_SHARES,
    ),
    [town, ...towns],
    zoneCount,
  );
  const inspectors = syntheticInspectors(random.fork("inspectors"), people, zoneCount, year, period);
  const recusals = syntheticRecusals(random.fork("recusals"), recusalCount, institutions, inspectors, year);
  return {
    synthetic: true,
    notice: SYNTHETIC_NOTICE,
    id: "synthetic",
    name: "示例区",
    register: { institutions, inspectors, recusals },
    zones: syntheticZones(zoneCount),
    terms,
    period,
  };
}

function whole(name: string, value: number, least: number): number {
  if (!Number.isInteger(value) || value < least)
    throw new TypeError(`Expected a whole number from ${least} for "${name}", got ${String(value)}`);
  return value;
}
