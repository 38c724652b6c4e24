import { editionOn, VISIT_METHODS, type IsoDate } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import {
  checklistKind,
  coverage,
  crossWalk,
  itemAppliesTo,
  overrideChecklist,
  pointsOn,
  type ChecklistEdition,
} from "../index.ts";
import { school, schoolPoints, schoolPrivate, schoolRoutine, schoolSpecial } from "./index.ts";

const found = editionOn(schoolRoutine, "2026-03-02");
if (found.status !== "in-force") throw new Error("the list is in force");
const routine = found.edition;
const items = Object.entries(routine.items);

function pointList(date: IsoDate): ChecklistEdition {
  const points = editionOn(schoolPoints, date);
  if (points.status !== "in-force") throw new Error(`no points on ${date}`);
  return points.edition;
}

describe("the eight items of 国教督办〔2013〕2号 (Q4, L1)", () => {
  it("are eight, in the order of the measures, under stable English ids", () => {
    expect(items.map(([id, item]) => `${id} ${item.title}`)).toEqual([
      "administration 校务管理和制度执行",
      "admission 招生、收费、择校",
      "curriculum 课程开设和课堂教学",
      "workload 学生学习、体育锻炼和课业负担",
      "teachers 教师师德和专业发展",
      "safety 校园及周边安全、学生交通安全",
      "canteen 食堂、食品、饮水及宿舍卫生",
      "ethos 校风、教风、学风建设",
    ]);
    expect(school.contributes).toEqual([schoolRoutine]);
  });

  it("carry no weights, since the measures give none", () => {
    expect(items.filter(([, item]) => item.weight !== undefined)).toEqual([]);
  });

  it("use the six methods (Q6) and no other", () => {
    const used = new Set(items.flatMap(([, item]) => item.methods ?? []));
    expect([...used].toSorted()).toEqual(Object.keys(VISIT_METHODS).toSorted());
  });

  it("are not in force before the measures had certainly been issued", () => {
    expect(editionOn(schoolRoutine, "2013-09-29").status).toBe("not-yet");
    expect(editionOn(schoolRoutine, "2013-09-30").status).toBe("in-force");
  });

  it("show a point only from the day of its document", () => {
    const { workload } = routine.items;
    expect(pointsOn(workload, "2020-09-01").map((point) => point.text)).toEqual(["节假日不集体补课"]);
    expect(pointsOn(workload, "2026-03-02")).toHaveLength(4);
    for (const [id, item] of items)
      for (const point of item.lookAt ?? []) {
        const known = point.since ?? routine.effective.from;
        expect((point.basis?.issuedOn ?? "") <= known, `${id}: ${point.text}`).toBe(true);
      }
  });

  it("are for schools of every stage and for special schools, not for kindergartens", () => {
    expect(schoolRoutine.appliesTo).toContain("special");
    expect(schoolRoutine.appliesTo).not.toContain("kindergarten");
  });
});

