import * as z from "zod";
import {
  atLeastOneId,
  beginsInTime,
  halfDay,
  id,
  IN_TIME,
  isoDate,
  NOT_IN_TIME,
  text,
  wholeDay,
} from "./words.ts";
import { visitSchema } from "./visits.ts";

const because = text.meta({ title: "原因" });

/** What became of a visit. */
export const visitEventSchema = z
  .discriminatedUnion("type", [
    z
      .strictObject({ type: z.literal("made"), visit: id, on: isoDate, record: id.exactOptional() })
      .readonly(),
    z
      .strictObject({
        type: z.literal("moved"),
        visit: id,
        to: z
          .strictObject({
            date: isoDate,
            halfDay,
            wholeDay: wholeDay.exactOptional(),
            inspectors: atLeastOneId.exactOptional(),
          })
          .readonly()
          .refine(beginsInTime, NOT_IN_TIME)
          .meta(IN_TIME),
        because,
      })
      .readonly(),
    z.strictObject({ type: z.literal("called-off"), visit: id, because }).readonly(),
    z.strictObject({ type: z.literal("added"), visit: visitSchema, because }).readonly(),
  ])
  .meta({ title: "执行情况" });

/** What became of the visits of a plan, in order. */
export const visitEventsSchema = z.array(visitEventSchema).readonly().meta({ title: "执行情况表" });
