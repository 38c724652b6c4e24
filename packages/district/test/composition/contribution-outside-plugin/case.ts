import { edition, list, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A plugin adds content under its own name only; what the compiler refuses is refused in data, too.",
  plugins: [
    plugin("riverside", { contributes: [list("national/routine", [edition("2024-01", "2024-01-01")])] }),
  ],
};
