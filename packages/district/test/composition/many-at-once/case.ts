import { change, edition, list, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "All issues come at once, sorted by severity, date and place.",
  plugins: [
    national(),
    plugin("city", {
      overrides: [change("national/routine", "2024-01", { items: { exits: { points: 6 } } })],
    }),
    plugin("riverside", {
      requires: { school: "^1" },
      contributes: [
        list("riverside/local", [
          edition("2025-09", "2025-09-01", {}, { pointsAt: ["national/routine#meals.allergy"] }),
        ]),
      ],
      overrides: [
        change("national/routine", "2024-01", { items: { exits: { points: 7 }, "meals.allergy": null } }),
      ],
    }),
  ],
};
