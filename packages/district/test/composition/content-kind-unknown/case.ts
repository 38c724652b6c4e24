import { change, edition, list, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "Content and changes of a kind that this release does not know.",
  plugins: [
    national(),
    plugin("riverside", {
      contributes: [list("riverside/poem", [edition("2024-01", "2024-01-01")], { kind: "lists" })],
      overrides: [change("national/routine", "2024-01", { kind: "sonnet" })],
    }),
  ],
};
