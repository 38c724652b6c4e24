import { change, edition, list, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A change goes on after its target has ended.",
  plugins: [
    plugin("national", {
      contributes: [
        list("national/routine", [edition("2024-01", "2024-01-01", { exits: 5 })], {
          withdrawn: "2027-01-01",
        }),
      ],
    }),
    plugin("riverside", {
      overrides: [change("national/routine", "2024-01", { items: { exits: { points: 6 } } })],
    }),
  ],
};
