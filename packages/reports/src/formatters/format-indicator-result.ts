import type {
  CountyResult,
  IndicatorResult,
  PrintedNumber,
  SchoolResult,
  StageResult,
  Verdict,
} from "@supervision/indicators";
import { formatSource, type IsoDate } from "@supervision/domain";
import { formatChineseNumeral } from "../numbers/chinese-numerals.ts";
import { formatDecimal } from "../numbers/decimals.ts";
import type { Block, ReportDocument } from "../model/report-document.ts";
import { type TextColumn, textTable, type TextValue } from "./text-table.ts";

/**
 * What a report on indicators may say besides the result.
 *
 * @term 指标报告选项
 */
export interface IndicatorReportOptions {
  /** Name of the county or district, for the title. */
  readonly county?: string;
  /** The body that issues it, for the file properties. */
  readonly issuer?: string;
  /** Day of the report. */
  readonly date?: IsoDate;
  /** Texts that explain figures, such as those of `explainCoefficient`; each line is printed as it is. */
  readonly explanations?: readonly { readonly title: string; readonly text: string }[];
  /** Whether the tables of single schools are printed; default true. */
  readonly schools?: boolean;
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  met: "达标",
  "not-met": "未达标",
  unknown: "无法判断",
  "not-applicable": "—",
};

/**
 * The result of a county by a set of indicators: verdict, a table of coefficients a stage, a table of schools a stage, what is missing
 * and left out, and explanations. What is not known is named, never printed as zero.
 *
 * @example
 * ```ts
 * import { orThrow } from "@supervision/domain";
 * import { indicatorSetOn, judgeCounty } from "@supervision/indicators";
 * import { qualityBalanceIndicators, qualityBalanceSet } from "@supervision/indicators/quality-balance";
 * import { formatIndicatorResult } from "@supervision/reports";
 * const set = orThrow(indicatorSetOn(qualityBalanceSet, qualityBalanceIndicators, "2026-03-01"));
 * const document = formatIndicatorResult(judgeCounty(set, []), { county: "示例县" });
 * console.log(document.metadata.title.startsWith("示例县")); // => true
 * ```
 */
export function formatIndicatorResult(
  result: CountyResult,
  options: IndicatorReportOptions = {},
): ReportDocument {
  const title = `${options.county ?? ""}${result.title}计算结果`;
  const blocks: Block[] = [
    { type: "title", text: title },
    paragraph(
      `结论：${VERDICTS[result.verdict]}。依据${result.sources.map((source) => formatSource(source)).join("、")}。`,
    ),
  ];
  let number = 0;
  const heading = (text: string): Block => {
    number += 1;
    return { type: "heading", level: 1, text: `${formatChineseNumeral(number)}、${text}` };
  };
  for (const stage of result.stages) {
    if (stage.schools.length === 0) {
      blocks.push(heading(`${stage.label}校际差异`), paragraph(`${stage.label}没有计入的学校，无法计算。`));
      continue;
    }
    blocks.push(heading(`${stage.label}校际差异`), coefficientTable(stage), paragraph(stageSentence(stage)));
    if (options.schools !== false)
      blocks.push(heading(`${stage.label}各校达标情况`), schoolTable(stage), {
        type: "note",
        text: "带*的数值未达到标准。",
      });
  }
  if (result.unknown.length > 0)
    blocks.push(heading("数据缺失"), {
      type: "list",
      marker: "decimal",
      items: result.unknown.map((part) => [{ text: part.because.zh }]),
    });
  if (result.excluded.length > 0)
    blocks.push(
      heading("不计入的学校"),
      textTable(
        "不计入的学校",
        [
          { title: "学校", width: 3 },
          { title: "原因", width: 6 },
        ],
        result.excluded.map((row) => [row.name, row.because.zh]),
      ),
    );
  for (const explanation of options.explanations ?? [])
    blocks.push(
      heading(explanation.title),
      ...explanation.text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map(flush),
    );
  return {
    metadata: {
      title,
      ...(options.issuer === undefined ? {} : { issuer: options.issuer }),
      ...(options.date === undefined ? {} : { date: options.date }),
    },
    page: { size: "A4", orientation: "landscape" },
    layout: "form",
    blocks,
  };
}

