import { orThrow, type Issue } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { source } from "../../test/editions.ts";
import {
  checklistKind,
  defineChecklist,
  defineChecklistEdition,
  overrideChecklist,
  remove,
  sectionOutline,
  type ChecklistEdition,
  type ChecklistOverride,
} from "../index.ts";
import { formatUpgrade, resolveUpgrade, upgradeOverlay } from "../overlays/index.ts";

const base = defineChecklistEdition({
  edition: "2024-01",
  status: "active",
  effective: { from: "2024-01-01" },
  sources: [source],
  sections: { safety: "安全", canteen: "食堂", office: "管理", archive: "档案" },
  sectionWithin: { canteen: "safety" },
  items: {
    roof: { title: "屋面", answer: "yes-no", section: "safety" },
    licence: { title: "许可证", answer: "yes-no", section: "canteen" },
    records: { title: "台账", answer: "yes-no", section: "office" },
  },
});
const list = defineChecklist({
  id: "riverside/levels",
  title: "分级清单",
  appliesTo: ["primary"],
  editions: [base],
});
const head = { basedOn: "2024-01", effective: { from: "2025-09-01" }, source } as const;
const change = overrideChecklist(list, {
  ...head,
  sections: {
    canteen: { within: false },
    office: { title: "学校管理", within: "safety" },
    archive: remove("并入学校管理"),
  },
  addSections: { kitchen: { title: "后厨", within: "canteen" }, gate: { title: "校门", within: "safety" } },
  items: { records: { section: "gate" } },
  add: { samples: { title: "留样", answer: "yes-no", section: "kitchen" } },
});
const codes = (issues: readonly Issue[]): readonly string[] => issues.map(({ code }) => code);

describe("a district's own sections in a list of others", () => {
  it("are added, retitled, moved and dropped", () => {
    const changed = checklistKind.applyOverride(base, change);
    expect(sectionOutline(changed).map(({ id, title, depth }) => [depth, id, title])).toEqual([
      [0, "safety", "安全"],
      [1, "office", "学校管理"],
      [1, "gate", "校门"],
      [0, "canteen", "食堂"],
      [1, "kitchen", "后厨"],
    ]);
    expect(changed.items["records"]?.section).toBe("gate");
    expect(checklistKind.fieldsOf(change)).toEqual([
      "items.records.section",
      "items.samples",
      "sectionWithin.canteen",
      "sections.office",
      "sectionWithin.office",
      "sections.archive",
      "sectionWithin.archive",
      "sections.kitchen",
      "sectionWithin.kitchen",
      "sections.gate",
      "sectionWithin.gate",
    ]);
  });

  it.each<[string, Partial<ChecklistOverride>, readonly string[]]>([
    [
      "changes a section that is not there",
      { sections: { cantene: { title: "食堂" } } },
      ["override-section-missing"],
    ],
    [
      "adds a section that is there",
      { addSections: { canteen: { title: "食堂" } } },
      ["override-section-exists"],
    ],
    ["drops a section without a reason", { sections: { archive: remove("") } }, ["override-reason-missing"]],
    [
      "drops a section in which items stand",
      { sections: { office: remove("并入") } },
      ["item-section-unknown"],
    ],
    [
      "drops a section in which sections stand",
      { sections: { safety: remove("并入") } },
      ["item-section-unknown", "section-outer-unknown"],
    ],
    ["puts a section into itself", { sections: { safety: { within: "canteen" } } }, ["section-circular"]],
    [
      "puts a section into none that exists",
      { addSections: { gate: { title: "校门", within: "yard" } } },
      ["section-outer-unknown"],
    ],
  ])("are refused when a change %s", (_what, parts, expected) => {
    expect(
      codes(
        checklistKind.checkOverride(base, {
          ...change,
          sections: {},
          addSections: {},
          items: {},
          add: {},
          ...parts,
        }),
      ),
    ).toEqual(expected);
  });

  it("name no field a section lacks", () => {
    const misspelt = { office: Object.fromEntries([["titel", "管理"]]) };
    const [issue] = checklistKind.checkOverride(base, {
      ...change,
      sections: misspelt,
      items: {},
      add: {},
      addSections: {},
    });
    expect(issue).toMatchObject({ code: "override-field-unknown", path: ["sections", "office", "titel"] });
  });

  it("go on over the next edition, and wait for a decision where it changed the same", () => {
    const next: ChecklistEdition = {
      ...base,
      edition: "2026-01",
      effective: { from: "2026-01-01" },
      sections: { safety: "安全", canteen: "食堂", office: "行政管理", gate: "大门" },
      sectionWithin: { canteen: "safety" },
    };
    const upgrade = orThrow(upgradeOverlay(base, next, change));
    expect(upgrade.kept.sections).toEqual({ canteen: { within: false }, office: { within: "safety" } });
    expect(upgrade.kept.addSections).toEqual({ kitchen: { title: "后厨", within: "canteen" } });
    expect(formatUpgrade(upgrade).split("\n")).toEqual([
      "riverside/levels 升级到 2026-01 版：2处冲突",
      "- 冲突 sections.office.title（管理）：上位由“管理”改为“行政管理”，本级改为“学校管理”",
      "- 冲突 addSections.gate（校门）：上位新增了同号事项，内容不同；local 则以本级内容覆盖",
      "- sections.archive 上位已删去，不再需要",
    ]);
    const resolved = orThrow(
      resolveUpgrade(upgrade, { "sections.office.title": "local", "addSections.gate": "local" }),
    );
    expect(resolved.sections).toEqual({
      canteen: { within: false },
      office: { title: "学校管理", within: "safety" },
      gate: { title: "校门", within: "safety" },
    });
    expect(checklistKind.checkOverride(next, resolved)).toEqual([]);
  });

  it("become conflicts where a section is gone above, or holds something new", () => {
    const { canteen: _canteen, ...sections } = base.sections ?? {};
    const { licence: _licence, ...items } = base.items;
    const gone: ChecklistEdition = {
      ...base,
      edition: "2026-01",
      effective: { from: "2026-01-01" },
      sections,
      sectionWithin: {},
      items: { ...items, files: { title: "档案", answer: "yes-no", section: "archive" } },
    };
    const upgrade = orThrow(upgradeOverlay(base, gone, change));
    expect(upgrade.conflicts.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      "sections.canteen item-gone",
      "addSections.kitchen unfit",
      "add.samples unfit",
      "sections.archive unfit",
    ]);
    expect(checklistKind.checkOverride(gone, upgrade.kept)).toEqual([]);
    const decisions = Object.fromEntries(
      upgrade.conflicts.map(
        ({ path }) => [path, path === "sections.archive" ? "upstream" : "local"] as const,
      ),
    );
    const resolved = orThrow(resolveUpgrade(upgrade, decisions));
    expect(checklistKind.checkOverride(gone, resolved)).toEqual([]);
    expect(formatUpgrade(upgrade, "en")).toContain('this layer adds the section "后厨"');
  });
});
