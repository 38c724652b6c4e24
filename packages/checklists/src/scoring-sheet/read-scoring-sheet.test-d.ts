import { describe, expectTypeOf, it } from "vitest";
import { defineChecklistEdition, type ChecklistItem } from "../index.ts";
import { readScoringSheet, type SheetRow } from "./index.ts";

const header = {
  edition: "2026-09",
  status: "active",
  effective: { from: "2026-09-01" },
  sources: [{ title: "示例细则", issuedBy: "示例督导室", authority: "district", issuedOn: "2026-07-10" }],
} as const;
const sheet = readScoringSheet(
  [
    { id: "plans", title: "教案", points: 10, words: "每缺一项扣2分" },
    { id: "ethics", title: "师德", points: 5, words: "体罚的一票否决" },
  ],
  { veto: { type: "lowest" } },
);

describe("items read from a sheet", () => {
  it("stand one by one beside items written by hand", () => {
    const edition = defineChecklistEdition({
      ...header,
      items: {
        mental: sheet.items.plans,
        drill: { title: "演练", answer: "yes-no", askIf: { equal: [{ answer: "mental" }, "yes"] } },
      },
    });
    expectTypeOf<keyof typeof edition.items>().toEqualTypeOf<"mental" | "drill">();
  });

  it("spread into an edition, keep its ids checked", () => {
    const edition = defineChecklistEdition({
      ...header,
      items: { ...sheet.items, drill: { title: "演练", answer: "yes-no" } },
      scoring: {
        vetoes: {
          ...sheet.scoring.vetoes,
          drill: { title: "演练", items: ["drill"], effect: { type: "zero" } },
        },
        ladder: {
          measure: "points",
          grades: {
            good: { title: "良", atLeast: 8, requires: [{ items: ["plans"] }] },
            poor: { title: "差" },
          },
        },
      },
    });
    expectTypeOf<"plans" | "ethics" | "drill">().toExtend<keyof typeof edition.items>();
    defineChecklistEdition({
      ...header,
      items: {
        ...sheet.items,
        // @ts-expect-error -- no item of the sheet has this id
        drill: { title: "演练", answer: "yes-no", askIf: { answered: "plan" } },
      },
    });
  });

  it("have any id where rows are not written out", () => {
    const rows: readonly SheetRow[] = [];
    expectTypeOf(readScoringSheet(rows).items).toExtend<Readonly<Record<string, ChecklistItem>>>();
  });
});
