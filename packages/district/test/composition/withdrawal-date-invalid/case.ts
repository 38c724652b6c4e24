import { edition, list, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A series ends on a day that does not exist.",
  plugins: [
    plugin("national", {
      contributes: [
        list("national/routine", [edition("2024-01", "2024-01-01")], { withdrawn: "2026-02-30" }),
      ],
    }),
  ],
};
