import { canonicalJson, formatIssue, type Register, type Visit } from "@supervision/domain";
import type { Pin } from "@supervision/schedule/replanning";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeScheduleXlsx, readScheduleSheet } from "../index.ts";
import { readFileContent } from "../tables/read-tables.ts";

const register: Register = {
  institutions: ["东街小学", "西街小学", "东街幼儿园"].map((name, index) => ({
    id: `S${index + 1}`,
    name,
    kind: "primary",
    nature: "public",
    students: {},
  })),
  inspectors: ["张明", "李红", "张明"].map((name, index) => ({
    id: `I${index + 1}`,
    name,
    status: "part-time",
    responsible: true,
    zones: [],
  })),
  recusals: [],
};

const visitOf = (index: number): fc.Arbitrary<Visit> =>
  fc
    .record({
      institution: fc.constantFrom("S1", "S2", "S3"),
      team: fc.uniqueArray(fc.constantFrom("I1", "I2", "I3"), { minLength: 1 }),
      day: fc.integer({ min: 1, max: 30 }),
      time: fc.constantFrom(
        { halfDay: "morning" } as const,
        { halfDay: "afternoon" } as const,
        { halfDay: "morning", wholeDay: true } as const,
      ),
      kind: fc.constantFrom(
        "routine" as const,
        "special" as const,
        "follow-up" as const,
        "riverside/night" as const,
        "riverside/夜查（晚）" as const,
        "riverside/专项督导" as const,
      ),
      items: fc.uniqueArray(
        fc.constantFrom("school/routine#admission" as const, "school/routine#safety" as const),
      ),
      topic: fc.option(fc.constantFrom("春季开学", "食品安全", "a/b（c/d）"), { nil: undefined }),
    })
    .map(({ institution, team, day, time, kind, items, topic }) => ({
      id: `V${index}`,
      institution,
      inspectors: [team[0] ?? "I1", ...team.slice(1)],
      date: `2026-04-${String(day).padStart(2, "0")}`,
      ...time,
      kind,
      items,
      ...(topic === undefined ? {} : { topic }),
    }));

const plans = fc
  .integer({ min: 0, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => visitOf(index))));

const visit: Visit = {
  id: "V1",
  institution: "S1",
  inspectors: ["I1"],
  date: "2026-03-11",
  halfDay: "morning",
  kind: "routine",
  items: ["school/routine#admission"],
};

async function edited(text: string, before: readonly Visit[] = [visit]) {
  return readScheduleSheet({ name: "安排.csv", bytes: new TextEncoder().encode(text) }, register, before);
}

