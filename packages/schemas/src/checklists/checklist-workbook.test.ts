import {
  defineChecklistEdition,
  type Checklist,
  type ChecklistEdition,
  type ChecklistItem,
} from "@supervision/checklists";
import { standardChecklists } from "@supervision/checklists/standard";
import { formatIssue, orThrow, type LegalSource } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../tables/read-workbook.ts";
import { writeWorkbook } from "../tables/write-workbook.ts";
import { encodeChecklistXlsx, readChecklistXlsx } from "../index.ts";
import { itemTable } from "./tables.ts";

const source: LegalSource = {
  title: "滨江区督导清单",
  issuedBy: "滨江区教育督导室",
  authority: "district",
  documentNumber: "滨教督〔2026〕1号",
  issuedOn: "2026-08",
};

function listOf(
  items: Readonly<Record<string, ChecklistItem>>,
  more: Partial<ChecklistEdition> = {},
): Checklist {
  const edition: ChecklistEdition = {
    edition: "2026-09",
    status: "active",
    effective: { from: "2026-09-01" },
    sources: [source],
    items,
    ...more,
  };
  return {
    kind: "checklist",
    id: "riverside/routine",
    title: "滨江区督导清单",
    appliesTo: ["primary", "nine-year"],
    editions: [edition],
  };
}

const rich = listOf(
  {
    "fire-exit": {
      title: "安全出口畅通",
      section: "safety",
      answer: "yes-no",
      weight: 6,
      lookAt: [{ text: "推开试试" }, { text: "看指示灯" }],
    },
    lesson: {
      title: "课堂教学",
      text: "随机听课一节以上",
      answer: { type: "grade", shares: { excellent: 1, good: 0.8, pass: 0.6, fail: 0 } },
      weight: 5,
      methods: ["lesson-observation"],
    },
    order: {
      title: "秩序",
      answer: {
        type: "choice",
        options: { poor: { title: "差", share: 0 }, good: { title: "好", share: 1 } },
      },
    },
    homework: {
      title: "作业",
      answer: { type: "number", unit: "分钟/天", minimum: 0, standard: { atMost: 60 } },
      weight: 2.5,
    },
    classes: { title: "班数", answer: { type: "number", whole: true } },
    visitors: {
      title: "来访",
      answer: {
        type: "several",
        options: { book: { title: "登记簿" }, none: { title: "没有", alone: true } },
      },
    },
    "fire-exit-key": {
      title: "钥匙",
      answer: { type: "yes-no", good: "no" },
      askIf: { equal: [{ answer: "fire-exit" }, "no"] },
      lookAt: [{ text: "新规定；两句", since: "2027-01-01", basis: source }],
    },
    canteens: {
      title: "食堂",
      answer: {
        type: "repeat",
        of: "食堂",
        fields: { licence: { title: "许可证", answer: { type: "yes-no" } } },
      },
    },
  },
  {
    sections: { safety: "校园安全", later: "以后" },
    sectionWithin: { later: "safety" },
    replaces: { exits: "fire-exit" },
  },
);

const roundTrip = async (list: Checklist): Promise<Checklist> =>
  orThrow(await readChecklistXlsx({ name: "清单.xlsx", bytes: orThrow(await encodeChecklistXlsx(list)) }));

/** The workbook of {@link rich} with one cell of its items changed, read again. */
async function problemsAfter(id: string, heading: string, value: string): Promise<readonly string[]> {
  const bytes = orThrow(await encodeChecklistXlsx(rich));
  const content = await readWorkbook({ name: "清单.xlsx", bytes });
  if (!content.ok) throw new Error("the workbook can be read");
  const sheets = content.tables.map(({ sheet = "", rows }) => ({
    sheet,
    headings: 1,
    widths: [],
    rows: rows.map((row) => {
      const column = sheet === "2026-09" ? (rows[0] ?? []).indexOf(heading) : -1;
      return row.map((cell, index) => {
        if (row[0] === id && index === column) return value;
        return typeof cell === "string" || typeof cell === "number" ? cell : undefined;
      });
    }),
  }));
  const read = await readChecklistXlsx({ name: "清单.xlsx", bytes: await writeWorkbook(sheets) });
  return read.ok
    ? []
    : read.issues.filter(({ severity }) => severity === "error").map((issue) => formatIssue(issue));
}

