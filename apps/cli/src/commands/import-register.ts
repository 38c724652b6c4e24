import { basename, dirname } from "node:path";
import { INSPECTOR_STATUSES, INSTITUTION_KINDS, type Register } from "@supervision/domain";
import { readRegisterFiles } from "../files/read-register-files.ts";
import { writeFiles } from "../files/write-files.ts";
import type { Command } from "../terminal/command.ts";
import { EXIT } from "../terminal/failure.ts";
import type { Language } from "../terminal/language.ts";

/** `import register FILE`: reads a register and says what it holds, or every mistake with its cell; `--out` writes it as JSON. */
export const importRegister: Command = {
  name: "import register",
  positional: ["<file>"],
  summary: {
    zh: "读取台账（XLSX、CSV、JSON），逐格指出错误",
    en: "read a register (XLSX, CSV, JSON) and name every mistake with its cell",
  },
  options: {
    out: { value: "FILE", help: { zh: "把读到的台账写成 JSON", en: "write the register as JSON" } },
  },
  example: "import register samples/tianqiao",
  async run(given, { folder, language, signal }) {
    const { register, warnings } = await readRegisterFiles(folder, given.words);
    const out = given.value("out");
    if (out !== undefined)
      await writeFiles(
        dirname(out),
        folder,
        [{ path: basename(out), content: `${JSON.stringify(register, undefined, 2)}\n` }],
        signal,
      );
    return {
      exitCode: EXIT.ok,
      json: { ok: true, register, issues: warnings },
      text: summary(register, language),
      warnings,
    };
  },
};

function summary(register: Register, language: Language): string {
  const zh = language === "zh";
  const count = <Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>) =>
    Object.entries(labels)
      .map(([key, label]) => ({
        label: zh ? String(label) : key,
        count: keys.filter((one) => one === key).length,
      }))
      .filter((entry) => entry.count > 0)
      .map((entry) => `${entry.label} ${entry.count}`)
      .join(zh ? "，" : ", ");
  const kinds = count(
    register.institutions.map((one) => one.kind),
    INSTITUTION_KINDS,
  );
  const people = count(
    register.inspectors.map((one) => one.status),
    INSPECTOR_STATUSES,
  );
  const lines = zh
    ? [
        `单位 ${register.institutions.length} 所：${kinds}`,
        `督学 ${register.inspectors.length} 名：${people}`,
        `回避 ${register.recusals.length} 条`,
      ]
    : [
        `${register.institutions.length} institutions: ${kinds}`,
        `${register.inspectors.length} inspectors: ${people}`,
        `${register.recusals.length} recusals`,
      ];
  if (register.terms !== undefined)
    lines.push(zh ? `学期 ${register.terms.length} 个` : `${register.terms.length} terms`);
  return lines.join("\n");
}
