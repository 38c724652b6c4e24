import { describe, expect, it } from "vitest";
import { kindWords } from "./kind-words.ts";

describe("what a visit is for", () => {
  it("is its topic and kind; the Chinese name of a district's own kind stands behind its slash", () => {
    expect(kindWords("special", "食品安全").zh).toBe("“食品安全”专项督导");
    expect(kindWords("riverside/夜查").zh).toBe("夜查");
    expect(kindWords("riverside/年检", "民办机构").zh).toBe("“民办机构”年检");
  });

  it("is the topic alone where a district's own kind has no Chinese name", () => {
    expect(kindWords("riverside/annual", "年检").zh).toBe("“年检”督导");
    expect(kindWords("riverside/annual", "年检").en).toContain('"年检"');
  });
});
