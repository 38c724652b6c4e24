import type { Stage } from "@supervision/domain";
import { nearest } from "@supervision/domain";
import type { ResolvedIndicatorSet } from "@supervision/indicators";
import { requireDocumentEnding, writeDocument } from "../documents/write-document.ts";
import { readInput } from "../files/read-files.ts";
import { countyInEnglish } from "../indicators/county-in-english.ts";
import type { Arguments, Answer, Command, Surroundings } from "../terminal/command.ts";
import { EXIT, inputFailure, usageFailure } from "../terminal/failure.ts";
import type { Language } from "../terminal/language.ts";
import { dateOption } from "../terminal/options.ts";

/** Sets by the word of the command. */
const SETS = ["quality-balance", "basic-balance"] as const;

/** `indicators <set> --data FILE`: judges a county by its schools, or by its coefficients alone. */
export const indicators: Command = {
  name: "indicators",
  positional: ["<set>"],
  summary: {
    zh: "按优质均衡（quality-balance）或基本均衡（basic-balance）测算一个县",
    en: "judge a county by quality balance or basic balance",
  },
  options: {
    data: {
      value: "FILE",
      help: {
        zh: "学校数据（CSV、XLSX），每校每学段一行",
        en: "school data (CSV, XLSX), one row a school and stage",
      },
    },
    coefficients: {
      value: "FILE",
      help: {
        zh: "只有差异系数时用的文件（CSV、XLSX、JSON）",
        en: "file of coefficients when only those are known (CSV, XLSX, JSON)",
      },
    },
    explain: {
      value: "INDICATOR",
      help: { zh: "逐步说明一个指标的差异系数", en: "explain the coefficient of one indicator step by step" },
    },
    columns: { help: { zh: "列出数据文件的列", en: "list the columns of the data file" } },
    on: {
      value: "DATE",
      help: {
        zh: "按哪一天生效的版次，缺省为最新版次",
        en: "edition in force on this day; usually the latest",
      },
    },
    out: {
      value: "FILE",
      help: { zh: "结果文书（.docx .xlsx .html .md）", en: "result as a document (.docx .xlsx .html .md)" },
    },
  },
  example: "indicators quality-balance --data samples/county-resources.csv --explain sports-area",
  async run(given, surroundings) {
    const set = await resolveSet(given);
    if (given.has("columns")) return columns(set, surroundings.language);
    const data = given.value("data");
    const coefficients = given.value("coefficients");
    const out = given.value("out");
    if (out !== undefined) requireDocumentEnding(out);
    for (const option of ["explain", "out"] as const)
      if (coefficients !== undefined && data === undefined && given.has(option))
        throw usageFailure(
          "option-unfit",
          {
            zh: `--${option} 需要学校数据，不能与 --coefficients 同用`,
            en: `--${option} needs the data of schools; it does not go with --coefficients.`,
          },
          { zh: `删去 --${option}，或用 --data`, en: `Leave --${option} out, or give --data.` },
        );
    if ((data === undefined) === (coefficients === undefined))
      throw usageFailure(
        "data-missing",
        { zh: "需要 --data 或 --coefficients 之一", en: "Give either --data or --coefficients." },
        { zh: "用 --columns 查看数据文件的列", en: "See --columns for the columns of the data file." },
      );
    return data === undefined
      ? judgeByCoefficients(
          set,
          await readInput(surroundings.folder, coefficients ?? ""),
          surroundings.language,
        )
      : judgeSchools(set, data, given, surroundings);
  },
};

async function resolveSet(given: Arguments): Promise<ResolvedIndicatorSet> {
  const [name = ""] = given.words;
  const { indicatorSetOn } = await import("@supervision/indicators");
  const content =
    name === "quality-balance"
      ? await import("@supervision/indicators/quality-balance").then((module) => ({
          set: module.qualityBalanceSet,
          indicators: module.qualityBalanceIndicators,
        }))
      : name === "basic-balance"
        ? await import("@supervision/indicators/basic-balance").then((module) => ({
            set: module.basicBalanceSet,
            indicators: module.basicBalanceIndicators,
          }))
        : undefined;
  if (content === undefined) {
    const guess = nearest(name, SETS);
    throw usageFailure(
      "set-unknown",
      { zh: `没有指标集“${name}”`, en: `There is no indicator set "${name}".` },
      {
        zh: `${guess === undefined ? "" : `是不是 ${guess}？`}可用：${SETS.join("、")}`,
        en: `${guess === undefined ? "" : `Did you mean ${guess}? `}Sets: ${SETS.join(", ")}.`,
      },
    );
  }
  const latest = content.set.editions.at(-1)?.effective.from ?? "1900-01-01";
  const resolved = indicatorSetOn(content.set, content.indicators, dateOption(given, "on") ?? latest);
  if (!resolved.ok) throw inputFailure(resolved.issues);
  return resolved.value;
}