function coefficientTable(stage: StageResult): Block {
  const limited = stage.indicators.some((indicator) => indicator.limit !== undefined);
  const columns: TextColumn[] = [
    { title: "指标", width: 4.4 },
    { title: "单位", width: 1.4, align: "middle" },
    { title: "平均值", width: 1.5, align: "end" },
    { title: "标准差", width: 1.5, align: "end" },
    { title: "差异系数", width: 1.5, align: "end" },
    ...(limited
      ? [
          { title: "标准", width: 1.2, align: "middle" as const },
          { title: "结论", width: 1.4, align: "middle" as const },
        ]
      : []),
    { title: "达标/未达标/不明（校）", width: 2.4, align: "middle" },
  ];
  const rows = stage.indicators.map((indicator): readonly TextValue[] => [
    indicator.name.zh,
    indicator.unit.zh,
    ...spreadValues(indicator),
    ...(limited
      ? [
          indicator.limit === undefined ? "" : `≤${formatDecimal(indicator.limit, 2)}`,
          VERDICTS[indicator.verdict],
        ]
      : []),
    indicator.threshold === undefined
      ? ""
      : `${indicator.threshold}：${indicator.schools.met}/${indicator.schools.notMet}/${indicator.schools.unknown}`,
  ]);
  const composite = stage.composite;
  if (composite !== undefined)
    rows.push([
      `综合（${composite.of}项平均）`,
      "",
      "",
      "",
      composite.coefficient === undefined ? "无法计算" : printed(composite.coefficient),
      ...(limited
        ? [
            composite.limit === undefined ? "" : `≤${formatDecimal(composite.limit, 2)}`,
            VERDICTS[composite.verdict],
          ]
        : []),
      limited || composite.limit === undefined
        ? ""
        : `≤${formatDecimal(composite.limit, 2)}：${VERDICTS[composite.verdict]}`,
    ]);
  return textTable(`${stage.label}校际差异`, columns, rows);
}

function spreadValues(indicator: IndicatorResult): readonly TextValue[] {
  const { spread } = indicator;
  switch (spread.status) {
    case "computed":
      return [
        printed(spread.mean),
        printed(spread.standardDeviation),
        printed(spread.coefficientOfVariation),
      ];
    case "missing-inputs":
      return [{ columnSpan: 3, text: `缺：${spread.missing.map((input) => input.label.zh).join("、")}` }];
    case "undefined":
      return [{ columnSpan: 3, text: UNDEFINED[spread.because] }];
  }
}

const UNDEFINED = {
  "no-institutions": "没有计入的学校",
  "zero-weight": "学生数为0，无法计算",
  "zero-mean": "平均值为0，无法计算",
} as const;

function schoolTable(stage: StageResult): Block {
  return textTable(
    `${stage.label}各校达标情况`,
    [
      { title: "学校", width: 4 },
      { title: "学生数", width: 1.4, align: "end" },
      ...stage.indicators.map((indicator): TextColumn => ({
        title: indicator.name.zh,
        width: 1.8,
        align: "end",
      })),
      { title: "达标项", width: 1.2, align: "middle" },
      { title: "结论", width: 1.6, align: "middle" },
    ],
    stage.schools.map((school) => schoolRow(school)),
  );
}

function schoolRow(school: SchoolResult): readonly TextValue[] {
  return [
    school.name,
    school.students === undefined ? "" : { number: school.students, text: String(school.students) },
    ...school.indicators.map((entry): TextValue => {
      if (entry.outcome.status !== "computed")
        return entry.outcome.status === "missing-inputs" ? "缺数据" : "—";
      const text = entry.outcome.text;
      return { number: entry.outcome.value, text: entry.verdict === "not-met" ? `${text}*` : text };
    }),
    `${school.rule.reached}/${school.rule.of}`,
    VERDICTS[school.rule.verdict],
  ];
}

function stageSentence(stage: StageResult): string {
  const rule = stage.schoolRule;
  const parts = [`${stage.label}共${stage.schools.length}校计入，学生${stage.students}人`];
  if (rule.verdict !== "not-applicable")
    parts.push(
      `学校达标${rule.met}所、未达标${rule.notMet}所${rule.unknown > 0 ? `、无法判断${rule.unknown}所` : ""}`,
    );
  parts.push(`县域差异${VERDICTS[stage.countyRule] === "—" ? "不判断" : VERDICTS[stage.countyRule]}`);
  return `${parts.join("；")}。`;
}

function printed(value: PrintedNumber): TextValue {
  return { number: value.value, text: value.text };
}

function paragraph(text: string): Block {
  return { type: "paragraph", runs: [{ text }] };
}

function flush(text: string): Block {
  return { type: "paragraph", indent: false, runs: [{ text }] };
}
