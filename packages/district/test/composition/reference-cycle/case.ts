import { edition, list, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "Measures depend on one another in a circle from the day the last one joins it.",
  plugins: [
    plugin("county", {
      contributes: [
        list("county/a", [edition("2024-01", "2024-01-01", {}, { pointsAt: ["county/b"] })], {
          kind: "measure",
        }),
        list("county/b", [edition("2024-01", "2024-01-01", {}, { pointsAt: ["county/c"] })], {
          kind: "measure",
        }),
        list(
          "county/c",
          [
            edition("2024-01", "2024-01-01"),
            edition("2025-01", "2025-01-01", {}, { pointsAt: ["county/a"] }),
          ],
          { kind: "measure" },
        ),
      ],
    }),
  ],
};
