import { change, edition, list, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A change starts before the first edition of its target, or its target has drafts only.",
  plugins: [
    national(),
    plugin("city", {
      contributes: [list("city/plan", [edition("2024-01", "2024-01-01", { a: 1 }, { status: "draft" })])],
    }),
    plugin("riverside", {
      overrides: [
        change("national/routine", "2024-01", {
          effective: { from: "2023-09-01", until: "2026-08-31" },
          items: { exits: { points: 6 } },
        }),
        change("city/plan", "2024-01", { items: { a: { points: 6 } } }),
      ],
    }),
  ],
};
