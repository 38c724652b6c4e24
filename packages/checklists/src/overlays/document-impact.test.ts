import { schoolPoints } from "@supervision/checklists/school";
import type { LegalSource } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { source } from "../../test/editions.ts";
import {
  defineChecklist,
  overrideChecklist,
  remove,
  type ChecklistEdition,
  type ChecklistItem,
} from "../index.ts";
import { documentImpact, formatDocumentImpact } from "./index.ts";

/** A measure of 2019 on kindergartens, replaced by one of 2027 (both invented). */
const old: LegalSource = {
  title: "幼儿园安全管理办法",
  issuedBy: "河东省教育厅",
  authority: "province",
  documentNumber: "河教安〔2019〕3号",
  issuedOn: "2019-05-10",
};
const list = defineChecklist({
  id: "riverside/kindergarten",
  title: "幼儿园安全",
  appliesTo: ["kindergarten"],
  editions: [
    {
      edition: "2019-09",
      status: "active",
      effective: { from: "2019-09-01" },
      sources: [old],
      items: { guard: { title: "保安在岗", answer: "yes-no" } },
    },
    {
      edition: "2022-09",
      status: "active",
      effective: { from: "2022-09-01" },
      sources: [source, old],
      items: {
        guard: { title: "保安在岗", answer: "yes-no", basis: { ...old, article: "第四条" } },
        meals: { title: "食谱公示", answer: "yes-no" },
        bus: {
          title: "校车",
          answer: "yes-no",
          basis: source,
          lookAt: [
            { text: "随车照管", basis: { ...old, documentNumber: "河教安[2019]3号", article: "第九条" } },
            { text: "标牌" },
          ],
        },
      },
      scoring: {
        vetoes: { guard: { title: "无保安", items: ["guard"], effect: { type: "zero" }, basis: old } },
      },
    },
    {
      edition: "2028-09",
      status: "active",
      effective: { from: "2028-09-01" },
      sources: [source],
      items: { guard: { title: "保安在岗", answer: "yes-no", basis: old } },
    },
  ],
});
const district = {
  name: "riverside",
  change: overrideChecklist(list, {
    basedOn: "2022-09",
    effective: { from: "2023-09-01" },
    source,
    items: { guard: { weight: 5 }, meals: remove("并入食堂专项"), bus: { weight: 2 } },
    add: { fence: { title: "围栏", answer: "yes-no", basis: old } },
  }),
};
const city = {
  name: "river-city",
  change: overrideChecklist(list, {
    basedOn: "2022-09",
    effective: { from: "2022-09-01", until: "2023-08-31" },
    source: { ...old, article: "第二条" },
    items: { meals: { title: "带量食谱公示" } },
  }),
};

