import type { Bilingual } from "@supervision/domain";
import type { MissingInput, Spread, StageResult, UnknownPart } from "./county-result.ts";

const LISTED = 5;

/** What stays unknown in the results of all stages, in words. */
export function unknownParts(stages: readonly StageResult[]): readonly UnknownPart[] {
  const parts: UnknownPart[] = [];
  for (const { stage, label, schools, indicators } of stages) {
    if (schools.length === 0) {
      const because = { zh: `${label}：没有学校数据`, en: `${stage}: no school` };
      parts.push({ stage, because });
      continue;
    }
    for (const { indicator, name, spread } of indicators) {
      const because = whyUnknown(spread);
      if (because === undefined) continue;
      parts.push({
        stage,
        indicator,
        because: { zh: `${label}${name.zh}：${because.zh}`, en: `${stage}, ${name.en}: ${because.en}` },
      });
    }
  }
  return parts;
}

/** Why a spread has no value, in words; `undefined` when it has one. */
export function whyUnknown(spread: Spread): Bilingual | undefined {
  switch (spread.status) {
    case "computed":
      return undefined;
    case "missing-inputs": {
      const parts = spread.missing.map(missingInWords);
      return { zh: parts.map((part) => part.zh).join("；"), en: parts.map((part) => part.en).join("; ") };
    }
    case "undefined":
      switch (spread.because) {
        case "no-institutions":
          return { zh: "没有计入的学校", en: "no school is counted" };
        case "zero-weight":
          return { zh: "学生总数为 0", en: "there are no students" };
        case "zero-mean":
          return { zh: "平均值为 0，差异系数不存在", en: "the mean is zero, so there is no coefficient" };
      }
  }
}

function missingInWords({ input, label, everywhere, schools }: MissingInput): Bilingual {
  if (everywhere)
    return { zh: `缺少“${label.zh}”（${input}）一列`, en: `the column "${label.en}" (${input}) is missing` };
  const names = schools.slice(0, LISTED).map((school) => school.name);
  const more = schools.length > LISTED;
  return {
    zh: `${names.join("、")}${more ? `等 ${schools.length} 所` : ""}缺少“${label.zh}”（${input}）`,
    en: `"${label.en}" (${input}) is missing at ${names.join(", ")}${more ? ` and ${schools.length - LISTED} more` : ""}`,
  };
}
