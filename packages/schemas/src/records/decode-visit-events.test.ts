import { describe, expect, it } from "vitest";
import { decodeVisitEvents } from "../index.ts";

describe("what became of visits", () => {
  it("says which types there are when a row has none, and which was meant when it is mistyped", () => {
    const none = decodeVisitEvents([{ id: "x" }], "events.json");
    expect(none).toMatchObject({
      ok: false,
      issues: [{ code: "key-missing", path: [0, "type"], place: { file: "events.json" } }],
    });
    expect(none.ok ? "" : none.issues[0].fix.zh).toBe("补上“type”：made、moved、called-off、added");
    const mistyped = decodeVisitEvents([{ type: "calledoff", visit: "V1", because: "停电" }]);
    expect(mistyped.ok ? [] : mistyped.issues.map(({ code, fix }) => [code, fix.zh])).toEqual([
      ["choice-unknown", "是否想写“called-off”？改成其中之一"],
    ]);
  });

  it("lists the first mistakes of a file of another kind and counts the rest", () => {
    // Each row costs the same: a search through all rows for each of them would take minutes here.
    const rows = Array.from({ length: 50_000 }, (_, index) => ({ id: `x${index}` }));
    const checked = decodeVisitEvents(rows);
    expect(checked.ok ? [] : [checked.issues.length, checked.issues.at(-1)?.message.zh]).toEqual([
      201,
      "另有49800个问题没有列出",
    ]);
  });
});
