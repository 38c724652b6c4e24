import { change, edition, list, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "Upstream renames an item and a city removes one: the pointers break on the days that happens.",
  plugins: [
    national(),
    plugin("city", {
      overrides: [
        change("national/routine", "2024-01", {
          effective: { from: "2025-09-01", until: "2026-08-31" },
          items: { exits: null },
        }),
      ],
    }),
    plugin("riverside", {
      contributes: [
        list("riverside/local", [
          edition(
            "2024-03",
            "2024-03-01",
            {},
            { pointsAt: ["national/routine#meals.allergy", "national/routine#exits"] },
          ),
        ]),
      ],
    }),
  ],
};
