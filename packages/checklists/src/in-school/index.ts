/**
 * 校内督导用的清单：听课、巡查、教案、作业、部门周计划、规范办学六查、论文复查。
 *
 * Lists of the supervision office within a school: lessons heard, rounds, lesson plans, homework, department plans, six checks, papers.
 *
 * @category 国家清单 National lists
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
