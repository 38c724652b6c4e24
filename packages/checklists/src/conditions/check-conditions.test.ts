import { describe, expect, it } from "vitest";
import { edition2024 } from "../../test/editions.ts";
import { everyForm } from "../../test/every-form.ts";
import { checkChecklistEdition, checklistKind, type ChecklistEdition, type ChecklistItem } from "../index.ts";

type Items = Readonly<Record<string, ChecklistItem>>;

function found(items: Items, more: Partial<ChecklistEdition> = {}): readonly string[] {
  const edition = { ...edition2024, ...more, items: { ...everyForm.items, ...items } };
  return checkChecklistEdition(edition).map(({ code, path }) => `${code} ${path.join(".")}`);
}

const plain = { title: "甲", answer: "yes-no" } as const;

describe("an edition with conditions", () => {
  it("is accepted when they can all be evaluated", () => {
    expect(
      found(
        {
          a: { ...plain, section: "safety", askIf: { more: [{ answer: "pupils" }, 100] } },
          b: {
            title: "乙",
            answer: "number",
            constraints: [
              { holds: { atMost: [{ answer: "b" }, { answer: "pupils" }] }, message: "不超过在校生" },
            ],
          },
        },
        { askSectionIf: { safety: { equal: [{ answer: "canteen" }, "yes"] } } },
      ),
    ).toEqual([]);
  });

  it.each<[string, Items, Partial<ChecklistEdition>, readonly string[]]>([
    [
      "an item that does not exist",
      { a: { ...plain, askIf: { equal: [{ answer: "canten" }, "yes"] } } },
      {},
      ["expression-item-unknown items.a.askIf.equal.0.answer"],
    ],
    [
      "an option its item does not have",
      { a: { ...plain, askIf: { equal: [{ answer: "canteen" }, "maybe"] } } },
      {},
      ["expression-option-unknown items.a.askIf.equal.1"],
    ],
    [
      "words compared with a number",
      { a: { ...plain, askIf: { less: [{ answer: "remarks" }, 3] } } },
      {},
      ["expression-type-mismatch items.a.askIf.less.1"],
    ],
    [
      "a number where a condition belongs",
      { a: { ...plain, constraints: [{ holds: { all: [{ answered: "a" }] }, message: " " }] } },
      {},
      ["item-rule-invalid items.a.constraints.0.message"],
    ],
    [
      "a field outside its group",
      { a: { ...plain, askIf: { equal: [{ field: "licence" }, "yes"] } } },
      {},
      ["expression-item-unknown items.a.askIf.equal.0.field"],
    ],
    [
      "a section that does not exist",
      {},
      { askSectionIf: { food: { answered: "canteen" } } },
      ["item-section-unknown askSectionIf.food"],
    ],
    [
      "items that wait for each other",
      {
        a: { ...plain, askIf: { answered: "b" } },
        b: { title: "乙", answer: { type: "computed", value: { answer: "c" } } },
        c: { title: "丙", answer: "number", askIf: { equal: [{ answer: "a" }, "yes"] } },
      },
      {},
      ["expression-circular items.a"],
    ],
    [
      "a field that waits for its own group",
      {
        a: {
          title: "各班",
          answer: {
            type: "repeat",
            of: "班",
            fields: {
              big: { title: "大班额", answer: { type: "yes-no" }, askIf: { more: [{ count: "a" }, 3] } },
            },
          },
        },
      },
      {},
      ["expression-circular items.a.answer.fields.big"],
    ],
  ])("is refused with %s", (_what, items, more, expected) => {
    expect(found(items, more)).toEqual(expected);
  });

  it("names the whole circle", () => {
    const edition = {
      ...edition2024,
      items: { a: { ...plain, askIf: { answered: "b" } }, b: { ...plain, askIf: { answered: "a" } } },
    } as const;
    expect(checkChecklistEdition(edition)[0]?.message.zh).toBe("条件互相循环：a → b → a");
  });

  it("cannot lose an item that others ask about to a district's change", () => {
    const edition = {
      ...edition2024,
      items: { ...everyForm.items, a: { ...plain, askIf: { equal: [{ answer: "canteen" }, "yes"] } } },
    } as const;
    const change = {
      kind: "checklist",
      target: "riverside/routine",
      basedOn: "2024-01",
      effective: { from: "2026-09-01" },
      source: edition2024.sources[0],
      items: { canteen: { removed: "无食堂" } },
    } as const;
    expect(checklistKind.checkOverride(edition, change).map(({ code }) => code)).toEqual([
      "expression-item-unknown",
    ]);
  });
});

describe("how an item is answered", () => {
  it.each<[string, ChecklistItem["answer"], string]>([
    ["several of one option", { type: "several", options: { a: { title: "甲" } } }, ""],
    ["more options than there are", { type: "several", options: AB(), atLeast: 3 }, ""],
    ["a scale downwards", { type: "scale", from: 5, to: 1 }, ""],
    ["days the wrong way round", { type: "date", earliest: "2026-09-01", latest: "2026-01-01" }, ""],
    [
      "a matrix without rows",
      { type: "matrix", rows: {}, columns: { a: { title: "甲", answer: { type: "text" } } } },
      "",
    ],
    ["a group without fields", { type: "repeat", of: "班", fields: {} }, ""],
    ["a negative number of files", { type: "file", atLeast: -1 }, ""],
    [
      "a distance of nothing",
      { type: "place", within: { of: { longitude: 1, latitude: 1 }, metres: 0 } },
      "",
    ],
    [
      "a choice of one in a field",
      {
        type: "repeat",
        of: "班",
        fields: { a: { title: "甲", answer: { type: "choice", options: { b: { title: "乙" } } } } },
      },
      ".fields.a.answer",
    ],
  ])("is refused with %s", (_what, answer, place) => {
    expect(found({ a: { title: "甲", answer } })).toEqual([`item-answer-invalid items.a.answer${place}`]);
  });

  it("is refused by name when this version does not know it", () => {
    const item: ChecklistItem = JSON.parse('{"title":"甲","answer":{"type":"hologram"}}');
    expect(found({ a: item })).toEqual(["item-answer-type-unknown items.a.answer.type"]);
  });

  it("has rules made of words that exist", () => {
    const item: ChecklistItem = JSON.parse(
      '{"title":"甲","answer":"yes-no","whenHidden":"lose","evidence":{"when":"maybe"},"unchangedWithin":-1,"nonAnswers":{"refused":{"scoring":"zero"}}}',
    );
    expect(found({ a: item })).toEqual([
      "item-rule-invalid items.a.whenHidden",
      "item-rule-invalid items.a.evidence.when",
      "item-rule-invalid items.a.unchangedWithin",
      "item-rule-invalid items.a.nonAnswers.refused.scoring",
    ]);
  });
});

function AB(): Readonly<Record<"a" | "b", { readonly title: string }>> {
  return { a: { title: "甲" }, b: { title: "乙" } };
}
