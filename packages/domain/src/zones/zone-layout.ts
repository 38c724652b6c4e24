import type { IsoDate } from "../dates/iso-date.ts";
import type { InstitutionKind, InstitutionNature } from "../institutions/institution.ts";
import type { Institution } from "../institutions/institution.ts";
import { IssueError } from "../issues/checked.ts";
import type { Issue } from "../issues/issue.ts";
import { zoneCycle, zoneLevelMismatch, zoneUnknown } from "../issues.ts";

/**
 * Which institutions belong to a zone. Conditions that are given must all hold; `ids` alone always suffice.
 *
 * @term 责任区范围
 */
export interface ZoneMembers {
  /** Institution ids that belong here whatever else is said. */
  readonly ids?: readonly string[];
  /** Only institutions of these towns. */
  readonly towns?: readonly string[];
  /** Only these kinds. */
  readonly kinds?: readonly InstitutionKind[];
  /** Only public or only private ones. */
  readonly nature?: InstitutionNature;
  /** `true`: those whose register row names this zone by id or name. */
  readonly asRegistered?: boolean;
}

/**
 * One supervision responsibility zone (督学责任区) or a group of them (片区).
 *
 * @term 督学责任区
 */
export interface Zone<Id extends string = string> {
  /** Name as printed. */
  readonly name: string;
  /** The zone it lies in, for layouts with several levels. */
  readonly within?: Id;
  /** Its institutions; absent for zones that only group others. */
  readonly members?: ZoneMembers;
}

/**
 * How a district divides its institutions into zones.
 *
 * @term 责任区划分
 */
export interface ZoneLayout<Id extends string = string> {
  /** Names of the levels from the outside in, such as `["片区", "责任区"]`. */
  readonly levels: readonly [string, ...string[]];
  /** Zones by id. */
  readonly zones: Readonly<Record<Id, Zone<Id>>>;
}

/**
 * A layout with its first day, for districts that redraw their zones.
 *
 * @term 分期责任区划分
 */
export interface DatedZoneLayout<Id extends string = string> {
  /** First day on which the layout holds. */
  readonly from: IsoDate;
  /** The layout. */
  readonly layout: ZoneLayout<Id>;
}

/**
 * Declares a zone layout; the compiler refuses a `within` that names no zone of the layout.
 *
 * Throws {@link IssueError} with `zone-unknown`, `zone-cycle` or `zone-level-mismatch`.
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * const layout = defineZoneLayout({
 *   levels: ["片区", "责任区"],
 *   zones: {
 *     east: { name: "东片区" },
 *     "east/1": { name: "第一责任区", within: "east", members: { towns: ["东街"] } },
 *   },
 * });
 * console.log(Object.keys(layout.zones).join(" ")); // => east east/1
 * ```
 */
export function defineZoneLayout<const Id extends string>(layout: {
  readonly levels: readonly [string, ...string[]];
  readonly zones: Readonly<Record<Id, Zone<NoInfer<Id>>>>;
}): ZoneLayout<Id> {
  const [first, ...rest] = checkZoneTree(layout);
  if (first !== undefined) throw new IssueError([first, ...rest]);
  return layout;
}

/**
 * Checks the tree of a layout read from data: `zone-unknown`, `zone-cycle`, `zone-level-mismatch`.
 *
 * @example
 * ```ts
 * import { checkZoneTree } from "@supervision/domain";
 * const issues = checkZoneTree({ levels: ["责任区"], zones: { first: { name: "第一责任区", within: "east" } } });
 * console.log(issues.map(({ code }) => code)); // => ["zone-unknown"]
 * ```
 */
export function checkZoneTree(layout: ZoneLayout): readonly Issue[] {
  const issues: Issue[] = [];
  const ids = Object.keys(layout.zones);
  for (const id of ids) {
    const path = ["zones", id];
    const chain = [id];
    let within = layout.zones[id]?.within;
    while (within !== undefined) {
      if (layout.zones[within] === undefined) {
        issues.push(zoneUnknown(within, ids, [...path, "within"]));
        break;
      }
      if (chain.includes(within)) {
        issues.push(zoneCycle([...chain, within], [...path, "within"]));
        break;
      }
      chain.push(within);
      within = layout.zones[within]?.within;
    }
    if (within === undefined && chain.length > layout.levels.length)
      issues.push(zoneLevelMismatch(id, chain.length, layout.levels, path));
  }
  return issues;
}

/**
 * The layout in force on a day; the first one also holds for the days before it.
 *
 * @example
 * ```ts
 * import { defineZoneLayout, zoneLayoutOn } from "@supervision/domain";
 * const before = defineZoneLayout({ levels: ["责任区"], zones: { all: { name: "全区" } } });
 * const after = defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片" }, west: { name: "西片" } } });
 * const layouts = [{ from: "2024-09-01", layout: before }, { from: "2026-09-01", layout: after }] as const;
 * console.log(Object.keys(zoneLayoutOn<string>(layouts, "2026-10-12").zones)); // => ["east", "west"]
 * ```
 */
export function zoneLayoutOn<Id extends string>(
  layouts: ZoneLayout<Id> | readonly [DatedZoneLayout<Id>, ...DatedZoneLayout<Id>[]],
  date: IsoDate,
): ZoneLayout<Id> {
  if (!isDated(layouts)) return layouts;
  let found = layouts[0];
  for (const dated of layouts) if (dated.from <= date && dated.from >= found.from) found = dated;
  return found.layout;
}

/** Says whether an institution belongs to a zone directly. */
export function belongsTo(zoneId: string, zone: Zone, institution: Institution): boolean {
  const { ids, towns, kinds, nature, asRegistered = false } = zone.members ?? {};
  if (ids?.includes(institution.id) === true) return true;
  if (towns === undefined && kinds === undefined && nature === undefined && !asRegistered) return false;
  const { zone: registered, town, kind } = institution;
  return (
    (!asRegistered || registered === zoneId || registered === zone.name) &&
    (towns === undefined || (town !== undefined && towns.includes(town))) &&
    kinds?.includes(kind) !== false &&
    (nature === undefined || nature === institution.nature)
  );
}

function isDated<Id extends string>(
  layouts: ZoneLayout<Id> | readonly [DatedZoneLayout<Id>, ...DatedZoneLayout<Id>[]],
): layouts is readonly [DatedZoneLayout<Id>, ...DatedZoneLayout<Id>[]] {
  return Array.isArray(layouts);
}
