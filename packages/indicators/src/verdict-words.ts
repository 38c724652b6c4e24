import type { Bilingual } from "@supervision/domain";
import type { Verdict } from "./outcome.ts";

/** Every {@link Verdict} in words. */
export const VERDICT_WORDS: Readonly<Record<Verdict, Bilingual>> = {
  met: { zh: "达标", en: "met" },
  "not-met": { zh: "未达标", en: "not met" },
  unknown: { zh: "无法判断", en: "unknown" },
  "not-applicable": { zh: "不判断", en: "not judged" },
};
