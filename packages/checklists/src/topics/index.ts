/**
 * 专项督导清单，一个专题一份：开学、疫情防控、五项管理、双减、校园安全、欺凌防治、师德师风等。
 *
 * Lists for special supervision (专项督导), one a topic. 幼儿园办园行为 stands with the other lists of kindergartens.
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
