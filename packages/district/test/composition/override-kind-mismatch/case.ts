import { change, national, plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A change of one kind names content of another kind.",
  plugins: [
    national(),
    plugin("riverside", { overrides: [change("national/routine", "2024-01", { kind: "form" })] }),
  ],
};
