import { formatSource } from "@supervision/domain";
import type { ScheduleMeasure } from "@supervision/schedule/quality";
import { readLivingPlan } from "../changing/plan-life.ts";
import { historyOption, readHistory } from "../files/read-history.ts";
import { otherVisitsOption, readOtherVisitsFile } from "../files/read-other-visits.ts";
import { readRegisterFiles } from "../files/read-register-files.ts";
import { requireDistrict } from "../districts/load-district.ts";
import type { Command } from "../terminal/command.ts";
import { EXIT, inputFailure } from "../terminal/failure.ts";
import type { Language } from "../terminal/language.ts";

/** `schedule check FILE …`: judges a plan by every rule, with a checker that knows nothing of how it was made. */
export const scheduleCheck: Command = {
  name: "schedule check",
  positional: ["<file>"],
  summary: { zh: "按全部规则核查一份督导安排", en: "check a schedule against every rule" },
  options: {
    register: {
      value: "FILE",
      repeatable: true,
      required: true,
      help: { zh: "台账文件或文件夹", en: "register: files or a folder" },
    },
    district: { value: "DISTRICT", required: true, help: { zh: "区县", en: "the district" } },
    history: historyOption,
    "other-visits": otherVisitsOption,
  },
  example:
    "schedule check out/tianqiao/schedule.json --register samples/tianqiao --district districts/tianqiao",
  async run(given, { folder, language }) {
    const [name = ""] = given.words;
    const living = await readLivingPlan(folder, name);
    const district = await requireDistrict(given.value("district") ?? "", folder);
    const { register, warnings: registerWarnings } = await readRegisterFiles(
      folder,
      given.values("register"),
    );
    const history = await readHistory(folder, given.values("history"));
    const otherVisits = await readOtherVisitsFile(folder, given.value("other-visits"), register);
    const { problemWarnings, scheduleProblem } = await import("../planning/plan-year.ts");
    const { checkSchedule, RULE_LEVELS } = await import("@supervision/schedule");
    const { problemNow } = await import("../changing/problem-now.ts");
    const { period, visits } = living.plan;
    const { measureSchedule } = await import("@supervision/schedule/quality");
    const planned = scheduleProblem({ district, register, period, history, otherVisits });
    const warnings = [...registerWarnings, ...problemWarnings(planned)];
    const problem = problemNow(planned, living);
    const checked = checkSchedule(problem, visits);
    if (!checked.ok) throw inputFailure(checked.issues);
    const measured = measureSchedule(problem, visits);
    if (!measured.ok) throw inputFailure(measured.issues);
    const quality = measured.value;
    const { rules } = checked.value;
    const broken = rules.filter((rule) => rule.level === "hard" && !rule.satisfied);
    const ok = broken.length === 0;
    const lines = rules.map((rule) => {
      const mark = rule.satisfied ? "✓" : rule.level === "hard" ? "✗" : "·";
      const level = rule.level === "hard" ? "" : ` [${RULE_LEVELS[rule.level][language]}]`;
      const head = `${mark} ${rule.title[language]}${level}${rule.satisfied ? "" : ` (${rule.violations.length})`}`;
      const sources = rule.satisfied ? [] : (rule.sources ?? []).map((source) => formatSource(source));
      return [
        sources.length === 0
          ? head
          : language === "zh"
            ? `${head}，依据${sources.join("、")}`
            : `${head}, under ${sources.join(", ")}`,
        ...rule.violations.slice(0, 5).map((violation) => `    ${violation.because[language]}`),
      ].join("\n");
    });
    return {
      exitCode: ok ? EXIT.ok : EXIT.findings,
      json: { ok, rules, quality, issues: warnings },
      text: [...lines, ...qualityLines(quality, language)].join("\n"),
      warnings,
    };
  },
};

// Without places nothing is known of ways, and the numbers would say nothing.
function qualityLines(measure: ScheduleMeasure, language: Language): readonly string[] {
  const { cost, travel, rest, balance, own, lowerBound, gapPercent, notMeasured } = measure;
  if (cost === 0 && lowerBound === 0) return [];
  const zh = language === "zh";
  const gap = gapPercent === undefined ? undefined : gapPercent.toFixed(2);
  return [
    zh
      ? `路程等成本${cost}（路程${travel}、间隔${rest}、均衡${balance}、其他软规则${own}），同样的督导（各在原月份）不会低于${lowerBound}${gap === undefined ? "" : `，最多还可改进${gap}%`}`
      : `Cost ${cost} (ways ${travel}, rest ${rest}, balance ${balance}, other soft rules ${own}); no plan of the same visits in their months costs less than ${lowerBound}${gap === undefined ? "" : `; at most ${gap} % above the best`}.`,
    ...(notMeasured.length === 0
      ? []
      : [
          zh
            ? `${notMeasured.length}次督导未计入（台账或日历中没有）`
            : `${notMeasured.length} visit(s) not measured: register or calendar do not hold them.`,
        ]),
  ];
}
