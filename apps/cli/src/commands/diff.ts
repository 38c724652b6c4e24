import type { Checklist, ChecklistEdition } from "@supervision/checklists";
import { isIsoDate, nearest } from "@supervision/domain";
import { requireDistrict } from "../districts/load-district.ts";
import type { Command } from "../terminal/command.ts";
import { type CommandFailure, EXIT, usageFailure } from "../terminal/failure.ts";

/** `diff <checklist> <edition> <edition>`: what changes between two editions, or between two days of a district. */
export const diff: Command = {
  name: "diff",
  positional: ["<checklist>", "<edition>", "<edition>"],
  summary: { zh: "比较督导清单的两个版次", en: "compare two editions of a checklist" },
  options: {
    district: {
      value: "DISTRICT",
      help: {
        zh: "在该区县里比较；此时版次也可写日期，比较两天所用的清单",
        en: "compare within this district; an edition may then be a date, to compare what is used on two days",
      },
    },
  },
  example: "diff topics/five-managements 2021-05 2021-07",
  async run(given, { folder, language }) {
    const [id = "", first = "", second = ""] = given.words;
    const spec = given.value("district");
    const district = spec === undefined ? undefined : await requireDistrict(spec, folder);
    const [{ diffEditions, formatDiff }, { standardChecklists: standard }] = await Promise.all([
      import("@supervision/checklists"),
      import("@supervision/checklists/standard"),
    ]);
    const find = (name: string): ChecklistEdition => {
      if (district === undefined || !isIsoDate(name)) return standardEdition(standard, id, name);
      const checklists = district.on(name).checklists;
      const found = checklists[id];
      if (found === undefined) throw unknownChecklist(id, Object.keys(checklists));
      return found.edition;
    };
    const result = diffEditions(find(first), find(second));
    // The editions of two days may have one name; what differs is the district's changes.
    const days = district !== undefined && (isIsoDate(first) || isIsoDate(second));
    const text = [...(days ? [`${id}  ${first} → ${second}`] : []), formatDiff(result, language)].join("\n");
    return { exitCode: EXIT.ok, json: result, text };
  },
};

function standardEdition(lists: readonly Checklist[], id: string, name: string): ChecklistEdition {
  const list = lists.find((one) => one.id === id);
  if (list === undefined)
    throw unknownChecklist(
      id,
      lists.map((one) => one.id),
    );
  const edition = list.editions.find((one) => one.edition === name);
  if (edition !== undefined) return edition;
  const names = list.editions.map((one) => one.edition);
  throw usageFailure(
    "edition-unknown",
    { zh: `${id} 没有版次“${name}”`, en: `${id} has no edition "${name}".` },
    { zh: `现有版次：${names.join("、")}`, en: `Its editions: ${names.join(", ")}.` },
  );
}

function unknownChecklist(id: string, known: readonly string[]): CommandFailure {
  const guess = nearest(id, known);
  return usageFailure(
    "checklist-unknown",
    { zh: `没有督导清单“${id}”`, en: `There is no checklist "${id}".` },
    guess === undefined
      ? { zh: `现有清单：${known.join("、")}`, en: `Checklists: ${known.join(", ")}.` }
      : {
          zh: `是不是 ${guess}？现有清单：${known.join("、")}`,
          en: `Did you mean ${guess}? Checklists: ${known.join(", ")}.`,
        },
  );
}
