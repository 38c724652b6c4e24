import { readLivingPlan } from "../changing/plan-life.ts";
import { logOptions, readLog } from "../changing/read-log.ts";
import { withOrigins } from "../changing/origins.ts";
import { registerAfter } from "../changing/register-after.ts";
import { readRegisterFiles } from "../files/read-register-files.ts";
import type { Command } from "../terminal/command.ts";
import { EXIT, inputFailure } from "../terminal/failure.ts";
import { requiredDate } from "../terminal/options.ts";

/** `schedule progress FILE …`: what was made, is late, was moved or called off. */
export const scheduleProgress: Command = {
  name: "schedule progress",
  positional: ["<file>"],
  summary: {
    zh: "对照督导安排看执行进度：已督导、逾期、改期、取消",
    en: "compare a schedule with what was done: made, late, moved, called off",
  },
  options: {
    today: { value: "DATE", required: true, help: { zh: "截至哪一天", en: "the day of the report" } },
    ...logOptions,
    register: {
      value: "FILE",
      repeatable: true,
      help: { zh: "台账，用来把编号换成名称", en: "register that turns ids into names" },
    },
  },
  example:
    "schedule progress out/tianqiao/schedule.json --record samples/visit-record.json --register samples/tianqiao --today 2025-11-30",
  async run(given, { folder, language }) {
    const [name = ""] = given.words;
    const today = requiredDate(given, "today");
    const { formatProgress, planProgress } = await import("@supervision/schedule/progress");
    const living = await readLivingPlan(folder, name);
    const { events, made, origins, unplanned } = await readLog(folder, given, living);
    const files = given.values("register");
    const register =
      files.length === 0
        ? { institutions: [], inspectors: [], recusals: [] }
        : (await readRegisterFiles(folder, files)).register;
    const progress = planProgress(living.life?.first ?? living.plan.visits, [...events, ...made], today);
    if (!progress.ok) throw inputFailure(withOrigins(progress.issues, "events", origins));
    return {
      exitCode: progress.value.counts.late === 0 ? EXIT.ok : EXIT.findings,
      json: { ok: progress.value.counts.late === 0, ...progress.value, unplanned },
      text: [
        ...formatProgress(progress.value, registerAfter(register, living.life), language),
        ...(unplanned.length === 0
          ? []
          : [
              language === "zh"
                ? `计划外的督导检查记录：${unplanned.join("、")}`
                : `Records of visits nobody planned: ${unplanned.join(", ")}`,
            ]),
      ].join("\n"),
      warnings: [],
    };
  },
};
