import { readJson } from "../files/read-files.ts";
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
    record: {
      value: "FILE",
      repeatable: true,
      help: { zh: "督导检查记录（JSON）", en: "visit records (JSON)" },
    },
    events: {
      value: "FILE",
      repeatable: true,
      help: {
        zh: "执行情况（JSON）：已督导、改期、取消、增加及原因",
        en: "what became of visits (JSON): made, moved, called off, added, with reasons",
      },
    },
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
    const { decodeSchedule, decodeVisitEvents, decodeVisitRecord } = await import("@supervision/schemas");
    const { eventsFromRecords, formatProgress, planProgress } =
      await import("@supervision/schedule/progress");
    const plan = decodeSchedule(await readJson(folder, name), name);
    if (!plan.ok) throw inputFailure(plan.issues);
    const logs = [];
    for (const file of given.values("events"))
      logs.push(decodeVisitEvents(await readJson(folder, file), file));
    const sheets = [];
    for (const file of given.values("record"))
      sheets.push(decodeVisitRecord(await readJson(folder, file), file));
    const [first, ...others] = [...logs, ...sheets].flatMap((one) => (one.ok ? [] : one.issues));
    if (first !== undefined) throw inputFailure([first, ...others]);
    const events = logs.flatMap((one) => (one.ok ? one.value : []));
    const records = sheets.flatMap((one) => (one.ok ? [one.value] : []));
    const files = given.values("register");
    const register =
      files.length === 0
        ? { institutions: [], inspectors: [], recusals: [] }
        : (await readRegisterFiles(folder, files)).register;
    const made = eventsFromRecords(records);
    const progress = planProgress(plan.value.visits, [...events, ...made.events], today);
    if (!progress.ok) throw inputFailure(progress.issues);
    const unplanned = made.unplanned.map(({ id }) => id);
    return {
      exitCode: progress.value.counts.late === 0 ? EXIT.ok : EXIT.findings,
      json: { ok: progress.value.counts.late === 0, ...progress.value, unplanned },
      text: [
        ...formatProgress(progress.value, register, language),
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
