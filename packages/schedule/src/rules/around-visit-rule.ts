import type { Bilingual, VisitKind } from "@supervision/domain";
import type { PlanActivity } from "../year-plan.ts";
import type { DutyBearer, DutyRecipient } from "./cadence-rule.ts";
import type { InstitutionsConcerned } from "./institutions-among.ts";

/**
 * Something owed for every visit, so many days before or after it: 督导通知, 自评, 反馈意见, 督导意见书, 报告.
 *
 * 国务院令第624号 names the steps (第十五、十七、十八、二十至二十三条) and no number of days; regions and districts do, so there is no default.
 * `dutiesAroundVisits` of `./progress` says what a plan's visits bring with them; no visit is planned or judged by it.
 *
 * @term 随访事项
 */
export interface AroundVisitRule extends InstitutionsConcerned {
  /** Tells the forms of a rule apart. */
  readonly type: "around-visit";
  /** What is owed. */
  readonly activity: PlanActivity;
  /** Whether it is owed before the visit or after it. */
  readonly when: "before" | "after";
  /** Days from the visit to the day by which it is done, 1 to 366: 5 before is no later than five days ahead. */
  readonly within: number;
  /** Whether calendar days or workdays are counted. */
  readonly unit: "days" | "workdays";
  /** Kinds of visit concerned; absent: all. */
  readonly visitKinds?: readonly [VisitKind, ...VisitKind[]];
  /** Who owes it: the inspectors who make the visit, the institution that is visited, its zone, or the office. */
  readonly owedBy: DutyBearer;
  /** To whom it is owed. */
  readonly owedTo: DutyRecipient;
  /** Paper that proves it was done. */
  readonly proof: Bilingual;
}
