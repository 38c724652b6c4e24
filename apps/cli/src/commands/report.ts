import { type Checked, nearest } from "@supervision/domain";
import { requireDistrict } from "../districts/load-district.ts";
import { requireDocumentEnding, writeDocument } from "../documents/write-document.ts";
import { readJson } from "../files/read-files.ts";
import { readRegisterFiles } from "../files/read-register-files.ts";
import type { Command } from "../terminal/command.ts";
import { EXIT, inputFailure, usageFailure } from "../terminal/failure.ts";

/** Forms by the word of the command. */
const TEMPLATES = ["visit-record", "follow-up-record"] as const;

/** `report <template> …`: fills a form and writes it as a document. */
export const report: Command = {
  name: "report",
  positional: ["<template>"],
  summary: {
    zh: "填写督导检查记录表（visit-record）或整改回访记录表（follow-up-record）",
    en: "fill a visit record (visit-record) or a follow-up record (follow-up-record)",
  },
  options: {
    data: {
      value: "FILE",
      help: {
        zh: "记录（JSON）；不写则得到空白表",
        en: "the record (JSON); without it the form stays empty",
      },
    },
    out: {
      value: "FILE",
      required: true,
      help: { zh: "输出文件（.docx .xlsx .html .md）", en: "output (.docx .xlsx .html .md)" },
    },
    district: {
      value: "DISTRICT",
      help: { zh: "按该区县的表格样式和事项名称", en: "use the forms and item titles of this district" },
    },
    register: {
      value: "FILE",
      repeatable: true,
      help: { zh: "台账，用来把编号换成名称", en: "register that turns ids into names" },
    },
    visit: {
      value: "FILE",
      help: {
        zh: "回访所针对的督导检查记录（JSON），用来写出问题原文",
        en: "the visit record that is followed up (JSON), for the words of its findings",
      },
    },
  },
  example:
    "report visit-record --data samples/visit-record.json --register samples/tianqiao --district districts/tianqiao --out out/record.docx",
  async run(given, { folder, language, signal }) {
    const [template = ""] = given.words;
    if (!TEMPLATES.some((known) => known === template)) throw templateUnknown(template);
    const out = given.value("out") ?? "";
    requireDocumentEnding(out);
    const { decodeFollowUpRecord, decodeVisitRecord } = await import("@supervision/schemas");
    const { followUpRecordDocument, visitRecordDocument } = await import("../documents/fill-form.ts");
    const read = async <Value>(option: string, decode: (value: unknown, file: string) => Checked<Value>) => {
      const name = given.value(option);
      if (name === undefined) return undefined;
      const checked = decode(await readJson(folder, name), name);
      if (!checked.ok) throw inputFailure(checked.issues);
      return checked.value;
    };
    const spec = given.value("district");
    const files = given.values("register");
    const context = {
      district: spec === undefined ? undefined : await requireDistrict(spec, folder),
      register: files.length === 0 ? undefined : (await readRegisterFiles(folder, files)).register,
    };
    const visit = await read("visit", decodeVisitRecord);
    const document =
      template === "visit-record"
        ? visitRecordDocument(await read("data", decodeVisitRecord), context)
        : followUpRecordDocument(await read("data", decodeFollowUpRecord), {
            ...context,
            findings: visit?.findings,
          });
    await writeDocument(folder, out, document, signal);
    const { title } = document.metadata;
    return {
      exitCode: EXIT.ok,
      json: { ok: true, file: out, title },
      text: language === "zh" ? `${title}已写入 ${out}` : `${title} written to ${out}`,
    };
  },
};

function templateUnknown(name: string): Error {
  const guess = nearest(name, TEMPLATES);
  return usageFailure(
    "template-unknown",
    { zh: `没有表格“${name}”`, en: `There is no form "${name}".` },
    {
      zh: `${guess === undefined ? "" : `是不是 ${guess}？`}可用：${TEMPLATES.join("、")}`,
      en: `${guess === undefined ? "" : `Did you mean ${guess}? `}Forms: ${TEMPLATES.join(", ")}.`,
    },
  );
}
