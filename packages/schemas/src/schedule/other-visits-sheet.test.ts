import type { Register } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOtherVisits } from "../index.ts";

const register: Register = {
  institutions: ["东街小学", "西街小学"].map((name, index) => ({
    id: `S${index + 1}`,
    name,
    kind: "primary",
    nature: "public",
    students: {},
  })),
  inspectors: [],
  recusals: [],
};
const read = (text: string) =>
  readOtherVisits({ name: "进校事项.csv", bytes: new TextEncoder().encode(text) }, register);
const codes = async (text: string): Promise<readonly (readonly [string, number | undefined, string])[]> => {
  const checked = await read(text);
  const issues = checked.ok ? checked.warnings : checked.issues;
  return issues.map(({ code, place, message }) => [code, place?.row, message.zh]);
};

describe("the list of visits other departments make", () => {
  it("is read from the table an office keeps, under its own headings, title and notes included", async () => {
    const checked = await read(
      "2026年春季进校事项登记表\n部门,学校,检查日期,上下午,时长,可改期\n食品安全,东街小学,2026年3月12日,上午,90,否\n消防,西街小学（S2）,2026/4/2,下午,,是\n备注：由各部门填报\n",
    );
    expect(checked.ok && checked.value).toEqual({
      S1: [
        {
          id: "other-1",
          programme: "食品安全",
          institution: "S1",
          date: "2026-03-12",
          halfDay: "morning",
          minutes: 90,
          movable: false,
        },
      ],
      S2: [
        {
          id: "other-2",
          programme: "消防",
          institution: "S2",
          date: "2026-04-02",
          halfDay: "afternoon",
          movable: true,
        },
      ],
    });
  });

  it("says of each wrong cell where it stands and what was expected, and gives nothing", async () => {
    expect(
      await codes(
        "编号,部门或项目,单位,日期,半天,分钟,可改期\na,食品安全,东街小雪,2026-02-30,晚上,0,也许\na,消防,东街小学,2026-03-12,上午,90,是\na,,东街小学,2026-03-12,上午,,\n",
      ),
    ).toEqual([
      ["reference-unknown", 2, expect.stringContaining("东街小雪")],
      ["date-expected", 2, expect.stringContaining("2026-02-30")],
      ["choice-unknown", 2, expect.stringContaining("晚上")],
      ["number-out-of-range", 2, expect.stringContaining("0")],
      ["flag-expected", 2, expect.stringContaining("也许")],
      ["cell-required", 4, expect.any(String)],
    ]);
    expect(
      await codes(
        "编号,部门或项目,单位,日期,半天\na,食品安全,东街小学,2026-03-11,上午\na,消防,东街小学,2026-03-12,上午\n",
      ),
    ).toEqual([["id-duplicate", 3, expect.stringContaining("a")]]);
  });

  it("is read from JSON too, and unknown institutions are named there as well", async () => {
    const visit = { id: "f1", programme: "food", institution: "S1", date: "2026-03-12", halfDay: "morning" };
    const checked = await read(JSON.stringify([visit]));
    expect(checked.ok && checked.value).toEqual({ S1: [visit] });
    expect((await codes(JSON.stringify([{ ...visit, institution: "S9" }]))).map(([code]) => code)).toEqual([
      "other-visit-invalid",
    ]);
  });

  it("may last the whole day, in a table and in JSON, but not from the afternoon on", async () => {
    const checked = await read("部门,学校,检查日期,上下午\n消防,东街小学,2026-03-12,全天\n");
    const visit = {
      id: "other-1",
      programme: "消防",
      institution: "S1",
      date: "2026-03-12",
      halfDay: "morning",
      wholeDay: true,
    };
    expect(checked.ok && checked.value).toEqual({ S1: [visit] });
    expect(await read(JSON.stringify([visit]))).toMatchObject({ ok: true, value: { S1: [visit] } });
    expect(await codes(JSON.stringify([{ ...visit, halfDay: "afternoon" }]))).toEqual([
      ["whole-day-from-afternoon", undefined, "全天的督导，半天写着下午"],
    ]);
  });

  it("refuses a file that is none of it", async () => {
    expect((await codes("姓名,年龄\n甲,3\n")).map(([code]) => code)).toContain("header-row-missing");
    expect((await codes("{}")).map(([code]) => code)).toContain("value-invalid");
    expect((await codes("")).map(([code]) => code)).toContain("file-empty");
  });

  it("never throws, whatever the cells hold", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ maxLength: 8 }), { minLength: 5, maxLength: 7 }), { maxLength: 5 }),
        async (rows) => {
          const checked = await read(
            ["编号,部门或项目,单位,日期,半天,分钟,可改期", ...rows.map((row) => row.join(","))].join("\n"),
          );
          expect(typeof checked.ok).toBe("boolean");
        },
      ),
      { numRuns: 60 },
    );
  });
});
