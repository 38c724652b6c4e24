import {
  calculateIndicator,
  coefficientOfVariation,
  input,
  judgeCounty,
  type CountyRow,
} from "@supervision/indicators";
import { books as booksPerStudent } from "@supervision/indicators/basic-balance";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basic, fiveSchools, quality, wellProvided } from "./sets.ts";

const balanced: readonly CountyRow[] = [
  wellProvided("甲", "primary", 800),
  wellProvided("乙", "primary", 1200),
  wellProvided("丙", "junior-middle", 900),
  wellProvided("丁", "junior-middle", 700),
];

const withoutColumn = (rows: readonly CountyRow[], column: string): readonly CountyRow[] =>
  rows.map((row) => ({ ...row, [column]: undefined }));

const codes = (rows: readonly CountyRow[]) => judgeCounty(quality, rows).issues.map((issue) => issue.code);

describe("a county in which everything is known", () => {
  it("is met when every school and every coefficient is", () => {
    const county = judgeCounty(quality, balanced);
    expect(county).toMatchObject({ verdict: "met", unknown: [], excluded: [], issues: [] });
    expect(county.stages.map((stage) => [stage.label, stage.students, stage.schoolRule.met])).toEqual([
      ["小学", 2000, 2],
      ["初中", 1600, 2],
    ]);
  });

  it("is not met when one coefficient exceeds its limit, though the mean of all is small", () => {
    const rows = balanced.map((row) => (row.school === "甲" ? { ...row, sportsArea: 100_000 } : row));
    const county = judgeCounty(quality, rows);
    const [primary, junior] = county.stages;
    expect(county.verdict).toBe("not-met");
    expect([primary?.schoolRule.verdict, primary?.countyRule, junior?.verdict]).toEqual([
      "met",
      "not-met",
      "met",
    ]);
    expect(
      primary?.indicators.filter((one) => one.verdict === "not-met").map((one) => one.indicator),
    ).toEqual(["quality-balance/sports-area"]);
  });

  it("is not met when one school misses its rule", () => {
    const rows = balanced.map((row) => (row.school === "乙" ? { ...row, backboneTeachers: 1 } : row));
    const county = judgeCounty(quality, rows);
    expect(county.stages[0]).toMatchObject({ schoolRule: { verdict: "not-met", met: 1, notMet: 1 } });
    expect(county.stages[0]?.schools[1]?.rule).toMatchObject({
      verdict: "not-met",
      reached: 6,
      required: 6,
      below: [{ indicator: "quality-balance/backbone-teachers", withinRemainder: false }],
      because: {
        zh: "7 项中 6 项达标（要求至少 6 项）；每百名学生拥有县级以上骨干教师数为标准的 8.3%，低于 85.0%",
      },
    });
    expect(county.stages[0]?.indicators[1]?.schools).toEqual({ met: 1, notMet: 1, unknown: 0 });
  });

  it("shows a share that prints like the one asked for with the decimals that tell them apart", () => {
    const rows = balanced.map((row) =>
      row.school === "甲" ? { ...row, teachingRoomArea: 800 * 4.5 * 0.8499 } : row,
    );
    expect(judgeCounty(quality, rows).stages[0]?.schools[0]?.rule.because.zh).toContain(
      "为标准的 84.99%，低于 85.0%",
    );
  });

  it("gives the figures of the official example", () => {
    const books = judgeCounty(basic, fiveSchools).stages[0]?.indicators[4];
    expect(books?.spread).toMatchObject({
      mean: { text: "6.33" },
      standardDeviation: { text: "3.26" },
      coefficientOfVariation: { text: "0.515" },
    });
  });
});

describe("two ways to one coefficient", () => {
  it("agree: the county's table and the indicator calculated over all schools", () => {
    const school = fc.record({
      students: fc.integer({ min: 1, max: 3000 }),
      books: fc.integer({ min: 1, max: 90_000 }),
    });
    fc.assert(
      fc.property(fc.array(school, { minLength: 1, maxLength: 30 }), (schools) => {
        const [edition] = booksPerStudent.editions;
        const formula = coefficientOfVariation(edition.formula, { weight: input("students") });
        const alone = calculateIndicator({ ...edition, formula }, {}, { institutions: schools });
        const rows = schools.map((one, index): CountyRow => ({
          ...one,
          school: `${index}`,
          name: `${index}`,
          stage: "primary",
        }));
        const county = judgeCounty(basic, rows).stages[0]?.indicators[4]?.spread;
        expect(county?.status === "computed" && county.coefficientOfVariation.value).toBe(
          alone.status === "computed" && alone.value,
        );
      }),
    );
  });

  it("prints a mean that lies at a half as a person would round it", () => {
    // (1 + 3.01) ÷ 2 = 2.005, which binary arithmetic places below.
    const rows: readonly CountyRow[] = [
      { school: "a", name: "a", stage: "primary", students: 100, books: 100 },
      { school: "b", name: "b", stage: "primary", students: 100, books: 301 },
    ];
    expect(judgeCounty(basic, rows).stages[0]?.indicators[4]?.spread).toMatchObject({
      mean: { text: "2.01" },
    });
  });
});

