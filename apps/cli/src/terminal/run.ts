import { formatIssue, type Issue, nearest } from "@supervision/domain";
import { readArguments } from "./arguments.ts";
import type { Answer, Command } from "./command.ts";
import { CommandFailure, EXIT, type ExitCode, usageFailure } from "./failure.ts";
import { listIssues } from "./issue-list.ts";
import { commandHelp, overview } from "./help.ts";
import { chooseLanguage, type Language } from "./language.ts";

/** Everything a run touches outside itself, so that tests can stand in for the terminal. */
export interface Terminal {
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Working folder. */
  readonly folder: string;
  /** Aborted on Ctrl-C. */
  readonly signal: AbortSignal;
  /** Writes to standard output. */
  readonly out: (text: string) => void;
  /** Writes to standard error. */
  readonly err: (text: string) => void;
  /** Whether standard error is a terminal: only then is progress shown. */
  readonly terminal: boolean;
}

/** Runs one call of the command line and gives its exit code; never throws for bad input. */
export async function run(
  words: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
): Promise<ExitCode> {
  const json = words.includes("--json");
  const language = chooseLanguage(askedLanguage(words), terminal.environment);
  try {
    requireKnownLanguage(askedLanguage(words));
    const command = commandFor(words, commands);
    if (command === undefined) {
      const wanted = words.some((word) => word === "--help" || word === "-h" || word === "help");
      (wanted ? terminal.out : terminal.err)(overview(commands, language));
      return wanted ? EXIT.ok : EXIT.usage;
    }
    const given = readArguments(command, words.slice(command.name.split(" ").length));
    if (given.has("help")) {
      terminal.out(commandHelp(command, language));
      return EXIT.ok;
    }
    const progress = progressLine(terminal);
    const answer = await command.run(given, {
      language,
      folder: terminal.folder,
      signal: terminal.signal,
      progress: progress.show,
    });
    progress.clear();
    print(answer, json, language, terminal);
    return answer.exitCode;
  } catch (error) {
    return reportFailure(error, words, terminal);
  }
}

function commandFor(words: readonly string[], commands: readonly Command[]): Command | undefined {
  const plain = words.filter((word) => !word.startsWith("-"));
  if (plain.length === 0 || plain[0] === "help") return undefined;
  const found = commands.find((command) => {
    const name = command.name.split(" ");
    return name.every((word, index) => words[index] === word);
  });
  if (found !== undefined) return found;
  const asked = plain.slice(0, 2).join(" ");
  const names = commands.map((command) => command.name);
  const inside = names.filter((name) => name.startsWith(`${plain[0] ?? ""} `));
  const guess = inside[0] ?? nearest(plain[0] ?? "", names) ?? nearest(asked, names);
  throw usageFailure(
    "command-unknown",
    { zh: `没有命令“${plain[0] ?? ""}”`, en: `There is no command "${plain[0] ?? ""}".` },
    guess === undefined
      ? { zh: `可用命令：${names.join("、")}`, en: `Commands: ${names.join(", ")}.` }
      : { zh: `是不是 supervision ${guess}？`, en: `Did you mean supervision ${guess}?` },
  );
}

function requireKnownLanguage(asked: string | undefined): void {
  if (asked === undefined || asked === "zh" || asked === "en") return;
  throw usageFailure(
    "language-unknown",
    { zh: `不支持语言“${asked}”`, en: `The language "${asked}" is not there.` },
    { zh: "写 --lang zh 或 --lang en", en: "Write --lang zh or --lang en." },
  );
}

function askedLanguage(words: readonly string[]): string | undefined {
  const inline = words.find((word) => word.startsWith("--lang="));
  if (inline !== undefined) return inline.slice("--lang=".length);
  const at = words.indexOf("--lang");
  return at === -1 ? undefined : words[at + 1];
}

function print(answer: Answer, json: boolean, language: Language, terminal: Terminal): void {
  if (json) {
    terminal.out(`${JSON.stringify(answer.json, undefined, 2)}\n`);
    return;
  }
  for (const warning of answer.warnings ?? []) terminal.err(`${formatIssue(warning, language)}\n`);
  terminal.out(answer.text.endsWith("\n") || answer.text === "" ? answer.text : `${answer.text}\n`);
}

/** Says what a run failed of, as JSON or for people, and gives its exit code. */
export function reportFailure(error: unknown, words: readonly string[], terminal: Terminal): ExitCode {
  const json = words.includes("--json");
  const language = chooseLanguage(askedLanguage(words), terminal.environment);
  if (!(error instanceof CommandFailure)) {
    if (terminal.signal.aborted) {
      terminal.err(
        language === "zh" ? "已中断，没有写出任何文件。\n" : "Interrupted; no file was written.\n",
      );
      return EXIT.interrupted;
    }
    const internal = internalFailure(error);
    if (json) terminal.out(`${JSON.stringify({ ok: false, issues: [internal] }, undefined, 2)}\n`);
    else terminal.err(`${formatIssue(internal, language)}\n`);
    if (terminal.environment["SUPERVISION_DEBUG"] === "1" && error instanceof Error)
      terminal.err(`${error.stack ?? ""}\n`);
    return EXIT.internal;
  }
  if (json) terminal.out(`${JSON.stringify({ ok: false, issues: error.issues }, undefined, 2)}\n`);
  else terminal.err(`${listIssues(error.issues, language)}\n`);
  return error.exitCode;
}

function internalFailure(error: unknown): Issue {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "internal-error",
    severity: "error",
    message: { zh: `程序内部错误：${reason}`, en: `An error inside the program: ${reason}` },
    fix: {
      zh: "这是程序的缺陷，不是您的数据的问题；设 SUPERVISION_DEBUG=1 重试并把输出报告给维护者",
      en: "This is a fault of the program, not of your data; run again with SUPERVISION_DEBUG=1 and report the output.",
    },
    path: [],
  };
}

function progressLine(terminal: Terminal): {
  readonly show: (text: string) => void;
  readonly clear: () => void;
} {
  let shown = false;
  return {
    show(text) {
      if (!terminal.terminal) return;
      shown = true;
      terminal.err(`\r\u001B[K${text}`);
    },
    clear() {
      if (shown) terminal.err("\r\u001B[K");
    },
  };
}
