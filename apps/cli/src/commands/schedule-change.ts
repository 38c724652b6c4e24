import { join } from "node:path";
import type { Replan } from "@supervision/schedule/replanning";
import {
  requireDay,
  requireSameDistrict,
  requireWholeRegister,
  unheardOf,
} from "../changing/change-conditions.ts";
import { readLivingPlan } from "../changing/plan-life.ts";
import { logOptions, readLog } from "../changing/read-log.ts";
import { requireDistrict } from "../districts/load-district.ts";
import { historyOption, readHistory } from "../files/read-history.ts";
import { otherVisitsOption, readOtherVisitsFile } from "../files/read-other-visits.ts";
import { readRegisterFiles } from "../files/read-register-files.ts";
import { requireNew, writeFiles } from "../files/write-files.ts";
import type { Arguments, Command } from "../terminal/command.ts";
import { EXIT, usageFailure } from "../terminal/failure.ts";
import type { Language } from "../terminal/language.ts";
import { dateOption, requiredDate, wholeNumberOption } from "../terminal/options.ts";

/** `schedule change FILE …`: changes a plan as little as possible when something happened, and says who must be told what. */
export const scheduleChange: Command = {
  name: "schedule change",
  positional: ["<file>"],
  summary: {
    zh: "情况有变时调整安排：改得最少，写明须告知谁",
    en: "change a schedule when something happened: as little as possible, with who must be told",
  },
  options: {
    today: { value: "DATE", required: true, help: { zh: "哪一天作的变动", en: "the day of the change" } },
    district: { value: "DISTRICT", required: true, help: { zh: "区县", en: "the district" } },
    register: {
      value: "FILE",
      repeatable: true,
      required: true,
      help: { zh: "台账文件或文件夹", en: "register: files or a folder" },
    },
    change: {
      value: "TEXT",
      repeatable: true,
      help: {
        zh: '发生了什么：事项，再写“列名=内容”，如 "请假 督学=D03 开始=2026-03-09 结束=2026-03-20"',
        en: 'what happened: the matter, then column=value, such as "请假 督学=D03 开始=2026-03-09 结束=2026-03-20"',
      },
    },
    changes: {
      value: "FILE",
      repeatable: true,
      help: {
        zh: "变动登记表（XLSX、CSV，空表见 schedule form）或变更列表（JSON）",
        en: "table of what happened (XLSX, CSV; see schedule form) or list of changes (JSON)",
      },
    },
    refresh: {
      help: {
        zh: "台账、规则或放假安排改过了：按现在的调整，不用另写变动",
        en: "register, rules or holidays were brought up to date: change the plan to them",
      },
    },
    "catch-up": {
      help: {
        zh: "以前的日子里没有记录的督导，当作没去，另行补排",
        en: "take visits of past days without word as not made, and plan them anew",
      },
    },
    ...logOptions,
    "frozen-until": {
      value: "DATE",
      help: {
        zh: "来不及通知的日子：到这一天为止不动；缺省为作变动的当天，当天也可以改的写前一天",
        en: "last day of the time that is left alone, so that people have notice; the day of the change unless given, an earlier day for none",
      },
    },
    "at-most": {
      value: "N",
      help: {
        zh: "最多改动或取消几次；不够就不改，并说明要多少",
        en: "most visits that may move or go; when it cannot be kept nothing changes",
      },
    },
    pins: {
      value: "FILE",
      repeatable: true,
      help: { zh: "不许动的督导、督学、学校、责任区或周（JSON）", en: "what must stay (JSON)" },
    },
    history: historyOption,
    "other-visits": otherVisitsOption,
    "office-mail": {
      value: "ADDRESS",
      help: { zh: "督导室邮箱，写在日历消息里", en: "mail address of the office, for calendar messages" },
    },
    "dry-run": { help: { zh: "只看会怎样变，不写文件", en: "show what would change and write nothing" } },
    out: {
      value: "DIR",
      help: { zh: "输出文件夹（只看的不用写）", en: "output folder; not with --dry-run" },
    },
    overwrite: {
      help: {
        zh: "输出文件夹里已有的同名文件可以盖掉",
        en: "replace files of these names in the output folder",
      },
    },
  },
  example:
    'schedule change out/tianqiao/schedule.json --district districts/tianqiao --register samples/tianqiao --today 2025-11-03 --change "请假 督学=D03 开始=2025-11-04 结束=2025-11-14" --out out/tianqiao-1103',
  async run(given, { folder, language, signal, progress }) {
    const zh = language === "zh";
    const [name = ""] = given.words;
    const today = requiredDate(given, "today");
    const frozenUntil = dateOption(given, "frozen-until") ?? today;
    const atMost = given.value("at-most") === undefined ? undefined : wholeNumberOption(given, "at-most", 0);
    const isDry = given.has("dry-run");
    const out = outOf(given, isDry);
    requireSomething(given);
    const living = await readLivingPlan(folder, name);
    requireDay(living, today);
    const log = await readLog(folder, given, living);
    const district = await requireDistrict(given.value("district") ?? "", folder);
    requireSameDistrict(living, district.id);
    const { register, warnings: registerWarnings } = await readRegisterFiles(
      folder,
      given.values("register"),
    );
    const history = await readHistory(folder, given.values("history"));
    const otherVisits = await readOtherVisitsFile(folder, given.value("other-visits"), register);
    const { changedYear, isSaid, problemWarnings, scheduleProblem } =
      await import("../planning/plan-year.ts");
    const { readChanges, readPins } = await import("../changing/read-changes.ts");
    const { problemNow } = await import("../changing/problem-now.ts");
    const { changePlan } = await import("../changing/change-plan.ts");
    const { changePage, pageOnScreen, pageText } = await import("../changing/change-page.ts");
    const { period } = living.plan;
    const problem = scheduleProblem({ district, register, period, history, otherVisits });
    const doubtful = problemWarnings(problem);
    const before = problemNow(problem, living);
    requireWholeRegister(living, before.register, today);
    const read = await readChanges(folder, given.values("changes"), given.values("change"), before);
    const pins = await readPins(folder, given.values("pins"));
    progress(zh ? "调整安排 …" : "changing the plan …");
    const changed = changePlan({
      before,
      living,
      log,
      changes: read.changes,
      origins: read.origins,
      pins,
      today,
      frozenUntil,
      atMost,
      language,
      catchUp: given.has("catch-up"),
    });
    const { outcome } = changed;
    const warnings = [
      ...registerWarnings,
      ...doubtful,
      ...read.warnings,
      ...unheardOf(changed.unheard, given.has("catch-up")),
      ...changed.warnings.filter((warning) => !isSaid(doubtful, warning)),
    ];
    const page = changePage(district.name, today, read.changes, changed, given);
    const year = changedYear(district, outcome, { seed: living.plan.seed ?? 1, warnings });
    const isRefused = outcome.status === "refused";
    let written: readonly string[] = [];
    if (!isDry && !isRefused) {
      progress(zh ? "写出文件 …" : "writing files …");
      const { changeFiles } = await import("../changing/change-files.ts");
      const files = await changeFiles(year, changed, page, { today, mail: given.value("office-mail") });
      if (!given.has("overwrite")) await requireNew(out, folder, files);
      written = await writeFiles(out, folder, files, signal);
    }
    return {
      exitCode: outcome.status === "complete" ? EXIT.ok : EXIT.findings,
      json: {
        ok: outcome.status === "complete",
        files: written,
        ...answerOf(outcome),
        text: page.outcome,
        issues: warnings,
      },
      text: [
        isDry ? pageText(page, language) : pageOnScreen(page, language),
        "",
        isRefused
          ? zh
            ? "没有写入任何文件"
            : "No file was written."
          : isDry
            ? zh
              ? "这是试算，没有写入任何文件"
              : "This was a dry run: no file was written."
            : nextSteps(
                out,
                written,
                join(out, "changes", `${changed.life.changes.length}-${today}`),
                language,
              ),
      ].join("\n"),
      warnings,
    };
  },
};

