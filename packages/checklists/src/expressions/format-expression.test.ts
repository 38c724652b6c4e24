import { describe, expect, it } from "vitest";
import { everyForm } from "../../test/every-form.ts";
import type { Expression } from "../index.ts";
import { formatExpression, referencesOf } from "./index.ts";

describe("an expression in words", () => {
  it.each<[Expression, string, string]>([
    [{ equal: [{ answer: "canteen" }, "yes"] }, "“有食堂” = 是", "“有食堂” = yes"],
    [
      { oneOf: { answer: "lesson" }, values: ["excellent", "good"] },
      "“课堂教学” 为 优、良之一",
      "“课堂教学” is one of excellent, good",
    ],
    [{ equal: [{ answer: "supplier" }, "own"] }, "“供餐方式” = 自营", "“供餐方式” = 自营"],
    [{ includes: "dangers", option: "river" }, "“周边隐患” 选了 河流", "“周边隐患” includes 河流"],
    [
      { all: [{ answered: "remarks" }, { not: { less: [{ answer: "drill" }, { visit: "date" }] } }] },
      "(“其他” 已作答且并非(“上次演练” < 督导日期))",
      "(“其他” is answered and not (“上次演练” < the day of the visit))",
    ],
    [
      {
        more: [
          { mean: { field: "meals" }, each: "canteens", where: { equal: [{ field: "licence" }, "yes"] } },
          300,
        ],
      },
      "“各食堂”中“日供餐”的平均，只计“许可证有效” = 是 > 300",
      "mean of “日供餐” over “各食堂” where “许可证有效” = yes > 300",
    ],
    [{ cell: ["plans", "maths", "books"] }, "“教学常规”·数学·作业", "“教学常规”·数学·作业"],
    [
      { round: { divide: [1, 3] }, decimals: 2 },
      "(1 ÷ 3)（四舍五入到2位小数）",
      "(1 ÷ 3) rounded to 2 decimal(s)",
    ],
  ])("%o", (expression, zh, en) => {
    expect(formatExpression(everyForm, expression)).toBe(zh);
    expect(formatExpression(everyForm, expression, "en")).toBe(en);
  });

  it("names what it rests on; fields of a group belong to the group", () => {
    const { items, fields } = referencesOf({
      all: [
        { some: "canteens", meets: { equal: [{ field: "licence" }, { answer: "canteen" }] } },
        { answered: { field: "beds" } },
      ],
    });
    expect([[...items], [...fields]]).toEqual([["canteens", "canteen"], ["beds"]]);
  });
});
