import { describe, expect, it } from "vitest";
import { checkPlugin, definePlugin, IssueError } from "../index.ts";

const source = { title: "样例通知", issuedBy: "样例机关", authority: "district", issuedOn: "2025" } as const;
const added = {
  kind: "checklist",
  id: "riverside/routine",
  title: "样例",
  editions: [{ edition: "2025-09", status: "active", effective: { from: "2025-09-01" }, sources: [source] }],
} as const;

function codesThrownBy(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map((issue) => issue.code);
    throw error;
  }
  return [];
}

describe("plugins", () => {
  it("are the same plain data, with empty lists filled in", () => {
    const plugin = definePlugin({ id: "riverside", version: "1.0.0", contributes: [added] });
    expect(plugin).toEqual({
      id: "riverside",
      version: "1.0.0",
      requires: {},
      contributes: [added],
      overrides: [],
    });
    expect(JSON.parse(JSON.stringify(plugin))).toEqual(plugin);
  });

  it("may add only under their own name", () => {
    const issues = checkPlugin({
      id: "hillside",
      version: "1.0.0",
      requires: {},
      contributes: [added],
      overrides: [],
    });
    expect(issues.map((issue) => issue.code)).toEqual(["contribution-outside-plugin"]);
  });

  it("name their content by ids, not by titles or with stray spaces", () => {
    for (const id of ["riverside/routine ", "riverside/例会", "riverside/"]) {
      const wrong = () =>
        definePlugin({
          id: "riverside",
          version: "1.0.0",
          contributes: [{ ...added, id: `riverside/${id.slice(10)}` }],
        });
      expect(codesThrownBy(wrong), id).toEqual(["contribution-id-invalid"]);
    }
  });

  it("name every mistake at once when they are refused", () => {
    const wrong = () =>
      definePlugin({
        id: "River Side",
        version: "1",
        contributes: [
          { ...added, id: "River Side/routine", editions: [{ ...added.editions[0], edition: "2025" }] },
        ],
      });
    expect(wrong).toThrow(IssueError);
    expect(codesThrownBy(wrong)).toEqual([
      "plugin-id-invalid",
      "plugin-version-invalid",
      "edition-name-invalid",
    ]);
  });
});
