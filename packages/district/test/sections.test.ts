import {
  defineChecklist,
  defineChecklistEdition,
  overrideChecklist,
  remove,
  sectionOutline,
} from "@supervision/checklists";
import { definePlugin, type LegalSource, type Override } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { checkDistrict, originOf } from "../src/index.ts";
import { oneZone } from "./sample-content.ts";

const source: LegalSource = {
  title: "示例办法",
  issuedBy: "示例教育督导室",
  authority: "city",
  issuedOn: "2024",
};
const levels = defineChecklist({
  id: "national/levels",
  title: "分级清单",
  appliesTo: ["primary"],
  editions: [
    defineChecklistEdition({
      edition: "2024-01",
      status: "active",
      effective: { from: "2024-01-01" },
      sources: [source],
      sections: { safety: "安全", canteen: "食堂", archive: "档案" },
      sectionWithin: { canteen: "safety", archive: "safety" },
      items: { licence: { title: "许可证", answer: "yes-no", section: "canteen" } },
    }),
  ],
});
const national = definePlugin({ id: "national", version: "1.0.0", contributes: [levels] });
const based = { basedOn: "2024-01", effective: { from: "2025-09-01" }, source } as const;

function composed(overrides: Readonly<Record<string, Override>>) {
  const own = Object.entries(overrides).map(([id, change]) =>
    definePlugin({ id, version: "1.0.0", overrides: [change] }),
  );
  return checkDistrict({ id: "riverside", name: "滨江区", plugins: [national, ...own], zones: oneZone });
}

function outline(overrides: Readonly<Record<string, Override>>) {
  const checked = composed(overrides);
  if (!checked.ok) throw new Error(checked.issues.map(({ code }) => code).join(" "));
  const resolved = checked.value.on("2025-10-01").checklists["national/levels"];
  if (resolved === undefined) throw new Error("not in force");
  return { resolved, lines: sectionOutline(resolved.edition).map(({ title, depth }) => `${depth} ${title}`) };
}

describe("sections of a list that several plugins change", () => {
  it("take the changes of all, with their origin", () => {
    const { resolved, lines } = outline({
      city: overrideChecklist(levels, { ...based, sections: { canteen: { title: "食品安全" } } }),
      district: overrideChecklist(levels, {
        ...based,
        sections: { canteen: { within: false } },
        addSections: { kitchen: { title: "后厨", within: "canteen" } },
      }),
    });
    expect(lines).toEqual(["0 安全", "1 档案", "0 食品安全", "1 后厨"]);
    expect(originOf(resolved, "sections.canteen").plugin).toBe("city");
    expect(originOf(resolved, "sectionWithin.canteen").plugin).toBe("district");
    expect(originOf(resolved, "sections.safety").plugin).toBe("national");
  });

  it("are refused two titles for one, or a move of one that is dropped", () => {
    const titled = (title: string): Override =>
      overrideChecklist(levels, { ...based, sections: { archive: { title } } });
    const codes = (overrides: Readonly<Record<string, Override>>): readonly string[] => {
      const checked = composed(overrides);
      return checked.ok ? [] : [...new Set(checked.issues.map(({ code }) => code))];
    };
    expect(codes({ city: titled("台账"), district: titled("资料") })).toEqual(["override-conflict"]);
    expect(
      codes({
        city: overrideChecklist(levels, { ...based, sections: { archive: remove("并入") } }),
        district: overrideChecklist(levels, { ...based, sections: { archive: { within: false } } }),
      }),
    ).toEqual(["override-conflict"]);
  });

  it("are there again for a change that supersedes their being dropped", () => {
    const { lines } = outline({
      city: overrideChecklist(levels, { ...based, sections: { archive: remove("并入") } }),
      district: overrideChecklist(levels, {
        ...based,
        sections: { archive: { title: "资料", within: "canteen" } },
        supersedes: ["city"],
      }),
    });
    expect(lines).toEqual(["0 安全", "1 食堂", "2 资料"]);
  });
});
