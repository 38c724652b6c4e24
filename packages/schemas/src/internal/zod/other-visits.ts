import * as z from "zod";
import { beginsInTime, halfDay, id, IN_TIME, isoDate, NOT_IN_TIME, text, wholeDay } from "./words.ts";

/** Visits of other programmes. */
export const otherVisitsSchema = z
  .array(
    z
      .strictObject({
        id,
        programme: text.meta({ title: "部门或事项" }),
        institution: id.meta({ title: "学校编号" }),
        date: isoDate,
        halfDay,
        wholeDay: wholeDay.exactOptional(),
        minutes: z.int().min(1).max(1440).meta({ title: "占用分钟" }).exactOptional(),
        movable: z.boolean().meta({ title: "可改期" }).exactOptional(),
        madeWith: id.meta({ title: "合并到" }).exactOptional(),
      })
      .readonly()
      .refine(beginsInTime, NOT_IN_TIME)
      .meta({ title: "其他进校事项", ...IN_TIME }),
  )
  .readonly()
  .meta({ title: "进校事项登记" });
