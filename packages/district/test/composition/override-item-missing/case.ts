import { change, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows:
    "Items a change names must exist in the edition in force, items it adds must not; the adapter of the kind says so.",
  plugins: [
    national(),
    plugin("riverside", {
      overrides: [
        change("national/routine", "2024-01", {
          items: { "meals.allergy": { points: 6 } },
          add: { "meals.nutrition": { text: "带量食谱", points: 1 } },
        }),
      ],
    }),
  ],
};
