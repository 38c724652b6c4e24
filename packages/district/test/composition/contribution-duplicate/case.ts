import { edition, list, plugin, type Sample } from "../../sample-content.ts";

const routine = list("national/routine", [edition("2024-01", "2024-01-01")]);

export const sample: Sample = {
  shows: "One id names one piece of content, whatever its kind.",
  plugins: [plugin("national", { contributes: [routine, routine, { ...routine, kind: "form" }] })],
};
