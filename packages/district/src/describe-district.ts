import {
  digestOf,
  type IsoDate,
  type Issue,
  type LegalSource,
  type SchoolTerm,
  termOn,
} from "@supervision/domain";
import { originOf } from "./content-on.ts";
import type { District } from "./district.ts";
import type { Absence, DistrictOn, PluginVersion, Resolved, ResolvedChecklist } from "./district-on.ts";
import type { Origin } from "./resolve.ts";

/**
 * Where one field of the content in force comes from.
 *
 * @term 字段出处
 */
export interface DescribedField {
  /** Dotted path such as `items.fire-exit.weight`; an item's path stands for all its fields that are not listed. */
  readonly field: string;
  /** The plugin, edition and document it comes from. */
  readonly origin: Origin;
  /** Whether an override changed, added or removed it. */
  readonly changed: boolean;
  /** Set when an override removed the item. */
  readonly removed?: true;
}

/**
 * One piece of content in force and where it comes from.
 *
 * @term 生效内容
 */
export interface DescribedContent {
  /** Kind of content, such as `checklist`. */
  readonly kind: string;
  /** `plugin/name`. */
  readonly id: string;
  /** Chinese title. */
  readonly title: string;
  /** Name of the edition in force. */
  readonly edition: string;
  /** First day of that edition. */
  readonly from: IsoDate;
  /** Every document the edition rests on. */
  readonly sources: readonly LegalSource[];
  /** Fingerprint of the edition as resolved. */
  readonly digest: string;
  /** Where every field comes from that `fields` does not list. */
  readonly origin: Origin;
  /** Every field, a checklist's item by item; then what overrides changed inside them. */
  readonly fields: readonly DescribedField[];
}

/**
 * A work calendar and the years it knows.
 *
 * @term 工作日历年份
 */
export interface DescribedCalendar {
  /** `plugin/name`. */
  readonly id: string;
  /** Chinese title. */
  readonly title: string;
  /** The plugin that adds it. */
  readonly plugin: string;
  /** The years it covers, each with its notice. */
  readonly years: readonly { readonly year: number; readonly source: LegalSource }[];
}

/**
 * What is in force in a district on a day, and why: plain data.
 *
 * @term 区县配置说明
 */
export interface DistrictDescription {
  /** Id of the district. */
  readonly district: string;
  /** Name of the district. */
  readonly name: string;
  /** The day described. */
  readonly date: IsoDate;
  /** The date of the last change up to the day, when there is one. */
  readonly since?: IsoDate;
  /** The date of the next change, when there is one. */
  readonly nextChange?: IsoDate;
  /** Plugins and their versions. */
  readonly plugins: readonly PluginVersion[];
  /** Names of the levels of the zone layout and of its zones. */
  readonly zones: {
    /** Level names from the outside in. */
    readonly levels: readonly string[];
    /** Zones by id: name and, if any, the zone it lies in. */
    readonly zones: readonly { readonly id: string; readonly name: string; readonly within?: string }[];
  };
  /** The school term of the day, when it lies in one. */
  readonly term?: SchoolTerm;
  /** Everything in force except calendars, kind by kind. */
  readonly contents: readonly DescribedContent[];
  /** Work calendars. */
  readonly calendars: readonly DescribedCalendar[];
  /** Content that is not in force on the day, with the reason. */
  readonly absent: readonly Absence[];
  /** What composition found doubtful up to this day. */
  readonly warnings: readonly Issue[];
}

/**
 * Says what is in force in a district on a day and where each field comes from: plugin, edition, document, article.
 *
 * Throws a `TypeError` for a text that is no date. {@link formatDescription} prints the result.
 *
 * @example
 * ```ts
 * import { school } from "@supervision/checklists/school";
 * import { composeDistrict, describeDistrict } from "@supervision/district";
 * const zones = { levels: ["责任区"], zones: { east: { name: "东片" } } } as const;
 * const riverside = composeDistrict({ id: "riverside", name: "滨江区", plugins: [school], zones });
 * const [routine] = describeDistrict(riverside, "2026-03-02").contents;
 * console.log(routine?.id, routine?.edition); // => school/routine 2013-09
 * ```
 */
