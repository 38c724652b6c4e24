import { describe, expect, it } from "vitest";
import { textFile } from "../../test/support/files.ts";
import { readRegister } from "../index.ts";

const csv = (name: string, ...rows: readonly string[]) => textFile(name, `${rows.join("\n")}\n`);

const SCHOOLS = csv(
  "学校.csv",
  "学校编号,名称,类别,办学性质",
  "S1,一中,高级中学,公办",
  "S2,二中,高级中学,公办",
  "K1,一园,幼儿园,公办",
);
const HEAD = "督学编号,姓名,类别,责任督学,每周可督导时段,每周最多次数,每月最多次数";
const PEOPLE = csv("督学.csv", HEAD, "D1,张,兼职督学,是,周二下午、星期四,2,6", "D2,李,专职督学,是,,,");

describe("the sheet of spans without visits", () => {
  it("gives inspectors and schools their half-days, a kind of school to all of that kind", async () => {
    const checked = await readRegister([
      csv(
        "不可安排.csv",
        "对象,编号,开始,结束,时段,星期,原因,说明",
        "督学,D1,2026-03-02,2026-06-30,上午,周一、周三,任课,在校兼课",
        "学校,K1,2026-05-29,,,,活动,六一演出",
        "高级中学,,2026-06-07,2026-06-09,全天,,考试,高考",
      ),
      SCHOOLS,
      PEOPLE,
    ]);
    if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message.en).join("\n"));
    const exam = { from: "2026-06-07", until: "2026-06-09", reason: "examination", note: "高考" };
    expect(checked.value.institutions.map(({ unavailable }) => unavailable)).toEqual([
      [exam],
      [exam],
      [{ from: "2026-05-29", until: "2026-05-29", reason: "event", note: "六一演出" }],
    ]);
    expect(checked.value.inspectors[0]).toMatchObject({
      weeklyTimes: [{ weekday: 2, halfDay: "afternoon" }, { weekday: 4 }],
      visitsAtMost: { perWeek: 2, perMonth: 6 },
      unavailable: [
        {
          from: "2026-03-02",
          until: "2026-06-30",
          halfDay: "morning",
          weekdays: [1, 3],
          reason: "teaching",
          note: "在校兼课",
        },
      ],
    });
    expect(checked.value.inspectors[1]).not.toHaveProperty("weeklyTimes");
  });

  it("names every wrong cell", async () => {
    const checked = await readRegister([
      SCHOOLS,
      csv("督学.csv", HEAD, "D1,张,兼职督学,是,逢五,0,"),
      csv(
        "不可安排.csv",
        "对象,编号,开始,结束,时段,星期,原因",
        "督学,,2026-03-02,,,,会议",
        "督学,D9,2026-03-02,,,,会议",
        "学校,S1,2026-03-05,2026-03-02,,,考试",
        "学校,S1,2026-03-05,,夜里,周一上午,出差",
      ),
    ]);
    expect(
      checked.ok
        ? []
        : checked.issues.map(({ code, place }) => `${code} ${place?.file ?? ""} ${place?.cell ?? ""}`),
    ).toEqual([
      "record-malformed 督学.csv E2",
      "number-out-of-range 督学.csv F2",
      "cell-required 不可安排.csv B2",
      "date-order 不可安排.csv D4",
      "choice-unknown 不可安排.csv E5",
      "choice-unknown 不可安排.csv G5",
      "record-malformed 不可安排.csv F5",
      "table-missing  ", // a note: there is no sheet 回避
      "reference-unknown 不可安排.csv B3",
    ]);
  });
});
