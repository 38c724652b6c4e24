import { type Bilingual, type Checked, checkedFrom, failed, type Visit } from "@supervision/domain";
import { visitUnknown } from "../issues/plan-question-issues.ts";
import { wrongRepair, wrongVisits } from "../problem/visit-values.ts";
import { applyChanges, type PlanChange } from "../replanning/plan-change.ts";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * A way to make room for a visit, tried on the whole plan.
 *
 * - `return-from-leave` 督学销假：一天；一天不够时几天，或几人同时
 * - `free-half-day` 督学一天（不够时几天）不参加会议、培训等
 * - `help-from-zone` 借用其他责任区督学
 * - `one-more-visit` 督学多督导一次
 * - `open-day` 开放一个不安排督导的日子
 * - `enter-institution` 单位当天接受督导，或本地规则当天对它破例
 * - `soften-rule` 本地规则改为软性
 * - `smaller-group` 督导组减少人数
 * - `half-a-day` 督导时间缩短为半天（规则不要求一整天的）
 * - `wider-window` 延长专项督导时段
 * - `release-pin` 放开一次已锁定的督导
 * - `move-visit` 调整督导时间或督学
 *
 * @term 调整建议
 */
export interface Repair {
  /** What is done. */
  readonly kind:
    | "return-from-leave"
    | "free-half-day"
    | "help-from-zone"
    | "one-more-visit"
    | "open-day"
    | "enter-institution"
    | "soften-rule"
    | "smaller-group"
    | "half-a-day"
    | "wider-window"
    | "release-pin"
    | "move-visit";
  /** In words. */
  readonly words: Bilingual;
  /** What it costs: visits that move, and half-days of inspectors that were not at hand and are used now. */
  readonly price: { readonly movedVisits: number; readonly halfDays: number };
  /** Other visits of the zone without a place that get one as well. */
  readonly alsoPlanned: number;
  /** The change, as `replan` takes it: small plain data. None when others only have to move. */
  readonly changes: readonly PlanChange[];
  /** What the plan becomes: the visit has its place, and no hard rule is broken that was kept before. */
  readonly edits: PlanEdits;
}

/**
 * The visits in which a plan differs from another.
 *
 * @term 安排改动
 */
export interface PlanEdits {
  /** Visits that move, as they are afterwards. */
  readonly moved: readonly Visit[];
  /** Visits that are new. */
  readonly added: readonly Visit[];
  /** Ids of visits that are gone; another of those that are new stands for each. */
  readonly removed: readonly string[];
}

/**
 * A problem and a plan of it.
 *
 * @term 采纳建议后的安排
 */
export interface Repaired {
  /** The problem with the change of a repair. */
  readonly problem: ScheduleProblem;
  /** The plan with its visits, by day, half-day and id. */
  readonly visits: readonly Visit[];
}

/**
 * The problem and the plan after a repair; `replan` goes on from there.
 *
 * The repair may come from a file: what it names is looked for. Issues: `value-invalid`, those of `applyChanges`, and `visit-unknown` when the plan does
 * not hold a visit that the repair moves.
 *
 * @example
 * ```ts
 * import { defineZoneLayout } from "@supervision/domain";
 * import { checkSchedule, generateSchedule } from "@supervision/schedule";
 * import { applyRepair, explainUnscheduled } from "@supervision/schedule/explaining";
 * import { atLeastMonthlySchool } from "@supervision/schedule/national";
 * import { stateCouncilCalendar } from "@supervision/schedule/work-calendar-cn";
 * const problem = {
 *   period: { from: "2026-03-01", until: "2026-03-31" },
 *   terms: [{ id: "2026-spring", name: "第二学期", from: "2026-03-02", until: "2026-06-30" }],
 *   register: {
 *     institutions: [{ id: "S1", name: "东街小学", kind: "primary", nature: "public", town: "东街", students: {} }],
 *     inspectors: [{ id: "I1", name: "甲", status: "part-time", responsible: true, zones: ["east"], leave: [{ from: "2026-03-01", until: "2026-03-31" }] }],
 *     recusals: [],
 *   },
 *   zones: defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片", members: { towns: ["东街"] } } } }),
 *   calendar: stateCouncilCalendar, rules: [atLeastMonthlySchool],
 * } as const;
 * const made = generateSchedule(problem, { seed: 1 });
 * if (made.ok && made.value.status === "partial") {
 *   const [left] = made.value.unscheduled;
 *   const [repair] = left === undefined ? [] : explainUnscheduled(problem, made.value.visits, left).repairs;
 *   console.log(repair?.changes[0]?.type); // => inspector-returns
 *   const after = repair && applyRepair(problem, made.value.visits, repair);
 *   const check = after?.ok === true && checkSchedule(after.value.problem, after.value.visits);
 *   console.log(check && check.ok && check.value.ok); // => true
 * }
 * ```
 */
export function applyRepair(
  problem: ScheduleProblem,
  visits: readonly Visit[],
  repair: Pick<Repair, "changes" | "edits">,
): Checked<Repaired> {
  const [unread, ...more] = [...wrongVisits(visits, ["visits"]), ...wrongRepair(repair)];
  if (unread !== undefined) return failed([unread, ...more]);
  const { moved, added, removed } = repair.edits;
  const known = new Set(visits.map(({ id }) => id));
  const missing = [...moved.map(({ id }) => id), ...removed].filter((id) => !known.has(id));
  const changed = applyChanges(problem, repair.changes);
  if (!changed.ok) return changed;
  const now = new Map(moved.map((visit) => [visit.id, visit]));
  const gone = new Set(removed);
  return checkedFrom(
    {
      problem: changed.value,
      visits: [
        ...visits.flatMap((visit) => (gone.has(visit.id) ? [] : [now.get(visit.id) ?? visit])),
        ...added,
      ].toSorted(byTime),
    },
    missing.map((id) => visitUnknown(id, [...known], ["edits"])),
  );
}

function byTime(a: Visit, b: Visit): number {
  return compare(a.date, b.date) || compare(b.halfDay, a.halfDay) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
