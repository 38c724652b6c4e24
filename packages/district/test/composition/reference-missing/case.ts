import { edition, list, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "Content points at content that nobody adds.",
  plugins: [
    national(),
    plugin("riverside", {
      contributes: [
        list("riverside/local", [
          edition("2025-09", "2025-09-01", {}, { pointsAt: ["national/routines", "county/list#a"] }),
        ]),
      ],
    }),
  ],
};
