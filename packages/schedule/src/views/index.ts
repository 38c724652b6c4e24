/**
 * 督学、学校、社会各看得到安排的哪些内容，由区县定。
 *
 * Shows a plan to inspectors, institutions and the public, each as far as a district lets them know it.
 *
 * @category 执行 Carrying out
 * @packageDocumentation
 */
export {
  type Audience,
  type DisclosurePolicy,
  NOTHING_DISCLOSED,
  viewSchedule,
  type VisibleVisit,
} from "./view-schedule.ts";
