import { checkInspectors, checkZoneLayout, isIsoDate, type Issue } from "@supervision/domain";
import { loadDistrict } from "../districts/load-district.ts";
import { readRegisterFiles } from "../files/read-register-files.ts";
import type { Command } from "../terminal/command.ts";
import { EXIT } from "../terminal/failure.ts";
import { listIssues } from "../terminal/issue-list.ts";
import { dateOption } from "../terminal/options.ts";

/** `check <district>`: composes a district and reports every issue; with a register also zones and inspectors. */
export const check: Command = {
  name: "check",
  positional: ["<district>"],
  summary: {
    zh: "检查区县的组合，列出全部问题",
    en: "check the composition of a district and list every issue",
  },
  options: {
    register: {
      value: "FILE",
      repeatable: true,
      help: { zh: "同时按台账检查责任区与督学", en: "check zones and inspectors against a register too" },
    },
    on: {
      value: "DATE",
      help: {
        zh: "检查台账所用的日期，缺省为区县最近一次变化之日",
        en: "day for the register check; usually the last day on which anything changed",
      },
    },
  },
  example: "check districts/huishan",
  async run(given, { folder, language }) {
    const [spec = ""] = given.words;
    const loaded = await loadDistrict(spec, folder);
    const issues: Issue[] = [...(loaded.ok ? loaded.district.warnings : loaded.issues)];
    const files = given.values("register");
    if (loaded.ok && files.length > 0) {
      const { district } = loaded;
      const { register, warnings } = await readRegisterFiles(folder, files);
      const date =
        dateOption(given, "on") ?? district.timeline.findLast((day) => isIsoDate(day)) ?? "2026-01-01";
      issues.push(
        ...warnings,
        ...checkZoneLayout(district.on(date).zones, register),
        ...checkInspectors(register.inspectors, date),
      );
    }
    const ok = !issues.some((issue) => issue.severity === "error");
    const verdict = ok
      ? {
          zh: issues.length === 0 ? `${spec}：没有问题` : `${spec}：可以使用，有${issues.length}条提醒`,
          en:
            issues.length === 0 ? `${spec}: no issues` : `${spec}: usable, with ${issues.length} warning(s)`,
        }
      : { zh: `${spec}：不能使用`, en: `${spec}: not usable` };
    return {
      exitCode: ok ? EXIT.ok : EXIT.findings,
      json: { ok, issues },
      text: [listIssues(issues, language), verdict[language]].filter((line) => line !== "").join("\n"),
    };
  },
};
