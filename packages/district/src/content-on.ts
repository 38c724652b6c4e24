import type { IndicatorEdition, IndicatorSetEdition } from "@supervision/indicators";
import { type Checked, failed, passed, type WorkCalendar, nearest } from "@supervision/domain";
import type { ReportTemplateEdition } from "@supervision/reports";
import type { ScheduleRuleEdition, YearPlanEdition } from "@supervision/schedule";
import type { DistrictIds } from "./district-ids.ts";
import type { DistrictOn, Resolved, ResolvedChecklist } from "./district-on.ts";
import { contentMissing, editionMissing } from "./issues.ts";
import type { Origin } from "./resolve.ts";

/**
 * A checklist as it is in force on the day of a view. Issues: `edition-missing` with the reason, `content-missing`.
 *
 * @example
 * ```ts
 * import { school } from "@supervision/checklists/school";
 * import { checklistOn, composeDistrict } from "@supervision/district";
 * const zones = { levels: ["责任区"], zones: { east: { name: "东片" } } } as const;
 * const riverside = composeDistrict({ id: "riverside", name: "滨江区", plugins: [school], zones });
 * const early = checklistOn(riverside.on("2010-01-01"), "school/routine");
 * console.log(early.ok, early.ok || early.issues[0].code); // => false edition-missing
 * ```
 */
export function checklistOn<Ids extends DistrictIds>(
  view: DistrictOn<Ids>,
  id: Ids["checklist"],
): Checked<ResolvedChecklist> {
  return contentOn(view, view.checklists, id);
}

/** A schedule rule as it is in force on the day of a view. Issues: `edition-missing`, `content-missing`. */
export function scheduleRuleOn<Ids extends DistrictIds>(
  view: DistrictOn<Ids>,
  id: Ids["scheduleRule"],
): Checked<Resolved<ScheduleRuleEdition>> {
  return contentOn(view, view.scheduleRules, id);
}

/**
 * A year plan as it is in force on the day of a view. Issues: `edition-missing`, `content-missing`.
 *
 * @example
 * ```ts
 * import { composeDistrict, yearPlanOn } from "@supervision/district";
 * import { definePlugin } from "@supervision/domain";
 * import { defineYearPlan } from "@supervision/schedule";
 * const plan = defineYearPlan({
 *   id: "riverside/plan", title: "年度督导计划",
 *   editions: [{
 *     edition: "2026-01", status: "active", effective: { from: "2026-01-01" },
 *     sources: [{ title: "2026年督导工作要点", issuedBy: "滨江区教育督导室", authority: "district", issuedOn: "2026-01" }],
 *     heading: "2026年工作安排", axis: "month", numbering: "per-row",
 *     rows: [{ label: "3月", months: [3], items: [{ id: "opening", text: "春季开学专项督导", activity: "visit" }] }],
 *   }],
 * });
 * const own = definePlugin({ id: "riverside", version: "1.0.0", contributes: [plan] });
 * const zones = { levels: ["责任区"], zones: { east: { name: "东片" } } } as const;
 * const riverside = composeDistrict({ id: "riverside", name: "滨江区", plugins: [own], zones });
 * const found = yearPlanOn(riverside.on("2026-03-02"), "riverside/plan");
 * console.log(found.ok && found.value.edition.rows[0]?.items[0]?.text); // => 春季开学专项督导
 * ```
 */
export function yearPlanOn<Ids extends DistrictIds>(
  view: DistrictOn<Ids>,
  id: Ids["yearPlan"],
): Checked<Resolved<YearPlanEdition>> {
  return contentOn(view, view.yearPlans, id);
}