describe("a checklist as a workbook", () => {
  it.each(standardChecklists.map((list) => [list.id, list] as const))(
    "gives %s back as it was",
    async (_id, list) => {
      expect(await roundTrip(list)).toEqual(list);
    },
  );

  it("keeps sections, conditions, groups, the order of options and what is no part of a column", async () => {
    const again = await roundTrip(rich);
    expect(again).toEqual(rich);
    const order = again.editions[0]?.items["order"]?.answer;
    expect(typeof order === "object" && order.type === "choice" && Object.keys(order.options)).toEqual([
      "poor",
      "good",
    ]);
    expect(Object.keys(again.editions[0]?.sections ?? {})).toEqual(["safety", "later"]);
  });

  it("writes levels of sections as people would, and any other into JSON", async () => {
    const content = await readWorkbook({
      name: "清单.xlsx",
      bytes: orThrow(await encodeChecklistXlsx(rich)),
    });
    const editions = content.ok ? content.tables.find(({ sheet }) => sheet === "清单") : undefined;
    const column = (editions?.rows[0] ?? []).indexOf("部分");
    expect(editions?.rows[1]?.[column]).toBe("safety=校园安全；later<safety=以后");
    const odd = listOf(
      { one: { title: "甲", answer: "yes-no", section: "a<b" } },
      { sections: { "a<b": "甲=乙", c: "丙" }, sectionWithin: { "a<b": "c" } },
    );
    expect(await roundTrip(odd)).toEqual(odd);
  });

  it("gives the same bytes for the same checklist", async () => {
    expect(orThrow(await encodeChecklistXlsx(rich))).toEqual(orThrow(await encodeChecklistXlsx(rich)));
  });

  it("keeps titles and points of any characters", async () => {
    const words = fc.stringMatching(/^[一-龥a-z；;=、，"']{1,8}$/u);
    await fc.assert(
      fc.asyncProperty(words, words, fc.option(words, { nil: undefined }), async (title, point, text) => {
        const list = listOf({
          one: { title, answer: "text", lookAt: [{ text: point }], ...(text === undefined ? {} : { text }) },
        });
        expect(await roundTrip(list)).toEqual(list);
      }),
      { numRuns: 15 },
    );
  });

  it("puts what people edit into columns, and only the rest into JSON", async () => {
    const content = await readWorkbook({
      name: "清单.xlsx",
      bytes: orThrow(await encodeChecklistXlsx(rich)),
    });
    const items = content.ok ? content.tables.find(({ sheet }) => sheet === "2026-09") : undefined;
    const json = itemTable.columns.length - 1;
    const filled = (items?.rows.slice(1) ?? [])
      .filter((row) => (row[json] ?? null) !== null)
      .map(([id]) => id);
    expect(filled).toEqual(["classes", "visitors", "fire-exit-key", "canteens"]);
  });
});

describe("a workbook with a mistake", () => {
  it.each([
    ["fire-exit", "分值", "六分", "清单.xlsx，工作表“2026-09”，第2行，“分值”列，单元格M2"],
    ["fire-exit", "分值", "-1", "item-weight-invalid"],
    ["fire-exit", "部分", "saftey", "item-section-unknown"],
    ["fire-exit", "作答方式", "是否题目", "choice-unknown"],
    ["fire-exit", "编号", "Fire Exit", "item-id-invalid"],
    ["lesson", "得分比例", "优=1；良=很好", "record-malformed"],
    ["lesson", "得分比例", "优=1；良=0.8", "record-malformed"],
    ["lesson", "督导方式", "随机听讲", "choice-unknown"],
    ["canteens", "其他（JSON）", "{", "json-invalid"],
    ["canteens", "其他（JSON）", '{"answer":{"type":"repeat","of":"食堂","fields":5}}', "value-invalid"],
    ["canteens", "其他（JSON）", '{"wieght":5}', "key-unknown"],
    ["canteens", "作答方式", "矩阵", "value-invalid"],
    [
      "fire-exit-key",
      "其他（JSON）",
      '{"askIf":{"equal":[{"answer":"fire-exits"},"no"]}}',
      "expression-item-unknown",
    ],
  ])("%s, %s = %s: is told at its cell", async (id, heading, value, expected) => {
    const problems = await problemsAfter(id, heading, value);
    expect(problems.join("\n")).toContain(expected);
    for (const problem of problems) expect(problem).toContain("2026-09");
  });

  it("is none where a cell may stay empty", async () => {
    expect(await problemsAfter("homework", "单位", "")).toEqual([]);
  });

  it("is told when the sheet of an edition is missing", async () => {
    const bytes = await writeWorkbook([
      {
        sheet: "清单",
        headings: 1,
        widths: [],
        rows: [
          ["清单编号", "清单名称", "适用单位", "版次", "状态", "施行日期"],
          ["riverside/routine", "清单", "小学", "2026-09", "有效", "2026-09-01"],
        ],
      },
      {
        sheet: "依据",
        headings: 1,
        widths: [],
        rows: [
          ["版次", "文件名称", "发文机关", "层级", "发文日期"],
          ["2026-09", "甲", "乙", "区县", "2026"],
        ],
      },
    ]);
    const read = await readChecklistXlsx({ name: "a.xlsx", bytes });
    expect(!read.ok && read.issues.map(({ code }) => code)).toContain("table-missing");
  });

  it("never throws, whatever the bytes are", async () => {
    const read = await readChecklistXlsx({ name: "a.xlsx", bytes: new Uint8Array([1, 2, 3]) });
    expect(read.ok).toBe(false);
  });
});

it("reads what defineChecklistEdition accepts", async () => {
  const [edition] = (await roundTrip(rich)).editions;
  if (edition === undefined) throw new Error("the list has an edition");
  expect(() => defineChecklistEdition(edition)).not.toThrow();
});
