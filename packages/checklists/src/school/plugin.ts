import { standardPlugin } from "../editions/standard.ts";
import { schoolRoutine } from "./routine/routine.ts";

/**
 * The plugin `school`: the eight items of routine supervision.
 *
 * @example
 * ```ts
 * import { school } from "@supervision/checklists/school";
 * console.log(school.contributes.map((list) => list.id)); // => [ 'school/routine' ]
 * ```
 */
export const school = standardPlugin({ id: "school", version: "1.0.0", contributes: [schoolRoutine] });
