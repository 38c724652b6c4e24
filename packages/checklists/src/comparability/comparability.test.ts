import { orThrow } from "@supervision/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edition2024, edition2026, riverside } from "../../test/editions.ts";
import type { ChecklistItem } from "../index.ts";
import { history } from "../../test/edit-histories.ts";
import {
  comparability,
  composeLenses,
  defineLens,
  formatComparability,
  lensBetween,
} from "../migration/index.ts";

describe("what may be compared across editions", () => {
  it("is said in words, item by item", async () => {
    const told = defineLens(riverside, {
      from: "2024-01",
      to: "2026-09",
      steps: [
        {
          kind: "merge",
          from: [{ item: "patrol" }, { item: "order", by: { values: { good: "yes", poor: "no" } } }],
          to: "round",
          prefer: "worst",
        },
        { kind: "archive", item: "fast-class", because: "不再单独查重点班" },
      ],
    });
    const silent = orThrow(lensBetween(riverside.id, edition2024, edition2026));
    const text = [silent, told].flatMap((lens) => {
      const rows = comparability(lens);
      return [formatComparability(rows), "", formatComparability(rows, "en"), ""];
    });
    await expect(text.join("\n")).toMatchFileSnapshot("../../test/golden/comparability.txt");
  });

  it("puts each item of either edition into exactly one row of its side", () => {
    fc.assert(
      fc.property(history, ({ first, later }) => {
        const [step] = later;
        if (step === undefined) return;
        const lens = orThrow(lensBetween("riverside/routine", first, step.edition, step.steps));
        const rows = comparability(lens);
        expect(rows.flatMap(({ to }) => to ?? [])).toEqual(Object.keys(step.edition.items));
        const sources = new Set(rows.flatMap(({ from }) => from));
        expect([...sources].toSorted()).toEqual(Object.keys(first.items).toSorted());
      }),
      { numRuns: 500 },
    );
  });

  it("is identical exactly where nothing about the question changed, and breaks exactly where no answer comes over", () => {
    fc.assert(
      fc.property(history, ({ first, later }) => {
        const [step] = later;
        if (step === undefined) return;
        const lens = orThrow(lensBetween("riverside/routine", first, step.edition, step.steps));
        const rows = comparability(lens);
        const broken = rows.flatMap(({ to, verdict }) => (verdict === "not-comparable" ? (to ?? []) : []));
        expect(broken).toEqual(
          Object.keys(step.edition.items).filter((id) => !Object.hasOwn(lens.origins, id)),
        );
        const identical = rows.filter(({ verdict, scores }) => verdict === "identical" && scores !== false);
        expect(identical.map(({ to }) => questionOf(step.edition.items[to ?? ""]))).toEqual(
          identical.map(({ from }) => questionOf(first.items[from[0] ?? ""])),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("sees through editions in between: a question that came back under its old id is not the same line", () => {
    const { patrol: _patrol, ...rest } = edition2024.items;
    const without = { ...edition2024, edition: "2025-01", items: rest };
    const back = { ...edition2024, edition: "2026-01" };
    const lens = composeLenses(
      orThrow(lensBetween("riverside/routine", edition2024, without)),
      orThrow(lensBetween("riverside/routine", without, back)),
    );
    const row = comparability(lens).find(({ to }) => to === "patrol");
    expect(row?.verdict).toBe("not-comparable");
    expect(comparability(lens).filter(({ verdict }) => verdict === "identical")).toHaveLength(6);
  });
});

/** What is asked, without what the answers are worth. */
function questionOf(item: ChecklistItem | undefined): unknown {
  if (item === undefined || typeof item.answer === "string") return item;
  const { type } = item.answer;
  const unit = item.answer.type === "number" ? item.answer.unit : undefined;
  const options = item.answer.type === "choice" ? Object.keys(item.answer.options) : undefined;
  return { ...item, answer: { type, unit, options } };
}
