import { describe, expect, it } from "vitest";
import {
  checklistKind,
  coverage,
  crossWalk,
  formatCoverage,
  type Checklist,
  type ResolvedChecklist,
} from "../index.ts";
import { kindergartenEightItems, kindergartenNational, kindergartenSixItems } from "../kindergarten/index.ts";

function resolved(checklist: Checklist): ResolvedChecklist {
  const [edition] = checklist.editions;
  if (edition === undefined) throw new Error(`${checklist.id} has no edition`);
  return { id: checklist.id, edition };
}

describe("local items against the three national domains of kindergartens", () => {
  it("sets the eight items of 天桥区 (Q5) and the six of 柳河县 (L1) under their domains", async () => {
    const national = resolved(kindergartenNational);
    const text = [kindergartenEightItems, kindergartenSixItems]
      .map((variant) => {
        const rows = crossWalk(resolved(variant).edition, national).map(
          ({ title, items }) => `${title} ← ${items.map((item) => item.title).join("；")}`,
        );
        return [variant.id, ...rows, ""].join("\n");
      })
      .join("\n");
    await expect(text).toMatchFileSnapshot("../../test/golden/cross-walk.txt");
  });

  it("finds that both variants cover all three domains", () => {
    for (const variant of [kindergartenEightItems, kindergartenSixItems]) {
      const found = coverage(resolved(variant).edition, resolved(kindergartenNational));
      expect(found.covered.map(({ title }) => title)).toEqual(["安全管理", "规范办园", "师德师风"]);
      expect(found.uncovered).toEqual([]);
      expect(found.unlinked).toEqual([]);
    }
  });

  it("says which domain no item covers once an item is dropped, and which item belongs nowhere", () => {
    const { edition } = resolved(kindergartenSixItems);
    const { ethics: _ethics, ...items } = edition.items;
    const local = { ...edition, items: { ...items, bus: { title: "校车", answer: "yes-no" as const } } };
    const found = coverage(local, resolved(kindergartenNational));
    expect(found.uncovered).toEqual([{ item: "ethics", title: "师德师风" }]);
    expect(found.unlinked).toEqual([{ item: "bus", title: "校车" }]);
    expect(formatCoverage(found)).toBe(
      ["覆盖3项中的2项：安全管理、规范办园", "未覆盖：师德师风", "未归入任何一项：校车"].join("\n"),
    );
    expect(formatCoverage(found, "en")).toBe(
      ["Covers 2 of 3 items: 安全管理, 规范办园", "Not covered: 师德师风", "Belonging under none: 校车"].join(
        "\n",
      ),
    );
  });

  it("says so when nothing is covered", () => {
    const national = resolved(kindergartenNational);
    const report = coverage({ ...national.edition, items: {} }, national);
    expect(formatCoverage(report)).toBe("覆盖3项中的0项\n未覆盖：安全管理、规范办园、师德师风");
  });

  it("points only at domains that exist", () => {
    const domains = checklistKind.itemsOf(resolved(kindergartenNational).edition);
    for (const variant of [kindergartenEightItems, kindergartenSixItems])
      for (const reference of checklistKind.referencesOf(resolved(variant).edition)) {
        expect(reference.id).toBe("kindergarten/national");
        expect(domains).toContain(reference.item);
      }
  });
});
