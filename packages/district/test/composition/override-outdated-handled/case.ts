import { change, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A change that ends when its edition does, followed by one against the new edition, raises nothing.",
  strict: true,
  plugins: [
    national(),
    plugin("riverside", {
      overrides: [
        change("national/routine", "2024-01", {
          effective: { from: "2025-09-01", until: "2026-08-31" },
          items: { exits: { points: 6 } },
        }),
        change("national/routine", "2026-09", {
          effective: { from: "2026-09-01" },
          items: { exits: { points: 6 } },
        }),
      ],
    }),
  ],
};