export function describeDistrict(district: District, date: IsoDate): DistrictDescription {
  const view = district.on(date);
  const since = district.timeline.findLast((day) => day <= date);
  const nextChange = district.timeline.find((day) => day > date);
  const term = termOn(view.terms, date);
  return {
    district: district.id,
    name: district.name,
    date,
    ...(since === undefined ? {} : { since }),
    ...(nextChange === undefined ? {} : { nextChange }),
    plugins: view.plugins,
    zones: {
      levels: view.zones.levels,
      zones: Object.entries(view.zones.zones).map(([id, { name, within }]) => ({
        id,
        name,
        ...(within === undefined ? {} : { within }),
      })),
    },
    ...(term === undefined ? {} : { term }),
    contents: contentsOf(view),
    calendars: calendarsOf(view),
    absent: Object.values(view.absent),
    warnings: district.warnings.filter((warning) => (warning.since ?? "") <= date),
  };
}

function contentsOf(view: DistrictOn): readonly DescribedContent[] {
  const others: readonly Readonly<Record<string, Resolved | undefined>>[] = [
    view.scheduleRules,
    view.yearPlans,
    view.indicators,
    view.indicatorSets,
    view.reportTemplates,
  ];
  return [
    ...present(view.checklists).map((content) => describeContent(content, itemFields(content))),
    ...others.flatMap(present).map((content) => describeContent(content, [])),
  ];
}

function describeContent(content: Resolved, items: readonly DescribedField[]): DescribedContent {
  const { kind, id, title, edition, digest, origin, provenance } = content;
  const described = new Map<string, DescribedField>();
  for (const field of Object.keys(edition))
    if (!HEADER.has(field) && !items.some((item) => item.field.startsWith(`${field}.`)))
      described.set(field, { field, origin: originOf(content, field), changed: field in provenance });
  for (const item of items) described.set(item.field, item);
  for (const [field, found] of Object.entries(provenance)) {
    const removed = items.length > 0 && field.startsWith("items.") && !liesIn(field, items);
    described.set(field, { field, origin: found, changed: true, ...(removed ? { removed } : {}) });
  }
  return {
    kind,
    id,
    title,
    edition: edition.edition,
    from: edition.effective.from,
    sources: edition.sources,
    digest,
    origin,
    fields: [...described.values()],
  };
}

function liesIn(field: string, items: readonly DescribedField[]): boolean {
  return items.some((item) => field === item.field || field.startsWith(`${item.field}.`));
}

/** What every edition says about itself; the description states it once. */
const HEADER: ReadonlySet<string> = new Set(["edition", "status", "effective", "sources", "replaces"]);

/** The items of a checklist; one that names a document of its own rests on that. A changed part tells of its document itself. */
function itemFields(content: ResolvedChecklist): readonly DescribedField[] {
  return Object.entries(content.edition.items).map(([id, item]) => {
    const field = `items.${id}`;
    const origin = originOf(content, field);
    const changed = origin !== content.origin;
    const parts = Object.entries(content.provenance).filter(([at]) => at.startsWith(`${field}.`));
    const given = digestOf(item.basis ?? null);
    const basis = parts.some(([, { source }]) => digestOf(source) === given) ? undefined : item.basis;
    return { field, origin: changed || basis === undefined ? origin : { ...origin, source: basis }, changed };
  });
}

function calendarsOf(view: DistrictOn): readonly DescribedCalendar[] {
  return present(view.calendars).map(({ id, title, editions }) => ({
    id,
    title,
    plugin: id.slice(0, id.indexOf("/")),
    years: editions.map(({ year, sources: [source] }) => ({ year, source })),
  }));
}

function present<Value>(group: Readonly<Record<string, Value | undefined>>): readonly Value[] {
  return Object.values(group).filter((value) => value !== undefined);
}