/**
 * A work calendar with all its years. Issues: `edition-missing` when it is withdrawn, `content-missing`.
 *
 * @example
 * ```ts
 * import { calendarOn, composeDistrict, scheduleRuleOn } from "@supervision/district";
 * import { isWorkday } from "@supervision/domain";
 * import { nationalSchedule } from "@supervision/schedule/national";
 * import { workCalendarCn } from "@supervision/schedule/work-calendar-cn";
 * const zones = { levels: ["责任区"], zones: { east: { name: "东片" } } } as const;
 * const riverside = composeDistrict({ id: "riverside", name: "滨江区", plugins: [nationalSchedule, workCalendarCn], zones });
 * const today = riverside.on("2026-03-02");
 * const calendar = calendarOn(today, "work-calendar-cn/state-council");
 * const workday = calendar.ok ? isWorkday(calendar.value, "2026-05-09") : calendar;
 * console.log(workday.ok && workday.value); // => true
 * const rule = scheduleRuleOn(today, "national-schedule/at-least-twice-a-term");
 * console.log(rule.ok && rule.value.edition.level); // => hard
 * ```
 */
export function calendarOn<Ids extends DistrictIds>(
  view: DistrictOn<Ids>,
  id: Ids["workCalendar"],
): Checked<WorkCalendar> {
  return contentOn(view, view.calendars, id);
}

/**
 * An indicator as it is in force on the day of a view. Issues: `edition-missing`, `content-missing`.
 *
 * @example
 * ```ts
 * import { composeDistrict, indicatorOn, reportTemplateOn } from "@supervision/district";
 * import { qualityBalance } from "@supervision/indicators/quality-balance";
 * import { forms } from "@supervision/reports/forms";
 * const zones = { levels: ["责任区"], zones: { east: { name: "东片" } } } as const;
 * const riverside = composeDistrict({ id: "riverside", name: "滨江区", plugins: [qualityBalance, forms], zones });
 * const today = riverside.on("2026-03-02");
 * const teachers = indicatorOn(today, "quality-balance/qualified-teachers");
 * const form = reportTemplateOn(today, "forms/visit-record");
 * console.log(teachers.ok && teachers.value.edition.name.zh, form.ok && form.value.edition.title); // => 每百名学生拥有高于规定学历教师数 督导检查记录表
 * ```
 */
export function indicatorOn<Ids extends DistrictIds>(
  view: DistrictOn<Ids>,
  id: Ids["indicator"],
): Checked<Resolved<IndicatorEdition>> {
  return contentOn(view, view.indicators, id);
}

/** An indicator set as it is in force on the day of a view. Issues: `edition-missing`, `content-missing`. */
export function indicatorSetOn<Ids extends DistrictIds>(
  view: DistrictOn<Ids>,
  id: Ids["indicatorSet"],
): Checked<Resolved<IndicatorSetEdition>> {
  return contentOn(view, view.indicatorSets, id);
}

/** A report template as it is in force on the day of a view. Issues: `edition-missing`, `content-missing`. */
export function reportTemplateOn<Ids extends DistrictIds>(
  view: DistrictOn<Ids>,
  id: Ids["reportTemplate"],
): Checked<Resolved<ReportTemplateEdition>> {
  return contentOn(view, view.reportTemplates, id);
}

/**
 * Where a field of resolved content comes from, by dotted path such as `items.fire-exit.weight`: the change that touched it, or the
 * edition as published.
 */
export function originOf(content: Resolved, field: string): Origin {
  let found = content.origin;
  let longest = 0;
  for (const [path, origin] of Object.entries(content.provenance))
    if (path.length > longest && (field === path || field.startsWith(`${path}.`))) {
      found = origin;
      longest = path.length;
    }
  return found;
}

function contentOn<Value>(
  { date, absent }: Pick<DistrictOn, "date" | "absent">,
  contents: Readonly<Record<string, Value | undefined>>,
  id: string,
): Checked<Value> {
  const found = contents[id];
  if (found !== undefined) return passed(found);
  const absence = absent[id];
  if (absence !== undefined) return failed([editionMissing(id, date, absence.because)]);
  return failed([contentMissing(id, nearest(id, Object.keys(contents)))]);
}