async function judgeSchools(
  set: ResolvedIndicatorSet,
  name: string,
  given: Arguments,
  { folder, language, signal }: Surroundings,
): Promise<Answer> {
  const [
    { explainCoefficient, inputsOf, judgeCounty },
    { decodeIndicatorData },
    { formatIndicatorResult },
    { renderMarkdown },
  ] = await Promise.all([
    import("@supervision/indicators"),
    import("@supervision/schemas"),
    import("@supervision/reports"),
    import("@supervision/reports/markdown"),
  ]);
  const decoded = await decodeIndicatorData(await readInput(folder, name), inputsOf(set));
  if (!decoded.ok) throw inputFailure(decoded.issues);
  const result = judgeCounty(set, decoded.value);
  const wanted = given.value("explain");
  const explained = wanted === undefined ? undefined : indicatorNamed(set, wanted);
  const explanations =
    explained === undefined
      ? []
      : result.stages.flatMap((stage: { readonly stage: Stage; readonly label: string }) => {
          const text = explainCoefficient(set, result, { stage: stage.stage, indicator: explained });
          return text === undefined
            ? []
            : [{ stage: stage.stage, title: stage.label, zh: text.zh, en: text.en }];
        });
  const document = formatIndicatorResult(result, {
    explanations: explanations.map((one) => ({ title: one.title, text: one.zh })),
  });
  const out = given.value("out");
  if (out !== undefined) await writeDocument(folder, out, document, signal);
  return {
    exitCode: result.verdict === "met" ? EXIT.ok : EXIT.findings,
    json: {
      ...result,
      ...(explained === undefined ? {} : { explanations }),
      inputWarnings: decoded.warnings,
    },
    text:
      explained === undefined
        ? language === "zh"
          ? renderMarkdown(document)
          : countyInEnglish(result)
        : explanations.map((one) => one[language]).join("\n\n"),
    warnings: [...decoded.warnings, ...result.issues],
  };
}

async function judgeByCoefficients(
  set: ResolvedIndicatorSet,
  file: { readonly name: string; readonly bytes: Uint8Array },
  language: Language,
): Promise<Answer> {
  const [{ judgeCoefficients }, { decodeCoefficients }] = await Promise.all([
    import("@supervision/indicators"),
    import("@supervision/schemas"),
  ]);
  const known = set.indicators.map(({ id, edition }) => ({ id, label: edition.name }));
  const decoded = await decodeCoefficients(file, known);
  if (!decoded.ok) throw inputFailure(decoded.issues);
  const result = judgeCoefficients(set, decoded.value);
  const verdicts = {
    met: { zh: "达标", en: "met" },
    "not-met": { zh: "未达标", en: "not met" },
    unknown: { zh: "无法判断", en: "unknown" },
    "not-applicable": { zh: "—", en: "—" },
  };
  const lines = result.stages.flatMap((stage) => [
    `${stage.label}: ${verdicts[stage.countyRule][language]}`,
    ...stage.indicators.map((one) => {
      const value = one.coefficient?.text ?? (language === "zh" ? "未提供" : "not stated");
      const judged =
        one.limit === undefined ? [] : [`≤${one.limit.toFixed(2)}`, verdicts[one.verdict][language]];
      return ["", one.name[language], value, ...judged].join("  ");
    }),
    ...(stage.composite === undefined
      ? []
      : [
          `  ${language === "zh" ? "综合差异系数" : "composite"}  ${stage.composite.coefficient?.text ?? "—"}` +
            `  ≤${stage.composite.limit?.toFixed(2) ?? "—"}  ${verdicts[stage.composite.verdict][language]}`,
        ]),
  ]);
  return {
    exitCode: result.countyRule === "met" ? EXIT.ok : EXIT.findings,
    json: { ...result, inputWarnings: decoded.warnings },
    text: lines.join("\n"),
    warnings: [...decoded.warnings, ...result.issues],
  };
}

async function columns(set: ResolvedIndicatorSet, language: Language): Promise<Answer> {
  const { inputsOf } = await import("@supervision/indicators");
  const list = inputsOf(set);
  const lines = list.map((column) => `${column.id}\t${column.label[language]}\t${column.unit[language]}`);
  return { exitCode: EXIT.ok, json: list, text: lines.join("\n") };
}

function indicatorNamed(set: ResolvedIndicatorSet, wanted: string): string {
  const ids = set.indicators.map(({ id }) => id);
  const found = set.indicators.find(
    ({ id, edition }) => id === wanted || id.endsWith(`/${wanted}`) || edition.name.zh === wanted,
  );
  if (found !== undefined) return found.id;
  const guess = nearest(
    wanted,
    ids.map((id) => id.split("/")[1] ?? id),
  );
  throw usageFailure(
    "indicator-unknown",
    { zh: `没有指标“${wanted}”`, en: `There is no indicator "${wanted}".` },
    {
      zh: `${guess === undefined ? "" : `是不是 ${guess}？`}可用：${ids.join("、")}`,
      en: `${guess === undefined ? "" : `Did you mean ${guess}? `}Indicators: ${ids.join(", ")}.`,
    },
  );
}
