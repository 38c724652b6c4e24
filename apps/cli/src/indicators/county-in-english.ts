import type { CountyResult, IndicatorResult, StageResult } from "@supervision/indicators";

const VERDICTS = {
  met: "met",
  "not-met": "not met",
  unknown: "unknown",
  "not-applicable": "not applicable",
} as const;

/** The result of a county in English for the terminal; the document itself is Chinese, as offices file it. */
export function countyInEnglish(result: CountyResult): string {
  return [
    `${result.set} ${result.edition}: ${VERDICTS[result.verdict]}`,
    ...result.stages.flatMap(stageLines),
    ...result.excluded.map(({ name, stage, because }) => `  not counted: ${name} (${stage}): ${because.en}`),
    ...result.unknown.map(({ because }) => `  unknown: ${because.en}`),
  ].join("\n");
}

function stageLines(stage: StageResult): readonly string[] {
  const { met, notMet, unknown } = stage.schoolRule;
  return [
    "",
    `${stage.stage}: ${VERDICTS[stage.verdict]} (${stage.schools.length} schools, ${stage.students} students)`,
    ...stage.indicators.map(indicatorLine),
    ...(stage.composite === undefined
      ? []
      : [
          `  mean of the coefficients  ${stage.composite.coefficient?.text ?? "unknown"}` +
            `${limitText(stage.composite.limit)}  ${VERDICTS[stage.composite.verdict]}`,
        ]),
    ...(stage.schoolRule.verdict === "not-applicable"
      ? []
      : [`  schools: ${met} met, ${notMet} missed, ${unknown} unknown`]),
    ...stage.schools
      .filter(({ rule }) => rule.verdict === "not-met" || rule.verdict === "unknown")
      .map(({ name, rule }) => `    ${name}: ${rule.because.en}`),
  ];
}

function indicatorLine({ name, spread, limit, verdict }: IndicatorResult): string {
  const figures =
    spread.status === "computed"
      ? `mean ${spread.mean.text}, standard deviation ${spread.standardDeviation.text}, coefficient ${spread.coefficientOfVariation.text}`
      : spread.status === "missing-inputs"
        ? `missing: ${spread.missing.map(({ label }) => label.en).join(", ")}`
        : `undefined: ${spread.because}`;
  return `  ${name.en}: ${figures}${limit === undefined ? "" : `${limitText(limit)}  ${VERDICTS[verdict]}`}`;
}

function limitText(limit: number | undefined): string {
  return limit === undefined ? "" : `  ≤${limit.toFixed(2)}`;
}
