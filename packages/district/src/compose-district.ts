import { type Checked, checkedFrom, isIsoDate, type Plugin } from "@supervision/domain";
import { CompositionError } from "./composition-error.ts";
import { compose, type CompositionInput } from "./composition.ts";
import { CONTENT_KINDS } from "./content-kinds.ts";
import type { District, DistrictDefinition } from "./district.ts";
import type { ContentIds, ZoneIds, ZonesOverTime } from "./district-ids.ts";
import { frozen } from "./frozen.ts";
import { viewsOf } from "./view.ts";

/** How strictly a composition is judged. */
export interface CompositionOptions {
  /** `true`: an override written against another edition than the one in force is an error, not a warning. */
  readonly strict?: boolean;
}

/**
 * Composes a district out of plugins, zones and terms.
 *
 * Throws {@link CompositionError} with every issue {@link checkDistrict} finds; warnings alone do not stop it and stand in
 * `district.warnings`.
 *
 * @example
 * ```ts
 * import { schoolRoutine } from "@supervision/checklists/school";
 * import { school } from "@supervision/checklists/school";
 * import { composeDistrict } from "@supervision/district";
 * import { defineZoneLayout } from "@supervision/domain";
 * const riverside = composeDistrict({
 *   id: "riverside",
 *   name: "滨江区",
 *   plugins: [school],
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 * });
 * console.log(riverside.on("2026-03-02").checklists["school/routine"]?.title === schoolRoutine.title); // => true
 * ```
 */
export function composeDistrict<const Plugins extends readonly Plugin[], const Zones extends ZonesOverTime>(
  definition: DistrictDefinition<Plugins, Zones>,
  options?: CompositionOptions,
): District<{
  checklist: ContentIds<Plugins[number], "checklist">;
  scheduleRule: ContentIds<Plugins[number], "schedule-rule">;
  yearPlan: ContentIds<Plugins[number], "year-plan">;
  workCalendar: ContentIds<Plugins[number], "work-calendar">;
  indicator: ContentIds<Plugins[number], "indicator">;
  indicatorSet: ContentIds<Plugins[number], "indicator-set">;
  reportTemplate: ContentIds<Plugins[number], "report-template">;
  zone: ZoneIds<Zones>;
}>;
export function composeDistrict(definition: CompositionInput, options: CompositionOptions = {}): District {
  const checked = assemble(definition, options);
  if (checked.ok) return checked.value;
  throw new CompositionError(definition.id, checked.issues);
}

/**
 * Composes a district and returns it, or every issue found: the twin of {@link composeDistrict} that does not throw.
 *
 * Issues are sorted by severity, date and place; each has the place, the first day on which it matters, and a way out. They are:
 * `district-id-invalid`, `district-name-missing`, `definition-invalid`; for plugins `plugin-invalid`, `plugin-missing`, `plugin-version-unfit`,
 * `plugin-range-invalid`, `plugin-duplicate`, `contribution-duplicate`, `content-kind-unknown`, `content-unreadable`, `withdrawal-date-invalid` and the issues
 * of `checkPlugin`; for overrides `override-period-invalid`, `override-own-content`, `override-target-missing`,
 * `override-kind-mismatch`, `override-edition-unknown`, `override-nothing-in-force`, `override-target-withdrawn`,
 * `override-outdated`, `override-repeated`, `override-conflict`, `override-supersedes-cycle`, `override-supersedes-nothing` and
 * the issues of the engine; for references `reference-missing`, `reference-kind-mismatch`, `reference-not-in-force`,
 * `reference-item-missing`, `reference-cycle`; for zones and terms `zone-layout-missing`, `zone-layout-date-invalid`,
 * `zone-layout-duplicate`, `zone-member-twice`, `zone-members-overlap`, the issues of `checkZoneTree`, `term-dates-invalid`,
 * `term-visits-late`, `term-duplicate`, `term-overlap`, `term-closed-outside`.
 *
 * @example
 * ```ts
 * import { checkDistrict } from "@supervision/district";
 * import { definePlugin, defineZoneLayout } from "@supervision/domain";
 * const checked = checkDistrict({
 *   id: "riverside",
 *   name: "滨江区",
 *   plugins: [definePlugin({ id: "riverside", version: "1.0.0", requires: { school: "^1" } })],
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 * });
 * console.log(checked.ok || checked.issues[0].code); // => plugin-missing
 * ```
 */
export function checkDistrict<const Plugins extends readonly Plugin[], const Zones extends ZonesOverTime>(
  definition: DistrictDefinition<Plugins, Zones>,
  options?: CompositionOptions,
): Checked<
  District<{
    checklist: ContentIds<Plugins[number], "checklist">;
    scheduleRule: ContentIds<Plugins[number], "schedule-rule">;
    yearPlan: ContentIds<Plugins[number], "year-plan">;
    workCalendar: ContentIds<Plugins[number], "work-calendar">;
    indicator: ContentIds<Plugins[number], "indicator">;
    indicatorSet: ContentIds<Plugins[number], "indicator-set">;
    reportTemplate: ContentIds<Plugins[number], "report-template">;
    zone: ZoneIds<Zones>;
  }>
>;
export function checkDistrict(
  definition: CompositionInput,
  options: CompositionOptions = {},
): Checked<District> {
  return assemble(definition, options);
}

function assemble(definition: CompositionInput, { strict = false }: CompositionOptions): Checked<District> {
  const composition = compose(definition, CONTENT_KINDS, strict);
  const viewOn = viewsOf(definition, composition);
  const district: District = {
    id: definition.id,
    name: definition.name,
    zones: frozen(definition.zones),
    plugins: frozen(composition.plugins.map(({ id, version }) => ({ id, version }))),
    timeline: Object.freeze([...composition.timeline]),
    warnings: Object.freeze([...composition.issues]),
    on(date) {
      if (!isIsoDate(date)) throw new TypeError(`Expected a date YYYY-MM-DD, got ${JSON.stringify(date)}`);
      return viewOn(date);
    },
  };
  return checkedFrom(Object.freeze(district), composition.issues);
}
