/**
 * 国家对督导频次、人数、间隔、回避的规定，写成一个插件。
 *
 * The national rules of planning as a plugin: how often, by whom, how far apart.
 *
 * @category 规则和日历 Rules and calendars
 * @packageDocumentation
 */
import { definePlugin } from "@supervision/domain";
import {
  appraisalEveryYear,
  atLeastMonthlyKindergarten,
  atLeastMonthlySchool,
  atLeastTwiceATerm,
  comprehensiveWithinFiveYears,
  fortyHoursOfTraining,
} from "./cadence.ts";
import {
  groupOfThree,
  independence,
  noVisitsOnChildrensDay,
  oneVisitPerHalfDay,
  restBetweenVisits,
} from "./planning.ts";

/**
 * The plugin that brings the national rules into a district.
 *
 * @term 国家安排规则
 */
export const nationalSchedule = definePlugin({
  id: "national-schedule",
  version: "1.0.0",
  contributes: [
    atLeastTwiceATerm,
    atLeastMonthlySchool,
    atLeastMonthlyKindergarten,
    comprehensiveWithinFiveYears,
    fortyHoursOfTraining,
    appraisalEveryYear,
    independence,
    groupOfThree,
    oneVisitPerHalfDay,
    restBetweenVisits,
    noVisitsOnChildrensDay,
  ],
});

export {
  appraisalEveryYear,
  atLeastMonthlyKindergarten,
  atLeastMonthlySchool,
  atLeastTwiceATerm,
  comprehensiveWithinFiveYears,
  fortyHoursOfTraining,
};
export { groupOfThree, independence, noVisitsOnChildrensDay, oneVisitPerHalfDay, restBetweenVisits };
