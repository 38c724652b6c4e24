import { IssueError } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { edition2024, source } from "../../test/editions.ts";
import {
  checkChecklistEdition,
  defineChecklist,
  defineChecklistEdition,
  type ChecklistEdition,
  type ChecklistItem,
} from "../index.ts";

const header = {
  edition: "2024-01",
  status: "active",
  effective: { from: "2024-01-01" },
  sources: [source],
} as const;

function codesOf(
  items: Readonly<Record<string, ChecklistItem>>,
  more: Partial<ChecklistEdition> = {},
): string[] {
  return checkChecklistEdition({ ...header, items, ...more }).map(
    (issue) => `${issue.code} ${issue.path.join("/")}`,
  );
}

describe("an edition of a checklist", () => {
  it("keeps its items in the order they are written", () => {
    expect(Object.keys(edition2024.items).slice(0, 3)).toEqual(["fire-exit", "fast-class", "patrol"]);
  });

  it.each<[string, Readonly<Record<string, ChecklistItem>>, readonly string[]]>([
    ["no item", {}, ["edition-without-items items"]],
    ["a numeric id", { "1": { title: "一", answer: "yes-no" } }, ["item-id-invalid items/1"]],
    [
      "an id that continues another",
      { safety: { title: "安全", answer: "yes-no" }, "safety.exit": { title: "出口", answer: "yes-no" } },
      ["item-id-invalid items/safety.exit"],
    ],
    ["an empty title", { a: { title: " ", answer: "yes-no" } }, ["item-title-missing items/a/title"]],
    [
      "a weight of zero",
      { a: { title: "甲", answer: "yes-no", weight: 0 } },
      ["item-weight-invalid items/a/weight"],
    ],
    [
      "a weight of five decimals",
      { a: { title: "甲", answer: "yes-no", weight: 0.00001 } },
      ["item-weight-invalid items/a/weight"],
    ],
    [
      "an unknown section",
      { a: { title: "甲", answer: "yes-no", section: "x" } },
      ["item-section-unknown items/a/section"],
    ],
    [
      "a malformed pointer",
      { a: { title: "甲", answer: "yes-no", domain: "kindergarten/#" } },
      ["item-domain-invalid items/a/domain"],
    ],
    [
      "a choice of one",
      { a: { title: "甲", answer: { type: "choice", options: { only: { title: "好" } } } } },
      ["item-answer-invalid items/a/answer"],
    ],
    [
      "bounds the wrong way round",
      { a: { title: "甲", answer: { type: "number", minimum: 2, maximum: 1 } } },
      ["item-answer-invalid items/a/answer"],
    ],
  ])("is refused with %s", (_what, items, codes) => {
    expect(codesOf(items)).toEqual(codes);
  });

  it.each<ChecklistItem["answer"]>([
    "yes-partly-no",
    "grade",
    "number",
    "text",
    { type: "choice", options: { good: { title: "好" }, poor: { title: "差", share: 0 } } },
  ])("never invents what an answer earns: a weight with %o is refused", (answer) => {
    expect(codesOf({ a: { title: "甲", answer, weight: 4 } })).toEqual([
      "item-points-missing items/a/answer",
    ]);
    expect(codesOf({ a: { title: "甲", answer } })).toEqual([]);
  });

  it("names in replaces only ids that are gone on the left and ids it has on the right", () => {
    const items = { a: { title: "甲", answer: "yes-no" } } as const;
    expect(codesOf(items, { replaces: { old: "a" } })).toEqual([]);
    expect(codesOf(items, { replaces: { a: "a" } })).toEqual(["replaces-invalid replaces/a"]);
    expect(codesOf(items, { replaces: { old: "b" } })).toEqual(["replaces-invalid replaces/old"]);
  });

  it("throws every issue at once when it is defined", () => {
    const define = (): unknown =>
      defineChecklistEdition({ ...header, items: { A: { title: "", answer: "yes-no", weight: -1 } } });
    expect(define).toThrow(IssueError);
    expect(define).toThrow(/item-id-invalid[\s\S]*item-title-missing[\s\S]*item-weight-invalid/);
  });

  it("is checked again as part of its checklist, with its place in the series", () => {
    const broken: ChecklistEdition = { ...header, items: {} };
    expect(() =>
      defineChecklist({ id: "riverside/x", title: "清单", appliesTo: ["primary"], editions: [broken] }),
    ).toThrow(/edition-without-items \[editions\.0\.items\]/);
  });
});
