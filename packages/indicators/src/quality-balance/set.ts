import { defineIndicatorSet } from "../sets/indicator-set.ts";
import { qualityBalanceMeasures, qualityBalanceProcedure } from "./sources.ts";

/**
 * The seven resource indicators of quality balance: every school reaches at least six of the seven and 85 % of the remaining one, and the
 * coefficient of variation of each of the seven is at most 0.50 (primary) or 0.45 (junior middle).
 *
 * @term 优质均衡资源配置
 */
export const qualityBalanceSet = defineIndicatorSet({
  id: "quality-balance/resources",
  title: "义务教育优质均衡资源配置（七项指标）",
  editions: [
    {
      edition: "2017-05",
      status: "active",
      effective: { from: "2017-05-23" },
      sources: [qualityBalanceMeasures, qualityBalanceProcedure],
      indicators: [
        "quality-balance/qualified-teachers",
        "quality-balance/backbone-teachers",
        "quality-balance/arts-sports-teachers",
        "quality-balance/teaching-room-area",
        "quality-balance/sports-area",
        "quality-balance/equipment-value",
        "quality-balance/multimedia-rooms",
      ],
      stages: ["primary", "junior-middle"],
      weight: "students",
      excludes: {
        kinds: ["special", "vocational"],
        small: [{ kind: "teaching-point", below: 50 }],
        source: { ...qualityBalanceMeasures, article: "资源配置七项指标" },
      },
      schoolRule: {
        atLeast: 6,
        remainder: 0.85,
        source: { ...qualityBalanceMeasures, article: "资源配置七项指标" },
      },
      countyRule: {
        judges: "each",
        atMost: { primary: 0.5, "junior-middle": 0.45 },
        source: { ...qualityBalanceMeasures, article: "资源配置七项指标" },
      },
      rounding: { decimals: 3, mode: "half-up" },
    },
  ],
});
