import { formatIssue, type Register, type Visit } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { encodeScheduleXlsx, readScheduleSheet } from "../index.ts";

const school = { kind: "primary", nature: "public", students: {} } as const;
const inspector = { status: "part-time", responsible: true, zones: [] } as const;

const register: Register = {
  institutions: [
    { ...school, id: "S1", name: "东街小学" },
    { ...school, id: "S2", name: "西街小学" },
  ],
  inspectors: [
    { ...inspector, id: "I1", name: "张明" },
    { ...inspector, id: "I2", name: "李红" },
    { ...inspector, id: "I3", name: "张明" },
  ],
  recusals: [],
};

const visit: Visit = {
  id: "V1",
  institution: "S1",
  inspectors: ["I1"],
  date: "2026-03-11",
  halfDay: "morning",
  kind: "routine",
  items: ["school/routine#admission"],
};

describe("a plan in a spreadsheet whose ids are no plain codes", () => {
  it.each([
    "东街小学（本部）",
    "东街小学（本部）（南）",
    "S1(A)",
    "S1（A）",
    "甲、乙",
    "甲，乙；丙",
    "1,2",
    "“引号”",
    "“甲、乙”",
    "甲”、“乙",
    "=SUM(A1)",
    "<b>&amp;",
    "e\u0301",
    "街 小学",
    "）（",
    "“",
    "编号“甲",
  ])("takes ids such as %s there and back, of places, people, visits and findings", async (odd) => {
    const own: Register = {
      ...register,
      institutions: register.institutions.map((one, index) => (index === 0 ? { ...one, id: odd } : one)),
      inspectors: register.inspectors.map((one, index) => (index === 0 ? { ...one, id: odd } : one)),
    };
    const visits: readonly Visit[] = [
      {
        ...visit,
        id: `routine-2026-03-${odd}`,
        institution: odd,
        inspectors: [odd, "I2", "I3"],
        kind: "follow-up",
        followsUp: [odd, `finding/${odd}`],
      },
      { ...visit, id: odd, institution: "S2", inspectors: ["I2", odd] },
    ];
    const encoded = await encodeScheduleXlsx(visits, own);
    if (!encoded.ok) throw new Error(encoded.issues[0].message.en);
    for (const before of [visits, []]) {
      const again = await readScheduleSheet({ name: "安排.xlsx", bytes: encoded.value }, own, before);
      if (!again.ok) throw new Error(again.issues[0].message.en);
      expect(again.value.visits).toEqual(visits);
    }
  });

  it("knows somebody by an id with brackets behind a name that was changed, or by the id alone", async () => {
    const own: Register = {
      ...register,
      institutions: [
        { ...school, id: "东街小学（本部）", name: "东街小学" },
        { ...school, id: "本部", name: "南校" },
      ],
    };
    const institutionOf = async (written: string): Promise<string | undefined> => {
      const text = `编号,日期,半天,单位,督学,类型\nV1,2026-03-12,上午,${written},I1,经常性督导\n`;
      const file = { name: "安排.csv", bytes: new TextEncoder().encode(text) };
      const sheet = await readScheduleSheet(file, own, [visit]);
      return sheet.ok ? sheet.value.visits[0]?.institution : sheet.issues[0].code;
    };
    expect(await institutionOf("东街实验小学（东街小学（本部））")).toBe("东街小学（本部）");
    expect(await institutionOf("东街小学（本部）")).toBe("东街小学（本部）");
    expect(await institutionOf("南校（本部）")).toBe("本部");
    expect(await institutionOf("东街小学")).toBe("东街小学（本部）");
    expect(await institutionOf("谁也不是（东片）")).toBe("reference-unknown");
  });

  it("names the cell that a row cannot carry, and what to do", async () => {
    const refusal = async (odd: Partial<Visit>): Promise<readonly unknown[]> => {
      const encoded = await encodeScheduleXlsx([visit, { ...visit, id: "V2", ...odd }], register);
      return encoded.ok ? [] : encoded.issues.map(({ message, path }) => [message.zh, path.join(".")]);
    };
    expect(await refusal({ institution: "S9" })).toEqual([
      ["“V2”的 单位“S9” 写不进表格而不走样", "visits.1.institution"],
    ]);
    expect(await refusal({ inspectors: ["I1", "I9"], topic: "春季\n开学" })).toEqual([
      ["“V2”的 督学“张明（I1）、I9” 写不进表格而不走样", "visits.1.inspectors"],
    ]);
    expect(await refusal({ topic: "春季\n开学" })).toEqual([
      ["“V2”的 专题“春季\n开学” 写不进表格而不走样", "visits.1.topic"],
    ]);
    expect(await refusal({ id: "合计" })).toEqual([
      ["“合计”的 编号“合计” 写不进表格而不走样", "visits.1.id"],
    ]);
    // One cell would name both.
    const alike: Register = {
      ...register,
      institutions: [
        { ...school, id: "本部", name: "东街小学" },
        { ...school, id: "东街小学（本部）", name: "东街小学（本部）" },
      ],
    };
    const either = await encodeScheduleXlsx([{ ...visit, institution: "本部" }], alike);
    expect(either.ok ? [] : either.issues.map(({ message }) => message.zh)).toEqual([
      "“V1”的 单位“东街小学（本部）” 写不进表格而不走样",
    ]);
    const encoded = await encodeScheduleXlsx([{ ...visit, institution: "S9" }], register);
    expect(encoded.ok ? "" : formatIssue(encoded.issues[0])).toContain("台账里没有的单位、督学先补进台账");
  });
});
