import type { Bilingual, Stage } from "@supervision/domain";
import { measureAndJudge, type MeasuredJudgement } from "../indicators/judge-indicator.ts";
import { fractionOf, times } from "../numbers/fraction.ts";
import { compareQuantity, type Quantity } from "../numbers/quantity.ts";
import { printRounded } from "../numbers/rounding.ts";
import type { Verdict } from "../outcome.ts";
import type { ResolvedIndicatorSet, SchoolRule } from "../sets/indicator-set.ts";
import type { SchoolResult, SchoolRuleResult } from "./county-result.ts";
import type { SoundRow } from "./read-rows.ts";

/** A school's result with the quantities behind its values, in the order of the indicators. */
export interface MeasuredSchool {
  /** What is published. */
  readonly result: SchoolResult;
  /** The row it comes from. */
  readonly row: SoundRow;
  /** The value of each indicator, when there is one. */
  readonly quantities: readonly (Quantity | undefined)[];
}

/** Judges one school at one stage: each indicator, then the school rule. */
export function judgeSchool(set: ResolvedIndicatorSet, sound: SoundRow, stage: Stage): MeasuredSchool {
  const { row, values, weight } = sound;
  const measured = set.indicators.map(({ id, edition }) => ({
    id,
    ...measureAndJudge(edition, values, stage),
  }));
  const rule = judgeRule(set, measured, weight);
  return {
    row: sound,
    quantities: measured.map((one) => one.quantity),
    result: {
      school: row.school,
      name: row.name,
      ...(row.kind === undefined ? {} : { kind: row.kind }),
      ...(weight === undefined ? {} : { students: weight }),
      indicators: measured.map(({ id, judgement }) => ({ indicator: id, ...judgement })),
      rule,
    },
  };
}

type Measured = MeasuredJudgement & { readonly id: string };

function judgeRule(
  set: ResolvedIndicatorSet,
  measured: readonly Measured[],
  weight: number | undefined,
): SchoolRuleResult {
  const { schoolRule } = set.edition;
  const judged = measured.filter((one) => one.judgement.threshold !== undefined);
  if (schoolRule === undefined || judged.length === 0 || weight === 0) {
    const because =
      weight === 0
        ? { zh: "没有学生，不判断", en: "no students, not judged" }
        : { zh: "没有学校达标要求", en: "no rule for schools" };
    return {
      verdict: "not-applicable",
      reached: 0,
      of: judged.length,
      required: 0,
      below: [],
      unknown: [],
      because,
    };
  }
  const unknown = judged.filter((one) => one.judgement.verdict === "unknown").map((one) => one.id);
  const reached = judged.filter((one) => one.judgement.verdict === "met").length;
  const below = judged
    .filter((one) => one.judgement.verdict === "not-met")
    .map((one) => {
      const share = shareOf(one);
      return {
        indicator: one.id,
        share: { value: share.value, text: printRounded(share, 3) },
        withinRemainder: compareQuantity(share, schoolRule.remainder) >= 0,
      };
    });
  const verdict: Verdict =
    reached + unknown.length < schoolRule.atLeast || below.some((one) => !one.withinRemainder)
      ? "not-met"
      : unknown.length > 0
        ? "unknown"
        : "met";
  const numbers = { reached, of: judged.length, required: schoolRule.atLeast };
  const names = (id: string) =>
    set.indicators.find((one) => one.id === id)?.edition.name ?? { zh: id, en: id };
  return {
    verdict,
    ...numbers,
    below,
    unknown,
    because: inWords(schoolRule, numbers, below, unknown, names),
  };
}

/** How much of its lower limit a value reaches, exactly; an upper limit counts as the limit over the value. */
function shareOf({ judgement, quantity }: Measured): Quantity {
  const { atLeast, atMost } = judgement.threshold ?? {};
  const value = quantity?.value ?? 0;
  if (atLeast !== undefined && value < atLeast) {
    const compare = quantity?.compare;
    const share = value / atLeast;
    if (compare === undefined) return { value: share };
    // share ≥ r is value ≥ r × limit
    return { value: share, compare: (to) => compare(times(to, fractionOf(atLeast))) };
  }
  return { value: atMost === undefined || value === 0 ? 1 : atMost / value };
}

function inWords(
  rule: SchoolRule,
  numbers: { readonly reached: number; readonly of: number; readonly required: number },
  below: SchoolRuleResult["below"],
  unknown: readonly string[],
  nameOf: (id: string) => Bilingual,
): Bilingual {
  const need = percent(rule.remainder);
  const lists = { zh: [] as string[], en: [] as string[] };
  for (const one of below) {
    const name = nameOf(one.indicator);
    const reached = percent(one.share.value, rule.remainder);
    lists.zh.push(`${name.zh}为标准的 ${reached}，${one.withinRemainder ? "不低于" : "低于"} ${need}`);
    lists.en.push(
      `${name.en} reaches ${reached} of its limit, ${one.withinRemainder ? "not below" : "below"} ${need}`,
    );
  }
  if (unknown.length > 0) {
    lists.zh.push(`${unknown.map((id) => nameOf(id).zh).join("、")}缺少数据`);
    lists.en.push(`unknown: ${unknown.map((id) => nameOf(id).en).join(", ")}`);
  }
  const { reached, of, required } = numbers;
  return {
    zh: [`${of} 项中 ${reached} 项达标（要求至少 ${required} 项）`, ...lists.zh].join("；"),
    en: [`${reached} of ${of} reach their limit (at least ${required} must)`, ...lists.en].join("; "),
  };
}

/** A share in percent with one decimal, or as many more as it takes to show that it is not the share asked for. */
function percent(share: number, asked?: number): string {
  for (let decimals = 1; decimals < 6; decimals += 1) {
    const text = printRounded({ value: share * 100 }, decimals);
    if (asked === undefined || share === asked || text !== printRounded({ value: asked * 100 }, decimals))
      return `${text}%`;
  }
  return `${share * 100}%`;
}
