import { requireDistrict } from "../districts/load-district.ts";
import { requireUnchanged } from "../changing/plan-life.ts";
import { historyOption, readHistory } from "../files/read-history.ts";
import { otherVisitsOption, readOtherVisitsFile } from "../files/read-other-visits.ts";
import { readRegisterFiles } from "../files/read-register-files.ts";
import { writeFiles } from "../files/write-files.ts";
import type { Command } from "../terminal/command.ts";
import { EXIT } from "../terminal/failure.ts";
import { periodOptions, wholeNumberOption } from "../terminal/options.ts";

/** `year <district> …`: plans a year and writes its table, schedule and calendars. */
export const year: Command = {
  name: "year",
  positional: ["<district>"],
  summary: {
    zh: "编排一年的督导，写出年度表、安排表和督学日历",
    en: "plan a year of visits; write its table, schedule and calendars",
  },
  options: {
    register: {
      value: "FILE",
      repeatable: true,
      required: true,
      help: { zh: "台账文件或文件夹", en: "register: files or a folder" },
    },
    from: { value: "DATE", required: true, help: { zh: "第一天", en: "first day" } },
    to: { value: "DATE", required: true, help: { zh: "最后一天", en: "last day" } },
    seed: {
      value: "N",
      help: {
        zh: "随机种子，同一种子得到同一安排，缺省为1",
        en: "the same seed gives the same plan; usually 1",
      },
    },
    history: historyOption,
    "other-visits": otherVisitsOption,
    out: { value: "DIR", required: true, help: { zh: "输出文件夹", en: "output folder" } },
    overwrite: {
      help: {
        zh: "输出文件夹里变动过的安排可以盖掉",
        en: "replace a plan in the output folder that was changed since",
      },
    },
  },
  example:
    "year districts/tianqiao --register samples/tianqiao --from 2025-09-01 --to 2026-07-10 --seed 1 --out out/tianqiao",
  async run(given, { folder, language, signal, progress }) {
    const period = periodOptions(given);
    const seed = wholeNumberOption(given, "seed", 1);
    const out = given.value("out") ?? ".";
    if (!given.has("overwrite")) await requireUnchanged(out, folder);
    const [spec = ""] = given.words;
    const district = await requireDistrict(spec, folder);
    const { register, warnings } = await readRegisterFiles(folder, given.values("register"));
    const history = await readHistory(folder, given.values("history"));
    const otherVisits = await readOtherVisitsFile(folder, given.value("other-visits"), register);
    const { planYear } = await import("../planning/plan-year.ts");
    const { yearFiles, scheduleJson } = await import("../planning/year-files.ts");
    const { summariseYear } = await import("../planning/summarise-year.ts");
    const planned = planYear(
      { district, register, period, history, otherVisits, seed },
      { signal, progress },
    );
    progress(language === "zh" ? "写出文件 …" : "writing files …");
    const written = await writeFiles(out, folder, await yearFiles(planned), signal);
    const left = planned.plan.status !== "complete";
    return {
      exitCode: left ? EXIT.findings : EXIT.ok,
      json: {
        ok: !left,
        files: written,
        ...scheduleJson(planned),
        issues: [...warnings, ...planned.warnings],
      },
      text: summariseYear(planned, written.length, out, language),
      warnings: [...warnings, ...planned.warnings],
    };
  },
};
