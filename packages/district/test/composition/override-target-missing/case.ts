import { change, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A change names content that nobody adds; a near id is offered.",
  plugins: [
    national(),
    plugin("riverside", {
      overrides: [change("national/routin", "2024-01", { items: { exits: { points: 6 } } })],
    }),
  ],
};
