import { schoolRoutine } from "@supervision/checklists/school";
import {
  translatableTexts,
  translationGaps,
  translationTemplate,
  type Translation,
} from "@supervision/checklists/translations";
import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { encodeTranslation, readTranslation } from "../index.ts";
import { readFileContent } from "../tables/read-tables.ts";
import { showCell } from "../tables/table.ts";

const [edition] = schoolRoutine.editions;
if (edition === undefined) throw new Error("the list has an edition");
const list = { id: schoolRoutine.id, title: schoolRoutine.title, edition };
const reworded = {
  ...list,
  edition: {
    ...edition,
    items: { ...edition.items, safety: { ...edition.items.safety, title: "校园及周边安全" } },
  },
};

function filled(translation: Translation): Translation {
  const texts = Object.entries(translation.texts).map(([path, text], index) => [
    path,
    { ...text, translation: index % 3 === 0 ? "" : `→ ${text.source}` },
  ]);
  return { ...translation, texts: Object.fromEntries(texts) };
}

describe("the sheet for translators", () => {
  it("comes back as it was written, the same bytes each time", async () => {
    const uyghur = filled(translationTemplate(list, "ug"));
    const bytes = await encodeTranslation(list, uyghur);
    expect(await encodeTranslation(list, uyghur)).toEqual(bytes);
    expect(orThrow(await readTranslation({ name: "译文.xlsx", bytes }))).toEqual(uyghur);
  });

  it("shows what is missing and what is stale, which stays so until somebody says otherwise", async () => {
    const full = translationTemplate(list, "en");
    const texts = Object.entries(full.texts).map(([path, text]) => [path, { ...text, translation: "x" }]);
    const english = { ...full, texts: Object.fromEntries(texts) };
    const bytes = await encodeTranslation(reworded, english);
    const content = await readFileContent({ name: "a.xlsx", bytes });
    if (content.ok !== true) throw new Error("the workbook can be read");
    const rows = content.tables[0]?.rows ?? [];
    expect(rows[0]).toEqual(["清单", list.id, "版次", edition.edition, "语言", "en"]);
    const row = rows.find(([path]) => path === "items/safety/title") ?? [];
    expect(row.slice(0, 5)).toEqual([
      "items/safety/title",
      "过期",
      "校园及周边安全",
      "x",
      edition.items.safety.title,
    ]);
    const again = orThrow(await readTranslation({ name: "a.xlsx", bytes }));
    expect(translationGaps(reworded, again).stale.map(({ path }) => path)).toEqual(["items/safety/title"]);
    // The translator finds that the translation fits the new wording, and empties 原译自.
    const csv = rows
      .map((cells) =>
        cells.map((cell, index) => (cells === row && index === 4 ? "" : showCell(cell))).join(","),
      )
      .join("\n");
    const accepted = await readTranslation({ name: "a.csv", bytes: new TextEncoder().encode(csv) });
    expect(translationGaps(reworded, orThrow(accepted)).stale).toEqual([]);
    const all = translatableTexts(reworded);
    expect(translationGaps(reworded, translationTemplate(reworded, "bo")).missing).toHaveLength(all.length);
  });

  it("names the cell of what is wrong", async () => {
    const csv = `清单,,版次,2013-09,语言,english
路径,状态,原文,译文,校验
title,,标题,Title,0123456789abcdef
title,,标题,Title,0123456789abcdef
items/a/title,,甲,A,12
`;
    const read = async (name: string, text: string): Promise<readonly string[]> => {
      const checked = await readTranslation({ name, bytes: new TextEncoder().encode(text) });
      return checked.ok
        ? []
        : checked.issues.map(({ code, place }) => `${code} ${place?.cell ?? place?.row ?? ""}`.trim());
    };
    expect(await read("a.csv", csv)).toEqual([
      "value-invalid 1",
      "value-invalid 1",
      "id-duplicate A4",
      "value-invalid E5",
    ]);
    expect(await read("a.csv", "")).toEqual(["file-empty"]);
    expect(await read("a.json", "{}")).toEqual(["file-type-unsupported"]);
    expect(await read("a.csv", "x,y\n1,2\n")).toEqual(["table-missing"]);
  });
});
