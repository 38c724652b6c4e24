import { describe, expect, it } from "vitest";
import { head } from "../../test/editions.ts";
import { checkChecklistEdition, type ChecklistEdition } from "../index.ts";

/** An edition whose repeat group or table holds something, as a file may have it. */
function holding(group: "repeat" | "matrix", inner: unknown): ChecklistEdition {
  const parts = { stalls: { title: "窗口", answer: inner } };
  const answer =
    group === "repeat"
      ? { type: "repeat", of: "食堂", fields: parts }
      : { type: "matrix", rows: { north: "北食堂" }, columns: parts };
  return JSON.parse(
    JSON.stringify({
      ...head,
      items: { canteens: { title: "食堂", answer } },
    }),
  );
}

const REPEAT = { type: "repeat", of: "窗口", fields: { samples: { title: "留样", answer: "yes-no" } } };
const MATRIX = { type: "matrix", rows: {}, columns: {} };

describe("a group inside a group", () => {
  it.each([
    ["repeat", REPEAT, "fields"],
    ["repeat", MATRIX, "fields"],
    ["matrix", REPEAT, "columns"],
    ["matrix", MATRIX, "columns"],
    ["repeat", { type: "repeat" }, "fields"],
  ] as const)("is refused, and the way out is named: %s holding %j", (group, inner, parts) => {
    const issues = checkChecklistEdition(holding(group, inner));
    const path = ["items", "canteens", "answer", parts, "stalls", "answer"];
    expect(issues.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "item-group-nested", path },
    ]);
    expect(issues[0]?.fix.zh).toContain("另立一个重复组");
    expect(issues[0]?.fix.en).toContain("second repeat group");
  });

  it.each(["note", "marks", { type: "computed", value: 1 }])(
    "is something else than %j inside one",
    (inner) => {
      const issues = checkChecklistEdition(holding("repeat", inner));
      expect(issues.map(({ code }) => code)).toEqual(["item-answer-invalid"]);
    },
  );
});
