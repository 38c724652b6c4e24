import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { composeDistrict, describeDistrict, formatDescription } from "../src/index.ts";
import { hillside } from "./hillside.ts";
import { before, plugins, terms } from "./riverside.ts";

const riverside = composeDistrict({ id: "riverside", name: "滨江区", plugins, zones: before, terms });
const description = describeDistrict(riverside, "2026-03-02");

describe("describeDistrict", () => {
  it("lists every piece of content in force with its edition, digest and documents", () => {
    const view = riverside.on("2026-03-02");
    const resolved = [
      view.checklists,
      view.scheduleRules,
      view.indicators,
      view.indicatorSets,
      view.reportTemplates,
    ];
    const ids = resolved.flatMap((group) => Object.keys(group));
    expect(description.contents.map(({ id }) => id)).toEqual(ids);
    for (const { sources, digest, fields } of description.contents) {
      expect(sources.length).toBeGreaterThan(0);
      expect(digest).toMatch(/^sha256-[0-9a-f]{64}$/);
      expect(fields.length).toBeGreaterThan(0);
    }
  });

  it("gives every field its origin and marks what an override changed", () => {
    const routine = description.contents.find(({ id }) => id === "school/routine");
    const byField = new Map(routine?.fields.map((field) => [field.field, field]));
    expect(byField.get("items.admission")).toMatchObject({ changed: false, origin: { plugin: "school" } });
    expect(byField.get("items.admission.title")).toMatchObject({
      changed: true,
      origin: { plugin: "riverside", source: { documentNumber: "滨教督〔2025〕3号", article: "第六条" } },
    });
    expect(byField.get("items.river-fence")).toMatchObject({
      changed: true,
      origin: { plugin: "riverside" },
    });
    expect(byField.get("items.ethos")).toMatchObject({ changed: true, removed: true });
  });

  it("names the term, the last and the next change, and what is not in force", () => {
    expect(description).toMatchObject({ term: { id: "2026-spring" }, nextChange: "2026-08-01" });
    const later = describeDistrict(riverside, "2026-09-01");
    expect(later.absent.map(({ id }) => id)).toEqual(["riverside/river-safety"]);
    expect(later.term).toBeUndefined();
  });

  it("is plain data", () => {
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
  });
});

describe("formatDescription", () => {
  it("prints Chinese and English", async () => {
    const golden = join(import.meta.dirname, "golden");
    const sample = describeDistrict(hillside, "2026-03-02");
    await expect(formatDescription(sample)).toMatchFileSnapshot(join(golden, "hillside.zh.txt"));
    await expect(formatDescription(sample, "en")).toMatchFileSnapshot(join(golden, "hillside.en.txt"));
  });

  it("prints warnings with their date", () => {
    const text = formatDescription({
      ...description,
      warnings: [
        {
          code: "override-outdated",
          severity: "warning",
          message: { zh: "已过期", en: "Outdated." },
          fix: { zh: "核对", en: "Check." },
          path: ["plugins", "riverside"],
          since: "2026-02-01",
        },
      ],
    });
    expect(text).toContain("需要留意");
    expect(text).toContain("自2026-02-01起");
  });
});
