/**
 * 基本均衡：八项指标和差异系数（教督〔2012〕3号）。
 *
 * Basic balance of compulsory education (基本均衡): eight indicators and the composite coefficient of 教督〔2012〕3号.
 *
 * @category 标准 Standards
 * @packageDocumentation
 */
import { definePlugin } from "@supervision/domain";
import { basicBalanceIndicators } from "./indicators.ts";
import { basicBalanceSet } from "./set.ts";

export {
  basicBalanceIndicators,
  books,
  computers,
  equipmentValue,
  qualifiedTeachers,
  seniorTeachers,
  sportsArea,
  teachers,
  teachingRoomArea,
} from "./indicators.ts";
export { basicBalanceSet } from "./set.ts";
export { basicBalanceMeasures } from "./sources.ts";

/**
 * The plugin `basic-balance`: eight indicators and the set that judges them.
 *
 * @term 基本均衡
 */
export const basicBalance = definePlugin({
  id: "basic-balance",
  version: "1.0.0",
  contributes: [...basicBalanceIndicators, basicBalanceSet],
});
