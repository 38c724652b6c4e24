/**
 * 以 Effect 服务的形式提供一个区县。
 *
 * Effect services for hosting a district.
 *
 * @packageDocumentation
 */

// 编排 Scheduling
export { Scheduler, schedulerLayer, type PlannedSchedule, type SchedulerService } from "./scheduler.ts";

// 区县 District
export {
  DistrictService,
  districtLayer,
  districtLayerOf,
  type DistrictServiceShape,
} from "./district-service.ts";

// 错误 Errors
export { CompositionFailed, DateInvalid, ScheduleCancelled, ScheduleFailed } from "./errors.ts";
