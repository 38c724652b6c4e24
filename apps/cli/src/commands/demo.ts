import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { requireDistrict } from "../districts/load-district.ts";
import { writeFiles } from "../files/write-files.ts";
import type { Command } from "../terminal/command.ts";
import { EXIT, usageFailure } from "../terminal/failure.ts";

/** `demo`: the main job on sample data; what `npm start` runs. */
export const demo: Command = {
  name: "demo",
  positional: [],
  summary: {
    zh: "用示例数据跑完全程：年度表、督导安排、两种记录表、指标测算和汇总页",
    en: "the whole way on sample data: year tables, schedules, both records, indicators, an index page",
  },
  options: {
    out: { value: "DIR", help: { zh: "输出文件夹，缺省为 out", en: "output folder; usually out" } },
    district: {
      value: "DISTRICT",
      help: {
        zh: "改用这一个区县（路径或包名），台账为程序生成的示例",
        en: "this district instead (path or package), with a synthetic register",
      },
    },
    register: {
      value: "FILE",
      repeatable: true,
      help: { zh: "该区县的台账", en: "the register of that district" },
    },
    samples: {
      value: "DIR",
      help: { zh: "示例数据的文件夹，缺省为 samples", en: "folder of the sample data; usually samples" },
    },
  },
  example: "demo --out out",
  async run(given, { folder, language, signal, progress }) {
    const out = given.value("out") ?? "out";
    const samples = given.value("samples") ?? "samples";
    const spec = given.value("district");
    if (spec === undefined && !existsSync(resolve(folder, samples)))
      throw usageFailure(
        "samples-missing",
        { zh: `没有示例数据文件夹 ${samples}`, en: `There is no folder ${samples} with sample data.` },
        {
          zh: "在项目根目录运行，或用 --samples 指明",
          en: "Run it from the root of the repository, or name the folder with --samples.",
        },
      );
    const { demonstrate } = await import("../demonstration/demonstrate.ts");
    const district = spec === undefined ? undefined : await requireDistrict(spec, folder);
    const result = await demonstrate({
      district,
      registers: given.values("register"),
      samples,
      folder,
      language,
      signal,
      progress,
    });
    await writeFiles(out, folder, result.files, signal);
    return {
      exitCode: EXIT.ok,
      json: { ok: true, out, files: result.files.map((file) => file.path), districts: result.summaries },
      text: result.text(out),
      warnings: result.warnings,
    };
  },
};
