import { edition, list, national, plugin, type Sample } from "../../sample-content.ts";

const routine = (points: number) =>
  list("city/routine", [edition("2024-01", "2024-01-01", { exits: points })]);

export const sample: Sample = {
  shows: "Equal copies of a plugin are folded; copies that differ are named, by version and content.",
  plugins: [
    national(),
    national(),
    plugin("city", { contributes: [routine(5)] }),
    plugin("city", { contributes: [routine(6)] }),
    plugin("riverside"),
    plugin("riverside", { version: "1.1.0" }),
  ],
};
