import { editionOn, orThrow, type IsoDate } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import {
  itemAppliesTo,
  pinOf,
  scoreAnswers,
  settleAnswers,
  type Checklist,
  type ChecklistEdition,
} from "../index.ts";
import {
  campusSafety,
  doubleReduction,
  epidemic,
  epidemicMonthly,
  fiveManagements,
  kindergartenQuality,
  properRunning,
  satisfaction,
  schoolHealth,
  sports,
  teacherEthics,
  termOpening,
  topics,
  workload,
} from "./index.ts";
import { kindergartenConduct } from "../kindergarten/index.ts";

function on(list: Checklist, date: IsoDate): ChecklistEdition {
  const found = editionOn<ChecklistEdition>(list, date);
  if (found.status !== "in-force") throw new Error(`${list.id} is not in force on ${date}`);
  return found.edition;
}

function standardsOn(list: Checklist, date: IsoDate): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(on(list, date).items).flatMap(([id, { answer }]) =>
      typeof answer === "object" && answer.type === "number" && answer.standard !== undefined
        ? [[id, answer.standard] as const]
        : [],
    ),
  );
}

const titlesOf = (edition: ChecklistEdition): readonly string[] =>
  Object.values(edition.items).map(({ title }) => title);

describe("the topics districts plan", () => {
  it.each([
    ["D1 疫情防控", epidemic, "2022-03-01"],
    ["D1 双减", doubleReduction, "2022-05-01"],
    ["D1 五项管理", fiveManagements, "2022-08-20"],
    ["D1 校园安全", campusSafety, "2022-03-01"],
    ["D1 师德师风", teacherEthics, "2022-03-01"],
    ["D1 规范办学", properRunning, "2022-03-01"],
    ["D1 幼儿园办园行为", kindergartenConduct, "2022-05-01"],
    ["D1 体育活动", sports, "2022-03-01"],
    ["H6 春季开学", termOpening, "2019-02-20"],
    ["H6 课业负担", workload, "2019-06-10"],
    ["L7 秋季开学", termOpening, "2021-09-01"],
  ] as const)("%s is in force when the plan needs it", (_row, list, date) => {
    expect(Object.keys(on(list, date).items).length).toBeGreaterThan(5);
  });

  it("D1: at the end of 2022 every topic is in force", () => {
    const lists: readonly Checklist[] = topics.contributes;
    const notInForce = lists.filter(
      (list) => editionOn<ChecklistEdition>(list, "2022-12-01").status !== "in-force",
    );
    expect(notInForce).toEqual([]);
  });
});

describe("the monthly list of 柳河县 (L2)", () => {
  it("has the five points for every school and kindergarten", () => {
    expect(titlesOf(on(epidemicMonthly, "2021-04-15"))).toEqual([
      "校园封闭管理",
      "教学区、生活区防疫工作落实",
      "防疫制度建设",
      "通风消杀制度执行",
      "师生外出统计",
    ]);
    expect(epidemicMonthly.appliesTo).toContain("kindergarten");
    expect(epidemicMonthly.appliesTo).toContain("teaching-point");
  });

  it("is kept for the records of its time, not to be started with", () => {
    expect(on(epidemicMonthly, "2026-03-02").status).toBe("retired");
  });
});

describe("the opening of term (L7, H6)", () => {
  it("has the seven heads of 2016, and the six of 2019 from the end of that year", () => {
    expect(Object.values(on(termOpening, "2019-12-30").sections ?? {})).toHaveLength(7);
    expect(Object.values(on(termOpening, "2019-12-31").sections ?? {})).toEqual([
      "开学条件保障",
      "安全工作",
      "规范办学行为",
      "教师队伍建设",
      "自查抽查",
      "专项工作部署落实",
    ]);
  });

  it("asks kindergartens neither for timetables nor for streamed classes", () => {
    const asked = Object.entries(on(termOpening, "2020-02-20").items)
      .filter(([, item]) => itemAppliesTo(item, { kind: "kindergarten", nature: "public" }))
      .map(([id]) => id);
    expect(asked).toContain("hazard");
    expect(asked.filter((id) => ["course", "key-class", "fund"].includes(id))).toEqual([]);
  });

  it("loses no item between the two", () => {
    const after = on(termOpening, "2020-02-20").items;
    expect(
      Object.keys(on(termOpening, "2019-02-20").items).filter((id) => !Object.hasOwn(after, id)),
    ).toEqual([]);
  });
});

