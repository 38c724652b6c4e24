import { describe, expect, it } from "vitest";
import { issuesOf, lines, textFile } from "../../test/support/files.ts";
import { decodeCoefficients, decodeIndicatorData, type DataInput } from "../index.ts";
import { writeWorkbook } from "../tables/write-workbook.ts";

const INPUTS: readonly DataInput[] = [
  { id: "students", label: { zh: "学生数", en: "students" }, unit: { zh: "人", en: "people" }, whole: true },
  {
    id: "teachingRoomArea",
    label: { zh: "教学及辅助用房面积", en: "area of teaching rooms" },
    unit: { zh: "平方米", en: "m²" },
  },
  { id: "books", label: { zh: "图书册数", en: "books" } },
];
const csv = (text: string) => textFile("县.csv", text);

describe("figures of schools", () => {
  it("are read by id or Chinese name, with units in the heading and thousands separators", async () => {
    const text =
      '学校编号,学校名称,学段,类别,学生数（人）,teachingRoomArea,图书册数\nS1,甲校,小学,九年一贯制学校,"1,204",5300.5,３００\nS1,甲校,初中部,nine-year,600,,0\n';
    expect(await decodeIndicatorData(csv(text), INPUTS)).toEqual({
      ok: true,
      value: [
        {
          school: "S1",
          name: "甲校",
          stage: "primary",
          kind: "nine-year",
          students: 1204,
          teachingRoomArea: 5300.5,
          books: 300,
        },
        { school: "S1", name: "甲校", stage: "junior-middle", kind: "nine-year", students: 600, books: 0 },
      ],
      warnings: [],
    });
  });

  it("keep an empty cell and a dash absent, and say so of the dash and of a column that is not there", async () => {
    const checked = await decodeIndicatorData(
      csv("学校名称,学段,学生数,教学及辅助用房面积\n甲,小学,100,—\n乙,小学,100,\n"),
      INPUTS,
    );
    expect(checked.ok && checked.value.map((row) => row["teachingRoomArea"])).toEqual([undefined, undefined]);
    expect(lines(checked)).toEqual(["note column-absent", "note figure-absent D2"]);
  });

  it("refuse units, words, negative numbers, broken people, unknown stages and a school that comes twice", async () => {
    const text =
      "学校名称,学段,学生数,教学及辅助用房面积,图书册数\n甲,小学,100.5,12.5㎡,-1\n乙,大学,1,1,1\n丙,小学,1,很大,1\n丙,小学,1,1,1\n,小学,1,1,1\n";
    const checked = await decodeIndicatorData(csv(text), INPUTS);
    expect(lines(checked).filter((line) => line.startsWith("error"))).toEqual([
      "error number-out-of-range C2",
      "error number-with-unit D2",
      "error number-out-of-range E2",
      "error choice-unknown B3",
      "error number-expected D4",
      "error id-duplicate A5",
      "error cell-required A6",
    ]);
  });

  it("are read under the headings that published tables use", async () => {
    const checked = await decodeIndicatorData(
      csv("学校名称,学段,在校学生数,图书藏量（册）\n甲,小学,100,2000\n"),
      INPUTS,
    );
    expect(checked.ok && checked.value).toEqual([
      { school: "甲", name: "甲", stage: "primary", students: 100, books: 2000 },
    ]);
  });

  it("are refused when the heading names a multiple of the unit, which would be wrong by its factor", async () => {
    for (const unit of ["万平方米", "亩", "单位：万㎡"]) {
      const checked = await decodeIndicatorData(
        csv(`学校名称,学段,学生数,教学及辅助用房面积（${unit}）\n甲,小学,100,0.53\n`),
        INPUTS,
      );
      expect(lines(checked)).toContain("error heading-unit-unfit D1");
    }
  });

  it("are read from the sheets of a workbook that hold figures", async () => {
    const bytes = await writeWorkbook([
      { sheet: "说明页", headings: 1, rows: [["本表数据来自教育事业统计"]], widths: [10] },
      {
        sheet: "小学",
        headings: 1,
        rows: [
          ["2025年某县"],
          ["学校名称", "学段", "students", "图书册数"],
          ["甲", "小学", 100, 2000],
          ["合计", "", 100, 2000],
        ],
        widths: [10],
      },
    ]);
    const checked = await decodeIndicatorData({ name: "a.xlsx", bytes }, INPUTS);
    expect(checked.ok && checked.value).toEqual([
      { school: "甲", name: "甲", stage: "primary", students: 100, books: 2000 },
    ]);
    expect(lines(checked)).toEqual(["note sheet-ignored", "note column-absent", "note row-ignored 4"]);
  });

  it.each(["", "{}", "一句话", "a,b\n1,2\n"])("are not found in %j, and it says so", async (text) => {
    const checked = await decodeIndicatorData(csv(text), INPUTS);
    expect(checked.ok).toBe(false);
    expect(issuesOf(checked)[0]?.place?.file).toBe("县.csv");
  });
});

