/**
 * Lists of the supervision office within a school: lessons heard, rounds, lesson plans, homework, department plans, six checks, papers.
 *
 * @packageDocumentation
 */
export { inSchool } from "./plugin.ts";

export { lessonObservation } from "./lesson-observation.ts";
export { patrol } from "./patrol.ts";
export { lessonPlans } from "./lesson-plans.ts";
export { homework } from "./homework.ts";
export { departmentPlans } from "./department-plans.ts";
export { compliance } from "./compliance.ts";
export { papers } from "./papers.ts";
