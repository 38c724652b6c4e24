import { plugin, type Sample } from "../../sample-content.ts";

export const sample: Sample = {
  shows: "A needed plugin is present in a version outside the range.",
  plugins: [
    plugin("riverside", { requires: { national: "^1.2" } }),
    plugin("national", { version: "2.0.0" }),
  ],
};
