import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { history } from "../../test/edit-histories.ts";
import { source } from "../../test/editions.ts";
import { pinOf, type Answer, type ChecklistEdition, type ChecklistItem } from "../index.ts";
import { lensBetween } from "../migration/index.ts";
import { formatTrends, itemTrends, type AnalysedRecord } from "./index.ts";

function edition(
  name: string,
  items: ChecklistEdition["items"],
  replaces: Readonly<Record<string, string>> = {},
): ChecklistEdition {
  return {
    edition: name,
    status: "active",
    effective: { from: `${name}-01` },
    sources: [source],
    items,
    replaces,
  };
}

function homework(unit: string, atMost: number): ChecklistItem {
  return { title: "书面作业", answer: { type: "number", unit, standard: { atMost } } };
}

const first = edition("2024-09", {
  patrol: { title: "校园巡查", answer: "yes-no" },
  homework: homework("小时", 1.5),
  notice: { title: "公示栏", answer: "yes-no" },
  gone: { title: "标语", answer: "yes-no" },
});
const second = edition(
  "2025-09",
  {
    round: { title: "校园巡查", answer: "yes-no" },
    homework: homework("分钟", 60),
    notice: {
      title: "公示栏",
      answer: {
        type: "choice",
        options: { new: { title: "更新", share: 1 }, old: { title: "陈旧", share: 0 } },
      },
    },
    fence: { title: "围栏", answer: "yes-no" },
  },
  { patrol: "round" },
);
const lens = orThrow(
  lensBetween("riverside/routine", first, second, [
    { kind: "rescale", from: "homework", to: "homework", by: { multiply: 60 } },
  ]),
);

function record(
  of: ChecklistEdition,
  date: AnalysedRecord["answers"]["date"],
  answers: Readonly<Record<string, Answer>>,
): AnalysedRecord {
  return { answers: { pin: pinOf("riverside/routine", of), institution: "s1", date, answers } };
}

const periods = [
  { id: "2024秋", from: "2024-09-01", to: "2025-01-31" },
  { id: "2025秋", from: "2025-09-01", to: "2026-01-31" },
] as const;

describe("trends across editions", () => {
  it("go on where the question is the same, are converted where a rule says how, and break where it changed", () => {
    const lines = orThrow(
      itemTrends(
        [lens],
        [
          record(first, "2024-10-08", {
            patrol: { type: "yes-no", value: "no" },
            homework: { type: "number", value: 1.25 },
            notice: { type: "yes-no", value: "yes" },
            gone: { type: "yes-no", value: "no" },
          }),
          record(second, "2025-10-08", {
            round: { type: "yes-no", value: "yes" },
            homework: { type: "number", value: 45 },
            notice: { type: "choice", value: "old" },
            fence: { type: "not-checked" },
          }),
        ],
        periods,
        { fewest: 1 },
      ),
    );
    expect(formatTrends(lines).split("\n")).toEqual([
      "round 校园巡查（2024-09–2025-09）",
      "  2024秋 1份中1份不足，100.0%（20.7%–100.0%）",
      "  2025秋 1份中0份不足，0.0%（0.0%–79.3%）",
      // 1.25 hours were within the earlier standard and are not within the later one.
      "homework 书面作业（2024-09–2025-09）",
      "  2024秋 1份中1份不足，100.0%（20.7%–100.0%）",
      "  2025秋 1份中0份不足，0.0%（0.0%–79.3%）",
      "notice 公示栏（2025-09）",
      "  ┄┄ 与2024-09不可比：作答方式由是否改为选择，没有换算规则",
      "  2025秋 1份中1份不足，100.0%（20.7%–100.0%）",
      "fence 围栏（2025-09）",
      "  ┄┄ 与2024-09不可比：2024-09 版没有此事项",
      "  2025秋 没有可计的记录",
      "notice 公示栏（2024-09）",
      "  2024秋 1份中0份不足，0.0%（0.0%–79.3%）",
      "gone 标语（2024-09）",
      "  2024秋 1份中1份不足，100.0%（20.7%–100.0%）",
    ]);
    expect(formatTrends(lines, "en")).toContain("not comparable with 2024-09");
  });

  it("put each item of each edition into at least one line, and begin a line anew for every break", () => {
    fc.assert(
      fc.property(history, ({ first: start, answers, later }) => {
        const lenses = later.map(({ edition: next, steps }, index) =>
          orThrow(lensBetween("riverside/routine", later[index - 1]?.edition ?? start, next, steps)),
        );
        const [one, ...rest] = lenses;
        if (one === undefined) return;
        const lines = orThrow(
          itemTrends([one, ...rest], [{ answers }], [{ id: "all", from: "2000-01-01", to: "2099-12-31" }]),
        );
        const final = later.at(-1)?.edition;
        const ended = lines
          .filter(({ editions }) => editions.at(-1) === final?.edition)
          .map(({ item }) => item);
        expect(ended).toEqual(Object.keys(final?.items ?? {}));
        for (const { editions, brokenBefore } of lines)
          expect(brokenBefore === undefined).toBe(editions[0] === start.edition);
      }),
      { numRuns: 300 },
    );
  });
});
