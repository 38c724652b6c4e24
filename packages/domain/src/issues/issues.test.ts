import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkedFrom, formatIssue, type Issue, IssueError, nearest, orThrow, passed } from "../index.ts";

const issue: Issue = {
  code: "register-cell-empty",
  severity: "error",
  message: { zh: "名称为空", en: "The name is empty." },
  fix: { zh: "填写名称", en: "Fill in the name." },
  path: ["institutions", 3, "name"],
  place: { file: "register.xlsx", sheet: "学校", row: 5, column: "名称", cell: "B5" },
};

describe("issues", () => {
  it("name the cell a person has to look at, in both languages", () => {
    expect(formatIssue(issue)).toBe(
      "error register-cell-empty [register.xlsx，工作表“学校”，第5行，“名称”列，单元格B5]：名称为空 → 填写名称",
    );
    expect(formatIssue(issue, "en")).toBe(
      "error register-cell-empty [register.xlsx, sheet 学校, row 5, column 名称, cell B5]: The name is empty. -> Fill in the name.",
    );
  });

  it("say from which day they matter", () => {
    expect(formatIssue({ ...issue, since: "2026-09-01" }, "en")).toContain("(from 2026-09-01)");
  });
});

describe("outcomes", () => {
  it("fail on any error and keep warnings otherwise", () => {
    expect(checkedFrom(1, []).ok).toBe(true);
    expect(checkedFrom(1, [{ ...issue, severity: "warning" }])).toMatchObject({
      ok: true,
      warnings: [{ severity: "warning" }],
    });
    expect(checkedFrom(1, [{ ...issue, severity: "warning" }, issue])).toMatchObject({
      ok: false,
      issues: [{}, {}],
    });
  });

  it("give the value or throw everything that is wrong", () => {
    expect(orThrow(passed(7))).toBe(7);
    expect(() => orThrow({ ok: false, issues: [issue, issue] })).toThrow(IssueError);
  });
});

describe("guessing what was meant", () => {
  it("finds the word with the fewest letters wrong, whatever its case", () => {
    expect(nearest("Safty.fire-exit", ["safety.fire-exit", "safety.fence"])).toBe("safety.fire-exit");
    expect(nearest("九年一贯", ["小学", "九年一贯制学校", "十二年一贯制学校"])).toBe("九年一贯制学校");
    // One letter too many beats two wrong ones.
    expect(nearest("visit-S002x", ["visit-S002", "visit-S004"])).toBe("visit-S002");
    // Letters in the wrong order are nearer than a longer word with some of them.
    expect(nearest("mots", ["points", "most", "least"])).toBe("most");
  });

  it("depends on no order, save among words as near as each other", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "1", "区"), maxLength: 9 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (typed, known) => {
        const alone = known.filter((one) => nearest(typed, [one]) !== undefined);
        const best = nearest(typed, known);
        // The best of many is the best of every two that hold it; far words before or after it change nothing.
        expect(best).toBe(nearest(typed, alone));
        for (const other of alone)
          expect(nearest(typed, [best ?? "", other])).toBe(alone.length === 0 ? undefined : best);
      }),
    );
  });

  it("guesses nothing when no word is near", () => {
    expect(nearest("zzz", ["admission", "curriculum"])).toBeUndefined();
    expect(nearest("", ["a"])).toBeUndefined();
    expect(nearest("x", [])).toBeUndefined();
  });
});