describe("the points under the eight items", () => {
  it("stand under every one of the eight, and none stands elsewhere, in every edition", () => {
    for (const points of schoolPoints.editions) {
      const report = coverage(points, { id: schoolRoutine.id, edition: routine });
      expect(report.covered.map(({ item }) => item)).toEqual(Object.keys(routine.items));
      expect(report.unlinked).toEqual([]);
    }
  });

  it("number as many as the newest edition lists", () => {
    const rows = crossWalk(pointList("2026-03-02"), { id: schoolRoutine.id, edition: routine });
    expect(rows.map(({ item, items: under }) => `${item} ${under.length}`)).toEqual([
      "administration 12",
      "admission 16",
      "curriculum 13",
      "workload 21",
      "teachers 13",
      "safety 15",
      "canteen 25",
      "ethos 11",
    ]);
  });

  it("are what the first points of each item lead to, not later than those are asked", () => {
    for (const [id, item] of items)
      for (const point of item.lookAt ?? []) {
        const [list, target = ""] = point.item?.split("#") ?? [];
        expect(list, point.text).toBe(schoolPoints.id);
        const asked = pointList(point.since ?? routine.effective.from).items[target];
        expect(asked?.domain, point.text).toBe(`${schoolRoutine.id}#${id}`);
        expect(asked?.basis, point.text).toEqual(point.basis);
      }
  });

  it("hold a standard only from the day of the document that sets it", () => {
    const standard = (id: string, date: IsoDate) => {
      const answer = pointList(date).items[id]?.answer;
      return typeof answer === "object" && answer.type === "number" ? answer.standard : undefined;
    };
    expect(standard("saf-drill", "2014-12-30")).toBeUndefined();
    expect(standard("saf-drill", "2014-12-31")).toEqual({ atLeast: 1 });
    expect(standard("adm-class-size-primary", "2017-05-22")).toBeUndefined();
    expect(standard("adm-class-size-primary", "2017-05-23")).toEqual({ atMost: 45 });
    expect(standard("adm-class-size-junior", "2017-05-23")).toEqual({ atMost: 50 });
    expect(pointList("2021-07-23").items["load-homework-upper"]).toBeUndefined();
    expect(standard("load-homework-lower", "2021-07-24")).toEqual({ atMost: 0 });
    expect(standard("load-homework-upper", "2021-07-24")).toEqual({ atMost: 60 });
    expect(standard("load-homework-junior", "2021-07-24")).toEqual({ atMost: 90 });
    expect(standard("load-hour", "2022-12-31")).toBeUndefined();
    expect(standard("load-hour", "2023-01-01")).toEqual({ atLeast: 60 });
  });

  it("claim no number that was read in local papers only, such as the grams of a food sample", () => {
    const local = [
      "can-sample-g",
      "can-sample-h",
      "saf-guard",
      "saf-cctv",
      "mgmt-listen",
      "load-break",
      "cur-exam",
    ];
    for (const id of local) {
      const answer = pointList("2026-03-02").items[id]?.answer;
      expect(answer, id).toMatchObject({ type: "number" });
      expect(answer, id).not.toHaveProperty("standard");
    }
  });

  it("take a district's own number by an override with its document", () => {
    const change = overrideChecklist(schoolPoints, {
      basedOn: "2024-11",
      effective: { from: "2026-09-01" },
      source: {
        title: "滨江区学校食堂管理办法",
        issuedBy: "滨江区教育局",
        authority: "district",
        issuedOn: "2026-08",
      },
      items: {
        "can-sample-g": { answer: { type: "number", unit: "克", minimum: 0, standard: { atLeast: 125 } } },
      },
    });
    const local = checklistKind.applyOverride(pointList("2026-09-01"), change);
    expect(local.items["can-sample-g"]?.answer).toMatchObject({ standard: { atLeast: 125 } });
  });

  it("ask a school of what concerns its stages only", () => {
    const primary = { kind: "primary", nature: "public" } as const;
    const asked = Object.entries(pointList("2026-03-02").items)
      .filter(([, item]) => itemAppliesTo(item, primary))
      .map(([id]) => id);
    expect(asked).toContain("load-sleep-primary");
    expect(asked).not.toContain("load-sleep-junior");
    expect(asked).not.toContain("load-start-middle");
  });

  it("lose no item from one edition to the next", () => {
    for (const [index, points] of schoolPoints.editions.entries()) {
      const before = Object.keys(schoolPoints.editions[index - 1]?.items ?? {});
      expect(before.filter((id) => !Object.hasOwn(points.items, id))).toEqual([]);
    }
  });
});

describe("the variants for special and private schools (Q1, Q4)", () => {
  it.each([
    [schoolSpecial, { kind: "special", nature: "public" }, { kind: "primary", nature: "private" }],
    [schoolPrivate, { kind: "primary", nature: "private" }, { kind: "special", nature: "public" }],
  ] as const)("ask the same eight items of those schools only", (variant, own, other) => {
    const on = editionOn<ChecklistEdition>(variant, "2022-03-01");
    if (on.status !== "in-force") throw new Error("the variant is in force");
    const { edition } = on;
    const titles = Object.values(edition.items).map(({ title }) => title);
    expect(titles).toEqual(items.map(([, item]) => item.title));
    expect(coverage(edition, { id: schoolRoutine.id, edition: routine }).uncovered).toEqual([]);
    for (const item of Object.values(edition.items)) {
      expect(itemAppliesTo(item, own)).toBe(true);
      expect(itemAppliesTo(item, other)).toBe(false);
    }
  });

  it("show private schools the points about homework and class sizes too, special schools those without single stages", () => {
    const shown = (variant: typeof schoolSpecial | typeof schoolPrivate) => {
      const on = editionOn<ChecklistEdition>(variant, "2022-03-01");
      if (on.status !== "in-force") throw new Error("the variant is in force");
      return Object.values(on.edition.items).flatMap(({ lookAt = [] }) => lookAt.map(({ text }) => text));
    };
    const all = items.flatMap(([, { lookAt = [] }]) => lookAt.map(({ text }) => text));
    expect(shown(schoolPrivate)).toEqual(all);
    expect(shown(schoolSpecial)).toEqual(all.filter((text) => !/小学|初中/.test(text)));
  });
});
