import type { Command } from "./command.ts";
import type { Language } from "./language.ts";

const EXIT_CODES = {
  zh: "退出码：0 正常，1 有问题（检查未通过），2 用法错误，3 输入无法使用",
  en: "Exit codes: 0 fine, 1 findings, 2 wrong usage, 3 input that cannot be used",
};

/** The overview of all commands. */
export function overview(commands: readonly Command[], language: Language): string {
  const rows = commands.map(
    (command) => [[command.name, ...command.positional].join(" "), command.summary[language]] as const,
  );
  const width = Math.max(...rows.map(([usage]) => usage.length));
  const zh = language === "zh";
  return [
    zh
      ? "supervision — 教育督导：配置检查、年度计划、指标测算、文书"
      : "supervision — education supervision: districts, year plans, indicators, documents",
    "",
    zh
      ? "用法：supervision <命令> … [--json] [--lang zh|en]"
      : "Usage: supervision <command> … [--json] [--lang zh|en]",
    "",
    ...rows.map(([usage, summary]) => `  ${usage.padEnd(width)}  ${summary}`),
    "",
    zh ? "查看一个命令：supervision <命令> --help" : "About one command: supervision <command> --help",
    EXIT_CODES[language],
    "",
  ].join("\n");
}

/** The page of one command. */
export function commandHelp(command: Command, language: Language): string {
  const zh = language === "zh";
  const rows = Object.entries(command.options).map(([name, option]) => {
    const flag = option.value === undefined ? `--${name}` : `--${name} ${option.value}`;
    const remarks = [
      option.required === true ? (zh ? "必填" : "required") : "",
      option.repeatable === true ? (zh ? "可重复" : "repeatable") : "",
    ].filter((remark) => remark !== "");
    return [
      flag,
      `${option.help[language]}${remarks.length === 0 ? "" : zh ? `（${remarks.join("，")}）` : ` (${remarks.join(", ")})`}`,
    ] as const;
  });
  rows.push(["--json", zh ? "输出 JSON" : "print JSON"], ["--lang zh|en", zh ? "语言" : "language"]);
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return [
    command.summary[language],
    "",
    `${zh ? "用法：" : "Usage: "}supervision ${[command.name, ...command.positional].join(" ")} [--…]`,
    "",
    ...rows.map(([flag, text]) => `  ${flag.padEnd(width)}  ${text}`),
    "",
    `${zh ? "例如：" : "Example: "}supervision ${command.example}`,
    EXIT_CODES[language],
    "",
  ].join("\n");
}
