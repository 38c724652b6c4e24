import { orThrow } from "@supervision/domain";
import { describe, expect, it } from "vitest";
import { edition2024, edition2026, riverside, source } from "../../test/editions.ts";
import { checklistKind, overrideChecklist, type ChecklistEdition, type EditionScoring } from "../index.ts";
import { formatUpgrade, resolveUpgrade, upgradeOverlay } from "../overlays/index.ts";

const scoring = {
  outOf: 100,
  vetoes: { exit: { title: "安全出口", items: ["fire-exit"], effect: { type: "lowest" } } },
  ladder: {
    measure: "points",
    grades: { pass: { title: "合格", atLeast: 60 }, fail: { title: "不合格" } },
  },
} as const satisfies EditionScoring;

const change = overrideChecklist(riverside, {
  basedOn: "2024-01",
  effective: { from: "2025-09-01" },
  source,
  scoring,
});

describe("a district's own grades for a list of others", () => {
  it("take the place of what the edition says, and are named as one field", () => {
    expect(checklistKind.applyOverride(edition2024, change).scoring).toEqual(scoring);
    expect(checklistKind.fieldsOf(change)).toEqual(["scoring"]);
    expect(checklistKind.checkOverride(edition2024, change)).toEqual([]);
  });

  it("may not rest on items the list lacks", () => {
    const vetoes = { exit: { ...scoring.vetoes.exit, items: ["fire-exot"] } };
    const [issue] = checklistKind.checkOverride(edition2024, { ...change, scoring: { ...scoring, vetoes } });
    expect(issue).toMatchObject({ code: "scoring-item-unknown", fix: { en: 'Did you mean "fire-exit"?' } });
  });

  it("go on over the next edition as long as that says nothing else", () => {
    const upgrade = orThrow(upgradeOverlay(edition2024, edition2026, change));
    expect(upgrade).toMatchObject({ conflicts: [], kept: { basedOn: "2026-09", scoring } });
  });

  it("wait for a decision where the next edition has grades of its own", () => {
    const next: ChecklistEdition = { ...edition2026, scoring: { outOf: 1000 } };
    const upgrade = orThrow(upgradeOverlay(edition2024, next, change));
    expect(upgrade.kept).not.toHaveProperty("scoring");
    expect(upgrade.conflicts).toMatchObject([
      { path: "scoring", kind: "both-changed", upstream: { outOf: 1000 } },
    ]);
    expect(formatUpgrade(upgrade)).toContain("本级改为另定了计分办法");
    expect(orThrow(resolveUpgrade(upgrade, { scoring: "local" })).scoring).toEqual(scoring);
    expect(orThrow(resolveUpgrade(upgrade, { scoring: "upstream" }))).not.toHaveProperty("scoring");
  });

  it("are no longer needed where the next edition says the same, and do not fit where it lost an item", () => {
    const same = orThrow(upgradeOverlay(edition2024, { ...edition2026, scoring }, change));
    expect(same.notes).toEqual([{ kind: "settled", path: "scoring", item: "scoring" }]);
    const { "fire-exit": _exit, ...items } = edition2026.items;
    const without = orThrow(upgradeOverlay(edition2024, { ...edition2026, items }, change));
    expect(without.conflicts).toMatchObject([{ path: "scoring", kind: "unfit" }]);
    expect(without.kept).not.toHaveProperty("scoring");
  });
});
