import { itemAppliesTo, type ChecklistEdition, type ChecklistItem } from "@supervision/checklists";
import { paperWords } from "@supervision/checklists/scoring";
import { formatExpression } from "@supervision/checklists/expressions";
import { schoolRoutine } from "@supervision/checklists/school";
import { describe, expect, it } from "vitest";
import { sampleChecklist } from "../../test/sample-checklist.ts";
import { formatChecklist, type ReportDocument } from "../index.ts";
import { renderMarkdown } from "../markdown/index.ts";

const text = (document: ReportDocument): string => renderMarkdown(document);

describe("the paper twin of a checklist", () => {
  it("prints every item of the edition once, under its number and its code", () => {
    const printed = text(formatChecklist(sampleChecklist));
    for (const [id, { title }] of Object.entries(sampleChecklist.edition.items))
      expect(printed, id).toContain(`${title}**〔${id}〕`);
  });

  it("says which edition it was printed from, and changes with its content", () => {
    const code = (edition: ChecklistEdition): string | undefined =>
      /校验码 ([0-9a-f]{8})/.exec(text(formatChecklist({ ...sampleChecklist, edition })))?.[1];
    const { edition } = sampleChecklist;
    expect(code(edition)).toBeDefined();
    expect(code({ ...edition, sections: {} })).not.toBe(code(edition));
  });

  it("leaves out what is not asked of the institution and keeps the numbers of the rest", () => {
    const edition: ChecklistEdition = {
      ...sampleChecklist.edition,
      sections: {},
      items: {
        dormitory: { title: "宿舍巡查", answer: "yes-no", appliesTo: { stages: ["junior-middle"] } },
        gate: { title: "校门管理", answer: "yes-no" },
      },
    };
    const printed = text(
      formatChecklist(
        { ...sampleChecklist, edition },
        { institution: { name: "示例小学", kind: "primary", nature: "public" }, appliesTo: itemAppliesTo },
      ),
    );
    expect(printed).not.toContain("宿舍巡查");
    expect(printed).toContain("| 2 | **校门管理**〔gate〕");
  });

  it("leaves out the same items as the checks do, whatever the institution, and says of whom the rest are asked", () => {
    const asked: readonly NonNullable<ChecklistItem["appliesTo"]>[] = [
      { natures: ["private"] },
      { kinds: ["kindergarten"] },
      { stages: ["primary", "junior-middle"] },
      { natures: ["private"], kinds: ["kindergarten", "primary"] },
    ];
    const edition: ChecklistEdition = {
      ...sampleChecklist.edition,
      sections: {},
      items: Object.fromEntries(
        asked.map((appliesTo, index) => [
          `bus-${index}`,
          { title: `校车${index}`, answer: "yes-no" as const, weight: 2, appliesTo },
        ]),
      ),
    };
    const list = { ...sampleChecklist, edition };
    for (const kind of ["kindergarten", "primary", "nine-year"] as const)
      for (const nature of ["public", "private"] as const) {
        const institution = { name: "示例", kind, nature };
        const printed = text(formatChecklist(list, { institution }));
        for (const [id, item] of Object.entries(edition.items))
          expect(printed.includes(item.title), `${id} ${kind} ${nature}`).toBe(
            itemAppliesTo(item, institution),
          );
        expect(printed).not.toContain("（仅");
      }
    const blank = text(formatChecklist(list));
    for (const words of [
      "（仅民办单位填写）",
      "（仅幼儿园填写）",
      "（仅设有小学、初中学段的单位填写）",
      "（仅民办单位，且为幼儿园、小学填写）",
    ])
      expect(blank).toContain(words);
    expect(text(formatChecklist(list, { language: "en" }))).toContain("(only for private institutions)");
  });

  it("prints how a computed item is worked out, with room for it, so that the paper can be scored", () => {
    const edition: ChecklistEdition = {
      ...sampleChecklist.edition,
      sections: {},
      items: {
        boarders: { title: "寄宿生", answer: { type: "number", unit: "人" } },
        carers: { title: "生活教师", answer: { type: "number", unit: "人" } },
        ratio: {
          title: "每名生活教师照看",
          answer: {
            type: "computed",
            value: { divide: [{ answer: "boarders" }, { answer: "carers" }] },
            unit: "人",
          },
        },
      },
    };
    const list = { ...sampleChecklist, edition };
    expect(text(formatChecklist(list, paperWords))).toContain("\\_人<br>（按“寄宿生” ÷ “生活教师”计算）");
    expect(text(formatChecklist(list))).toContain("（由第1项、第2项计算得出，不填）");
    expect(text(formatChecklist(list, { ...paperWords, language: "en" }))).toContain(
      "(worked out as “寄宿生” ÷ “生活教师”)",
    );
  });

  it("names the documents of changes that the checklist brings along", () => {
    const source = {
      title: "细则",
      documentNumber: "青教〔2026〕58号",
      issuedBy: "青石县教育局",
      authority: "district",
      issuedOn: "2026-08",
    } as const;
    const resolved = { ...sampleChecklist, provenance: { "items.gate.weight": { source } } };
    expect(text(formatChecklist(resolved))).toContain("青教〔2026〕58号");
  });

  it("prints the check points that may be asked on the day, all of them without a day", () => {
    const on = (date?: "2026-09-10" | "2027-01-01"): boolean =>
      text(formatChecklist(sampleChecklist, date === undefined ? {} : { date })).includes("新标准的指示灯");
    expect([on("2026-09-10"), on("2027-01-01"), on()]).toEqual([false, true, true]);
  });

  it("has no column of points where nothing is scored", () => {
    const [edition] = schoolRoutine.editions;
    if (edition === undefined) throw new Error("the list has an edition");
    const bare = {
      ...edition,
      items: Object.fromEntries(
        Object.entries(edition.items).map(([id, { title }]) => [id, { title, answer: "yes-no" as const }]),
      ),
    };
    expect(
      text(formatChecklist({ id: schoolRoutine.id, title: schoolRoutine.title, edition: bare })),
    ).not.toContain("分值");
    expect(text(formatChecklist(sampleChecklist))).toContain("分值");
  });

  it("prints sections inside sections behind the items of the outer one, and none that is empty", () => {
    const edition: ChecklistEdition = {
      ...sampleChecklist.edition,
      sections: { kitchen: "后厨", safety: "安全", canteen: "食堂", empty: "空", office: "管理" },
      sectionWithin: { canteen: "safety", kitchen: "canteen", empty: "safety" },
      items: {
        records: { title: "台账", answer: "yes-no", section: "office" },
        samples: { title: "留样", answer: "yes-no", section: "kitchen" },
        policy: { title: "制度", answer: "yes-no", section: "safety" },
      },
    };
    const printed = text(formatChecklist({ ...sampleChecklist, edition }));
    expect(printed.match(/安全|食堂|后厨|空|管理|台账|留样|制度/g)).toEqual([
      "安全",
      "制度",
      "食堂",
      "后厨",
      "留样",
      "管理",
      "台账",
    ]);
    expect(printed).toContain("　　后厨");
  });

  it("strikes out cells of a matrix that are not asked in a row", () => {
    const edition: ChecklistEdition = {
      ...sampleChecklist.edition,
      sections: {},
      items: {
        subjects: {
          title: "各学科",
          answer: {
            type: "matrix",
            rows: { maths: "数学", art: "美术" },
            columns: { error: { title: "错题本", answer: { type: "yes-no" }, rows: ["maths"] } },
          },
        },
      },
    };
    const printed = text(formatChecklist({ ...sampleChecklist, edition }));
    expect(printed).toMatch(/美术[* ]*\| *／/);
    expect(printed).not.toMatch(/数学[* ]*\| *／/);
  });

  it("names the items that decide whether one is asked", () => {
    expect(text(formatChecklist(sampleChecklist))).toContain("（视第2项的答案填写）");
  });

  it("says in words when an item, a section or a field is filled in", () => {
    const edition: ChecklistEdition = {
      ...sampleChecklist.edition,
      sections: { food: "食品", store: "仓库" },
      sectionWithin: { store: "food" },
      askSectionIf: { store: { more: [{ answer: "boarders" }, 0] } },
      items: {
        boarders: { title: "住宿生", section: "food", answer: "number" },
        samples: {
          title: "留样",
          section: "store",
          answer: "yes-no",
          askIf: { all: [{ answered: "boarders" }, { equal: [{ answer: "own" }, "yes"] }] },
        },
        own: { title: "自办食堂", answer: "yes-no" },
        canteens: {
          title: "各食堂",
          answer: {
            type: "repeat",
            of: "食堂",
            fields: {
              licence: { title: "许可证有效", answer: { type: "yes-no" } },
              why: {
                title: "失效原因",
                answer: { type: "text" },
                askIf: { equal: [{ field: "licence" }, "no"] },
              },
            },
          },
        },
      },
    };
    const printed = text(
      formatChecklist({ ...sampleChecklist, edition }, { sayCondition: formatExpression }),
    );
    expect(printed).toContain(String.raw`仓库（仅当“住宿生” \> 0时填写，见第1项）`);
    expect(printed).toContain("（仅当“住宿生” 已作答且“自办食堂” = 是时填写，见第1项、第3项）");
    expect(printed).toContain("失效原因（仅当“许可证有效” = 否时填写）");
  });
});
