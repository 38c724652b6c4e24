import { type Issue, nearest, type Register, type ZoneLayout, zoneIdFor } from "@supervision/domain";
import { referenceUnknown, separatorExpected } from "../issues.ts";
import type { RowReader } from "../tables/row-reader.ts";
import type { ChangeKey } from "./change-table.ts";
import { closest, type Directories, type Directory, idOf, isKnown } from "./directory.ts";

/** What the cells of a row are looked up in. */
export interface ChangeFacts extends Directories {
  /** The register. */
  readonly register: Register;
  /** The zones. */
  readonly zones: ZoneLayout;
}

/** What a row is about: people, or places told in one of four ways. */
export interface Concerned {
  /** Ids of inspectors. */
  readonly inspectors: readonly string[];
  /** Ids of institutions. */
  readonly institutions: readonly string[];
  /** Towns. */
  readonly towns: readonly string[];
  /** Ids of zones. */
  readonly zones: readonly string[];
  /** Whether it is about every institution. */
  readonly everywhere: boolean;
}

const EVERYWHERE = /^全[区县市旗]$|^全部(单位|学校)?$|^所有(单位|学校)$/;

const INSPECTOR = { zh: "督学", en: "inspector" };
const INSTITUTION = { zh: "单位", en: "institution" };

/** Whom and what a row is about; names the register and the zones do not have are issues. */
export function concerned(row: RowReader<ChangeKey>, issues: Issue[], facts: ChangeFacts): Concerned {
  const everywhere = EVERYWHERE.test(row.peek("institutions"));
  const { register, zones: layout } = facts;
  const known = [...new Set(register.institutions.flatMap(({ town }) => town ?? []))];
  const towns = row.quoted("towns").filter((town) => {
    if (known.includes(town)) return true;
    const what = { zh: "乡镇（台账“乡镇”列）", en: "town in the register" };
    issues.push(referenceUnknown(town, what, nearest(town, known), row.where("towns")));
    return false;
  });
  const zones = row.quoted("zones").flatMap((written) => {
    const zone = zoneIdFor(layout, written);
    if (zone === undefined) {
      const names = Object.values<{ readonly name: string }>(layout.zones).map(({ name }) => name);
      const what = { zh: "责任区", en: "zone" };
      issues.push(referenceUnknown(written, what, nearest(written, names), row.where("zones")));
    }
    return zone ?? [];
  });
  return {
    everywhere,
    inspectors: inspectorsIn(row, "inspectors", issues, facts),
    institutions: everywhere ? [] : named(row, "institutions", issues, facts.institutions, INSTITUTION),
    towns,
    zones,
  };
}

/** The inspectors a cell names. */
export function inspectorsIn(
  row: RowReader<ChangeKey>,
  key: ChangeKey,
  issues: Issue[],
  { inspectors }: Directories,
): readonly string[] {
  return named(row, key, issues, inspectors, INSPECTOR);
}

function named(
  row: RowReader<ChangeKey>,
  key: ChangeKey,
  issues: Issue[],
  directory: Directory,
  what: { readonly zh: string; readonly en: string },
): readonly string[] {
  return row.quoted(key).flatMap((written) => {
    const id = idOf(written, directory);
    if (id !== undefined) return id;
    const parts = written.split(/\s+/);
    issues.push(
      parts.length > 1 && parts.every((part) => isKnown(part, directory))
        ? separatorExpected(written, parts, row.where(key))
        : referenceUnknown(written, what, closest(written, directory), row.where(key)),
    );
    return [];
  });
}
