/**
 * 优质均衡：七项资源配置指标，学校达标和县域达标要求（教督〔2017〕6号）。
 *
 * Quality balance of compulsory education (优质均衡): seven resource indicators, the school rule and the county rule of 教督〔2017〕6号.
 *
 * @category 标准 Standards
 * @packageDocumentation
 */
import { definePlugin } from "@supervision/domain";
import { qualityBalanceIndicators } from "./indicators.ts";
import { qualityBalanceSet } from "./set.ts";

export {
  artsSportsTeachers,
  backboneTeachers,
  equipmentValue,
  multimediaRooms,
  qualifiedTeachers,
  qualityBalanceIndicators,
  sportsArea,
  teachingRoomArea,
} from "./indicators.ts";
export { qualityBalanceSet } from "./set.ts";
export { qualityBalanceMeasures, qualityBalanceProcedure } from "./sources.ts";

/**
 * The plugin `quality-balance`: seven indicators and the set that judges them.
 *
 * @term 优质均衡
 */
export const qualityBalance = definePlugin({
  id: "quality-balance",
  version: "1.0.0",
  contributes: [...qualityBalanceIndicators, qualityBalanceSet],
});
