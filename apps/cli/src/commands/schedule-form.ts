import { basename, dirname } from "node:path";
import { requireNew, writeFiles } from "../files/write-files.ts";
import type { Command } from "../terminal/command.ts";
import { EXIT, usageFailure } from "../terminal/failure.ts";

/** `schedule form --out FILE`: an empty table in which an office writes down what happened. */
export const scheduleForm: Command = {
  name: "schedule form",
  positional: [],
  summary: {
    zh: "写出一张空的变动登记表，填好交给 schedule change",
    en: "write an empty table of changes, to be filled in for schedule change",
  },
  options: {
    out: {
      value: "FILE",
      required: true,
      help: { zh: "写到哪个文件（.xlsx）", en: "the file to write (.xlsx)" },
    },
    overwrite: { help: { zh: "已有的同名文件可以盖掉", en: "replace a file of that name" } },
  },
  example: "schedule form --out out/变动登记表.xlsx",
  async run(given, { folder, language, signal }) {
    const out = given.value("out") ?? "";
    if (!/\.xlsx$/i.test(out))
      throw usageFailure(
        "form-not-xlsx",
        { zh: `“${out}”不是 .xlsx 文件名`, en: `"${out}" is no name of an .xlsx file.` },
        { zh: "例如 --out 变动登记表.xlsx", en: "For example --out changes.xlsx" },
      );
    const { changeTemplate } = await import("@supervision/schemas");
    const files = [{ path: basename(out), content: await changeTemplate() }];
    if (!given.has("overwrite")) await requireNew(dirname(out), folder, files);
    const written = await writeFiles(dirname(out), folder, files, signal);
    return {
      exitCode: EXIT.ok,
      json: { ok: true, files: written },
      text:
        language === "zh"
          ? `空表写入 ${out}：在“变动登记”表里一件事填一行，怎样填见“填写说明”`
          : `Empty table written to ${out}: a row a matter; the second sheet says how.`,
    };
  },
};
