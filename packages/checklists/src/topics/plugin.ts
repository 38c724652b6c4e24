import { standardPlugin } from "../editions/standard.ts";
import { bullying } from "./bullying.ts";
import { campusSafety } from "./campus-safety.ts";
import { doubleReduction } from "./double-reduction.ts";
import { epidemic } from "./epidemic.ts";
import { epidemicMonthly } from "./epidemic-monthly.ts";
import { equipment } from "./equipment.ts";
import { fiveManagements } from "./five-managements.ts";
import { kindergartenQuality } from "./kindergarten-quality.ts";
import { properRunning } from "./proper-running.ts";
import { satisfaction } from "./satisfaction.ts";
import { schoolHealth } from "./school-health.ts";
import { scienceExperiments } from "./science-experiments.ts";
import { sports } from "./sports.ts";
import { teacherEthics } from "./teacher-ethics.ts";
import { termOpening } from "./term-opening.ts";
import { workload } from "./workload.ts";

/**
 * The plugin `topics`: one list for each topic that districts inspect beside routine supervision.
 *
 * @example
 * ```ts
 * import { topics } from "@supervision/checklists/topics";
 * console.log(topics.contributes.length, topics.contributes[0]?.title); // => 16 春秋季开学专项督导
 * ```
 */
export const topics = standardPlugin({
  id: "topics",
  version: "1.0.0",
  contributes: [
    termOpening,
    epidemic,
    epidemicMonthly,
    schoolHealth,
    fiveManagements,
    doubleReduction,
    workload,
    properRunning,
    campusSafety,
    bullying,
    teacherEthics,
    sports,
    equipment,
    scienceExperiments,
    kindergartenQuality,
    satisfaction,
  ],
});
