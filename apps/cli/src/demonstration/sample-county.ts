import { type Bilingual, orThrow } from "@supervision/domain";
import {
  type CountyResult,
  explainCoefficient,
  indicatorSetOn,
  inputsOf,
  judgeCounty,
} from "@supervision/indicators";
import { qualityBalanceIndicators, qualityBalanceSet } from "@supervision/indicators/quality-balance";
import { formatIndicatorResult, type ReportDocument } from "@supervision/reports";
import { renderDocx } from "@supervision/reports/docx";
import { renderMarkdown } from "@supervision/reports/markdown";
import { renderXlsx } from "@supervision/reports/xlsx";
import { decodeIndicatorData } from "@supervision/schemas";
import { syntheticIndicatorRows } from "@supervision/testing";
import { readInput } from "../files/read-files.ts";
import type { OutputFile } from "../files/write-files.ts";
import { inputFailure } from "../terminal/failure.ts";

/** A county judged by quality balance, with its documents and its explanation. */
export interface SampleCounty {
  /** The result. */
  readonly result: CountyResult;
  /** The result as a document, explained. */
  readonly document: ReportDocument;
  /** Its files. */
  readonly files: readonly OutputFile[];
  /** One line for the terminal. */
  readonly text: Bilingual;
}

/** Judges the county of a CSV file, or a made-up one of 40 schools. */
export async function judgeSampleCounty(file: string | undefined, folder: string): Promise<SampleCounty> {
  const latest = qualityBalanceSet.editions.at(-1)?.effective.from ?? "2017-04-26";
  const set = orThrow(indicatorSetOn(qualityBalanceSet, qualityBalanceIndicators, latest));
  const rows =
    file === undefined
      ? syntheticIndicatorRows({ seed: 1, schools: 40 })
      : await readRows(file, folder, inputsOf(set));
  const result = judgeCounty(set, rows);
  const explanations = result.stages.flatMap((stage) =>
    stage.indicators.flatMap((indicator) => {
      const text = explainCoefficient(set, result, {
        stage: stage.stage,
        indicator: indicator.indicator,
        schools: 5,
      });
      return text === undefined ? [] : [{ title: `${stage.label} ${indicator.name.zh}`, text: text.zh }];
    }),
  );
  const document = formatIndicatorResult(result, { county: "示例县", explanations });
  const met = result.stages.map((stage) => `${stage.label} ${stage.schoolRule.met}/${stage.schools.length}`);
  return {
    result,
    document,
    files: [
      { path: "quality-balance.json", content: `${JSON.stringify(result, undefined, 2)}\n` },
      { path: "quality-balance.docx", content: await renderDocx(document) },
      { path: "quality-balance.xlsx", content: await renderXlsx([{ name: "优质均衡", document }]) },
      { path: "quality-balance.md", content: renderMarkdown(document) },
    ],
    text: {
      zh: `示例县优质均衡：${VERDICTS[result.verdict].zh}；达到学校要求 ${met.join("，")}`,
      en: `Sample county, quality balance: ${VERDICTS[result.verdict].en}; schools that meet the rule: ${met.join(", ")}`,
    },
  };
}

/** Verdicts in words. */
export const VERDICTS = {
  met: { zh: "达标", en: "met" },
  "not-met": { zh: "未达标", en: "not met" },
  unknown: { zh: "无法判断", en: "unknown" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
} as const;

async function readRows(file: string, folder: string, columns: ReturnType<typeof inputsOf>) {
  const decoded = await decodeIndicatorData(await readInput(folder, file), columns);
  if (!decoded.ok) throw inputFailure(decoded.issues);
  return decoded.value;
}
