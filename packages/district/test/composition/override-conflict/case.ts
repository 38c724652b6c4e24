import { change, national, plugin, type Sample } from "../../sample-content.ts";

const effective = { from: "2025-09-01", until: "2026-08-31" };

export const sample: Sample = {
  shows:
    "Two plugins change one field, or one removes what the other changes; the order of plugins does not decide.",
  plugins: [
    national(),
    plugin("city", {
      overrides: [
        change("national/routine", "2024-01", { effective, items: { exits: { points: 6 }, meals: null } }),
      ],
    }),
    plugin("riverside", {
      overrides: [
        change("national/routine", "2024-01", {
          effective: { from: "2026-01-01", until: "2026-08-31" },
          items: { exits: { points: 7 } },
        }),
        change("national/routine", "2024-01", { effective, items: { meals: { points: 1 } } }),
      ],
    }),
  ],
};
