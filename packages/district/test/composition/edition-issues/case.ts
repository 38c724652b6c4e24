import { edition, list, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "Editions are checked by the words all kinds share and by the adapter of their kind.",
  plugins: [
    plugin("national", {
      contributes: [
        list("national/routine", [
          { ...edition("2024", "2024-01-01"), items: { exits: { text: "", points: 1 } } },
          edition("2024-06", "2023-06-01"),
        ]),
      ],
    }),
  ],
};
