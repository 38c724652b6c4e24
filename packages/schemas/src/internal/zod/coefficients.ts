import { STAGES, type Stage } from "@supervision/domain";
import * as z from "zod";
import { keysOf, text } from "./words.ts";

/** Coefficients of variation of a county, one entry a stage. */
export const coefficientsSchema = z
  .array(
    z
      .strictObject({
        stage: keysOf<Stage>(STAGES).meta({ title: "学段" }),
        coefficients: z.record(text, z.number().min(0)).readonly().meta({ title: "差异系数" }),
        composite: z.number().min(0).meta({ title: "综合差异系数" }).exactOptional(),
      })
      .readonly(),
  )
  .readonly()
  .meta({ title: "差异系数表" });
