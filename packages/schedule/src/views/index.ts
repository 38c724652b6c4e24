/**
 * Shows a plan to inspectors, institutions and the public, each as far as a district lets them know it.
 *
 * @packageDocumentation
 */
export {
  type Audience,
  type DisclosurePolicy,
  NOTHING_DISCLOSED,
  viewSchedule,
  type VisibleVisit,
} from "./view-schedule.ts";
