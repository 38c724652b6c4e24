import { defineZoneLayout, formatIssue, orThrow, type Register } from "@supervision/domain";
import type { PlanChange } from "@supervision/schedule/replanning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeTemplate, readChangeSheet } from "../index.ts";

const school = { kind: "primary", nature: "public", students: {} } as const;
const person = { status: "part-time", responsible: true } as const;
const register: Register = {
  institutions: [
    { id: "S1", name: "东街小学", town: "东街", ...school },
    { id: "S2", name: "西街小学", town: "西街", ...school },
  ],
  inspectors: [
    { id: "I1", name: "甲", zones: ["east"], ...person },
    { id: "I2", name: "乙", zones: ["east"], ...person },
  ],
  recusals: [],
};
const zones = defineZoneLayout({ levels: ["责任区"], zones: { east: { name: "东片" } } });
const HEADINGS = "事项,督学,单位,乡镇,责任区,开始,结束,时段,接手督学,事由,专题,每组人数,抽取所数,说明";

function read(...rows: readonly string[]) {
  const bytes = new TextEncoder().encode([HEADINGS, ...rows].join("\n"));
  return readChangeSheet({ name: "变动.csv", bytes }, { register, zones });
}

async function changesOf(...rows: readonly string[]): Promise<readonly PlanChange[]> {
  return orThrow(await read(...rows)).map(({ change }) => change);
}

async function wrong(row: string): Promise<readonly string[]> {
  const checked = await read(row);
  return checked.ok ? [] : checked.issues.map((issue) => formatIssue(issue));
}

const days = { from: "2026-03-09", until: "2026-03-20" };

