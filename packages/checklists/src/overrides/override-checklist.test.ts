import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edition2024, filledEdition, riverside, source } from "../../test/editions.ts";
import {
  checklistKind,
  overrideChecklist,
  remove,
  type Checklist,
  type ChecklistOverride,
} from "../index.ts";
import { schoolRoutine } from "../school/index.ts";

const notice = { ...source, title: "滨江区补充通知", issuedOn: "2025-08-20" };

const change = overrideChecklist(riverside, {
  basedOn: "2024-01",
  effective: { from: "2025-09-01" },
  source: notice,
  items: { "fire-exit": { weight: 6 }, order: remove("并入校园巡查") },
  add: {
    "river-fence": { title: "临河围栏完好", section: "safety", answer: "yes-no", weight: 3 },
    remarks: { title: "其他", answer: "text" },
  },
});

describe("a district's change to a checklist", () => {
  it("is plain data that names target, edition, period and document", () => {
    expect(JSON.parse(JSON.stringify(change))).toEqual(change);
    expect(change).toMatchObject({ kind: "checklist", target: "riverside/routine", basedOn: "2024-01" });
  });

  it("changes, drops and adds items; a new item stands after the last of its section", () => {
    const applied = checklistKind.applyOverride(edition2024, change);
    expect(applied.items["fire-exit"]).toEqual({ ...edition2024.items["fire-exit"], weight: 6 });
    expect(Object.keys(applied.items)).toEqual([
      "fire-exit",
      "fast-class",
      "patrol",
      "river-fence",
      "lesson",
      "homework",
      "highlights",
      "remarks",
    ]);
    expect(Object.keys(edition2024.items)).toContain("order");
  });

  it("puts its document under what it adds and what it demands otherwise, and nowhere else", () => {
    const reworded = overrideChecklist(riverside, {
      basedOn: "2024-01",
      effective: { from: "2025-09-01" },
      source: notice,
      items: {
        "fire-exit": { title: "安全出口和楼梯畅通" },
        patrol: { title: "校园巡查" },
        lesson: { text: "听一节课", basis: { ...notice, article: "第三条" } },
      },
    });
    const { items } = checklistKind.applyOverride(edition2024, reworded);
    expect(items["fire-exit"]?.basis).toEqual(notice);
    expect(items["lesson"]?.basis).toEqual({ ...notice, article: "第三条" });
    // It is asked in the same words as before.
    expect(items["patrol"]?.basis).toEqual(edition2024.items["patrol"]?.basis);
    const added = checklistKind.applyOverride(edition2024, change).items;
    expect(added["river-fence"]?.basis).toEqual(notice);
  });

  it("names the fields it touches, so that two plugins that touch the same are found", () => {
    expect(checklistKind.fieldsOf(change)).toEqual([
      "items.fire-exit.weight",
      "items.order",
      "items.river-fence",
      "items.remarks",
    ]);
  });

  it("rewords 择校 as 分班 without another id", () => {
    const reworded = overrideChecklist(schoolRoutine, {
      basedOn: "2013-09",
      effective: { from: "2021-04-01" },
      source: notice,
      items: { admission: { title: "招生、收费、分班" } },
    });
    const [edition] = schoolRoutine.editions;
    if (edition === undefined) throw new Error("the list has an edition");
    const applied = checklistKind.applyOverride(edition, reworded);
    expect(Object.keys(applied.items)).toEqual(Object.keys(edition.items));
    expect(applied.items["admission"]?.title).toBe("招生、收费、分班");
  });

  it("may give weights to national items that have none", () => {
    const weighted = overrideChecklist(schoolRoutine, {
      basedOn: "2013-09",
      effective: { from: "2026-09-01" },
      source: notice,
      items: { safety: { weight: 20 } },
    });
    expect(weighted.items?.["safety"]).toEqual({ weight: 20 });
  });

  it("changes nothing when it is empty", () => {
    fc.assert(
      fc.property(filledEdition, ({ edition }) => {
        const empty: ChecklistOverride = { ...change, items: {}, add: {} };
        const applied = checklistKind.applyOverride(edition, empty);
        expect(applied).toEqual(edition);
        expect(Object.keys(applied.items)).toEqual(Object.keys(edition.items));
        expect(checklistKind.fieldsOf(empty)).toEqual([]);
        expect(checklistKind.checkOverride(edition, empty)).toEqual([]);
      }),
    );
  });
});

describe("a mistaken change", () => {
  const untyped: Checklist = riverside;
  const about = (
    items: NonNullable<ChecklistOverride["items"]>,
    add: NonNullable<ChecklistOverride["add"]> = {},
  ): string[] =>
    checklistKind
      .checkOverride(edition2024, { ...change, items, add })
      .map((issue) => `${issue.code} ${issue.path.join("/")} ${issue.fix.en}`);

  it("is told which item was probably meant", () => {
    expect(about({ "fire-exot": { weight: 6 } })).toEqual([
      'override-item-missing items/fire-exot Did you mean "fire-exit"? Put new items under `add`.',
    ]);
  });

  it("may not add what exists, drop without a reason, or leave an item that cannot be scored", () => {
    expect(about({}, { patrol: { title: "巡查", answer: "yes-no" } })[0]).toMatch(
      /^override-item-exists add\/patrol/,
    );
    expect(about({ patrol: remove(" ") })[0]).toMatch(/^override-reason-missing items\/patrol/);
    expect(about({ highlights: { weight: 2 } })[0]).toMatch(/^item-points-missing items\/highlights\/answer/);
  });

  it("is told which field was probably meant, when it comes from data and no compiler saw it", () => {
    const fromData = JSON.parse('{"lesson":{"wieght":6}}');
    expect(about(fromData)).toEqual(['override-field-unknown items/lesson/wieght Did you mean "weight"?']);
    const { items: _items, add: _add, ...bare } = change;
    expect(checklistKind.fieldsOf(bare)).toEqual([]);
    expect(checklistKind.applyOverride(edition2024, bare)).toEqual(edition2024);
  });

  it("throws every issue at once where the compiler could not see it", () => {
    const make = (): unknown =>
      overrideChecklist(untyped, {
        basedOn: "2020-01",
        effective: { from: "2025-09-01", until: "2025-08-01" },
        source: { ...notice, title: "" },
      });
    expect(make).toThrow(
      /override-period-invalid[\s\S]*override-source-missing[\s\S]*override-based-on-missing/,
    );
  });
});

describe("the adapter for composition", () => {
  it("lists pointers to national domains, and checks editions", () => {
    const edition = {
      ...edition2024,
      items: { a: { title: "甲", answer: "yes-no", domain: "kindergarten/national#safety" } },
    } as const;
    expect(checklistKind.referencesOf(edition)).toEqual([
      { kind: "checklist", id: "kindergarten/national", item: "safety", path: ["items", "a", "domain"] },
    ]);
    expect(checklistKind.itemsOf(edition)).toEqual(["a"]);
    expect(checklistKind.checkEdition("x/y", { ...edition, items: {} })).toHaveLength(1);
  });
});
