import type { LegacyHighs } from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadHighs } from "./highs.ts";
import { CAUSES, plantedCase } from "./planted.ts";
import { planted } from "./planted-verdict.ts";

// All 200 cases: bench/schedule/explain.ts.
describe("the explanation of a planted problem that cannot be planned in full", () => {
  let highs: LegacyHighs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  it.each(CAUSES)(
    "(%s) is a minimal conflict with the planted cause in it; its ways out work at their price, as a mixed-integer solver finds too",
    (cause) => {
      for (const seed of [0, 1, 2]) {
        const { faults, explanation } = planted(highs, plantedCase(cause, seed));
        expect(faults).toEqual([]);
        expect(explanation.conflict.length).toBeGreaterThan(0);
      }
    },
  );

  it("reads as a person would say it", async () => {
    const texts = CAUSES.map((cause, index) => {
      const { text } = planted(highs, plantedCase(cause, index % 3)).explanation;
      return `${cause}\n\n${text.zh}\n\n${text.en}\n`;
    });
    await expect(texts.join("\n")).toMatchFileSnapshot("golden/conflicts.txt");
  });
});
