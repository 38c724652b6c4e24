import { change, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "One plugin changes a field twice at the same time.",
  plugins: [
    national(),
    plugin("riverside", {
      overrides: [
        change("national/routine", "2024-01", {
          effective: { from: "2025-01-01", until: "2025-12-31" },
          items: { exits: { points: 6 } },
        }),
        change("national/routine", "2024-01", {
          effective: { from: "2025-09-01", until: "2026-08-31" },
          items: { exits: { points: 7 } },
        }),
      ],
    }),
  ],
};