describe("a plan in a spreadsheet", () => {
  it("comes back as it went out, with its pins and without changes", async () => {
    const law = fc.assert(
      fc.asyncProperty(plans, fc.boolean(), async (visits, withPin) => {
        const [first] = visits;
        const pins: readonly Pin[] =
          first === undefined || !withPin
            ? []
            : [{ what: { visit: first.id }, by: "办公室", reason: "已通知" }];
        const encoded = await encodeScheduleXlsx(visits, register, pins);
        if (!encoded.ok) throw new Error(encoded.issues[0].message.en);
        const again = await readScheduleSheet({ name: "安排.xlsx", bytes: encoded.value }, register, visits);
        if (!again.ok) throw new Error(again.issues[0].message.en);
        expect(canonicalJson(again.value.visits)).toBe(canonicalJson(visits));
        expect(again.value.changes.kept).toBe(visits.length);
        expect(again.value.pins).toEqual(pins);
      }),
      { numRuns: 40 },
    );
    await expect(law).resolves.toBeUndefined();
  });

  it("gives back what people changed as moved, added and removed visits, each of them pinned", async () => {
    const second = { ...visit, id: "V2", institution: "S2" };
    const sheet = await edited(
      "编号,日期,半天,单位,督学,类型\nV1,2026-03-12,下午,东街小学（S1）,李红,经常性督导\n,2026/3/13,上午,东街幼儿园,I3,专项督导\n",
      [visit, second],
    );
    if (!sheet.ok) throw new Error(sheet.issues[0].message.en);
    const { changes, pins } = sheet.value;
    expect(changes.moved.map(({ to }) => [to.id, to.date, ...to.inspectors])).toEqual([
      ["V1", "2026-03-12", "I2"],
    ]);
    expect(changes.added.map(({ id, kind }) => [id, kind])).toEqual([["added-2026-03-13-am-S3", "special"]]);
    expect(changes.removed.map(({ id }) => id)).toEqual(["V2"]);
    expect(pins.map(({ what, reason }) => [what, reason])).toEqual([
      [{ visit: "V1" }, "在表格中修改"],
      [{ visit: "added-2026-03-13-am-S3" }, "在表格中修改"],
    ]);
  });

  it("shows a kind of the district's own by its name, and reads name and id back", async () => {
    const own: readonly Visit[] = [
      { ...visit, id: "V1", kind: "jiangbei/annual", topic: "年检" },
      { ...visit, id: "V2", institution: "S2", kind: "jiangbei/夜查" },
      { ...visit, id: "V3", institution: "S3", kind: "jiangbei/annual" },
    ];
    const encoded = await encodeScheduleXlsx(own, register);
    const tables = encoded.ok ? await readFileContent({ name: "安排.xlsx", bytes: encoded.value }) : encoded;
    const rows = tables.ok === true ? (tables.tables[0]?.rows ?? []) : [];
    expect(rows.map((row) => row[5])).toEqual([
      "类型",
      "年检（jiangbei/annual）",
      "夜查（jiangbei/夜查）",
      "jiangbei/annual",
    ]);
    const kindOf = async (written: string, before: readonly Visit[]): Promise<string> => {
      const text = `编号,日期,半天,单位,督学,类型\n,2026-04-01,上午,东街小学,李红,${written}\n`;
      const sheet = await edited(text, before);
      return sheet.ok ? (sheet.value.visits[0]?.kind ?? "") : sheet.issues[0].code;
    };
    for (const written of [
      "年检",
      "annual",
      "jiangbei/annual",
      "年检（jiangbei/annual）",
      "年检(jiangbei/annual)",
    ])
      expect(await kindOf(written, own), written).toBe("jiangbei/annual");
    expect(await kindOf("夜查", own)).toBe("jiangbei/夜查");
    // Without the plan the name alone says nothing; with the id it does.
    expect(await kindOf("年检（jiangbei/annual）", [])).toBe("jiangbei/annual");
    expect(await kindOf("年检", [])).not.toContain("/");
    // A name that two kinds bear is neither, and a standard name stays the standard kind.
    const alike: readonly Visit[] = [...own, { ...visit, id: "V4", kind: "jiangbei/check", topic: "年检" }];
    expect(await kindOf("年检", alike)).not.toContain("/");
    expect(await kindOf("专项督导", [{ ...visit, kind: "jiangbei/专项督导" }])).toBe("special");
  });

  it("names the cell of a place or person it does not know, and of a name two people bear", async () => {
    const sheet = await edited(
      "编号,日期,半天,单位,督学,类型\nV1,2026-03-12,下午,东街小雪,张明,经常性督导\n",
    );
    const found = sheet.ok ? [] : sheet.issues.map(({ code, place, fix }) => [code, place?.cell, fix.zh]);
    expect(found).toEqual([
      ["reference-unknown", "D2", expect.stringContaining("东街小学")],
      ["reference-unknown", "E2", expect.any(String)],
    ]);
  });

  it("names every other mistake with its cell", async () => {
    const sheet = await edited(
      "编号,日期,半天,单位,督学,类型,事项\nV1,3月32日,晚上,东街小学,李红,夜查,招生\n",
    );
    expect(sheet.ok ? [] : sheet.issues.map(({ place }) => place?.cell)).toEqual(["B2", "C2", "F2", "G2"]);
  });

  it("refuses two rows with one id", async () => {
    const row = "V1,2026-03-12,下午,东街小学,李红,经常性督导\n";
    const sheet = await edited(`编号,日期,半天,单位,督学,类型\n${row}${row}`);
    expect(sheet.ok ? [] : sheet.issues.map(({ code, place }) => [code, place?.row, place?.cell])).toEqual([
      ["id-duplicate", 3, "A3"],
    ]);
    expect(sheet.ok ? "" : formatIssue(sheet.issues[0])).toContain("第2行");
  });

  it.each(["全天", "整天", "一天", "一整天", "day", "Whole day", "all day"])(
    "reads %s as the whole day, and tells what became longer or shorter",
    async (time) => {
      const whole = { ...visit, id: "V2", institution: "S2", wholeDay: true };
      const text = `编号,日期,半天,单位,督学,类型,事项\nV1,2026-03-11,${time},东街小学,I1,经常性督导,school/routine#admission\nV2,2026-03-11,上午,西街小学,I1,经常性督导,school/routine#admission\n,2026-03-12,${time},东街小学,I1,专项督导,\n`;
      const sheet = await edited(text, [visit, whole]);
      if (!sheet.ok) throw new Error(sheet.issues[0].message.zh);
      const { visits, changes, pins } = sheet.value;
      expect(visits[0]).toEqual({ ...visit, wholeDay: true });
      expect(visits[1]).not.toHaveProperty("wholeDay");
      expect(visits[2]).toMatchObject({ id: "added-2026-03-12-day-S1", halfDay: "morning", wholeDay: true });
      expect(changes.moved.map(({ to }) => to.id)).toEqual(["V1", "V2"]);
      expect(pins).toHaveLength(3);
    },
  );

  it("writes the whole day as 全天, and half a day that says so as half a day", async () => {
    const visits = [
      { ...visit, wholeDay: true },
      { ...visit, id: "V2", institution: "S2", halfDay: "afternoon", wholeDay: false },
    ] as const;
    const encoded = await encodeScheduleXlsx(visits, register);
    if (!encoded.ok) throw new Error(encoded.issues[0].message.en);
    const again = await readScheduleSheet({ name: "安排.xlsx", bytes: encoded.value }, register, visits);
    expect(again.ok && again.value.visits.map(({ halfDay, wholeDay }) => [halfDay, wholeDay])).toEqual([
      ["morning", true],
      ["afternoon", undefined],
    ]);
    expect(again.ok && again.value.changes.moved).toEqual([]);
  });

  it("does not write a whole day that begins in the afternoon, which no cell can say", async () => {
    const encoded = await encodeScheduleXlsx([{ ...visit, halfDay: "afternoon", wholeDay: true }], register);
    expect(encoded.ok ? [] : encoded.issues.map(({ code, message }) => [code, message.zh])).toEqual([
      ["not-representable", "“V1”的 半天“全天” 写不进表格而不走样"],
    ]);
  });

  it("names the times of day there are when a cell holds another", async () => {
    const sheet = await edited("编号,日期,半天,单位,督学,类型\nV1,2026-03-12,全夜,东街小学,I1,经常性督导\n");
    const found = sheet.ok ? [] : sheet.issues.map(({ code, place, fix }) => [code, place?.cell, fix.zh]);
    expect(found).toEqual([["choice-unknown", "C2", expect.stringContaining("全天")]]);
  });

  it("leaves as it was planned what it has no column for, and takes empty cells at their word", async () => {
    const planned: Visit = { ...visit, kind: "follow-up", topic: "食品安全", followsUp: ["F1"] };
    const without = await edited("编号,日期,半天,单位,督学,类型\nV1,2026-03-12,上午,东街小学,I1,整改回访\n", [
      planned,
    ]);
    expect(without.ok && without.value.visits).toEqual([{ ...planned, date: "2026-03-12" }]);
    const empty = await edited(
      "编号,日期,半天,单位,督学,类型,专题,事项,回访问题\nV1,2026-03-11,上午,东街小学,I1,整改回访,,,\n",
      [planned],
    );
    const { topic: _topic, followsUp: _followsUp, ...bare } = planned;
    expect(empty.ok && empty.value.visits).toEqual([{ ...bare, items: [] }]);
  });

  it("understands 挂牌督导 as the routine visit", async () => {
    const sheet = await edited("编号,日期,半天,单位,督学,类型\nV1,2026-03-12,下午,东街小学,李红,挂牌督导\n");
    expect(sheet.ok && sheet.value.visits[0]?.kind).toBe("routine");
  });

  it("tells names apart by spaces alone to be written with a separator, so that nobody is lost", async () => {
    const sheet = await edited(
      "编号,日期,半天,单位,督学,类型\nV1,2026-03-12,下午,东街小学,李红 I1,经常性督导\n",
    );
    expect(sheet.ok ? [] : sheet.issues.map(({ code, place, fix }) => [code, place?.cell, fix.zh])).toEqual([
      ["separator-expected", "E2", "用“、”隔开：李红、I1"],
    ]);
  });

  describe("does not withdraw in silence", () => {
    const plan = ["V1", "V2", "V3"].map((id, index) => ({ ...visit, id, institution: `S${index + 1}` }));
    const row = (id: string) => `${id},2026-03-11,上午,S${id.slice(1)},I1,经常性督导\n`;

    it("when the column of ids is gone", async () => {
      const sheet = await edited("日期,半天,单位,督学,类型\n2026-03-11,上午,S1,I1,经常性督导\n", plan);
      expect(sheet.ok ? [] : sheet.issues.map(({ code, place }) => [code, place?.file, place?.row])).toEqual([
        ["visit-ids-absent", "安排.csv", 1],
      ]);
      const own = await edited("日期,半天,单位,督学,类型\n2026-03-11,上午,S1,I1,经常性督导\n", []);
      expect(own.ok && own.value.changes.added).toHaveLength(1);
    });

    it("when ids were emptied and all else stayed: they are the visits that were planned", async () => {
      const emptied = (text: string) => text.replace(/^V\d/, "");
      const rows = ["V1", "V2", "V3"].map(row);
      const sheet = await edited(`编号,日期,半天,单位,督学,类型\n${rows.map(emptied).join("")}`, plan);
      expect(sheet.ok && sheet.value.visits.map(({ id }) => id)).toEqual(["V1", "V2", "V3"]);
      expect(sheet.ok && [sheet.value.changes.added, sheet.value.changes.removed]).toEqual([[], []]);
      const longer = await edited(
        `编号,日期,半天,单位,督学,类型\n${rows.map(emptied).join("").replaceAll("上午", "全天")}`,
        plan,
      );
      expect(longer.ok && longer.value.changes.added).toHaveLength(3);
      const twice = await edited(`编号,日期,半天,单位,督学,类型\n${emptied(row("V1")).repeat(2)}`, plan);
      expect(twice.ok && twice.value.visits.map(({ id }) => id)).toEqual(["V1", "added-2026-03-11-am-S1"]);
    });

    it("when an id was mistyped: by all else it is known, and a new one is told", async () => {
      const heading = "编号,日期,半天,单位,督学,类型\n";
      const told = (sheet: Awaited<ReturnType<typeof edited>>) =>
        sheet.ok
          ? sheet.warnings.map(({ code, place, message, fix }) => [code, place?.cell, message.zh, fix.zh])
          : [];
      const same = await edited(`${heading}${row("V1")}${row("V2")}${row("V3").replace("V3", "V8")}`, plan);
      expect(same.ok && same.value.visits.map(({ id }) => id)).toEqual(["V1", "V2", "V3"]);
      expect(same.ok && same.value.changes.removed).toEqual([]);
      expect(told(same)).toEqual([
        ["visit-id-unknown", "A4", "原有安排里没有编号“V8”，内容与“V3”相同，认作“V3”", expect.any(String)],
      ]);
      const planned = { ...visit, id: "routine-2026", institution: "S3" };
      const moved = await edited(
        `${heading}${row("V1")}${row("V2")}routine-2O26,2026-03-12,上午,S3,I1,经常性督导\n`,
        [...plan.slice(0, 2), planned],
      );
      expect(told(moved)).toEqual([
        [
          "visit-id-unknown",
          "A4",
          "原有安排里没有编号“routine-2O26”，当作新增",
          expect.stringContaining("“routine-2026”"),
        ],
      ]);
      const alone = await edited(`${heading}${row("V1")}`, []);
      expect(alone.ok && alone.warnings).toEqual([]);
    });

    it("when no row is left, or most are gone", async () => {
      const heading = "编号,日期,半天,单位,督学,类型\n";
      const none = await edited(heading, plan);
      expect(none.ok ? [] : none.issues.map(({ code, place }) => [code, place?.row])).toEqual([
        ["visits-withdrawn", 1],
      ]);
      const few = await edited(`${heading}${row("V1")}`, plan);
      expect(
        few.ok && few.warnings.map(({ code, severity, message }) => [code, severity, message.zh]),
      ).toEqual([["visits-withdrawn", "warning", "原有3次督导，表中没有其中的2次，会撤销"]]);
      const most = await edited(`${heading}${row("V1")}${row("V2")}`, plan);
      expect(most.ok && most.warnings).toEqual([]);
    });
  });
});
