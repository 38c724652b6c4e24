/**
 * fast-check 的任意值：日期、学校、督学、台账、带督导的区县。
 *
 * Arbitraries for fast-check: dates, periods, institutions, inspectors, registers, districts with visits.
 *
 * They shrink towards early dates, small registers and few zones.
 *
 * @category 核心 Core
 * @packageDocumentation
 */
import {
  addDays,
  daysBetween,
  type Inspector,
  type Institution,
  type IsoDate,
  type Period,
  type Register,
  type Visit,
} from "@supervision/domain";
import fc from "fast-check";
import { syntheticDistrict, type SyntheticDistrict } from "../synthetic/district.ts";
import { syntheticVisits } from "../synthetic/visits.ts";

/** Bounds of {@link anyDate} and {@link anyPeriod}; both days count. Usually the years 2019 to 2026, which the national calendar covers. */
export interface DateBounds {
  /** First day. */
  readonly from?: IsoDate;
  /** Last day. */
  readonly until?: IsoDate;
}

/**
 * A civil date.
 *
 * @example
 * ```ts
 * import { isIsoDate } from "@supervision/domain";
 * import { anyDate } from "@supervision/testing/arbitraries";
 * import fc from "fast-check";
 * fc.assert(fc.property(anyDate({ from: "2026-01-01" }), (date) => isIsoDate(date) && date >= "2026-01-01"));
 * ```
 */
export function anyDate(bounds: DateBounds = {}): fc.Arbitrary<IsoDate> {
  const { from, until } = complete(bounds);
  return fc.integer({ min: 0, max: daysBetween(from, until) }).map((days) => addDays(from, days));
}

/** A period of at least one day. */
export function anyPeriod(bounds: DateBounds = {}): fc.Arbitrary<Period> {
  return fc
    .tuple(anyDate(bounds), anyDate(bounds))
    .map(([a, b]) => (a <= b ? { from: a, until: b } : { from: b, until: a }));
}

/** Largest sizes of made-up districts. */
export interface DistrictBounds {
  /** Institutions, usually 60. */
  readonly institutions?: number;
  /** Inspectors, usually 12. */
  readonly inspectors?: number;
  /** Zones, usually 5. */
  readonly zones?: number;
}

/** A made-up district: any seed, any size within the bounds. */
export function anyDistrict(bounds: DistrictBounds = {}): fc.Arbitrary<SyntheticDistrict> {
  return fc
    .record({
      seed: fc.nat(),
      institutions: fc.integer({ min: 1, max: bounds.institutions ?? 60 }),
      inspectors: fc.integer({ min: 1, max: bounds.inspectors ?? 12 }),
      zones: fc.integer({ min: 1, max: bounds.zones ?? 5 }),
    })
    .map((options) => syntheticDistrict(options));
}

/** A register of a made-up district. */
export function anyRegister(bounds: DistrictBounds = {}): fc.Arbitrary<Register> {
  return anyDistrict(bounds).map((district) => district.register);
}

/** An institution of any usual kind. */
export function anyInstitution(): fc.Arbitrary<Institution> {
  return oneOf(fc.nat().map((seed) => syntheticDistrict({ seed, institutions: 40 }).register.institutions));
}

/** An inspector. */
export function anyInspector(): fc.Arbitrary<Inspector> {
  return oneOf(fc.nat().map((seed) => syntheticDistrict({ seed, inspectors: 12 }).register.inspectors));
}

/** A made-up district with a school year of visits, which keep to Monday to Friday. */
export function anyDistrictWithVisits(
  bounds: DistrictBounds = {},
): fc.Arbitrary<{ readonly district: SyntheticDistrict; readonly visits: readonly Visit[] }> {
  return fc
    .tuple(anyDistrict(bounds), fc.nat())
    .map(([district, seed]) => ({ district, visits: syntheticVisits(district, { seed }) }));
}

function oneOf<Value>(lists: fc.Arbitrary<readonly Value[]>): fc.Arbitrary<Value> {
  return lists.chain((list) => fc.constantFrom(...list));
}

function complete(bounds: DateBounds): { readonly from: IsoDate; readonly until: IsoDate } {
  return { from: bounds.from ?? "2019-01-01", until: bounds.until ?? "2026-12-31" };
}