describe("readChangeSheet", () => {
  it("reads leave of several inspectors, under any of its names, by name or id", async () => {
    expect(await changesOf("病假,甲、I2,,,,2026-03-09,2026年3月20日,,,,,,,住院")).toEqual([
      { type: "inspector-absent", inspector: "I1", days },
      { type: "inspector-absent", inspector: "I2", days },
    ]);
  });

  it("reads what keeps an inspector, a school, several schools, a town, a zone and the whole district from visits", async () => {
    const closure = { ...days, reason: "closure" };
    expect(
      await changesOf(
        "会议,甲,,,,2026-03-09,,上午,,,,,,区里开会",
        "停课,,东街小学,,,2026-03-09,2026-03-20,,,,,,,",
        "停课,,S1、S2,,,2026-03-09,2026-03-20,,,,,,,",
        "停课,,,东街,东片,2026-03-09,2026-03-20,全天,,,,,,",
        "停课,,全区,,,2026-03-09,2026-03-20,,,,,,,",
        "停课,,全县,,,2026-03-09,,下午,,,,,,",
      ),
    ).toEqual([
      {
        type: "inspector-busy",
        inspector: "I1",
        span: {
          from: "2026-03-09",
          until: "2026-03-09",
          halfDay: "morning",
          reason: "meeting",
          note: "区里开会",
        },
      },
      { type: "institution-busy", institution: "S1", span: closure },
      { type: "area-closed", area: { institutions: ["S1", "S2"] }, span: closure },
      { type: "area-closed", area: { town: "东街" }, span: closure },
      { type: "area-closed", area: { zone: "east" }, span: closure },
      { type: "no-visits", days },
      {
        type: "area-closed",
        area: { institutions: ["S1", "S2"] },
        span: { from: "2026-03-09", until: "2026-03-09", halfDay: "afternoon", reason: "closure" },
      },
    ]);
  });

  it("reads departures, hand-overs, help, recusals, schools that close, and what is open again", async () => {
    expect(
      await changesOf(
        "退休,甲,,,,,2026-03-20,,,,,,,",
        "移交,甲,东街小学,,,2026-03-09,,,乙,,,,,",
        "移交,,S2,,,2026-03-09,,,乙,,,,,",
        "支援,甲,,,东片,,,,,,,,,",
        "回避,甲,东街小学,,,,,,,子女就读,,,,",
        "停办,,西街小学,,,,2026-03-20,,,,,,,",
        "复课,,东街小学,,,2026-03-09,2026-03-20,,,,,,,",
        "恢复督导,,全区,,,2026-03-09,2026-03-20,,,,,,,",
        "销假,甲,,,,2026-03-09,2026-03-20,,,,,,,",
      ),
    ).toEqual([
      { type: "inspector-leaves", inspector: "I1", lastDay: "2026-03-20" },
      { type: "visits-handed-over", from: "I1", to: "I2", since: "2026-03-09", institutions: ["S1"] },
      { type: "visits-handed-over", to: "I2", since: "2026-03-09", institutions: ["S2"] },
      { type: "inspector-helps", inspector: "I1", zone: "east" },
      {
        type: "recusal",
        recusal: { inspector: "I1", institution: "S1", ground: "relative-works-or-studies" },
      },
      { type: "institution-closes", institution: "S2", lastDay: "2026-03-20" },
      { type: "institution-receives", institution: "S1", days },
      { type: "days-open", days },
      { type: "inspector-returns", inspector: "I1", days },
    ]);
  });

  it("reads new special and comprehensive inspections with their size, sample and length", async () => {
    const [special, comprehensive] = await changesOf(
      "专项督导,,,东街,,2026-03-09,2026-03-20,全天,,,校园 安全,3,1,",
      "综合督导,,S1、S2,,,2026-03-09,2026-03-20,,,,,,,",
    );
    expect(special).toEqual({
      type: "extra-visits",
      extra: {
        id: "2026-03-09-校园-安全",
        months: [],
        during: days,
        visits: {
          kind: "special",
          topic: "校园 安全",
          among: { towns: ["东街"] },
          sample: 1,
          inspectors: 3,
          wholeDay: true,
        },
      },
    });
    expect(comprehensive).toMatchObject({
      extra: { id: "2026-03-09-综合督导", visits: { kind: "comprehensive", institutions: ["S1", "S2"] } },
    });
  });

  it.each([
    ["春游,甲,,,,2026-03-09,,,,,,,,", "choice-unknown", "“事项”列，单元格A2"],
    ["请假,丙,,,,2026-03-09,,,,,,,,", "reference-unknown", "没有编号为“丙”的督学"],
    ["请假,甲 乙,,,,2026-03-09,,,,,,,,", "separator-expected", "甲、乙"],
    ["请假,,,,,2026-03-09,,,,,,,,", "cell-required", "“督学”列"],
    ["请假,甲,,,,2026-03-32,,,,,,,,", "date-expected", "2026-03-32"],
    ["请假,甲,,,,2026-03-09,2026-03-08,,,,,,,", "date-order", "“结束”列"],
    ["请假,甲,东街小学,,,2026-03-09,,,,,,,,", "cell-unfit", "“请假”不用“单位”列，却填了“东街小学”"],
    ["会议,甲,东街小学,,,2026-03-09,,,,,,,,", "cell-unfit", "“会议”不用“单位”列"],
    ["停课,甲,,,,2026-03-09,,,,,,,,", "cell-unfit", "“停课”不用“督学”列"],
    ["停课,,,,,2026-03-09,,,,,,,,", "cell-required", "全区都是的单位写 全区"],
    ["停课,,,南街,,2026-03-09,,,,,,,,", "reference-unknown", "南街"],
    ["支援,甲,,,西片,,,,,,,,,", "reference-unknown", "东片"],
    ["离任,甲,,,,2026-03-09,,,,,,,,", "cell-required", "“结束”列"],
    ["移交,,,,,2026-03-09,,,乙,,,,,", "cell-required", "原来的督学"],
    ["移交,甲,,,,2026-03-09,,,甲、乙,,,,,", "cell-required", "一名接手的督学"],
    ["专项督导,,全区,,,2026-03-09,2026-03-20,上午,,,安全,,,", "choice-unknown", "全天"],
    ["专项督导,,全区,,,2026-03-09,2026-03-20,,,,安全,0,,", "number-out-of-range", "1 到 20"],
    ["到任,丙,,,,2026-03-09,,,,,,,,", "change-in-register", "写进台账的“督学”表"],
    ["新开办,,北街小学,,,2026-03-09,,,,,,,,", "change-in-register", "写进台账的“学校”表"],
  ])("names what is wrong with %s", async (row, code, words) => {
    const issues = (await wrong(row)).join("\n");
    expect(issues).toContain(`error ${code} [变动.csv，第2行`);
    expect(issues).toContain(words);
  });

  it("tells the row of each change, and takes nothing of a sheet with a mistake", async () => {
    const good = orThrow(
      await read("请假,甲、乙,,,,2026-03-09,,,,,,,,", "", "停课,,S1,,,2026-03-09,,,,,,,,"),
    );
    expect(good.map(({ place }) => place)).toEqual([2, 2, 4].map((row) => ({ file: "变动.csv", row })));
    expect((await read("请假,甲,,,,2026-03-09,,,,,,,,", "请假,,,,,,,,,,,,,")).ok).toBe(false);
  });

  it("reads its own empty form as no change at all, and rows put into it", async () => {
    const bytes = await changeTemplate();
    expect(await changeTemplate()).toEqual(bytes);
    expect(orThrow(await readChangeSheet({ name: "变动登记表.xlsx", bytes }, { register, zones }))).toEqual(
      [],
    );
  });

  it("refuses JSON, and says so", async () => {
    const json = { name: "a.json", bytes: new TextEncoder().encode("[]") };
    const refused = await readChangeSheet(json, { register, zones });
    expect(refused.ok ? "" : refused.issues[0].code).toBe("file-type-unsupported");
  });

  it("never throws, whatever stands in the cells", async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "请假",
        "停课",
        "移交",
        "专项督导",
        "回避",
        "甲",
        "I2",
        "S1",
        "全区",
        "东街",
        "东片",
        "2026-03-09",
        "上午",
      ),
      fc.string({ maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 15 }), { maxLength: 4 }), async (rows) => {
        const checked = await read(...rows.map((cells) => cells.join(",")));
        expect(typeof checked.ok).toBe("boolean");
      }),
      { numRuns: 150 },
    );
  });
});
