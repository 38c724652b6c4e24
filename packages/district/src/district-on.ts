import type { ChecklistEdition } from "@supervision/checklists";
import type {
  Bilingual,
  EditionHeader,
  InstitutionKind,
  IsoDate,
  SchoolTerm,
  WorkCalendar,
  ZoneLayout,
} from "@supervision/domain";
import type { IndicatorEdition, IndicatorSetEdition } from "@supervision/indicators";
import type { ReportTemplateEdition } from "@supervision/reports";
import type { ScheduleRuleEdition, YearPlanEdition } from "@supervision/schedule";
import type { DistrictIds } from "./district-ids.ts";
import type { Origin } from "./resolve.ts";

/** Values by id; an id that is known may still hold nothing on a given day. */
export type ById<Id extends string, Value> = { readonly [Key in Id]?: Value };

/**
 * Content as it is in force on a day: an edition with the overrides of that day applied.
 *
 * @term 当日内容
 */
export interface Resolved<Edition extends EditionHeader = EditionHeader> {
  /** `plugin/name`. */
  readonly id: string;
  /** Kind of content, such as `checklist`. */
  readonly kind: string;
  /** Chinese title of the series. */
  readonly title: string;
  /** The plugin that added it. */
  readonly plugin: string;
  /** The edition in force with all changes applied. */
  readonly edition: Edition;
  /** Fingerprint of the edition as resolved; a stored record keeps it to be replayed. */
  readonly digest: string;
  /** Where every field comes from that `provenance` does not name. */
  readonly origin: Origin;
  /** Where changed fields come from, by dotted path such as `items.fire-exit.weight`; a path stands for all beneath it. */
  readonly provenance: Readonly<Record<string, Origin>>;
}

/**
 * A checklist as it is in force on a day.
 *
 * @term 当日督导清单
 */
export interface ResolvedChecklist extends Resolved<ChecklistEdition> {
  /** Kinds of institution it is used for. */
  readonly appliesTo: readonly InstitutionKind[];
}

/**
 * Content the district knows of which no edition is in force on the day.
 *
 * @term 未生效内容
 */
export interface Absence {
  /** `plugin/name`. */
  readonly id: string;
  /** Kind of content. */
  readonly kind: string;
  /** Chinese title of the series. */
  readonly title: string;
  /** Not yet in force, ended, or only drafts. */
  readonly status: "not-yet" | "withdrawn" | "no-active-edition";
  /** Why, in words. */
  readonly because: Bilingual;
}

/**
 * A plugin a district is composed of.
 *
 * @term 插件版本
 */
export interface PluginVersion {
  /** Id of the plugin. */
  readonly id: string;
  /** Version of its package. */
  readonly version: string;
}

/**
 * Everything in force in a district on one day: frozen plain data that can be stored as JSON, a rule's own `inspect` function excepted.
 *
 * @term 区县当日配置
 */
export interface DistrictOn<Ids extends DistrictIds = DistrictIds> {
  /** The day. */
  readonly date: IsoDate;
  /** Id of the district. */
  readonly districtId: string;
  /** Name of the district. */
  readonly name: string;
  /** The zone layout in force. */
  readonly zones: ZoneLayout<Ids["zone"]>;
  /** The plugins the district is composed of, by id. */
  readonly plugins: readonly PluginVersion[];
  /** All school terms the district supplies. */
  readonly terms: readonly SchoolTerm[];
  /** Checklists in force. */
  readonly checklists: ById<Ids["checklist"], ResolvedChecklist>;
  /** Schedule rules in force. */
  readonly scheduleRules: ById<Ids["scheduleRule"], Resolved<ScheduleRuleEdition>>;
  /** Year plans in force. */
  readonly yearPlans: ById<Ids["yearPlan"], Resolved<YearPlanEdition>>;
  /** Work calendars with all their years: each edition speaks of the days of its own year only, whatever day is asked for. */
  readonly calendars: ById<Ids["workCalendar"], WorkCalendar>;
  /** Indicators in force. */
  readonly indicators: ById<Ids["indicator"], Resolved<IndicatorEdition>>;
  /** Indicator sets in force. */
  readonly indicatorSets: ById<Ids["indicatorSet"], Resolved<IndicatorSetEdition>>;
  /** Report templates in force. */
  readonly reportTemplates: ById<Ids["reportTemplate"], Resolved<ReportTemplateEdition>>;
  /** Content of which no edition is in force, with the reason. */
  readonly absent: Readonly<Record<string, Absence>>;
}