describe("missing figures", () => {
  it("leave an indicator and the county unknown when a column is absent", () => {
    const county = judgeCounty(quality, withoutColumn(balanced, "multimediaRooms"));
    expect(county.verdict).toBe("unknown");
    const spread = county.stages[0]?.indicators[6]?.spread;
    expect(spread).toMatchObject({
      status: "missing-inputs",
      missing: [
        { input: "multimediaRooms", everywhere: true, schools: [{ school: "甲" }, { school: "乙" }] },
      ],
    });
    expect(county.unknown.map((part) => part.because.zh)).toEqual([
      "小学每百名学生拥有网络多媒体教室数：缺少“网络多媒体教室数”（multimediaRooms）一列",
      "初中每百名学生拥有网络多媒体教室数：缺少“网络多媒体教室数”（multimediaRooms）一列",
    ]);
    expect(county.stages[0]?.schools[0]?.rule).toMatchObject({
      verdict: "unknown",
      reached: 6,
      unknown: ["quality-balance/multimedia-rooms"],
    });
  });

  it("name the school whose cell is empty, and never count it as zero", () => {
    const rows = balanced.map((row) => (row.school === "丁" ? { ...row, sportsArea: undefined } : row));
    const county = judgeCounty(quality, rows);
    expect(county.stages.map((stage) => stage.verdict)).toEqual(["met", "unknown"]);
    expect(county.unknown).toHaveLength(1);
    expect(county.unknown[0]?.because.zh).toBe(
      "初中生均体育运动场馆面积：丁学校缺少“体育运动场馆面积”（sportsArea）",
    );
    expect(county.stages[1]?.indicators[4]?.schools).toEqual({ met: 1, notMet: 0, unknown: 1 });
  });

  it("do not hide a failure that is known", () => {
    const rows = withoutColumn(balanced, "sportsArea").map((row) => ({ ...row, backboneTeachers: 0.1 }));
    expect(judgeCounty(quality, rows).verdict).toBe("not-met");
  });

  it("leave everything unknown when the number of students is", () => {
    const rows = balanced.map((row) => (row.school === "甲" ? { ...row, students: undefined } : row));
    const county = judgeCounty(quality, rows);
    expect(county.stages[0]?.indicators.every((one) => one.spread.status === "missing-inputs")).toBe(true);
    expect(county.verdict).toBe("unknown");
  });

  it("leave the mean of basic balance unknown when one of the eight is", () => {
    const county = judgeCounty(basic, fiveSchools, { stages: ["primary"] });
    expect(county.stages).toHaveLength(1);
    expect(county.stages[0]?.composite).toMatchObject({ verdict: "unknown", of: 8, limit: 0.65 });
    expect(county.stages[0]?.composite?.unknown).toHaveLength(7);
  });

  it("are asked for when a stage has no row at all", () => {
    const county = judgeCounty(quality, balanced.slice(0, 2));
    expect(county.verdict).toBe("unknown");
    expect(county.issues.map((issue) => issue.code)).toEqual(["stage-without-rows"]);
    expect(county.unknown[0]?.because.zh).toBe("初中：没有学校数据");
    expect(judgeCounty(quality, balanced.slice(0, 2), { stages: ["primary"] }).verdict).toBe("met");
    expect(judgeCounty(quality, []).verdict).toBe("unknown");
  });
});

