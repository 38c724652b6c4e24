import type { HalfDay, Visit } from "@supervision/domain";
import type { ChoicesWithAliases } from "../tables/row-reader.ts";

/** A half-day or the whole day. */
type TimeOfDay = HalfDay | "day";

/** When a visit is made and how long it lasts. */
type VisitTime = Pick<Visit, "halfDay" | "wholeDay">;

/** Half-days and whole days as people write them. */
export const TIMES_OF_DAY: ChoicesWithAliases<TimeOfDay> = {
  labels: { morning: "上午", afternoon: "下午", day: "全天" },
  aliases: {
    am: "morning",
    pm: "afternoon",
    早上: "morning",
    午后: "afternoon",
    整天: "day",
    一天: "day",
    一整天: "day",
    "whole day": "day",
    "all day": "day",
  },
};

/** The time a cell names, as visits hold it. */
export function visitTime(time: TimeOfDay): VisitTime {
  return time === "day" ? { halfDay: "morning", wholeDay: true } : { halfDay: time };
}

/** The time of a visit as a cell holds it. */
export function timeCell({ halfDay, wholeDay }: VisitTime): string {
  return TIMES_OF_DAY.labels[wholeDay === true ? "day" : halfDay];
}
