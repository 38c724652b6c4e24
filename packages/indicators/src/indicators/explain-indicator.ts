import { formatSource, STAGES, type Bilingual, type Stage } from "@supervision/domain";
import { limitText } from "../county/judge-spread.ts";
import { describeFormula } from "../formulas/describe-formula.ts";
import { printStep } from "../formulas/evaluate-formula.ts";
import { inputsOfFormula } from "../formulas/formula.ts";
import type { IndicatorOutcome } from "../outcome.ts";
import { VERDICT_WORDS } from "../verdict-words.ts";
import { calculateIndicator } from "./calculate-indicator.ts";
import { inputDefinition, type IndicatorEdition, type InputValues } from "./indicator.ts";
import { judgeIndicator } from "./judge-indicator.ts";

const NO_VALUE = {
  "zero-denominator": { zh: "除数为 0，没有值", en: "the divisor is zero, so there is no value" },
  "no-institutions": { zh: "没有计入的学校，没有值", en: "no school is counted, so there is no value" },
  "zero-mean": { zh: "平均值为 0，没有值", en: "the mean is zero, so there is no value" },
} as const;

/**
 * What an explanation may name beside the figures.
 *
 * @term 指标说明选项
 */
export interface ExplainOptions {
  /** The stage whose limit is shown; without it no limit is shown. */
  readonly stage?: Stage;
  /** Name of the school, for the heading. */
  readonly school?: string;
}

/**
 * Explains one value of an indicator in words and numbers, line by line: the formula, the figures, each step, the limit, the documents.
 *
 * @example
 * ```ts
 * import { explainIndicator } from "@supervision/indicators";
 * import { qualifiedTeachers } from "@supervision/indicators/quality-balance";
 * const text = explainIndicator(qualifiedTeachers.editions[0], { qualifiedTeachers: 46, students: 1050 }, { stage: "primary" });
 * console.log(text.zh.split("\n")[3]); // => 计算：46 ÷ 1050 × 100 = 4.38
 * ```
 */
export function explainIndicator<Input extends string>(
  edition: IndicatorEdition<Input>,
  inputs: InputValues<NoInfer<Input>>,
  options: ExplainOptions = {},
): Bilingual {
  return explain(edition, inputs, options);
}

function explain(edition: IndicatorEdition, inputs: InputValues, options: ExplainOptions): Bilingual {
  const outcome = calculateIndicator(edition, inputs);
  const formula = describeFormula(edition.formula, edition.inputs);
  const sources = edition.sources.map(formatSource);
  const zh = [
    `${options.school === undefined ? "" : `${options.school}：`}${edition.name.zh}（${edition.unit.zh}）`,
    `公式：${formula.zh}`,
    `数据：${figures(edition, inputs, "zh").join("；")}`,
    `计算：${inNumbers(outcome, edition, "zh")}`,
  ];
  const en = [
    `${options.school === undefined ? "" : `${options.school}: `}${edition.name.en} (${edition.unit.en})`,
    `Formula: ${formula.en}`,
    `Figures: ${figures(edition, inputs, "en").join("; ")}`,
    `Calculation: ${inNumbers(outcome, edition, "en")}`,
  ];
  if (options.stage !== undefined) {
    const limit = explainLimit(edition, inputs, options.stage);
    zh.push(limit.zh);
    en.push(limit.en);
  }
  zh.push(`依据：${sources.join("；")}`);
  en.push(`Source: ${sources.join("; ")}`);
  return { zh: zh.join("\n"), en: en.join("\n") };
}

function figures(
  edition: IndicatorEdition,
  inputs: InputValues,
  language: keyof Bilingual,
): readonly string[] {
  const zh = language === "zh";
  return inputsOfFormula(edition.formula).map((name) => {
    const definition = inputDefinition(edition, name);
    const label = definition?.label[language] ?? name;
    const value = inputs[name];
    if (value === undefined) return zh ? `${label}缺失` : `${label} is missing`;
    const unit = definition?.unit[language] ?? "";
    return zh ? `${label} ${value} ${unit}` : `${label}: ${value} ${unit}`;
  });
}

/** An outcome in numbers, or why there is none. */
function inNumbers(outcome: IndicatorOutcome, edition: IndicatorEdition, language: keyof Bilingual): string {
  const zh = language === "zh";
  switch (outcome.status) {
    case "computed":
      return outcome.steps.join(zh ? "；" : "; ");
    case "missing-inputs": {
      const labels = outcome.missing.map((name) => inputDefinition(edition, name)?.label[language] ?? name);
      return zh ? `缺少${labels.join("、")}，不能计算` : `not possible without ${labels.join(", ")}`;
    }
    case "undefined":
      return NO_VALUE[outcome.because][language];
    case "not-applicable":
      return outcome.because;
  }
}

function explainLimit(edition: IndicatorEdition, inputs: InputValues, stage: Stage): Bilingual {
  const { threshold, verdict, gap, outcome, roundingWouldChange } = judgeIndicator(edition, inputs, stage);
  const label = STAGES[stage];
  if (threshold === undefined)
    return { zh: `标准：${label}没有规定`, en: `Limit: none for the stage ${stage}` };
  const limit = limitText(threshold);
  const words = VERDICT_WORDS[verdict];
  const value = outcome.status === "computed" ? printStep(outcome.value) : undefined;
  const lacking =
    gap === undefined ? { zh: "", en: "" } : { zh: `，相差 ${gap.text}`, en: `, off by ${gap.text}` };
  const rounding = roundingWouldChange
    ? { zh: "（按修约值比较则结论不同）", en: " (the printed value would give another verdict)" }
    : { zh: "", en: "" };
  return {
    zh: `标准：${label} ${limit}；${value === undefined ? "" : `以未修约值 ${value} 比较，`}${words.zh}${lacking.zh}${rounding.zh}`,
    en: `Limit: ${stage} ${limit}; ${value === undefined ? "" : `compared unrounded (${value}), `}${words.en}${lacking.en}${rounding.en}`,
  };
}
