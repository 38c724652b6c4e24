import { standardPlugin } from "../editions/standard.ts";
import { compliance } from "./compliance.ts";
import { departmentPlans } from "./department-plans.ts";
import { homework } from "./homework.ts";
import { lessonObservation } from "./lesson-observation.ts";
import { lessonPlans } from "./lesson-plans.ts";
import { papers } from "./papers.ts";
import { patrol } from "./patrol.ts";

/**
 * The plugin `in-school`: lists of the supervision office within a school.
 *
 * @example
 * ```ts
 * import { inSchool } from "@supervision/checklists/in-school";
 * console.log(inSchool.contributes.map((list) => list.title).slice(0, 2)); // => [ '听课记录和评价', '校内日常巡查' ]
 * ```
 */
export const inSchool = standardPlugin({
  id: "in-school",
  version: "1.0.0",
  contributes: [lessonObservation, patrol, lessonPlans, homework, departmentPlans, compliance, papers],
});