describe("the numbers of 五项管理 and 双减 (D7)", () => {
  it("are those of documents that were read, from the day of their document", () => {
    expect(standardsOn(fiveManagements, "2021-05-31")).toEqual({
      "load-sleep-primary": { atLeast: 10 },
      "load-sleep-junior": { atLeast: 9 },
      "load-sleep-senior": { atLeast: 8 },
      "load-eye": { atLeast: 2 },
      "load-vision": { atLeast: 2 },
    });
    expect(standardsOn(fiveManagements, "2021-07-24")).toMatchObject({
      "load-homework-lower": { atMost: 0 },
      "load-homework-upper": { atMost: 60 },
      "load-homework-junior": { atMost: 90 },
    });
    expect(standardsOn(doubleReduction, "2021-07-24")).toEqual({
      "load-homework-lower": { atMost: 0 },
      "load-homework-upper": { atMost: 60 },
      "load-homework-junior": { atMost: 90 },
    });
  });

  it("cite the notices on sleep and on fitness for what these ask, as inferred, without numbers that were not verified", () => {
    const { items } = on(fiveManagements, "2021-05-31");
    for (const [id, title] of [
      ["load-sleep-primary", "加强中小学生睡眠管理工作的通知"],
      ["load-vision", "加强中小学生体质健康管理工作的通知"],
      ["load-start-primary", "五项管理督导实地督查要点"],
    ] as const)
      expect(items[id]?.basis, id).toMatchObject({ title, certainty: "inferred" });
    expect(items["load-sleep-primary"]?.basis?.documentNumber).toBeUndefined();
  });

  it("have nine points on telephones and five sections", () => {
    const edition = on(fiveManagements, "2022-03-01");
    expect(Object.values(edition.sections ?? {})).toEqual(["手机", "睡眠", "读物", "作业", "体质"]);
    expect(Object.values(edition.items).filter(({ section }) => section === "phones")).toHaveLength(9);
  });

  it("tell a primary school that writes an hour and a half of homework that it is too much", () => {
    const edition = on(doubleReduction, "2022-03-01");
    const { "load-homework-upper": item } = edition.items;
    if (item === undefined) throw new Error("the item exists");
    const list = { ...edition, items: { homework: { ...item, weight: 10 } } };
    const score = orThrow(
      scoreAnswers(list, {
        pin: pinOf(doubleReduction.id, list),
        institution: "s1",
        date: "2022-03-01",
        answers: { homework: { type: "number", value: 90, note: "五年级抽查" } },
      }),
    );
    expect(score.points).toBe(0);
  });
});

describe("school hygiene of 丹徒区 (D11)", () => {
  it("holds its seven matters, with the hour of sport", () => {
    expect(titlesOf(on(schoolHealth, "2022-03-01"))).toHaveLength(7);
  });
});

describe("the quality of kindergartens of 丹徒区 (D6)", () => {
  it("is judged in four dimensions without points, which were not read", () => {
    const edition = on(kindergartenQuality, "2022-05-01");
    expect(titlesOf(edition)).toEqual(["管理水平", "师资队伍", "保教工作", "办园绩效"]);
    expect(Object.values(edition.items).every(({ weight }) => weight === undefined)).toBe(true);
  });
});

describe("safety", () => {
  it("asks a drill a month of schools, special ones too, and a drill a quarter of kindergartens", () => {
    const drills = Object.entries(on(campusSafety, "2022-03-01").items).filter(
      ([id]) => id.endsWith("-drill") && id !== "fire-drill",
    );
    const asked = (kind: "primary" | "special" | "kindergarten") =>
      drills.filter(([, item]) => itemAppliesTo(item, { kind, nature: "public" })).map(([id]) => id);
    expect(asked("primary")).toEqual(["saf-drill"]);
    expect(asked("special")).toEqual(["saf-drill"]);
    expect(asked("kindergarten")).toEqual(["kindergarten-drill"]);
    expect(on(campusSafety, "2022-03-01").items["kindergarten-drill"]?.answer).toMatchObject({
      unit: "次/季度",
    });
  });

  it("rests on the measures for kindergartens from the day there are such, as teachers' conduct does", () => {
    for (const list of [campusSafety, teacherEthics]) {
      const numbers = (date: IsoDate) => on(list, date).sources.map(({ documentNumber }) => documentNumber);
      expect(numbers("2019-06-09")).not.toContain("教督〔2019〕3号");
      expect(numbers("2019-06-10")).toContain("教督〔2019〕3号");
    }
  });

  it("sets no other standard, since local papers differ", () => {
    expect(Object.keys(standardsOn(campusSafety, "2026-03-02"))).toEqual(["saf-drill", "kindergarten-drill"]);
  });
});

describe("sport", () => {
  it("works its rates out from counts, by the formulas of 2008: of two sports meetings a year one is half", () => {
    const edition = on(sports, "2022-03-01");
    const settled = settleAnswers(edition, {
      pin: pinOf(sports.id, edition),
      institution: "s1",
      date: "2022-03-01",
      answers: {
        "lessons-due": { type: "number", value: 60 },
        "lessons-given": { type: "number", value: 57 },
        "meets-held": { type: "number", value: 1 },
      },
    });
    expect(settled.counted["lesson-rate"]).toMatchObject({ value: 95 });
    expect(settled.counted["meet-rate"]).toMatchObject({ value: 50 });
    expect(settled.counted["hour-rate"]).toBeUndefined();
  });
});

describe("the survey of satisfaction (L6)", () => {
  it("asks parents and staff, and claims no share of the points for any answer", () => {
    const edition = on(satisfaction, "2021-12-10");
    expect(Object.values(edition.sections ?? {})).toEqual(["家长", "教师和校长"]);
    const options = Object.values(edition.items).flatMap(({ answer }) =>
      typeof answer === "object" && answer.type === "choice" ? Object.values(answer.options) : [],
    );
    expect(options).toHaveLength(15 * 3);
    expect(options.filter(({ share }) => share !== undefined)).toEqual([]);
  });
});
