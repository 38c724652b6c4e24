import { editionOn, VISIT_METHODS } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { pointsOn } from "../index.ts";
import { school, schoolRoutine } from "./index.ts";

const found = editionOn(schoolRoutine, "2026-03-02");
if (found.status !== "in-force") throw new Error("the list is in force");
const items = Object.entries(found.edition.items);

describe("the eight items of 国教督办〔2013〕2号 (Q4)", () => {
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
    const workload = found.edition.items["workload"];
    if (workload === undefined) throw new Error("the item exists");
    expect(pointsOn(workload, "2020-09-01").map((point) => point.text)).toEqual(["节假日不集体补课"]);
    expect(pointsOn(workload, "2026-03-02")).toHaveLength(4);
    for (const [id, item] of items)
      for (const point of item.lookAt ?? []) {
        const known = point.since ?? found.edition.effective.from;
        expect((point.basis?.issuedOn ?? "") <= known, `${id}: ${point.text}`).toBe(true);
      }
  });

  it("are for schools of every stage and for special schools, not for kindergartens", () => {
    expect(schoolRoutine.appliesTo).toContain("special");
    expect(schoolRoutine.appliesTo).not.toContain("kindergarten");
  });
});