describe("coefficients", () => {
  const INDICATORS = [
    { id: "basic-balance/books", label: { zh: "生均图书册数", en: "books per student" } },
    { id: "basic-balance/computers", label: { zh: "百名学生计算机台数", en: "computers per 100 students" } },
  ];
  const EXPECTED = [
    {
      stage: "primary",
      coefficients: { "basic-balance/books": 0.41, "basic-balance/computers": 0.3 },
      composite: 0.36,
    },
    { stage: "junior-middle", coefficients: { "basic-balance/books": 0.2 } },
  ];

  it("are read long, wide and as JSON", async () => {
    const long =
      "学段,指标,差异系数\n小学,生均图书册数,0.41\n小学,computers,0.3\n小学,综合,0.36\n初中,basic-balance/books,0.2\n初中,computers,—\n";
    const wide = "学段,生均图书册数,computers,综合差异系数\n小学,0.41,0.3,0.36\n初中,0.2,,\n";
    for (const text of [long, wide, JSON.stringify(EXPECTED)]) {
      const checked = await decodeCoefficients(csv(text), INDICATORS);
      expect(checked.ok && checked.value).toEqual(EXPECTED);
    }
  });

  it("of an unknown indicator are refused with the nearest name, and a repeated one with its first place", async () => {
    const text =
      "学段,指标,差异系数\n小学,生均图书册,0.4\n小学,books,0.4\n小学,books,0.5\n小学,computers,-0.1\n小学,,1\n";
    const checked = await decodeCoefficients(csv(text), INDICATORS);
    expect(lines(checked)).toEqual([
      "error choice-unknown B2",
      "error id-duplicate B4",
      "error number-out-of-range C5",
      "error cell-required B6",
    ]);
    expect(issuesOf(checked)[0]?.fix.zh).toContain("生均图书册数");
  });

  it("are read with one column a stage, as published tables print them", async () => {
    const indicators = [
      { id: "basic-balance/books", label: { zh: "生均图书册数", en: "books per student" } },
    ];
    const checked = await decodeCoefficients(
      csv("指标,小学,初中\n生均图书册数,0.30,0.28\n综合差异系数,0.38,\n"),
      indicators,
    );
    expect(checked.ok && checked.value).toEqual([
      { stage: "primary", coefficients: { "basic-balance/books": 0.3 }, composite: 0.38 },
      { stage: "junior-middle", coefficients: { "basic-balance/books": 0.28 } },
    ]);
  });

  it("in JSON are placed by path", async () => {
    const checked = await decodeCoefficients(
      csv('[{"stage":"primary","coefficients":{"books":"0.4"}}]'),
      INDICATORS,
    );
    expect(issuesOf(checked).map(({ code, path }) => [code, ...path])).toEqual([
      ["value-invalid", 0, "coefficients", "books"],
    ]);
  });
});
