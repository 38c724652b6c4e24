/**
 * Effect services for hosting a district.
 *
 * @packageDocumentation
 */

// Scheduling
export { Scheduler, schedulerLayer, type PlannedSchedule, type SchedulerService } from "./scheduler.ts";

// District
export {
  DistrictService,
  districtLayer,
  districtLayerOf,
  type DistrictServiceShape,
} from "./district-service.ts";

// Errors
export { CompositionFailed, DateInvalid, ScheduleCancelled, ScheduleFailed } from "./errors.ts";
