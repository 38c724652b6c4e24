import { requireDistrict } from "../districts/load-district.ts";
import type { Command } from "../terminal/command.ts";
import { EXIT } from "../terminal/failure.ts";
import { requiredDate } from "../terminal/options.ts";

/** `describe <district> --on DATE`: what is in force that day and where each field comes from. */
export const describe: Command = {
  name: "describe",
  positional: ["<district>"],
  summary: {
    zh: "说明某一天生效的内容及每项的出处",
    en: "tell what is in force on a day and where each field comes from",
  },
  options: {
    on: {
      value: "DATE",
      required: true,
      help: { zh: "哪一天，如 2026-03-02", en: "the day, such as 2026-03-02" },
    },
  },
  example: "describe districts/tianqiao --on 2026-03-02",
  async run(given, { folder, language }) {
    const { describeDistrict, formatDescription } = await import("@supervision/district");
    const date = requiredDate(given, "on");
    const [spec = ""] = given.words;
    const description = describeDistrict(await requireDistrict(spec, folder), date);
    return { exitCode: EXIT.ok, json: description, text: formatDescription(description, language) };
  },
};
