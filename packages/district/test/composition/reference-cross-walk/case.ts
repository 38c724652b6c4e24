import { edition, list, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "Two lists may point at each other's items: a cross-walk is no circle.",
  plugins: [
    plugin("county", {
      contributes: [
        list("county/a", [edition("2024-01", "2024-01-01", { x: 1 }, { pointsAt: ["county/b#y"] })]),
        list("county/b", [edition("2024-01", "2024-01-01", { y: 1 }, { pointsAt: ["county/a#x"] })]),
      ],
    }),
  ],
};
