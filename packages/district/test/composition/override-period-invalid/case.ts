import { change, national, plugin, type Sample } from "../../sample-content.ts";

const backwards = { from: "2025-09-01", until: "2025-08-31" };

export const sample: Sample = {
  shows: "A change ends before it starts, or starts on no date.",
  plugins: [
    national(),
    plugin("riverside", {
      overrides: [
        change("national/routine", "2024-01", { effective: backwards, items: { exits: { points: 6 } } }),
        change("national/routine", "2024-01", { effective: { from: "2025-9-1" } }),
      ],
    }),
  ],
};