describe("what rests on a document that is replaced", () => {
  const change = { document: old, on: "2027-03-01" } as const;

  it("is told for every edition and every layer, what is in force first", () => {
    const impact = documentImpact(change, { lists: [list], layers: [city, district] });
    expect(formatDocumentImpact(impact).split("\n")).toEqual([
      "当日适用：8处",
      "- riverside/kindergarten 2022-09 guard 保安在岗：事项依据（第四条）",
      "- riverside/kindergarten 2022-09 meals 食谱公示：版次依据，待核",
      "- riverside/kindergarten 2022-09 bus 随车照管：要点依据（第九条）",
      "- riverside/kindergarten 2022-09 无保安：否决依据",
      "- riverside/kindergarten riverside guard 保安在岗：本地修改的事项，下层依据变动（第四条）",
      "- riverside/kindergarten riverside meals 食谱公示：本地修改的事项，下层依据变动，待核",
      "- riverside/kindergarten riverside bus 校车：本地修改的事项，下层依据变动（第九条）",
      "- riverside/kindergarten riverside fence 围栏：事项依据",
      "以后生效：1处",
      "- riverside/kindergarten 2028-09 guard 保安在岗：事项依据",
      "此前版次：2处",
      "- riverside/kindergarten 2019-09 guard 保安在岗：版次依据",
      "- riverside/kindergarten river-city meals 带量食谱公示：本地修改依据（第二条）",
    ]);
    expect(formatDocumentImpact(impact, "en")).toContain("source of the edition, to be checked");
  });

  it("is only what names the articles that change, and what names none", () => {
    const impact = documentImpact(
      { ...change, articles: ["第九条"] },
      { lists: [list], layers: [city, district] },
    );
    expect(
      impact
        .filter(({ inForce }) => inForce === "in-force")
        .map(({ layer, item, by, certainty }) => [layer ?? "", item ?? "", by, certainty]),
    ).toEqual([
      ["", "meals", "edition", "possible"],
      ["", "bus", "check-point", "certain"],
      ["", "", "veto", "possible"],
      ["riverside", "meals", "below", "possible"],
      ["riverside", "bus", "below", "certain"],
      ["riverside", "fence", "basis", "possible"],
    ]);
  });

  it("is nothing for a document nobody names", () => {
    const other = { ...old, documentNumber: "河教安〔2019〕4号" };
    const none = documentImpact(
      { document: other, on: "2027-03-01" },
      { lists: [list], layers: [city, district] },
    );
    expect(formatDocumentImpact(none)).toBe("没有受影响之处");
  });

  it("names an end of a list that rests on it", () => {
    const ended = { ...list, withdrawn: { on: "2026-12-31", source: old } } as const;
    const impact = documentImpact(change, { lists: [ended] });
    expect(impact.map(({ by }) => by)).toContain("withdrawal");
  });

  it("misses no citation: as many as a search through everything finds", () => {
    const basis = fc.constantFrom(undefined, old, source);
    const item = fc.tuple(basis, basis).map(([own, point]): ChecklistItem => ({
      title: "事项",
      answer: "yes-no",
      ...(own === undefined ? {} : { basis: own }),
      ...(point === undefined ? {} : { lookAt: [{ text: "要点", basis: point }] }),
    }));
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        basis,
        (items, cited, veto) => {
          const edition: ChecklistEdition = {
            edition: "2022-09",
            status: "active",
            effective: { from: "2022-09-01" },
            sources: cited ? [old] : [source],
            items: Object.fromEntries(items.map((one, index) => [`i${index}`, one])),
            scoring: {
              vetoes: {
                v: {
                  title: "否决",
                  items: ["i0"],
                  effect: { type: "zero" },
                  ...(veto === undefined ? {} : { basis: veto }),
                },
              },
            },
          };
          const impact = documentImpact(change, { lists: [{ ...list, editions: [edition] }] });
          const named = (value: unknown): number =>
            JSON.stringify(value).split(String(old.documentNumber)).length - 1;
          const own = impact.filter(({ by }) => by !== "edition").length;
          expect(own).toBe(named([edition.items, edition.scoring]));
          const inherits = cited ? items.filter((one) => one.basis === undefined).length : 0;
          expect(impact.filter(({ by }) => by === "edition")).toHaveLength(inherits);
        },
      ),
    );
  });

  it("finds every citation of every document the published check points name", () => {
    const everything = schoolPoints.editions.map(({ items }) => JSON.stringify(items)).join("");
    const documents = new Map(
      schoolPoints.editions
        .flatMap(({ items }) => Object.values(items).flatMap(({ basis }) => basis ?? []))
        .flatMap((basis) => (basis.documentNumber === undefined ? [] : [[basis.documentNumber, basis]])),
    );
    expect(documents.size).toBeGreaterThanOrEqual(5);
    for (const [number, document] of documents) {
      const impact = documentImpact({ document, on: "2027-03-01" }, { lists: [schoolPoints] });
      const cited = impact.filter(({ by }) => by === "basis" || by === "check-point");
      expect(cited.length, number).toBe(everything.split(`"${number}"`).length - 1);
    }
  });
});
