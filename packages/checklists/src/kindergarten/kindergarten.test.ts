import { editionOn, type IsoDate, type Series } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { coverage, type Checklist, type ChecklistEdition } from "../index.ts";
import {
  kindergartenConduct,
  kindergartenEightItems,
  kindergartenNational,
  kindergartenPoints,
  kindergartenQualityGuide,
  kindergartenSixItems,
  pointsUnderEightItems,
} from "./index.ts";

const national = resolved(kindergartenNational);
const domains = { id: kindergartenNational.id, edition: national };

function resolved<Edition extends ChecklistEdition>(list: Series<Edition>, date = "2022-03-01"): Edition {
  const found = editionOn(list, date);
  if (found.status !== "in-force") throw new Error(`${list.id} is not in force on ${date}`);
  return found.edition;
}

function pointList(date: IsoDate): ChecklistEdition {
  return resolved(kindergartenPoints, date);
}

function standardOf(id: string, date: IsoDate): unknown {
  const answer = pointList(date).items[id]?.answer;
  return typeof answer === "object" && answer.type === "number" ? answer.standard : undefined;
}

describe("lists of kindergartens against the three domains of 教督〔2019〕3号 (D3, L1, Q5)", () => {
  const lists: readonly Checklist[] = [
    kindergartenPoints,
    kindergartenEightItems,
    kindergartenSixItems,
    kindergartenConduct,
    kindergartenQualityGuide,
  ];
  it.each(lists.map((list) => [list.id, list] as const))(
    "%s covers all three and strays nowhere",
    (_id, list) => {
      const since = list.editions.filter(({ effective }) => effective.from >= national.effective.from);
      expect(since).not.toEqual([]);
      for (const edition of since) {
        const report = coverage(edition, domains);
        expect(report.uncovered).toEqual([]);
        expect(report.unlinked).toEqual([]);
      }
    },
  );

  it("the points cover the eight items of 天桥区 too, every point under one of them", () => {
    const eight = { id: kindergartenEightItems.id, edition: resolved(kindergartenEightItems) };
    for (const points of kindergartenPoints.editions) {
      const report = coverage(points, eight, pointsUnderEightItems);
      expect(report.uncovered).toEqual([]);
      expect(report.unlinked).toEqual([]);
    }
    expect(Object.keys(pointsUnderEightItems).toSorted()).toEqual(
      Object.keys(resolved(kindergartenPoints).items).toSorted(),
    );
  });

  it("a list of food and sleep alone leaves two domains uncovered", () => {
    const { canteen } = resolved(kindergartenEightItems).items;
    const report = coverage({ ...national, items: { canteen } }, domains);
    expect(report.uncovered.map(({ title }) => title)).toEqual(["规范办园", "师德师风"]);
  });
});

describe("the points under the three domains", () => {
  it("are what the first points of the eight items lead to", () => {
    const eight = resolved(kindergartenEightItems);
    for (const item of Object.values(eight.items))
      for (const point of item.lookAt ?? []) {
        const [list, target = ""] = point.item?.split("#") ?? [];
        expect(list).toBe(kindergartenPoints.id);
        const since = [point.since ?? "", eight.effective.from].toSorted().at(-1) ?? "";
        const asked = pointList(since).items[target];
        expect(asked, point.text).toBeDefined();
        expect(asked?.basis).toEqual(point.basis);
      }
  });

  it("hold class sizes and the number of children from the working rules", () => {
    const sizes = ["junior", "middle", "senior", "mixed"].map((age) =>
      standardOf(`class-size-${age}`, "2019-06-10"),
    );
    expect(sizes).toEqual([{ atMost: 25 }, { atMost: 30 }, { atMost: 35 }, { atMost: 30 }]);
    expect(standardOf("scale", "2019-06-10")).toEqual({ atMost: 360 });
  });

  it("hold areas, books and teachers only from the measures of 2020", () => {
    for (const [id, standard] of [
      ["outdoor-area", { atLeast: 4 }],
      ["building-area", { atLeast: 10.44 }],
      ["books", { atLeast: 3 }],
      ["cert", { atLeast: 100 }],
      ["ratio", { atMost: 15 }],
    ] as const) {
      expect(standardOf(id, "2020-12-30"), id).toBeUndefined();
      expect(standardOf(id, "2020-12-31"), id).toEqual(standard);
      expect(pointList("2020-12-31").items[id]?.basis?.certainty, id).toBe("inferred");
    }
  });

  it("rest the ban on primary-school teaching on the preschool law from the day it came into force", () => {
    expect(pointList("2025-05-31").items["no-primary"]?.basis).toBeUndefined();
    expect(pointList("2025-06-01").items["no-primary"]?.basis?.article).toBe("第五十九条");
  });

  it("claim no hours outdoors, which were not verified", () => {
    expect(standardOf("outdoor", "2026-03-02")).toBeUndefined();
  });
});

describe("the evaluation of conduct of 2017 (L7, D1)", () => {
  const edition = resolved(kindergartenConduct);

  it("has five domains with 6, 8, 5, 4 and 5 headings", () => {
    const counts = Object.entries(edition.sections ?? {}).map(([id, title]) => {
      const under = Object.values(edition.items).filter(({ section }) => section === id);
      return `${title} ${under.length}`;
    });
    expect(counts).toEqual(["办园条件 6", "安全卫生 8", "保育教育 5", "教职工队伍 4", "内部管理 5"]);
  });

  it("is in force in the spring of 2021 and has ended after 2023, without a successor made up here", () => {
    expect(editionOn(kindergartenConduct, "2021-05-10").status).toBe("in-force");
    const after = editionOn(kindergartenConduct, "2024-03-01");
    expect(after.status === "withdrawn" && after.withdrawn.source.documentNumber).toBe("教督〔2023〕5号");
    expect(after.status === "withdrawn" && after.withdrawn.source.certainty).toBe("inferred");
  });
});

describe("the quality guide of 2022", () => {
  it("has five domains with 3, 3, 3, 2 and 4 key indicators", () => {
    const edition = resolved(kindergartenQualityGuide);
    const counts = Object.keys(edition.sections ?? {}).map(
      (id) => Object.values(edition.items).filter(({ section }) => section === id).length,
    );
    expect(counts).toEqual([3, 3, 3, 2, 4]);
  });
});
