import { change, national, plugin, type Sample } from "../../sample-content.ts";

const effective = { from: "2025-09-01", until: "2026-08-31" };

export const sample: Sample = {
  shows: "A change that names the plugin it supersedes is no conflict.",
  strict: true,
  plugins: [
    national(),
    plugin("city", {
      overrides: [change("national/routine", "2024-01", { effective, items: { exits: { points: 6 } } })],
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
