/**
 * 把插件组合成一个区县，说明某一天什么在生效、依据是什么。
 *
 * Composes a district's supervision system out of plugins and says what is in force on a day, and why.
 *
 * 先看这些 Begin with these:
 *
 * - {@link composeDistrict}、{@link checkDistrict}：组合成区县；有问题就抛出，或列出来。 Compose; throw or list what is wrong.
 * - {@link describeDistrict}：当天什么在生效、出自哪里。 What is in force, and where it comes from.
 * - {@link checklistOn}、{@link scheduleRuleOn}、{@link calendarOn}：取当天的一份内容。 One piece of content on a day.
 * - {@link itemCatalogue}、{@link searchCatalogue}：事项目录。 All items, and a search in them.
 *
 * @packageDocumentation
 */

// 组合 Composing
export { checkDistrict, composeDistrict, type CompositionOptions } from "./compose-district.ts";
export { CompositionError } from "./composition-error.ts";
export type { District, DistrictDefinition } from "./district.ts";
export type { ContentIds, DistrictIds, IdsOfKind, ZoneIds, ZonesOverTime } from "./district-ids.ts";

// 某一天 One day
export type { Absence, ById, DistrictOn, PluginVersion, Resolved, ResolvedChecklist } from "./district-on.ts";
export {
  calendarOn,
  checklistOn,
  indicatorOn,
  indicatorSetOn,
  originOf,
  reportTemplateOn,
  scheduleRuleOn,
  yearPlanOn,
} from "./content-on.ts";
export type { Origin } from "./resolve.ts";

// 说明 Describing
export {
  describeDistrict,
  type DescribedCalendar,
  type DescribedContent,
  type DescribedField,
  type DistrictDescription,
} from "./describe-district.ts";
export { formatDescription } from "./format-description.ts";

// 事项目录 Catalogue
export { itemCatalogue, searchCatalogue, type CatalogueEntry, type CatalogueUse } from "./item-catalogue.ts";

// 版本 Versions
export { fitsRange } from "./version-range.ts";
