import {
  checkedFrom,
  type Checked,
  failed,
  type Inspector,
  type Institution,
  type Issue,
  type IsoDate,
  type Period,
  type Recusal,
  type Unavailability,
  type WorkCalendar,
  type ZoneLayout,
} from "@supervision/domain";
import {
  changeAreaEmpty,
  changeDayInvalid,
  changeInspectorUnknown,
  changeInstitutionUnknown,
  changeNeedsTerms,
  changePartUnknown,
} from "../issues/change-issues.ts";
import { extraVisitsInvalid } from "../issues/extra-visit-issues.ts";
import { checkKeysOf } from "../problem/check-keys.ts";
import { invalidParts } from "../problem/check-extra-visits.ts";
import type { ScheduleRules } from "../rules/rules-in-force.ts";
import type { ExtraVisits, OpenFinding, ScheduleProblem } from "../schedule-problem.ts";
import { checkChanges } from "./check-changes.ts";
import { withEngagementUntil, withPerson, withPlace, withRegister, withSpan } from "./changed-parts.ts";
import { type ClosedArea, institutionsIn } from "./closed-area.ts";
import { wrongDays } from "./days-of-change.ts";
import { closedAllTheSame, type Loosening, loosened, unknownInLoosening } from "./loosening.ts";
import { unknownInHandOver, type VisitsHandedOver } from "./visits-handed-over.ts";

/**
 * Something that happened after a plan was made.
 *
 * - `inspector-absent` 督学请假、生病
 * - `inspector-busy` 督学有会议、培训等
 * - `inspector-leaves` 督学离任：聘期到最后一天为止；台账没有聘期的，从所排时段的第一天记起
 * - `inspector-joins` 新聘督学
 * - `institution-busy` 单位停课、考试、活动
 * - `area-closed` 一个乡镇、责任区或几所学校停课（暴雪、停水等）
 * - `institution-closes` 学校停办
 * - `institution-opens` 新开办
 * - `recusal` 新出现的回避情形；不写起始日期的，`replan` 从变更当日起算，此前做过的督导是历史
 * - `no-visits` 停课、暴雪、会考等全区不督导的日子
 * - `calendar` 放假通知公布
 * - `extra-visits` 新增专项等督导
 * - `extra-sample` 抽样督导多抽或少抽；已抽中的不变，少抽时已排的不取消；`replan` 时已经过去的时段不补抽
 * - `findings` 新的待回访问题
 * - `rules` 规则变化
 * - `zones` 责任区调整
 * - `visits-handed-over` 督导移交：把一名督学或几所单位往后的督导交给另一名督学
 *
 * and every {@link Loosening}.
 *
 * @term 计划变更
 */
export type PlanChange =
  | { readonly type: "inspector-absent"; readonly inspector: string; readonly days: Period }
  | { readonly type: "inspector-busy"; readonly inspector: string; readonly span: Unavailability }
  | { readonly type: "institution-busy"; readonly institution: string; readonly span: Unavailability }
  | { readonly type: "area-closed"; readonly area: ClosedArea; readonly span: Unavailability }
  | { readonly type: "inspector-leaves"; readonly inspector: string; readonly lastDay: IsoDate }
  | { readonly type: "inspector-joins"; readonly inspector: Inspector }
  | { readonly type: "institution-closes"; readonly institution: string; readonly lastDay: IsoDate }
  | { readonly type: "institution-opens"; readonly institution: Institution }
  | { readonly type: "recusal"; readonly recusal: Recusal }
  | { readonly type: "no-visits"; readonly days: Period }
  | { readonly type: "calendar"; readonly calendar: WorkCalendar }
  | { readonly type: "extra-visits"; readonly extra: ExtraVisits }
  | { readonly type: "extra-sample"; readonly extra: string; readonly sample: number }
  | { readonly type: "findings"; readonly findings: readonly OpenFinding[] }
  | { readonly type: "rules"; readonly rules: ScheduleRules }
  | { readonly type: "zones"; readonly zones: ZoneLayout }
  | VisitsHandedOver
  | Loosening;

/**
 * The problem as it stands after changes, one after another.
 *
 * Issues: `change-inspector-unknown`, `change-institution-unknown`, `change-part-unknown`, `change-area-empty`, `change-needs-terms`,
 * `change-day-invalid`, `value-invalid`, `extra-visits-invalid`; warning `change-day-closed`.
 *
 * @term 套用变更
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { applyChanges } from "@supervision/schedule/replanning";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const changed = applyChanges({
 *   period: { from: "2026-03-01", until: "2026-06-30" },
 *   register: { institutions: [], inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: [] }], recusals: [] },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: {} }), calendar: stateCouncilCalendar, rules: [],
 * }, [{ type: "inspector-absent", inspector: "I1", days: { from: "2026-03-09", until: "2026-03-20" } }]);
 * console.log(changed.ok && changed.value.register.inspectors[0]?.leave?.[0]?.until); // => 2026-03-20
 * ```
 */
