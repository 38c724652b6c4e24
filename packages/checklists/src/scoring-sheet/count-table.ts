import type { Bilingual } from "@supervision/domain";
import type { Band, ScoringRule } from "../scoring/item-scoring.ts";
import { NUMBER, numberOf } from "./numbers.ts";
import { COUNTER } from "./units.ts";
import { phrasesOf } from "./wording.ts";

/** A sentence that takes points off by how many are missing; or why it cannot be typed. */
export type CountTable =
  | { readonly type: "rule"; readonly rule: ScoringRule }
  | { readonly type: "unread"; readonly why: Bilingual };

const STEP = new RegExp(
  `^(.{0,12}?)(${NUMBER})(${COUNTER})((?:及|或)?以上)?([^扣]{0,8}?)(?:的|者)?(?:扣(${NUMBER})分|(不得分|全扣|扣完))$`,
);

/**
 * Reads 缺一项扣1分，缺两项扣3分，缺三项以上不得分: points by how many, which is not the sum of its phrases; `undefined` for other sentences.
 */
export function readCountTable(sentence: string, weight: number): CountTable | undefined {
  const phrases = phrasesOf(sentence);
  const last = phrases.at(-1) ?? "";
  const goesOn = /^(?:以此|依此|依次|以次)类推$/.test(last);
  const steps = (goesOn ? phrases.slice(0, -1) : phrases).map((phrase) => STEP.exec(phrase));
  const first = steps.findIndex((step) => step !== null);
  const found = steps.slice(Math.max(0, first));
  const [, stem = "", , unit = "", , tail = ""] = found[0] ?? [];
  const numbers = found.map((step) => numberOf(step?.[2] ?? ""));
  if (first < 0 || found.filter((step) => step !== null).length < 2 || new Set(numbers).size < 2)
    return undefined;
  if (stem.includes("每")) return undefined;
  // What stands before the first step may say what is looked at, not how it counts.
  if (phrases.slice(0, first).some((phrase) => /分/.test(phrase))) return UNCLEAR;
  const text = [...phrases.slice(0, first), ...(/^(?:有|发现|出现|存在)?$/.test(stem) ? [] : [stem])].join(
    "，",
  );
  if (found.some((step) => !continues(stem, step?.[1]) || step?.[3] !== unit || !isTail(tail, step[5])))
    return undefined;
  if (numbers.some((number, index) => number !== index + 1)) return UNCLEAR;
  const points = found.map((step) => (step?.[7] === undefined ? numberOf(step?.[6] ?? "") : weight));
  const open = found.map((step) => step?.[4] !== undefined);
  if (open.slice(0, -1).includes(true)) return UNCLEAR;
  if (goesOn) {
    const each = points[0] ?? 0;
    if (open.at(-1) === true || points.some((value, index) => value !== each * (index + 1))) return UNCLEAR;
    return {
      type: "rule",
      rule: { type: "deduct", points: each, each: true, text: `${text}一${unit}${tail}` },
    };
  }
  if (open.at(-1) !== true) return UNCLEAR;
  const bands: Band[] = [{ below: 1, points: weight }];
  for (const [index, value] of points.entries()) {
    if (value === undefined || value > weight || value <= (points[index - 1] ?? 0)) return UNCLEAR;
    const left = Math.round((weight - value) * 1e4) / 1e4;
    bands.push({
      atLeast: index + 1,
      ...(index + 1 < points.length ? { below: index + 2 } : {}),
      points: left,
    });
  }
  return {
    type: "rule",
    rule: { type: "bands", bands, text: text === "" ? `${tail}${unit}数` : `${text}${tail}的${unit}数` },
  };
}

/** 迟到一次…，两次…; 有一项…，两项…: later steps may leave words out. */
function continues(stem: string, later: string | undefined): boolean {
  return later !== undefined && (stem.endsWith(later) || /^(?:有|发现|出现|存在)$/.test(later));
}

/** 缺一名专任教师…，缺两名…: later steps may leave out what is counted. */
function isTail(tail: string, later: string | undefined): boolean {
  return later === tail || later === "";
}

const UNCLEAR: CountTable = {
  type: "unread",
  why: { zh: "按几项扣分，没有把每个数都写到", en: "takes points off by how many, without every number" },
};
