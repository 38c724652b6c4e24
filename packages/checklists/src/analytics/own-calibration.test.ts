import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { answersTo, head } from "../../test/editions.ts";
import type { Answer, ChecklistEdition } from "../index.ts";
import { formatOwnCalibration, ownCalibration, type Rating } from "./index.ts";

const edition: ChecklistEdition = {
  ...head,
  items: Object.fromEntries(
    ["出口", "食堂", "课程", "巡查", "公示"].map((title, index) => [
      `i${index}`,
      { title, answer: { type: "yes-partly-no", partly: 0.5 } },
    ]),
  ),
};
const WORDS = ["no", "partly", "yes"] as const;

/** Numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** Visits rated by all, each of whom sees a step worse (below 0) or better than it is in a planted share of items. */
function simulate(
  severities: Readonly<Record<string, number>>,
  visits: number,
  seed: number,
): readonly Rating[] {
  const next = numbers(seed);
  return Array.from({ length: visits }, (_visit, visit) => {
    const truth = Object.keys(edition.items).map((item) => [item, Math.floor(next() * 3)] as const);
    return Object.entries(severities).map(([rater, severity]): Rating => {
      const seen = truth.map(([item, step]): readonly [string, Answer] => {
        const noise = next() < 0.1 ? (next() < 0.5 ? 1 : -1) : 0;
        const lean = next() < Math.abs(severity) ? Math.sign(severity) : 0;
        return [
          item,
          { type: "yes-partly-no", value: WORDS[Math.min(2, Math.max(0, step + lean + noise))] ?? "yes" },
        ];
      });
      return {
        subject: `v${visit}`,
        rater,
        answers: answersTo(edition, Object.fromEntries(seen), "2026-10-12"),
      };
    });
  }).flat();
}

describe("one's own calibration", () => {
  it("recovers planted severities, and sees none where none was planted", () => {
    const planted = { hard: -0.4, soft: 0.4, fair: 0, even: 0 } as const;
    for (let seed = 1; seed <= 10; seed += 1) {
      const ratings = simulate(planted, 40, seed);
      const verdict = (rater: string) => orThrow(ownCalibration(edition, ratings, rater)).verdict;
      expect([verdict("hard"), verdict("soft")]).toEqual(["stricter", "milder"]);
    }
    const alike = Array.from({ length: 40 }, (_run, seed) => {
      const ratings = simulate({ a: 0, b: 0, c: 0 }, 40, seed + 100);
      return orThrow(ownCalibration(edition, ratings, "a")).verdict;
    });
    // At 95 % one in twenty leans by chance.
    expect(alike.filter((verdict) => verdict !== "in-line").length).toBeLessThanOrEqual(6);
  });

  it("keeps still on few visits, counts only what others judged as well, and names nobody else", () => {
    const ratings = simulate({ one: -0.4, two: 0 }, 1, 7);
    const few = orThrow(ownCalibration(edition, ratings, "one"));
    expect(few.verdict).toBe("too-few");
    expect(formatOwnCalibration(few)).toContain("样本少，不作判断");
    const alone = orThrow(
      ownCalibration(
        edition,
        ratings.filter(({ rater }) => rater === "one"),
        "one",
      ),
    );
    expect(alone).toMatchObject({ shared: 0, items: [], verdict: "too-few" });
    const many = orThrow(ownCalibration(edition, simulate({ one: -0.5, two: 0, three: 0 }, 40, 3), "one"));
    expect(JSON.stringify(many)).not.toMatch(/two|three/);
    expect(formatOwnCalibration(many).split("\n")[1]).toMatch(/^整体偏严 \(/);
    expect(formatOwnCalibration(many, "en")).toContain("stricter on the whole");
    expect(many.shared).toBe(many.same + many.stricter + many.milder);
  });
});
