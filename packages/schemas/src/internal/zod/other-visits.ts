import * as z from "zod";
import { halfDay, id, isoDate, text } from "./words.ts";

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
        minutes: z.int().min(1).max(1440).meta({ title: "占用分钟" }).exactOptional(),
        movable: z.boolean().meta({ title: "可改期" }).exactOptional(),
        madeWith: id.meta({ title: "合并到" }).exactOptional(),
      })
      .readonly()
      .meta({ title: "其他进校事项" }),
  )
  .readonly()
  .meta({ title: "进校事项登记" });
