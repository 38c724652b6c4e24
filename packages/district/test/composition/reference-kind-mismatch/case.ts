import { edition, list, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A measure points at a list where it needs a measure.",
  plugins: [
    national(),
    plugin("riverside", {
      contributes: [
        list("riverside/rate", [edition("2025-09", "2025-09-01", {}, { pointsAt: ["national/routine"] })], {
          kind: "measure",
        }),
      ],
    }),
  ],
};
