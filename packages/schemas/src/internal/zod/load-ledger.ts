import * as z from "zod";
import { count, id, text } from "./words.ts";

/** What inspectors did term by term beside their share. */
export const loadLedgerSchema = z
  .array(
    z
      .strictObject({
        term: id.meta({ title: "学期" }),
        inspector: id.meta({ title: "督学编号" }),
        group: text.meta({ title: "分担范围" }),
        minutes: count.meta({ title: "工作分钟" }),
        capacity: z.number().min(0).meta({ title: "可承担量" }),
        expected: count.meta({ title: "应担分钟" }),
        balance: z.int().meta({ title: "结转分钟" }),
      })
      .readonly()
      .meta({ title: "工作量" }),
  )
  .readonly()
  .meta({ title: "工作量台账" });
