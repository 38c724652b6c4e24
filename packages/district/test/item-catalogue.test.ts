import { overrideChecklist } from "@supervision/checklists";
import { school, schoolRoutine } from "@supervision/checklists/school";
import { definePlugin, defineZoneLayout } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { composeDistrict, itemCatalogue, searchCatalogue } from "../src/index.ts";

const zones = defineZoneLayout({ levels: ["责任区"], zones: {} });
const local = {
  title: "滨江区督导细则",
  issuedBy: "滨江区教育督导室",
  authority: "district",
  documentNumber: "滨教督〔2026〕4号",
  issuedOn: "2026-02",
} as const;
const riverside = definePlugin({
  id: "riverside",
  version: "1.0.0",
  overrides: [
    overrideChecklist(schoolRoutine, {
      basedOn: "2013-09",
      effective: { from: "2026-03-01" },
      source: local,
      items: { admission: { title: "招生、收费、分班" } },
      add: { "river-fence": { title: "临河围栏完好", answer: "yes-no" } },
    }),
  ],
});
const districts = [
  composeDistrict({ id: "riverside", name: "滨江区", plugins: [school, riverside], zones }),
  composeDistrict({ id: "hillside", name: "山前区", plugins: [school], zones }),
  composeDistrict({ id: "lakeside", name: "湖滨区", plugins: [school], zones }),
];

describe("the catalogue of items", () => {
  it("holds every item once, with the districts that use it and how each words it", () => {
    const catalogue = itemCatalogue(districts, "2026-03-02");
    expect(new Set(catalogue.map(({ item }) => item)).size).toBe(catalogue.length);
    const admission = catalogue.find(({ item }) => item === "school/routine#admission");
    expect(admission?.title).toBe("招生、收费、择校");
    expect(admission?.uses.map(({ district, title, plugin }) => [district, title, plugin])).toEqual([
      ["hillside", "招生、收费、择校", "school"],
      ["lakeside", "招生、收费、择校", "school"],
      ["riverside", "招生、收费、分班", "riverside"],
    ]);
    expect(admission?.uses[2]?.source).toEqual(local);
    const fence = catalogue.find(({ item }) => item === "school/routine#river-fence");
    expect(fence?.uses.map(({ name }) => name)).toEqual(["滨江区"]);
  });

  it("says what holds on the day", () => {
    const before = itemCatalogue(districts, "2026-02-28");
    expect(before.some(({ item }) => item.endsWith("#river-fence"))).toBe(false);
  });

  it("is searched by words of titles, points, lists and documents, all of which must be there", () => {
    const catalogue = itemCatalogue(districts, "2026-03-02");
    const found = (words: string): readonly string[] =>
      searchCatalogue(catalogue, words).map(({ item }) => item);
    expect(found("分班 收费")).toContain("school/routine#admission");
    expect(found("滨教督〔2026〕4号")).toEqual(
      expect.arrayContaining(["school/routine#admission", "school/routine#river-fence"]),
    );
    expect(found("临河 食堂")).toEqual([]);
    expect(found("RIVER-FENCE")).toEqual(["school/routine#river-fence"]);
    expect(found("  ")).toHaveLength(catalogue.length);
  });
});
