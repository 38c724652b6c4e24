import { edition, list, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "Content points at content that is not in force yet.",
  plugins: [
    national(),
    plugin("riverside", {
      contributes: [
        list("riverside/local", [edition("2023-09", "2023-09-01", {}, { pointsAt: ["national/routine"] })]),
      ],
    }),
  ],
};