/** Where the files go; nothing is written by a dry run. */
function outOf(given: Arguments, isDry: boolean): string {
  const out = given.value("out");
  if (out !== undefined && isDry)
    throw usageFailure(
      "dry-run-writes-nothing",
      { zh: "--dry-run 只看不写，不用写 --out", en: "--dry-run writes nothing, so --out says nothing." },
      { zh: "去掉其中一个", en: "Leave one of them out." },
    );
  if (out !== undefined || isDry) return out ?? "";
  throw usageFailure(
    "option-missing",
    { zh: "缺少选项 --out：输出文件夹", en: "The option --out is missing: the output folder." },
    {
      zh: "写 --out 一个新文件夹；只想看看的写 --dry-run",
      en: "Write --out and a new folder, or --dry-run.",
    },
  );
}

/** A call that says nothing of what happened is a slip: with `--catch-up` it says that visits were missed. */
function requireSomething(given: Arguments): void {
  const isSaid = ["change", "changes", "refresh", "catch-up"].some((option) => given.has(option));
  if (isSaid) return;
  throw usageFailure(
    "change-missing",
    { zh: "没有说发生了什么", en: "Nothing is said of what happened." },
    {
      zh: '写 --change "请假 督学=… 开始=… 结束=…"，或 --changes 变动登记表.xlsx；只补排没去成的写 --catch-up',
      en: 'Write --change "请假 督学=… 开始=… 结束=…" or --changes FILE; --refresh where the register was brought up to date; --catch-up alone plans missed visits anew.',
    },
  );
}

/** What `--json` tells of a change beside its files: the plan itself stands in `schedule.json`, the rules in `schedule check`. */
function answerOf({ problem: _problem, visits: _visits, check: _check, ...outcome }: Replan) {
  return outcome;
}

function nextSteps(out: string, written: readonly string[], page: string, language: Language): string {
  const plan = join(out, "schedule.json");
  const messages = written.filter((path) => /[/\\]messages[/\\][^/\\]*\.ics$/.test(path)).length;
  const zh = language === "zh";
  return [
    zh ? `${written.length}个文件写入 ${out}` : `${written.length} files written to ${out}`,
    zh
      ? `  变动说明（可打印）：${join(page, "change.docx")}`
      : `  page about the change: ${join(page, "change.docx")}`,
    ...(messages === 0
      ? []
      : [
          zh
            ? `  发给督学的日历消息${messages}个：${join(page, "messages")}（取消的 …-cancel.ics，新排和改期的 …-request.ics，打开即更新）`
            : `  ${messages} calendar messages to inspectors: ${join(page, "messages")} (…-cancel.ics, …-request.ics)`,
        ]),
    zh
      ? `  以后用这一份：supervision schedule progress ${plan} …，再有变动 schedule change ${plan} …`
      : `  go on with: supervision schedule progress ${plan} …, schedule change ${plan} …`,
  ].join("\n");
}
