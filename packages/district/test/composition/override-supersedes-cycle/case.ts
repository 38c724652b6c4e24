import { change, national, plugin, type Sample } from "../../sample-content.ts";

const effective = { from: "2025-09-01", until: "2026-08-31" };

export const sample: Sample = {
  shows: "Two plugins supersede each other, so neither comes last.",
  plugins: [
    national(),
    plugin("city", {
      overrides: [
        change("national/routine", "2024-01", {
          effective,
          items: { exits: { points: 6 } },
          supersedes: ["riverside"],
        }),
      ],
    }),
    plugin("riverside", {
      overrides: [
        change("national/routine", "2024-01", {
          effective,
          items: { exits: { points: 7 } },
          supersedes: ["city"],
        }),
      ],
    }),
  ],
};
