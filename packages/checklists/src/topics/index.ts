/**
 * 专项督导清单，一个专题一份：开学、疫情防控、五项管理、双减、校园安全、欺凌防治、师德师风等。
 *
 * Lists for special supervision (专项督导), one a topic. 幼儿园办园行为 stands with the other lists of kindergartens.
 *
 * - **A standard stands where a document sets it**, from the day of that document, and the item names the document. What local papers demand
 *   (grams of a food sample, height of a wall) is asked without a standard: the number is the district's to set.
 * - `crossWalk(variant, national)` sets local items under the national ones, `coverage` says which national item no local one covers, `formatCoverage` in words.
 * - Where only the month or year of a document is known, its edition starts on the last day of that month or year. A list whose text was
 *   not read is not made up: 教督〔2023〕5号 ends the list of 2017 and stands here as nothing else.
 * - A source with `certainty: "inferred"` was not read itself: its title, its number or what it sets was found in other papers (numbers per
 *   kindergarten in tables of counties, hours of sleep without the number of their notice).
 *
 * @example
 * ```ts
 * import { editionOn } from "@supervision/domain";
 * import { coverage, formatCoverage } from "@supervision/checklists";
 * import { kindergartenEightItems, kindergartenNational } from "@supervision/checklists/kindergarten";
 * import { doubleReduction } from "@supervision/checklists/topics";
 *
 * // Which national domain does a variant without 师德 leave out?
 * const [national] = kindergartenNational.editions;
 * const [eight] = kindergartenEightItems.editions;
 * if (national === undefined || eight === undefined) throw new Error("both lists have an edition");
 * const { teachers, ...others } = eight.items;
 * const report = coverage({ ...eight, items: others }, { id: kindergartenNational.id, edition: national });
 * console.log(teachers.title); // => 教师师德和专业发展
 * console.log(formatCoverage(report).split("\n")); // => [ '覆盖3项中的2项：安全管理、规范办园', '未覆盖：师德师风' ]
 *
 * // What does 双减 ask of homework in grades 3 to 6, and from which day?
 * console.log(editionOn(doubleReduction, "2021-07-23").status); // => not-yet
 * const found = editionOn(doubleReduction, "2026-03-02");
 * if (found.status === "in-force") {
 *   const { title, answer, basis } = found.edition.items["load-homework-upper"];
 *   console.log(title, basis?.documentNumber); // => 小学三至六年级书面作业平均完成时间 中办发〔2021〕40号
 *   console.log(typeof answer === "object" && answer.type === "number" && answer.standard); // => { atMost: 60 }
 * }
 * ```
 *
 * @category 国家清单 National lists
 * @packageDocumentation
 */
export { topics } from "./plugin.ts";

export { termOpening } from "./term-opening.ts";
export { epidemic } from "./epidemic.ts";
export { epidemicMonthly } from "./epidemic-monthly.ts";
export { schoolHealth } from "./school-health.ts";
export { fiveManagements } from "./five-managements.ts";
export { doubleReduction } from "./double-reduction.ts";
export { workload } from "./workload.ts";
export { properRunning } from "./proper-running.ts";
export { campusSafety } from "./campus-safety.ts";
export { bullying } from "./bullying.ts";
export { teacherEthics } from "./teacher-ethics.ts";
export { sports } from "./sports.ts";
export { equipment } from "./equipment.ts";
export { scienceExperiments } from "./science-experiments.ts";
export { kindergartenQuality } from "./kindergarten-quality.ts";
export { satisfaction } from "./satisfaction.ts";
