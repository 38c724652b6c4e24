import { defineIndicatorSet } from "../sets/indicator-set.ts";
import { basicBalanceMeasures } from "./sources.ts";

/**
 * The eight indicators of basic balance: the arithmetic mean of their eight coefficients of variation is at most 0.65 (primary) or 0.55
 * (junior middle); no coefficient has a limit of its own, and no school has a national limit.
 *
 * The day of issue could not be verified: the edition counts from the first day of the year in the document number.
 *
 * @term 基本均衡校际差距
 */
export const basicBalanceSet = defineIndicatorSet({
  id: "basic-balance/resources",
  title: "义务教育基本均衡校际差距（八项指标）",
  editions: [
    {
      edition: "2012-01",
      status: "active",
      effective: { from: "2012-01-01" },
      sources: [basicBalanceMeasures],
      indicators: [
        "basic-balance/teaching-room-area",
        "basic-balance/sports-area",
        "basic-balance/equipment-value",
        "basic-balance/computers",
        "basic-balance/books",
        "basic-balance/teachers",
        "basic-balance/qualified-teachers",
        "basic-balance/senior-teachers",
      ],
      stages: ["primary", "junior-middle"],
      weight: "students",
      countyRule: {
        judges: "mean",
        atMost: { primary: 0.65, "junior-middle": 0.55 },
        source: { ...basicBalanceMeasures, article: "校际差异八项指标" },
      },
      rounding: { decimals: 3, mode: "half-up" },
    },
  ],
});
