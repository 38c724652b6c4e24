import { nearest } from "@supervision/domain";
import { parseArgs } from "node:util";
import type { Arguments, Command } from "./command.ts";
import { usageFailure } from "./failure.ts";

/** Reads the words after a command's name; throws a usage failure for anything the command does not know. */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  const known = new Map(Object.entries(command.options));
  const options: Record<string, { type: "string" | "boolean"; multiple: boolean }> = {
    json: { type: "boolean", multiple: false },
    help: { type: "boolean", multiple: false },
    lang: { type: "string", multiple: false },
  };
  for (const [name, option] of known)
    options[name] = { type: option.value === undefined ? "boolean" : "string", multiple: true };
  const { tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });

  const positional: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") positional.push(token.value);
    if (token.kind !== "option") continue;
    const declared = options[token.name];
    if (declared === undefined) throw unknownOption(token.rawName, Object.keys(options));
    if (
      declared.type === "string" &&
      (token.value === undefined || (token.value.startsWith("--") && !token.inlineValue))
    )
      throw usageFailure(
        "option-value-missing",
        { zh: `选项 ${token.rawName} 后面缺少值`, en: `The option ${token.rawName} needs a value.` },
        { zh: `写成 ${token.rawName} <值>`, en: `Write ${token.rawName} <value>.` },
      );
    const list = values.get(token.name) ?? [];
    list.push(token.value ?? "");
    if (list.length > 1 && known.get(token.name)?.repeatable !== true && declared.type === "string")
      throw usageFailure(
        "option-repeated",
        { zh: `选项 ${token.rawName} 只能写一次`, en: `The option ${token.rawName} may be given once only.` },
        { zh: "删去多余的一个", en: "Remove the surplus one." },
      );
    values.set(token.name, list);
  }
  if (!values.has("help")) {
    if (positional.length !== command.positional.length) throw wrongWords(command, positional);
    for (const [name, option] of known)
      if (option.required === true && !values.has(name))
        throw usageFailure(
          "option-missing",
          {
            zh: `缺少选项 --${name}：${option.help.zh}`,
            en: `The option --${name} is missing: ${option.help.en}`,
          },
          { zh: `例如：supervision ${command.example}`, en: `For example: supervision ${command.example}` },
        );
  }
  return {
    words: positional,
    value: (option) => values.get(option)?.[0],
    values: (option) => values.get(option) ?? [],
    has: (option) => values.has(option),
  };
}

function wrongWords(command: Command, positional: readonly string[]): Error {
  const usage = `supervision ${[command.name, ...command.positional].join(" ")}`;
  const surplus = positional.slice(command.positional.length);
  return surplus.length > 0
    ? usageFailure(
        "word-unexpected",
        { zh: `多余的参数：${surplus.join(" ")}`, en: `Unexpected: ${surplus.join(" ")}` },
        { zh: `用法：${usage}`, en: `Usage: ${usage}` },
      )
    : usageFailure(
        "word-missing",
        {
          zh: `缺少参数 ${command.positional.slice(positional.length).join(" ")}`,
          en: `Missing: ${command.positional.slice(positional.length).join(" ")}`,
        },
        { zh: `用法：${usage}`, en: `Usage: ${usage}` },
      );
}

function unknownOption(raw: string, known: readonly string[]): Error {
  const guess = nearest(raw.replace(/^-+/, ""), known);
  return usageFailure(
    "option-unknown",
    { zh: `不认识的选项 ${raw}`, en: `Unknown option ${raw}.` },
    guess === undefined
      ? { zh: "用 --help 查看全部选项", en: "See --help for all options." }
      : {
          zh: `是不是 --${guess}？用 --help 查看全部选项`,
          en: `Did you mean --${guess}? See --help for all options.`,
        },
  );
}
