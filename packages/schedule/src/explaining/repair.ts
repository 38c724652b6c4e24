import type { Bilingual, Visit } from "@supervision/domain";
import type { ScheduleProblem } from "../schedule-problem.ts";

/**
 * A way to make room for a visit, tried on the whole plan.
 *
 * - `return-from-leave` 督学当天销假
 * - `free-half-day` 督学当天不参加会议、培训等
 * - `help-from-zone` 借用其他责任区督学
 * - `one-more-visit` 督学多督导一次
 * - `open-day` 开放一个不安排督导的日子
 * - `enter-institution` 单位当天接受督导
 * - `soften-rule` 本地规则改为软性
 * - `smaller-group` 督导组减少人数
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
    | "wider-window"
    | "release-pin"
    | "move-visit";
  /** In words. */
  readonly words: Bilingual;
  /** What it costs: visits that move, and half-days of inspectors that were not at hand and are used now. */
  readonly price: { readonly movedVisits: number; readonly halfDays: number };
  /** Other visits without a place that get one as well. */
  readonly alsoPlanned: number;
  /** The problem with the repair. */
  readonly problem: ScheduleProblem;
  /** The plan with the repair: the visit has its place and no hard rule is broken that was kept before. */
  readonly visits: readonly Visit[];
}
