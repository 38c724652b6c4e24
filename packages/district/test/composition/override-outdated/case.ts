import { change, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "Upstream moves on: the change still fits, and the day on which to look at it again is named.",
  plugins: [
    national(),
    plugin("riverside", {
      overrides: [change("national/routine", "2024-01", { items: { exits: { points: 6 } } })],
    }),
  ],
};