export function applyChanges(
  problem: ScheduleProblem,
  changes: readonly PlanChange[],
): Checked<ScheduleProblem> {
  const [unread, ...more] = checkChanges(problem, changes);
  if (unread !== undefined) return failed([unread, ...more]);
  const issues: Issue[] = [];
  let changed = problem;
  changes.forEach((change, index) => {
    const path = ["changes", index];
    const wrong = wrongDays(change);
    if (wrong !== undefined) {
      issues.push(changeDayInvalid(wrong, path));
      return;
    }
    switch (change.type) {
      case "inspector-absent":
      case "inspector-busy":
      case "inspector-leaves": {
        const { inspectors } = changed.register;
        if (!inspectors.some(({ id }) => id === change.inspector)) {
          issues.push(changeInspectorUnknown(change.inspector, inspectors, path));
          return;
        }
        if (change.type === "inspector-busy") {
          changed = withPerson(changed, change.inspector, (person) => withSpan(person, change.span));
          return;
        }
        changed =
          change.type === "inspector-absent"
            ? withPerson(changed, change.inspector, (person) => ({
                ...person,
                leave: [...(person.leave ?? []), change.days],
              }))
            : withEngagementUntil(changed, change.inspector, change.lastDay);
        return;
      }
      case "inspector-joins":
        issues.push(...checkKeysOf("inspector", change.inspector, [...path, "inspector"]));
        changed = withRegister(changed, {
          inspectors: [...changed.register.inspectors, change.inspector],
        });
        return;
      case "area-closed": {
        const closed = institutionsIn(changed, change.area);
        const known = changed.register.institutions;
        const unknown =
          "institutions" in change.area
            ? change.area.institutions.filter((id) => !known.some((place) => place.id === id))
            : [];
        issues.push(...unknown.map((id) => changeInstitutionUnknown(id, known, path)));
        if (closed.size === 0 && unknown.length === 0) issues.push(changeAreaEmpty(change.area, path));
        changed = withRegister(changed, {
          institutions: changed.register.institutions.map((place) =>
            closed.has(place.id) ? withSpan(place, change.span) : place,
          ),
        });
        return;
      }
      case "institution-busy":
      case "institution-closes": {
        const { institutions } = changed.register;
        if (!institutions.some(({ id }) => id === change.institution)) {
          issues.push(changeInstitutionUnknown(change.institution, institutions, path));
          return;
        }
        changed = withPlace(changed, change.institution, (place) =>
          change.type === "institution-busy"
            ? withSpan(place, change.span)
            : { ...place, closed: change.lastDay },
        );
        return;
      }
      case "institution-opens":
        issues.push(...checkKeysOf("institution", change.institution, [...path, "institution"]));
        changed = withRegister(changed, {
          institutions: [...changed.register.institutions, change.institution],
        });
        return;
      case "recusal": {
        const { inspectors, institutions } = changed.register;
        const { inspector, institution } = change.recusal;
        if (!inspectors.some(({ id }) => id === inspector))
          issues.push(changeInspectorUnknown(inspector, inspectors, path));
        if (!institutions.some(({ id }) => id === institution))
          issues.push(changeInstitutionUnknown(institution, institutions, path));
        changed = withRegister(changed, { recusals: [...changed.register.recusals, change.recusal] });
        return;
      }
      case "no-visits": {
        const { terms } = changed;
        if (terms === undefined || terms.length === 0) issues.push(changeNeedsTerms(path));
        else
          changed = {
            ...changed,
            terms: terms.map((term) => ({ ...term, closed: [...(term.closed ?? []), change.days] })),
          };
        return;
      }
      case "calendar":
        changed = { ...changed, calendar: change.calendar };
        return;
      case "extra-visits":
        issues.push(...checkKeysOf("extra", change.extra, [...path, "extra"]));
        issues.push(...invalidParts(change.extra, path));
        if (changed.extraVisits?.some(({ id }) => id === change.extra.id) === true)
          issues.push(extraVisitsInvalid(change.extra.id, "id", change.extra.id, path));
        changed = { ...changed, extraVisits: [...(changed.extraVisits ?? []), change.extra] };
        return;
      case "extra-sample": {
        const { extraVisits = [] } = changed;
        const before = extraVisits.find(({ id }) => id === change.extra);
        if (before === undefined) {
          const ids = extraVisits.map(({ id }) => id);
          issues.push(changePartUnknown("extra", change.extra, ids, path));
          return;
        }
        const resized = { ...before, visits: { ...before.visits, sample: change.sample } };
        issues.push(...invalidParts(resized, path));
        changed = {
          ...changed,
          extraVisits: extraVisits.map((extra) => (extra === before ? resized : extra)),
        };
        return;
      }
      case "findings": {
        const places = changed.register.institutions;
        for (const { institution } of change.findings)
          if (!places.some(({ id }) => id === institution))
            issues.push(changeInstitutionUnknown(institution, places, path));
        const told = new Set(change.findings.map(({ id }) => id));
        changed = {
          ...changed,
          openFindings: [
            ...(changed.openFindings ?? []).filter(({ id }) => !told.has(id)),
            ...change.findings,
          ],
        };
        return;
      }
      case "rules":
        changed = { ...changed, rules: change.rules };
        return;
      case "zones":
        changed = { ...changed, zones: change.zones };
        return;
      case "visits-handed-over":
        // Who makes what is the plan's: the problem stays as it is.
        issues.push(...unknownInHandOver(changed, change, path));
        return;
      default: {
        const unknown = unknownInLoosening(changed, change, path);
        changed = loosened(changed, change);
        issues.push(...unknown, ...(unknown.length > 0 ? [] : closedAllTheSame(changed, change, path)));
      }
    }
  });
  return checkedFrom(changed, issues);
}
