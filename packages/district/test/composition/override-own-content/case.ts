import { change, national, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "What a plugin added itself it changes by a new edition.",
  plugins: [
    {
      ...national(),
      overrides: [change("national/routine", "2024-01", { items: { exits: { points: 6 } } })],
    },
  ],
};