describe("schools that do not count", () => {
  it("are special and vocational schools and teaching points under 50 students, each with the reason", () => {
    const rows: readonly CountyRow[] = [
      ...balanced,
      { ...wellProvided("特", "primary"), kind: "special", sportsArea: 1 },
      { ...wellProvided("职", "junior-middle"), kind: "vocational" },
      { ...wellProvided("点", "primary", 49), kind: "teaching-point" },
      { ...wellProvided("大点", "primary", 50), kind: "teaching-point" },
      { ...wellProvided("村", "primary", 30), kind: "village-primary" },
      { ...wellProvided("高", "primary"), stage: "senior-middle" },
    ];
    const county = judgeCounty(quality, rows);
    expect(county.excluded.map(({ school, reason }) => [school, reason])).toEqual([
      ["特", "kind"],
      ["职", "kind"],
      ["点", "small"],
      ["高", "stage"],
    ]);
    expect(county.excluded[2]?.because.zh).toContain("学生 49 人，不足 50 人");
    expect(county.excluded[2]?.because.zh).toContain("教督〔2017〕6号");
    expect(county.stages[0]?.schools.map((school) => school.school)).toEqual(["甲", "乙", "大点", "村"]);
    expect(county.verdict).toBe("met");
  });

  it("cannot be told without their kind, and the result says so", () => {
    const rows = balanced.map((row) => ({ ...row, kind: undefined }));
    expect(codes(rows)).toEqual(["kind-not-stated"]);
  });

  it("weigh nothing without students, and are listed", () => {
    const empty = { ...wellProvided("空", "primary", 0), sportsArea: 5000 };
    const county = judgeCounty(quality, [...balanced, empty]);
    expect(county.stages[0]?.withoutStudents).toEqual([{ school: "空", name: "空学校" }]);
    expect(county.issues.map((issue) => issue.code)).toEqual(["row-without-students"]);
    expect(county.stages[0]?.indicators).toEqual(judgeCounty(quality, balanced).stages[0]?.indicators);
    expect(county.verdict).toBe("met");
    expect(county.stages[0]?.schools[2]?.rule.verdict).toBe("not-applicable");
  });

  it("give no coefficient when no school has students, or none has anything", () => {
    const none = judgeCounty(quality, [wellProvided("空", "primary", 0)], { stages: ["primary"] });
    expect(none.stages[0]?.indicators[0]?.spread).toEqual({ status: "undefined", because: "zero-weight" });
    const poor = judgeCounty(
      quality,
      balanced.map((row) => ({ ...row, multimediaRooms: 0 })),
    );
    expect(poor.stages[0]?.indicators[6]).toMatchObject({
      spread: { because: "zero-mean" },
      verdict: "unknown",
    });
    expect(poor.unknown[0]?.because.zh).toBe(
      "小学每百名学生拥有网络多媒体教室数：平均值为 0，差异系数不存在",
    );
  });
});

describe("doubtful data", () => {
  it("is named with its place and treated as not stated", () => {
    const rows = balanced.map((row) =>
      row.school === "乙" ? { ...row, sportsArea: -1, backboneTeachers: Number.NaN } : row,
    );
    const county = judgeCounty(quality, rows);
    expect(county.issues.map((issue) => [issue.code, issue.path])).toEqual([
      ["figure-invalid", ["rows", 1, "backboneTeachers"]],
      ["figure-invalid", ["rows", 1, "sportsArea"]],
    ]);
    expect(county.verdict).toBe("unknown");
    expect(
      codes([{ ...balanced[0], school: "甲", name: "甲", stage: "primary", sportsArea: "五百" }]),
    ).toContain("figure-invalid");
  });

  it("is a school that occurs twice, which leaves the verdict unknown", () => {
    const county = judgeCounty(quality, [...balanced, wellProvided("甲", "primary", 500)]);
    expect(county.verdict).toBe("unknown");
    expect(county.issues.map((issue) => issue.code)).toEqual(["row-repeated"]);
    expect(county.stages[0]?.schools).toHaveLength(2);
  });

  it("is a column nothing reads, half a student, or an amount in another unit", () => {
    expect(codes(balanced.map((row) => ({ ...row, book: 3 })))).toEqual(["column-unknown"]);
    expect(codes([...balanced, wellProvided("半", "primary", 100.5)])).toEqual(["figure-not-whole"]);
    const inTenThousands = balanced.map((row) => ({
      ...row,
      equipmentValue: Number(row["equipmentValue"]) / 10_000,
    }));
    expect(codes(inTenThousands)).toEqual(["unit-doubtful", "unit-doubtful"]);
  });

  it("is a stage nobody knows", () => {
    const rows: unknown = [...balanced, { ...wellProvided("戊", "primary"), stage: "小学" }];
    expect(judgeCounty(quality, rowsOf(rows)).issues.map((issue) => issue.code)).toEqual([
      "row-stage-outside",
    ]);
  });
});

function isRows(value: unknown): value is readonly CountyRow[] {
  return Array.isArray(value);
}

/** Rows as they come from a file: the compiler has not seen them. */
function rowsOf(value: unknown): readonly CountyRow[] {
  return isRows(value) ? value : [];
}
