import { change, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A change is based on an edition that was never published.",
  plugins: [
    national(),
    plugin("riverside", {
      overrides: [change("national/routine", "2025-09", { items: { exits: { points: 6 } } })],
    }),
  ],
};
